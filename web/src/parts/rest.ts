/** Without news for so long, in milliseconds, the last ones are drawn, too. */
const quietMs = 60;

/**
 * While a run plays, what it tells is drawn so seldom that it can be read, and with the frame of the news that it tells of: all
 * that changes in a frame changes at once, and the frames between cost nothing.
 */
export class Rest {
  readonly #draw: () => void;
  #heardMs = -Infinity;
  /** Draws what was heard last, where nothing is heard after it. */
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** Draws now where that is due; otherwise the next news come with it, or none do for a while. */
  hear(restMs: number): void {
    const nowMs = performance.now();
    // A clock that was put back must not stop the drawing.
    if (Math.abs(nowMs - this.#heardMs) < restMs) {
      this.#late ??= setTimeout(this.#draw, restMs + quietMs);
      return;
    }
    this.#heardMs = nowMs;
    this.#draw();
  }

  /** All that was heard is drawn. */
  drawn(): void {
    clearTimeout(this.#late);
    this.#late = undefined;
  }
}
