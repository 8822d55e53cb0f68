/** How fast a run goes and how fine its picture is: two small rules without a clock of their own. */

/** As many epochs at once as fit in the time; a bound for speed = Infinity. */
const manyEpochs = 1_000_000;

/** A reply slower than this, in ms, makes the picture stutter. */
const slowReplyMs = 24;

/** Replies looked at before judging, so that one hiccup does not coarsen the picture. */
const repliesPerVerdict = 4;

const coarsestDivisor = 3;

/** 15 pictures a second still move. */
const mostFramesPerRequest = 4;

/** Turns time into whole epochs, carrying the fraction over. */
export class EpochClock {
  /** Alone it is behind of no other. */
  readonly isBehind = false;
  #dueEpochs = 0;
  #lastMs: number | null = null;

  /** Whole epochs due by now. What the machine can't keep up with is forgotten after a quarter of a second. */
  tick(nowMs: number, epochsPerSecond: number): number {
    const elapsedMs = this.#lastMs === null ? 0 : Math.max(0, nowMs - this.#lastMs);
    this.#lastMs = nowMs;
    if (epochsPerSecond === Infinity) return manyEpochs;
    const mostEpochs = Math.max(1, epochsPerSecond / 4);
    this.#dueEpochs = Math.min(mostEpochs, this.#dueEpochs + (elapsedMs * epochsPerSecond) / 1000);
    return Math.floor(this.#dueEpochs);
  }

  spend(epochs: number): void {
    this.#dueEpochs = Math.max(0, this.#dueEpochs - epochs);
  }

  /** The time until it plays again doesn't count. */
  stop(): void {
    this.#lastMs = null;
  }

  /** The first epoch is due at once, so that Play answers at once. */
  restart(): void {
    this.#dueEpochs = 1;
    this.#lastMs = null;
  }
}

/** As fast as it goes, the picture and the training share one processor: half the side is a quarter of the picture's time. */
export function leastDivisor(epochsPerSecond: number): number {
  return epochsPerSecond === Infinity ? 2 : 1;
}

/**
 * Frames from one request to the next, on a page on which so many runs train. As fast as it goes, frames are left out: to draw them
 * would cost training time, and the more the more planes there are.
 */
export function framesPerRequest(epochsPerSecond: number, runs: number): number {
  return epochsPerSecond === Infinity ? Math.min(mostFramesPerRequest, Math.max(2, runs)) : 1;
}

/** Divides the picture's size by 1, 2 or 3 while replies are slow. */
export class Resolution {
  #divisor = 1;
  #replies = 0;
  #totalMs = 0;

  get divisor(): number {
    return this.#divisor;
  }

  /** Time from a request, with a field of the present size, to its reply. */
  record(replyMs: number): void {
    this.#replies += 1;
    this.#totalMs += replyMs;
    if (this.#replies < repliesPerVerdict) return;
    const slow = this.#totalMs / this.#replies > slowReplyMs;
    if (slow && this.#divisor < coarsestDivisor) this.#divisor += 1;
    this.#replies = 0;
    this.#totalMs = 0;
  }

  /** Another size or network: judged anew. */
  reset(): void {
    this.#divisor = 1;
    this.#replies = 0;
    this.#totalMs = 0;
  }
}
