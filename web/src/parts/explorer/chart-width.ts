/** How wide the chart of an element is, so that it is drawn in its own pixels. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { windowOf } from '../window-of.ts';

type Host = ReactiveControllerHost & Element & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Until it is measured. */
const firstPx = 480;

export class ChartWidth implements ReactiveController {
  readonly #host: Host;
  #chart: Element | null = null;
  #sizes: ResizeObserver | null = null;
  #px = firstPx;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get px(): number {
    return this.#px;
  }

  /** Before the first is painted, so that nothing jumps. */
  hostUpdated(): void {
    const chart = this.#host.renderRoot.querySelector('.chart');
    if (chart === this.#chart || chart === null) return;
    this.#chart = chart;
    this.#sizes?.disconnect();
    this.#sizes = new (windowOf(this.#host).ResizeObserver)(this.#measure);
    this.#sizes.observe(chart);
    this.#measure();
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
    this.#sizes = this.#chart = null;
  }

  readonly #measure = (): void => {
    const px = Math.floor(this.#chart?.clientWidth ?? 0);
    if (px === 0 || px === this.#px) return;
    this.#px = px;
    this.#host.requestUpdate();
  };
}
