/** What a run's costs have been doing: falling, resting, leaping, parting. Pure; made from the kept history. */

import type { CurvePoint } from '../../figure/types.ts';

/** Costs at rising epochs, as a figure's `curve` has them: possibly thinned, with gaps of any width. */
export interface Costs {
  readonly epochs: readonly number[];
  readonly costs: readonly number[];
  readonly testCosts: readonly (number | null)[];
}

/** The costs of a curve's points. */
export function costsOf(points: readonly CurvePoint[]): Costs {
  return {
    epochs: points.map(({ epoch }) => epoch),
    costs: points.map(({ trainLoss }) => trainLoss ?? Number.NaN),
    testCosts: points.map(({ testLoss }) => testLoss),
  };
}

/** Fewer epochs than this say nothing yet; two and a half seconds at 60 epochs a second. */
const fewestEpochs = 150;
const fewestReadings = 12;

/** A fall by less than this over half of the run counts as none. */
const restingFall = 0.01;

/** Readings that tell whether the cost leaps: less than a second of playing. */
const leapReadings = 40;
const leapRise = 1.15;
const leapShare = 0.3;

/** How much of the test cost must have come back before it is more than chance, and at least how much in itself. */
const overfitRise = 1.3;
const leastOverfitRise = 0.05;
const steadyReadings = 5;
const fewestEpochsApart = 30;

export interface Rest {
  readonly cost: number;
  /** The first epoch whose cost was as low as it is now. */
  readonly since: number;
}

/**
 * Where the cost no longer falls; null while it does, or while it is too early to say.
 *
 * It compares the last eighth of the run with the first eighth of its second half. Costs that fall as a power of time
 * never rest by this measure, however late: it has no scale of its own.
 */
export function restOf({ epochs, costs }: Costs): Rest | null {
  const halves = secondHalf({ epochs, costs });
  if (halves === null) return null;
  const { early, late } = halves;
  if (late < early * (1 - restingFall)) return null;
  const at = costs.findIndex((cost) => cost <= late * (1 + restingFall));
  return { cost: late, since: epochs[at] ?? 0 };
}

/** How much of itself the cost lost over the second half, where it fell all the way; null: it did not, or it is too early. */
export function steadyFall(history: Costs): Fall | null {
  const fall = fallOf(history);
  const { costs } = history;
  const half = costs.slice(Math.floor(costs.length / 2));
  const rises = half.filter((cost, index) => cost > (half[index - 1] ?? Number.POSITIVE_INFINITY)).length;
  return rises > half.length / 20 ? null : fall;
}

interface Fall {
  readonly share: number;
  readonly epochs: number;
}

/** How much of itself the cost lost over the second half, or won (below 0); null: it is too early. */
export function fallOf(history: Costs): Fall | null {
  const halves = secondHalf(history);
  return halves && { share: 1 - halves.late / halves.early, epochs: halves.epochs };
}

function secondHalf({ epochs, costs }: Pick<Costs, 'epochs' | 'costs'>): {
  readonly early: number;
  readonly late: number;
  readonly epochs: number;
} | null {
  const first = epochs[0] ?? 0;
  const last = epochs.at(-1) ?? 0;
  const span = last - first;
  if (span < fewestEpochs || epochs.length < fewestReadings) return null;
  const middle = first + span / 2;
  const eighth = span / 8;
  const between = (from: number, to: number): readonly number[] =>
    costs.filter((_, index) => (epochs[index] ?? 0) >= from && (epochs[index] ?? 0) <= to);
  const early = meanOf(between(middle, middle + eighth));
  const late = meanOf(between(last - eighth, last));
  return early === null || late === null ? null : { early, late, epochs: Math.round(span / 2) };
}

/** Among the last readings, those in which the cost rose by more than a seventh, where they are many. */
export function leapsOf({ costs }: Costs): { readonly rises: number; readonly readings: number } | null {
  const recent = costs.slice(-leapReadings - 1);
  const readings = recent.length - 1;
  if (readings < leapReadings) return null;
  const rises = recent.filter(
    (cost, index) => index > 0 && cost > leapRise * (recent[index - 1] ?? 0),
  ).length;
  return rises >= leapShare * readings ? { rises, readings } : null;
}

interface Parting {
  /** When the test cost was least, and what both were. */
  readonly epoch: number;
  readonly leastTestCost: number;
  readonly testCost: number;
}

/**
 * Test and train cost have parted: one has risen for several readings, the other has fallen. Both ends are readings, not
 * means: at full speed there may be hundreds of epochs from one reading to the next.
 */
export function partingOf({ epochs, costs, testCosts }: Costs): Parting | null {
  if (epochs.length < fewestReadings || testCosts.includes(null)) return null;
  const tests = testCosts as readonly number[];
  const leastTestCost = Math.min(...tests);
  const at = tests.indexOf(leastTestCost);
  const [epoch = 0, trainThen = 0] = [epochs[at], costs[at]];
  const [testCost = 0, trainNow = 0] = [tests.at(-1), costs.at(-1)];
  const isLongAgo = (epochs.at(-1) ?? 0) - epoch >= fewestEpochsApart;
  const risen = Math.max(overfitRise * leastTestCost, leastTestCost + leastOverfitRise);
  const hasRisen = tests.slice(-steadyReadings).every((cost) => cost > risen);
  return isLongAgo && hasRisen && trainNow < 0.9 * trainThen ? { epoch, leastTestCost, testCost } : null;
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
