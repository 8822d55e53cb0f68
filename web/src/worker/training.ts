import type { Metrics, Session } from '../engine/types.ts';

/** A clock in milliseconds, as `performance.now`. */
export type Clock = () => number;

/**
 * Trains at most `epochs` epochs, and stops as soon as another one would not fit into `budgetMs`.
 *
 * The clock is looked at between slices of 1, 2, 4, … epochs: few enough looks that cheap epochs cost
 * nothing extra, and a slice is never longer than what the epochs so far say still fits. At least one
 * epoch is trained, however long it takes, so that a run always goes on.
 */
export function trainWithin(session: Session, epochs: number, budgetMs: number, now: Clock): Metrics {
  const start = now();
  let metrics: Metrics | null = null;
  let done = 0;
  let slice = Math.min(1, epochs);
  while (slice >= 1) {
    metrics = session.train(slice);
    if (metrics.status === 'diverged') break;
    done += slice;
    const elapsedMs = now() - start;
    if (elapsedMs >= budgetMs) break;
    // A coarse clock may say that no time has passed: then everything fits, and doubling is the bound.
    const fitting = Math.floor(((budgetMs - elapsedMs) * done) / elapsedMs);
    slice = Math.min(2 * slice, Math.floor(epochs) - done, fitting);
  }
  return metrics ?? session.metrics();
}
