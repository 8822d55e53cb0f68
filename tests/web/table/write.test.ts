import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelledPoint } from '../../../web/src/experiment/types.ts';
import { toSquare, decimalsFor, spanOf, spansOf } from '../../../web/src/table/scale.ts';
import { toCsv } from '../../../web/src/table/write.ts';
import { choose, open, rowsOf } from './open.ts';

describe('a saved table', () => {
  const coordinate = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 10_000 + 0);

  it('comes back as it was', () => {
    const drawn = fc.array(fc.tuple(coordinate, coordinate, fc.integer({ min: 0, max: 7 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(drawn, (some) => {
        const rows = rowsOf(open(toCsv(some)));
        expect(rows).toEqual(some.map(([x1, x2, label]) => [x1, x2, String(label)]));
      }),
    );
  });

  it('holds floats of 32 bits exactly', () => {
    fc.assert(
      fc.property(fc.float({ min: -1, max: 1, noNaN: true }), (x1) => {
        const [found] = rowsOf(open(toCsv([[x1, 0, 0]])));
        expect(Math.fround(found?.[0] ?? Number.NaN)).toBe(x1 + 0);
      }),
    );
  });
});

describe('scales', () => {
  const wide = 'x,y,label\n10,1,a\n30,2,b\n20,1.5,a\n';

  it('fit with the proportions kept, or each axis by itself', () => {
    expect(choose(open(wide), { scale: 'fit' }).points).toEqual([
      [-1, -0.05, 0],
      [1, 0.05, 1],
      [0, 0, 0],
    ]);
    expect(choose(open(wide), { scale: 'stretch' }).points).toEqual([
      [-1, -1, 0],
      [1, 1, 1],
      [0, 0, 0],
    ]);
  });

  it('keep what lies in the square', () => {
    const view = open('x,y,label\n0.123456,-0.00001,a\n1,-1,b\n');
    expect([view.scale, view.canKeep]).toEqual(['keep', true]);
    expect(view.points).toEqual([
      [0.123456, -0.00001, 0],
      [1, -1, 1],
    ]);
  });

  it('have room for the greatest numbers', () => {
    const view = open('1.5e308,-1.7e308,a\n1.7e308,1.7e308,b\n');
    expect(choose(view, { scale: 'stretch' }).points).toEqual([
      [-1, -1, 0],
      [1, 1, 1],
    ]);
  });

  it('put any numbers into the square, four decimals at least', () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, fc.nat(15), (values, decimals) => {
        const span = spanOf(Float64Array.from(values));
        for (const value of values) {
          expect(Math.abs(toSquare(value, span, decimalsFor(span, decimals)))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('of no points are of no size', () => {
    const none: readonly LabelledPoint[] = [];
    const column = Float64Array.from(none, ([x1]) => x1);
    expect(spansOf(column, column, 'fit')).toEqual([
      { middle: 0, half: 0 },
      { middle: 0, half: 0 },
    ]);
  });
});
