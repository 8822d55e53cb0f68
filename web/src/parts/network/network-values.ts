/** A weight or bias that is set by hand: what slider and field give goes to the figure one at a time, the latest wins. */
import type { Playground } from '../../figure/types.ts';

/** What is needed of the figure. */
export type ValueTarget = Pick<Playground, 'state' | 'pause' | 'setParameters'>;

/** One parameter at a time, from `take` on. The first change pauses the run, which would pull the value back. */
export class HandSetValue {
  readonly #figure: ValueTarget;
  #index = 0;
  #before: number | null = null;
  #wanted: number | null = null;
  #isSending = false;

  constructor(figure: ValueTarget) {
    this.#figure = figure;
  }

  /** The parameter with this index is to be set from now on. */
  take(index: number): void {
    this.#index = index;
    this.#before = null;
  }

  /** What it was before it was set; null: it wasn't. */
  get before(): number | null {
    return this.#before;
  }

  /** The value as it is, or as it will be in a moment; null before the first figure. */
  get present(): number | null {
    return this.#wanted ?? this.#figure.state?.parameters[this.#index] ?? null;
  }

  set(value: number): void {
    if (this.#before === null) {
      this.#figure.pause();
      this.#before = this.present;
    }
    this.#wanted = value;
    if (!this.#isSending) void this.#send();
  }

  /** The value is again what it was. */
  putBack(): void {
    if (this.#before !== null) this.set(this.#before);
  }

  async #send(): Promise<void> {
    this.#isSending = true;
    try {
      for (let value = this.#wanted; value !== null; value = this.#next(value)) await this.#write(value);
    } catch {
      // The topology changed meanwhile, or there is no worker any more, which the figure says itself.
      this.#wanted = null;
    } finally {
      this.#isSending = false;
    }
  }

  /** What was wanted while `sent` was under way; null: that was the last. */
  #next(sent: number): number | null {
    if (this.#wanted === sent) this.#wanted = null;
    return this.#wanted;
  }

  async #write(value: number): Promise<void> {
    const present = this.#figure.state?.parameters;
    if (present === undefined || this.#index >= present.length) return;
    const parameters = present.slice();
    parameters[this.#index] = value;
    await this.#figure.setParameters(parameters);
  }
}
