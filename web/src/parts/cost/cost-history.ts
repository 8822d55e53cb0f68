/** What a run measured over its epochs, kept to a bounded number of points however long the run. */
import type { Metrics } from '../../engine/types.ts';

/** What is drawn: a measure of the training set, and of the test set where there is one. */
export type Measure = 'cost' | 'accuracy';

/** The measure of both sets at a point. What isn't there, or isn't finite, is null. */
export function measured(
  metrics: Metrics,
  measure: Measure,
): readonly [train: number | null, test: number | null] {
  const finite = (value: number | null): number | null =>
    value !== null && Number.isFinite(value) ? value : null;
  return measure === 'cost'
    ? [finite(metrics.trainLoss), finite(metrics.testLoss)]
    : [finite(metrics.trainAccuracy), finite(metrics.testAccuracy)];
}

/** Thins itself by dropping every other point when full, so its resolution follows the length of the run. */
export class CostHistory {
  readonly #maxPoints: number;
  #points: Metrics[] = [];
  #minGap = 0;

  constructor(maxPoints = 2000) {
    this.#maxPoints = maxPoints;
  }

  /** By rising epoch, each with a finite train cost. */
  get points(): readonly Metrics[] {
    return this.#points;
  }

  /** Takes the newest point. An epoch before the last one is known already: a run repeats itself bit for bit. */
  add(metrics: Metrics): void {
    const { epoch, trainLoss } = metrics;
    const last = this.#points.at(-1);
    if (last !== undefined && epoch < last.epoch) return;
    if (trainLoss === null || !Number.isFinite(trainLoss)) return;
    if (this.#replacesLast(epoch)) this.#points.pop();
    this.#points.push(metrics);
    if (this.#points.length > this.#maxPoints) this.#halve();
  }

  /** The beginning up to an epoch, which a branch shares with the run that it leaves there. */
  until(epoch: number): CostHistory {
    const beginning = new CostHistory(this.#maxPoints);
    beginning.#points = this.#points.filter((point) => point.epoch <= epoch);
    beginning.#minGap = this.#minGap;
    return beginning;
  }

  /** The last point is provisional while it is nearer to the one before than the present resolution. */
  #replacesLast(epoch: number): boolean {
    const last = this.#points.at(-1);
    const before = this.#points.at(-2);
    if (last === undefined) return false;
    return epoch === last.epoch || (before !== undefined && last.epoch - before.epoch < this.#minGap);
  }

  #halve(): void {
    this.#points = this.#points.filter((_, index) => index % 2 === 0);
    const first = this.#points[0]?.epoch ?? 0;
    const last = this.#points.at(-1)?.epoch ?? first;
    this.#minGap = (last - first) / Math.max(1, this.#points.length - 1);
  }
}
