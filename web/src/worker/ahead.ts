/**
 * Training between two requests. Without it, a run at full speed would rest whenever the page draws.
 *
 * Where an `advance` asks for more epochs than there was time for, the rest of them are trained in short slices while nothing is
 * asked. The page doesn't know: its run stands where it was told. The next `advance` takes what is there; anything else goes back
 * to where the page is first, and since a run is deterministic, it is the same run. A figure that is paused, hidden or gone asks no
 * more, and what it left ends by itself soon after.
 */
import type { Session } from '../engine/types.ts';
import { joined, trainWithin, type Allowance, type Clock, type Training } from './training.ts';

/** Requests wait for a slice to end, or two. */
const sliceMs = 4;

/** Longer than a frame of a slow machine under load. */
const leaseMs = 250;

/** One session's training since its page last heard of it. */
export class Ahead {
  readonly #session: Session;
  readonly #now: Clock;
  /** Where the page believes the run to be. */
  readonly #told: number;
  readonly #mostEpochs: number;
  readonly #measuredTo: number;
  readonly #untilMs: number;
  readonly #passed: Float64Array[] = [];
  #hasEnded = false;

  /** @param allowed  what is left of the request that was answered just now. */
  constructor(session: Session, { epochs, measuredTo = Infinity }: Omit<Allowance, 'budgetMs'>, now: Clock) {
    session.hold();
    this.#session = session;
    this.#now = now;
    this.#told = session.epoch;
    this.#mostEpochs = epochs;
    this.#measuredTo = measuredTo;
    this.#untilMs = now() + leaseMs;
  }

  /** Whether there is more to do. */
  get goesOn(): boolean {
    return !this.#hasEnded;
  }

  get #epochs(): number {
    return this.#session.epoch - this.#told;
  }

  /** Trains for a moment. */
  goOn(): void {
    const epochs = this.#mostEpochs - this.#epochs;
    const { metrics, passed } = trainWithin(
      this.#session,
      { epochs, budgetMs: sliceMs, measuredTo: this.#measuredTo },
      this.#now,
    );
    this.#passed.push(passed);
    this.#hasEnded =
      metrics.status === 'diverged' || this.#epochs >= this.#mostEpochs || this.#now() >= this.#untilMs;
  }

  /** What was trained, where it is what a request asks for; null: the session is back where the page believes it to be. */
  take({ epochs, measuredTo = Infinity }: Allowance): (Training & { readonly epochs: number }) | null {
    const trained = this.#epochs;
    const isAskedFor = trained > 0 && trained <= epochs && measuredTo >= this.#measuredTo;
    if (isAskedFor)
      return { metrics: this.#session.metrics(), passed: joined(this.#passed), epochs: trained };
    this.takeBack();
    return null;
  }

  /** Goes back to where the page believes the run to be; also where the run has diverged there meanwhile. */
  takeBack(): void {
    if (this.#passed.length > 0) this.#session.seek(this.#told);
  }
}
