/** Steps that follow one another until there are no more, or at once where less motion is wished. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { windowOf } from '../window-of.ts';

/** From one step to the next. */
const stepMs = 320;

interface Steps {
  /** Goes on by one; false: there are no more. */
  readonly next: () => boolean;
}

export class Playback implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #steps: Steps;
  #timer: number | null = null;

  constructor(host: ReactiveControllerHost & Element, steps: Steps) {
    this.#host = host;
    this.#steps = steps;
    host.addController(this);
  }

  get isPlaying(): boolean {
    return this.#timer !== null;
  }

  play(): void {
    if (this.#timer !== null) return;
    const view = windowOf(this.#host);
    if (view.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      while (this.#steps.next());
      return;
    }
    this.#timer = view.setInterval(() => {
      if (!this.#steps.next()) this.pause();
    }, stepMs);
    this.#host.requestUpdate();
  }

  pause(): void {
    if (this.#timer !== null) windowOf(this.#host).clearInterval(this.#timer);
    this.#timer = null;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.pause();
  }
}
