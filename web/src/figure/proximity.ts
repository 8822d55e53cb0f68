/** Where a figure is in relation to the viewport, so that it costs nothing where it is not seen. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { windowOf } from '../parts/window-of.ts';

/** Near enough that the reader may soon be there: half a screen. */
const nearMargin = '50%';

export interface ProximityListener {
  /** Called once for each time that it is put on the page, when it first comes near. */
  near(): void;
  /** On screen or not; it leaves the screen with the page. */
  visible(visible: boolean): void;
}

export class Proximity implements ReactiveController {
  readonly #host: Element;
  readonly #listener: ProximityListener;
  #observers: readonly IntersectionObserver[] = [];

  constructor(host: ReactiveControllerHost & Element, listener: ProximityListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    const { IntersectionObserver } = windowOf(this.#host);
    const nearness = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        nearness.disconnect();
        this.#listener.near();
      },
      { rootMargin: nearMargin },
    );
    const visibility = new IntersectionObserver((entries) => {
      this.#listener.visible(entries.at(-1)?.isIntersecting ?? false);
    });
    this.#observers = [nearness, visibility];
    for (const observer of this.#observers) observer.observe(this.#host);
  }

  hostDisconnected(): void {
    for (const observer of this.#observers) observer.disconnect();
    this.#listener.visible(false);
  }
}
