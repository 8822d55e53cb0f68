/** What a run measured at the end of each epoch, kept to a bounded number of points however long the run. */
import type { Metrics } from '../engine/types.ts';

/** The numbers of one epoch; null where there is no sample. */
export type CurvePoint = Pick<Metrics, 'epoch' | 'trainLoss' | 'testLoss' | 'trainAccuracy' | 'testAccuracy'>;

const measures = ['trainLoss', 'testLoss', 'trainAccuracy', 'testAccuracy'] as const;

/**
 * One point an epoch while there is room. Then every bucket of 2, 4, 8, … epochs keeps those points in which a measure is least or
 * greatest, so that no peak is lost; and since every epoch comes in, a run has the same curve at any speed.
 */
export class Curve {
  readonly #maxBuckets: number;
  #buckets: CurvePoint[][] = [];
  #bucketEpochs = 1;
  #last: CurvePoint | null = null;
  #points: readonly CurvePoint[] | null = null;

  constructor(maxBuckets = 1024) {
    this.#maxBuckets = maxBuckets;
  }

  /** By rising epoch, the last one always among them; each with a finite train cost. */
  get points(): readonly CurvePoint[] {
    this.#points ??= this.#gather();
    return this.#points;
  }

  /** The last epoch that it has; −1: none. */
  get end(): number {
    return this.#last?.epoch ?? -1;
  }

  /** Takes the next epoch. One that is not after the last is known already: a run repeats itself bit for bit. */
  add({ epoch, trainLoss, testLoss, trainAccuracy, testAccuracy }: CurvePoint): void {
    if (epoch <= this.end || trainLoss === null || !Number.isFinite(trainLoss)) return;
    this.#last = { epoch, trainLoss, testLoss, trainAccuracy, testAccuracy };
    this.#points = null;
    const bucket = this.#buckets.at(-1);
    if (bucket !== undefined && this.#bucketOf(bucket[0]!) === this.#bucketOf(this.#last))
      bucket.push(this.#last);
    else this.#begin(this.#last);
    while (this.#buckets.length > this.#maxBuckets) this.#merge();
  }

  /** The beginning up to an epoch, which a branch shares with the run that it leaves there. */
  until(epoch: number): Curve {
    const beginning = new Curve(this.#maxBuckets);
    beginning.#bucketEpochs = this.#bucketEpochs;
    const points = this.points.filter((point) => point.epoch <= epoch);
    for (const point of points) beginning.add(point);
    return beginning;
  }

  /** A new bucket; the one before is complete. */
  #begin(point: CurvePoint): void {
    const complete = this.#buckets.pop();
    if (complete !== undefined) this.#buckets.push(extremes(complete));
    this.#buckets.push([point]);
  }

  #merge(): void {
    this.#bucketEpochs *= 2;
    const merged: CurvePoint[][] = [];
    for (const bucket of this.#buckets) {
      const before = merged.at(-1);
      if (before !== undefined && this.#bucketOf(before[0]!) === this.#bucketOf(bucket[0]!))
        before.push(...bucket);
      else merged.push([...bucket]);
    }
    this.#buckets = merged.map((bucket, index) => (index === merged.length - 1 ? bucket : extremes(bucket)));
  }

  #bucketOf({ epoch }: CurvePoint): number {
    return Math.floor(epoch / this.#bucketEpochs);
  }

  #gather(): readonly CurvePoint[] {
    const points = [...this.#buckets.slice(0, -1).flat(), ...extremes(this.#buckets.at(-1) ?? [])];
    if (this.#last !== null && points.at(-1) !== this.#last) points.push(this.#last);
    return points;
  }
}

/** Of a bucket's points, those in which a measure is least or greatest, by rising epoch. */
function extremes(bucket: readonly CurvePoint[]): CurvePoint[] {
  if (bucket.length <= 2) return [...bucket];
  const kept = new Set<CurvePoint>();
  for (const measure of measures) {
    const known = bucket.filter((point) => point[measure] !== null);
    const [first] = known;
    if (first === undefined) continue;
    const better = (sign: 1 | -1) => (best: CurvePoint, point: CurvePoint) =>
      sign * (point[measure] ?? 0) > sign * (best[measure] ?? 0) ? point : best;
    kept.add(known.reduce(better(1), first));
    kept.add(known.reduce(better(-1), first));
  }
  return bucket.filter((point) => kept.has(point));
}
