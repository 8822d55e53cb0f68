import type { Metrics, Session } from '../engine/types.ts';

/** A clock in milliseconds, as `performance.now`. */
export type Clock = () => number;

/** So many epochs, in so much time. */
export interface Allowance {
  readonly epochs: number;
  readonly budgetMs: number;
  /** The end of each epoch after this one is measured. Default: of none. */
  readonly measuredTo?: number;
}

export interface Training {
  /** Where the run stands. */
  readonly metrics: Metrics;
  /** What was measured at the end of each epoch on the way, row by row as `Session.trainMeasured` gives it. */
  readonly passed: Float64Array;
}

/**
 * Trains at most `epochs` epochs, and stops as soon as another one would not fit into `budgetMs`.
 *
 * The clock is looked at between slices of 1, 2, 4, … epochs: few enough looks that cheap epochs cost
 * nothing extra, and a slice is never longer than what the epochs so far say still fits. At least one
 * epoch is trained, however long it takes, so that a run always goes on.
 */
export function trainWithin(
  session: Session,
  { epochs, budgetMs, measuredTo = Infinity }: Allowance,
  now: Clock,
): Training {
  const start = now();
  const passed: Float64Array[] = [];
  let metrics: Metrics | null = null;
  let done = 0;
  let slice = Math.min(1, epochs);
  while (slice >= 1) {
    metrics = trainSlice(session, slice, measuredTo, passed);
    if (metrics.status === 'diverged') break;
    done += slice;
    const elapsedMs = now() - start;
    if (elapsedMs >= budgetMs) break;
    // A coarse clock may say that no time has passed: then everything fits, and doubling is the bound.
    const fitting = Math.floor(((budgetMs - elapsedMs) * done) / elapsedMs);
    slice = Math.min(2 * slice, Math.floor(epochs) - done, fitting);
  }
  return { metrics: metrics ?? session.metrics(), passed: joined(passed) };
}

/** Up to `measuredTo` in one go, from there with the measures of each epoch. */
function trainSlice(session: Session, epochs: number, measuredTo: number, passed: Float64Array[]): Metrics {
  const goal = session.epoch + epochs;
  const known = Math.min(goal, measuredTo) - session.epoch;
  const metrics = known > 0 ? session.train(known) : null;
  if (session.epoch >= goal || metrics?.status === 'diverged') return metrics ?? session.metrics();
  passed.push(session.trainMeasured(goal - session.epoch));
  return session.metrics();
}

/** One list after the other. */
export function joined(lists: readonly Float64Array[]): Float64Array {
  const [first] = lists;
  if (first !== undefined && lists.length === 1) return first;
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** What `Session.trainMeasured` would give of the epoch that has just ended. */
export function rowOf({ epoch, trainLoss, testLoss, trainAccuracy, testAccuracy }: Metrics): Float64Array {
  const numbers = [epoch, trainLoss, testLoss, trainAccuracy, testAccuracy];
  return Float64Array.from(numbers, (number) => number ?? NaN);
}
