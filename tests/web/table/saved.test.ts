import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../web/src/experiment/defaults.ts';
import type { LabelledPoint, PointNames, PointsData } from '../../../web/src/experiment/types.ts';
import { readNote, toCsv } from '../../../web/src/table/saved.ts';
import { decimalsFor, spanOf, spansOf, toSquare } from '../../../web/src/table/scale.ts';
import { classCount } from '../../../web/src/table/view.ts';
import { choose, open, rowsOf } from './open.ts';

/** What the dialog would put into the document. */
function imported(text: string): Pick<PointsData, 'points' | 'classes' | 'names'> {
  const { points, names, raw } = open(text);
  if (raw === null) throw new Error('no points');
  return { points, classes: classCount(raw), ...(names === null ? {} : { names }) };
}

const dataOf = (content: Pick<PointsData, 'points' | 'classes' | 'names'>): PointsData => ({
  ...content,
  kind: 'points',
  seed: 1,
  testFraction: 0,
});

/** The table of a document's points. */
const saved = (content: Pick<PointsData, 'points' | 'classes' | 'names'>): string =>
  toCsv(dataOf(content), content.points);

describe('a saved table', () => {
  const drawn = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 10_000);
  const coordinate = fc.oneof(
    drawn,
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.constantFrom(0, -0, 1, -1, 5e-324),
  );
  const odd = fc.constantFrom(
    '',
    ' ',
    'a',
    'A',
    'á',
    'a\u0301',
    '1',
    '0',
    '1.0',
    '01',
    'NA',
    '?',
    '"',
    '"a"',
    'a,b',
    'a;b',
    '#a',
    '%',
    'a\nb',
    '\r',
    '=1+1',
    '<b>',
    '__proto__',
    'ñ',
    '\uD800',
    '\u2028',
    '\uFEFF',
    'a"b',
    "'",
  );
  const name = fc.oneof(odd, fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 8 }));
  // JSON has no −0.
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  const axis = fc.record({ name, from: finite, to: finite, decimals: fc.nat(15) });
  const documents = fc.integer({ min: 2, max: 8 }).chain((classes) =>
    fc.record(
      {
        points: fc.array(
          fc.oneof(
            { weight: 3, arbitrary: fc.tuple(coordinate, coordinate, fc.nat(classes - 1)) },
            fc.tuple(coordinate, coordinate, fc.nat(classes - 1), fc.constant(1 as const)),
          ),
          { minLength: 1, maxLength: 12 },
        ),
        classes: fc.constant(classes),
        names: fc.record({ axes: fc.tuple(axis, axis), classes: fc.array(name, { maxLength: 8 }) }),
      },
      { requiredKeys: ['points', 'classes'] },
    ),
  );

  it('gives the same points, classes and names, to the last bit, whatever they are', () => {
    fc.assert(
      fc.property(documents, (content) => {
        const found = imported(saved(content));
        expect(found.classes).toBe(content.classes);
        expect(found.names).toEqual(content.names);
        expect(found.points.length).toBe(content.points.length);
        for (const [at, point] of content.points.entries()) {
          expect(found.points[at]?.length).toBe(point.length);
          for (const part of [0, 1, 2, 3] as const)
            expect(Object.is(found.points[at]?.[part], point[part])).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('knows labels from numbers of rows', () => {
    const content = { points: [0, 1, 2].map((label): LabelledPoint => [0, 0, label]), classes: 3 };
    expect(imported(saved(content))).toEqual(content);
  });

  it('holds the numbers of the table that the points came from, with its names', () => {
    const decimals = fc.integer({ min: 0, max: 6 });
    const measured = fc.tuple(
      fc.integer({ min: -9_999_999, max: 9_999_999 }),
      fc.integer({ min: -99_999, max: 99_999 }),
      fc.constantFrom('red', 'blue'),
    );
    fc.assert(
      fc.property(fc.array(measured, { minLength: 2, maxLength: 20 }), decimals, (rows, places) => {
        const text = rows
          .map(([x1, x2, label]) => `${(x1 / 10 ** places).toFixed(places)},${x2 / 100},${label}\n`)
          .join('');
        const view = open(`length (cm),width (mm),colour\n${text}`);
        fc.pre(view.raw !== null && view.settings?.label === 2);
        const again = saved(imported(`length (cm),width (mm),colour\n${text}`));
        expect(again.split('\n')[1]).toBe('"length (cm)","width (mm)",label');
        expect(rowsOf(open(again))).toEqual(rowsOf(view));
        expect(imported(again)).toEqual(imported(`length (cm),width (mm),colour\n${text}`));
      }),
      { numRuns: 300 },
    );
  });

  it('has no note where its points need none', () => {
    const points: readonly LabelledPoint[] = [
      [0.5, -0.25, 0],
      [0.1, 1, 1],
      [0.2, 0, 1],
    ];
    expect(saved({ points, classes: 2 })).toBe('x1,x2,label\n0.5,-0.25,0\n0.1,1,1\n0.2,0,1\n');
    expect(imported(saved({ points, classes: 2 }))).toEqual({ points, classes: 2 });
    expect(saved({ points, classes: 3 })).toMatch(/^# frontera \{/u);
  });

  it('of generated points holds floats of 32 bits exactly', () => {
    fc.assert(
      fc.property(fc.float({ min: -1, max: 1, noNaN: true }), (x1) => {
        const [found] = rowsOf(
          open(
            toCsv(defaultExperiment.data, [
              [x1, 0, 0],
              [0.5, 0.5, 1],
            ]),
          ),
        );
        expect(Math.fround(found?.[0] ?? Number.NaN)).toBe(x1 + 0);
      }),
    );
  });

  it('says which points are for testing in a fourth column', () => {
    const points: readonly LabelledPoint[] = [
      [0.5, -0.25, 0],
      [0.1, 1, 1, 1],
    ];
    const text = saved({ points, classes: 2 });
    expect(text.slice(text.indexOf('\n') + 1)).toBe('x1,x2,label,split\n0.5,-0.25,0,train\n0.1,1,1,test\n');
    expect(imported(text)).toEqual({ points, classes: 2 });
    // Without the note, as a person would write it.
    expect(imported(text.slice(text.indexOf('\n') + 1))).toEqual({ points, classes: 2 });
    const all = points.map(([x1, x2, label]): LabelledPoint => [x1, x2, label, 1]);
    expect(imported(saved({ points: all, classes: 2 }))).toEqual({ points: all, classes: 2 });
  });

  it('with a note that was damaged is read as any other table', () => {
    const names: PointNames = {
      axes: [
        { name: 'a', from: 0, to: 1, decimals: 2 },
        { name: 'b', from: 0, to: 1, decimals: 2 },
      ],
      classes: ['p', 'q'],
    };
    const text = saved({
      points: [
        [0.5, 0.5, 0],
        [0, 0, 1],
      ],
      classes: 2,
      names,
    });
    expect(open(text).scale).toBe('saved');
    for (const [part, other] of [
      ['"classes":2', '"classes":9'],
      ['"to":1', '"to":"1"'],
      ['{', '['],
      ['"decimals":[', '"decimals":[-1,'],
    ] as const) {
      const damaged = text.replace(part, other);
      expect(damaged).not.toBe(text);
      expect([part, open(damaged).scale]).not.toEqual([part, 'saved']);
      expect(rowsOf(open(damaged)).map(([, , label]) => label)).toEqual(['p', 'q']);
    }
    expect(readNote(' made by hand')).toBeNull();
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
