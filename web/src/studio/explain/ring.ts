/** A ring around what is spoken of, over everything and in the way of nothing. */
import type { Box } from './help-place.ts';
import { pageMain } from './help-words.ts';

const marginPx = 4;

export class Ring {
  readonly #box = document.createElement('div');

  constructor() {
    this.#box.className = 'help-ring';
    this.#box.popover = 'manual';
    this.#box.ariaHidden = 'true';
  }

  show({ left, top, width, height }: Box): void {
    const { style } = this.#box;
    style.left = `${left - marginPx}px`;
    style.top = `${top - marginPx}px`;
    style.width = `${width + 2 * marginPx}px`;
    style.height = `${height + 2 * marginPx}px`;
    if (!this.#box.isConnected) pageMain().append(this.#box);
    if (!this.#box.matches(':popover-open')) this.#box.showPopover();
  }

  hide(): void {
    this.#box.remove();
  }
}
