import type { Metrics, Session } from '../engine/types.ts';

/** A clock in milliseconds, as `performance.now`. */
export type Clock = () => number;

export interface Training {
  /** Where the run stands. */
  readonly metrics: Metrics;
  /** The metrics at the end of each epoch on the way after `measuredTo`. */
  readonly passed: readonly Metrics[];
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
  { epochs, budgetMs, measuredTo = Infinity }: { epochs: number; budgetMs: number; measuredTo?: number },
  now: Clock,
): Training {
  const start = now();
  const passed: Metrics[] = [];
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
  return { metrics: metrics ?? session.metrics(), passed };
}

/** Up to `measuredTo` in one go, from there epoch by epoch. */
function trainSlice(session: Session, epochs: number, measuredTo: number, passed: Metrics[]): Metrics {
  const goal = session.epoch + epochs;
  const known = Math.min(goal, measuredTo) - session.epoch;
  let metrics = known > 0 ? session.train(known) : null;
  while (session.epoch < goal && metrics?.status !== 'diverged') {
    const before = session.epoch;
    metrics = session.train(1);
    if (session.epoch === before) break;
    passed.push(metrics);
  }
  return metrics ?? session.metrics();
}
