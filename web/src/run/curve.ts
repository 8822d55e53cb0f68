/** What a run measured at the end of each epoch, kept to a bounded number of points however long the run. */
import type { Metrics } from '../engine/types.ts';

/** The numbers of one epoch; null where there is no sample. */
export type CurvePoint = Pick<Metrics, 'epoch' | 'trainLoss' | 'testLoss' | 'trainAccuracy' | 'testAccuracy'>;

const measures = ['trainLoss', 'testLoss', 'trainAccuracy', 'testAccuracy'] as const;

/** Numbers of one epoch in a row of `Session.trainMeasured`. */
const rowLength = 5;

/** There a number that isn't finite says that there is no sample. */
function measure(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

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
    this.#put([this.#last]);
    while (this.#buckets.length > this.#maxBuckets) this.#merge();
  }

  /** Takes the measures of epochs, row by row as `Session.trainMeasured` gives them. */
  addRows(rows: Float64Array): void {
    for (let at = 0; at < rows.length; at += rowLength) {
      this.add({
        epoch: rows[at] ?? NaN,
        trainLoss: measure(rows[at + 1]),
        testLoss: measure(rows[at + 2]),
        trainAccuracy: measure(rows[at + 3]),
        testAccuracy: measure(rows[at + 4]),
      });
    }
  }

  /** The beginning up to an epoch, which a branch shares with the run that it leaves there. */
  until(epoch: number): Curve {
    const beginning = new Curve(this.#maxBuckets);
    beginning.#bucketEpochs = this.#bucketEpochs;
    const points = this.points.filter((point) => point.epoch <= epoch);
    for (const point of points) beginning.add(point);
    return beginning;
  }

  /** Points of one bucket, which may have begun. Where they begin another one, the one before is complete. */
  #put(points: readonly CurvePoint[]): void {
    const last = this.#buckets.at(-1);
    if (last !== undefined && this.#bucketOf(last[0]!) === this.#bucketOf(points[0]!)) {
      last.push(...points);
      return;
    }
    if (last !== undefined) this.#buckets[this.#buckets.length - 1] = extremes(last);
    this.#buckets.push([...points]);
  }

  #merge(): void {
    this.#bucketEpochs *= 2;
    const buckets = this.#buckets;
    this.#buckets = [];
    for (const bucket of buckets) this.#put(bucket);
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
