import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  crossings,
  heightOf,
  labelPlace,
  levelsOf,
  rangeOf,
} from '../../../web/src/parts/landscape/landscape-scale.ts';

test('the range leaves out what isn’t finite, and costs of almost nothing are one ground', () => {
  expect(rangeOf([0.5, null, 2])).toEqual({ least: 0.5, greatest: 2 });
  expect(rangeOf([0, 2])).toEqual({ least: 2e-6, greatest: 2 });
  expect(rangeOf([null])).toBeNull();
});

test('heights go by powers of ten from 0 to 1, and what isn’t finite stands above all', () => {
  const range = { least: 0.01, greatest: 100 };
  expect([0.01, 1, 100].map((cost) => heightOf(cost, range))).toEqual([
    0,
    expect.closeTo(0.5, 12),
    expect.closeTo(1, 12),
  ]);
  expect([0, null].map((cost) => heightOf(cost, range))).toEqual([0, 1]);
  expect(heightOf(3, { least: 3, greatest: 3 })).toBe(0);
});

test('levels are numbers that one can say, between the ends, in order, three to twelve of them', () => {
  expect(levelsOf({ least: 0.3, greatest: 6 })).toEqual([0.5, 1, 2, 5]);
  expect(levelsOf({ least: 0.6, greatest: 0.75 })).toEqual([0.65, 0.7]);
  expect(levelsOf({ least: 1e-3, greatest: 5e3 })).toEqual([0.01, 0.1, 1, 10, 100, 1000]);
  expect(levelsOf({ least: 1, greatest: 1 })).toEqual([]);
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
      fc.double({ min: 1.01, max: 1e6, noNaN: true }),
      (least, by) => {
        const levels = levelsOf({ least, greatest: least * by });
        expect(levels.length).toBeLessThanOrEqual(12);
        expect(levels.length).toBeGreaterThan(0);
        expect(levels.every((level) => level > least && level < least * by)).toBe(true);
        expect([...levels].sort((one, other) => one - other)).toEqual(levels);
        expect(levels.every((level) => String(Number(level.toPrecision(6))) === String(level))).toBe(true);
      },
    ),
  );
});

test('a level is crossed between the middles of two cells, as far along as its height', () => {
  // Two rows: 0 4, and 4 4.
  expect(crossings(Float32Array.of(0, 4, 4, 4), 2, 1)).toEqual([{ x: 0.75, y: 0.5 }]);
});

test('a label stands far from the edges and from the others, or not at all', () => {
  const candidates = [5, 20, 30].map((x) => ({ x, y: 20 }));
  expect(labelPlace(candidates, [], 40, 4)).toEqual({ x: 20, y: 20 });
  expect(labelPlace(candidates, [{ x: 19, y: 20 }], 40, 4)).toEqual({ x: 30, y: 20 });
  expect(labelPlace([{ x: 2, y: 20 }], [], 40, 4)).toBeNull();
});
