import type { Allowed, Finding } from './error.ts';
import type { LabelledPoint } from './types.ts';

const coordinate: Allowed = { kind: 'number', min: -1, max: 1, integer: false };

/** The first thing wrong in a list of points. Looks at every point in one plain loop: a schema for each number takes too long for 100,000 points. */
export function findBadPoint(points: readonly unknown[], classes: number): Finding | null {
  for (let index = 0; index < points.length; index++) {
    const point = points[index];
    if (!Array.isArray(point) || point.length < 3 || point.length > 4) {
      return { keys: [index], value: point, allowed: { kind: 'type', type: 'point' } };
    }
    // By their places: taken apart as a list, they would take five times as long.
    const { 0: x1, 1: x2, 2: label, 3: isTest } = point as readonly unknown[];
    if (!isCoordinate(x1)) return { keys: [index, 0], value: x1, allowed: coordinate };
    if (!isCoordinate(x2)) return { keys: [index, 1], value: x2, allowed: coordinate };
    if (!isLabel(label, classes)) {
      const allowed: Allowed = { kind: 'number', min: 0, max: classes - 1, integer: true };
      return { keys: [index, 2], value: label, allowed };
    }
    if (point.length > 3 && isTest !== 1) {
      return { keys: [index, 3], value: isTest, allowed: { kind: 'one-of', values: [1] } };
    }
  }
  return null;
}

function isCoordinate(value: unknown): boolean {
  return typeof value === 'number' && value >= -1 && value <= 1;
}

function isLabel(value: unknown, classes: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < classes;
}

/** How many of them are given for testing. */
export function givenTestCount(points: readonly LabelledPoint[]): number {
  return points.reduce((count, { length }) => count + length - 3, 0);
}
