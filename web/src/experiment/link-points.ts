/** Drawn points in a link. */
import { newModel, type Coder } from './arithmetic-coder.ts';
import { LinkError } from './error.ts';
import {
  bitLength,
  codeFlag,
  codeFloat32,
  codeFloat64,
  codeOfLength,
  codeWhole,
  Tree,
} from './link-numbers.ts';
import { limits } from './names.ts';
import type { LabelledPoint } from './types.ts';

/** Drawn coordinates are whole multiples of 1/10,000 (run/stroke.ts rounds them). */
const perUnit = 10_000;
const gridCount = 2 * perUnit + 1;

/**
 * Within a stroke each point is near the one before, so a difference takes fewer bits than a place. Measured on 200
 * points in eight classes: long strokes of the brush 660 bytes instead of 743, points all over the plane 845 instead
 * of 800. Both cost the same where a coordinate moves by 0.33 in the mean.
 */
const nearInMean = 0.33 * perUnit;

/** What a coordinate is written as; the first that holds it exactly. */
const kinds = { grid: 0, float32: 1, float64: 2 } as const;

function kindOf(value: number): number {
  const isGrid = Object.is(toGrid(value) / perUnit, value) && !Object.is(value, -0);
  if (isGrid) return kinds.grid;
  return Object.is(Math.fround(value), value) ? kinds.float32 : kinds.float64;
}

function toGrid(value: number): number {
  return Math.round(value * perUnit);
}

/** One coordinate after the other, x1 and x2 alike. */
class CoordinateCode {
  readonly #byDifference: boolean;
  readonly #kindTree = new Tree(2);
  readonly #exponentTree = new Tree(8);
  readonly #lengthTree = new Tree(5);

  constructor(byDifference: boolean) {
    this.#byDifference = byDifference;
  }

  code(coder: Coder, value: number, before: number): number {
    const kind = this.#kindTree.code(coder, kindOf(value));
    if (kind === kinds.float32) return inFrame(codeFloat32(coder, value, this.#exponentTree));
    if (kind === kinds.float64) return inFrame(codeFloat64(coder, value));
    const grid = toGrid(value);
    if (!this.#byDifference) return (coder.uniform(grid + perUnit, gridCount) - perUnit) / perUnit;
    return (toGrid(before) + this.#codeDifference(coder, grid - toGrid(before))) / perUnit;
  }

  /** 0, −1, 1, −2, … are counted 0, 1, 2, 3, …; how long that number is, is learned. */
  #codeDifference(coder: Coder, difference: number): number {
    const counted = difference < 0 ? -2 * difference - 1 : 2 * difference;
    const length = this.#lengthTree.code(coder, bitLength(counted));
    const found = codeOfLength(coder, counted, length);
    return found % 2 === 1 ? -(found + 1) / 2 : found / 2;
  }
}

/** Before the next point is counted from there. */
function inFrame(coordinate: number): number {
  if (Math.abs(coordinate) > 1) throw new LinkError('damaged');
  return coordinate;
}

/** Points come in strokes of one class, so first whether it is the class of the one before. */
class LabelCode {
  readonly #same = newModel();
  readonly #tree = new Tree(3);

  code(coder: Coder, label: number, before: number): number {
    const isSame = coder.bit(label === before ? 1 : 0, this.#same) === 1;
    return isSame ? before : this.#tree.code(coder, label);
  }
}

/** All points, in their order, which is part of the run; without what they are given for. */
export function codePoints(coder: Coder, points: readonly LabelledPoint[]): readonly LabelledPoint[] {
  const count = codeWhole(coder, points.length);
  if (count > limits.samples) throw new LinkError('damaged');
  const coordinates = new CoordinateCode(codeFlag(coder, areNear(points)));
  const labels = new LabelCode();
  let before: LabelledPoint = [0, 0, 0];
  return Array.from({ length: count }, (_, index) => {
    const [x1, x2, label] = points[index] ?? before;
    before = [
      coordinates.code(coder, x1, before[0]),
      coordinates.code(coder, x2, before[1]),
      labels.code(coder, label, before[2]),
    ];
    return before;
  });
}

/** Which points are for testing: each in the light of the one before, since they often come in one piece. */
export function codeTest(coder: Coder, points: readonly LabelledPoint[]): readonly LabelledPoint[] {
  const models = [newModel(), newModel()] as const;
  let before: 0 | 1 = 0;
  return points.map(([x1, x2, label, isTest = 0]): LabelledPoint => {
    before = coder.bit(isTest, models[before]) === 1 ? 1 : 0;
    return before === 1 ? [x1, x2, label, 1] : [x1, x2, label];
  });
}

function areNear(points: readonly LabelledPoint[]): boolean {
  let sum = 0;
  for (let index = 1; index < points.length; index += 1) {
    const [one, other] = [points[index - 1], points[index]];
    if (one !== undefined && other !== undefined) {
      sum += Math.abs(toGrid(other[0] - one[0])) + Math.abs(toGrid(other[1] - one[1]));
    }
  }
  return sum < 2 * nearInMean * points.length;
}
