/**
 * A replay under way: how far it is, how long it takes, and whether it goes on. Between two slices of work it waits for a frame
 * of a figure that is seen, so nothing is computed out of sight, and for the reader's consent where it would take long.
 */
import type { Scheduler } from './host.ts';
import type { TimelineView } from './types.ts';

/** A replay that takes longer asks first, in seconds. */
const longSeconds = 60;

/** The speed is measured for so long before it is used, since code that has just been loaded is slower. */
const measuredMs = 1000;

/** Less work than this needs no frame of its own. */
const sliceMs = 40;

/** What a replay needs of its figure. */
export interface ReplayHost {
  readonly scheduler: Scheduler;
  readonly isSeen: () => boolean;
  /** `view` is another one. */
  changed(): void;
}

export class ReplayProgress {
  readonly #host: ReplayHost;
  #view: TimelineView['replay'] = null;
  #isStopped = false;
  #isAllowed = false;
  #sliceFromMs = 0;
  #workMs = 0;
  #workEpochs = 0;
  #waiter: { readonly resolve: () => void; readonly reject: (error: Error) => void } | null = null;
  #hasFrame = false;

  constructor(host: ReplayHost) {
    this.#host = host;
  }

  /** Null while there is none, or it has not done its first slice. */
  get view(): TimelineView['replay'] {
    return this.#view;
  }

  begin(): void {
    this.#isStopped = false;
    this.#isAllowed = false;
    this.#workMs = 0;
    this.#workEpochs = 0;
    this.#sliceFromMs = this.#host.scheduler.now();
  }

  end(): void {
    this.#show(null);
  }

  /**
   * A slice is done.
   *
   * @param epochs  that it went over.
   * @returns whether to go on, as soon as the next slice may begin. Rejected where it failed meanwhile.
   */
  async next(epoch: number, target: number, epochs: number): Promise<boolean> {
    const { scheduler } = this.#host;
    const tookMs = scheduler.now() - this.#sliceFromMs;
    this.#workEpochs += epochs;
    const isDue = this.#isStopped || tookMs >= sliceMs;
    if (!isDue) return true;
    this.#workMs += tookMs;
    if (epoch >= target) return !this.#isStopped;
    this.#show({ epoch, target, waiting: this.#mustAsk(target - epoch) });
    if (!this.#isStopped) {
      await new Promise<void>((resolve, reject) => {
        this.#waiter = { resolve, reject };
        this.wake();
      });
    }
    this.#sliceFromMs = scheduler.now();
    return !this.#isStopped;
  }

  /** Ends it where it is. */
  stop(): void {
    this.#isStopped = true;
    this.#goOn();
  }

  /** There is no worker any more to go on with. */
  fail(error: Error): void {
    this.#isStopped = true;
    this.#waiter?.reject(error);
    this.#waiter = null;
  }

  /** The reader wants it however long it takes. */
  allow(): void {
    this.#isAllowed = true;
    if (this.#view !== null) this.#show({ ...this.#view, waiting: null });
    this.wake();
  }

  /** The figure may be seen again. */
  wake(): void {
    const { scheduler, isSeen } = this.#host;
    if (this.#waiter === null || this.#hasFrame || this.#view?.waiting !== null || !isSeen()) return;
    this.#hasFrame = true;
    scheduler.requestFrame(() => {
      this.#hasFrame = false;
      if (isSeen()) this.#goOn();
    });
  }

  /** Seconds that are left, where they are too many to begin without being asked; otherwise null. */
  #mustAsk(epochsLeft: number): number | null {
    if (this.#isAllowed || this.#workMs < measuredMs) return null;
    const seconds = (epochsLeft * this.#workMs) / Math.max(1, this.#workEpochs) / 1000;
    return seconds > longSeconds ? seconds : null;
  }

  #goOn(): void {
    this.#waiter?.resolve();
    this.#waiter = null;
  }

  #show(view: TimelineView['replay']): void {
    this.#view = view;
    this.#host.changed();
  }
}
