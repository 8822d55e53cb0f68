/** The attribute `autoplay`: the figure plays by itself; where reduced motion is asked for it shows where that leads. */
import type { Playground } from './types.ts';
import { windowOf } from '../parts/window-of.ts';

export class Autoplay {
  readonly #figure: Playground;
  readonly #failed: (error: unknown) => void;
  #isReady = false;
  #isSeen = false;
  #isDone = false;

  constructor(figure: Playground, failed: (error: unknown) => void) {
    this.#figure = figure;
    this.#failed = failed;
  }

  /** The run has begun, perhaps once more. */
  ready(): void {
    this.#isReady = true;
    this.#isDone = false;
    if (this.#isAsked && !this.#isStill) this.#figure.play();
    this.#showEnd();
  }

  seen(isSeen: boolean): void {
    this.#isSeen = isSeen;
    this.#showEnd();
  }

  get #isAsked(): boolean {
    return this.#figure.hasAttribute('autoplay');
  }

  get #isStill(): boolean {
    return windowOf(this.#figure).matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /** Once: a reader who goes back to the beginning afterwards stays there. */
  #showEnd(): void {
    const { epoch } = this.#figure.stop;
    if (this.#isDone || !this.#isReady || !this.#isSeen || epoch === null) return;
    if (!this.#isAsked || !this.#isStill || this.#figure.epoch > 0) return;
    this.#isDone = true;
    this.#figure.seek(epoch).catch(this.#failed);
  }
}
