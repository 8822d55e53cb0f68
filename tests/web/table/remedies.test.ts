/** What spoils a table on the plane is said, and choosing what its button chooses mends it. */
import { describe, expect, it } from 'vitest';
import type { Remark, TableView } from '../../../web/src/table/view.ts';
import { choose, columnsOf, countsOf, open } from './open.ts';

const kindsOf = (view: TableView): readonly Remark['kind'][] => view.remarks.map(({ kind }) => kind);

/** Numbers from −1 to 1 without a pattern. */
const spread = (at: number): number => ((at * 0.6180339887) % 1) * 2 - 1;

const table = (header: string, count: number, line: (at: number) => string): string =>
  `${header}\n${Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('')}`;

/** How many of ten equal strips of the plane have a point, on the worse of both axes. */
function stripsWithPoints({ points }: TableView): number {
  const strips = (axis: 0 | 1): number =>
    new Set(points.map((point) => Math.floor((point[axis] + 1) * 4.99))).size;
  return Math.min(strips(0), strips(1));
}

describe('one class', () => {
  it('has the column that divides the points beside it', () => {
    const text = table(
      'a,b,kind,site',
      40,
      (at) => `${spread(at)},${spread(3 * at)},flower,${at % 2 ? 'north' : 'south'}`,
    );
    const view = choose(open(text), { label: 2 });
    expect(view.remarks).toEqual([{ kind: 'one-class', other: 3 }]);
    const mended = choose(view, { label: 3 });
    expect([kindsOf(mended), countsOf(mended)]).toEqual([[], { south: 20, north: 20 }]);
  });

  it('is said where no column is the class', () => {
    const view = open(table('a,b', 20, (at) => `${spread(at)},${spread(3 * at)}`));
    expect([columnsOf(view), view.remarks]).toEqual([['a', 'b', null], [{ kind: 'one-class', other: null }]]);
  });
});

describe('points on one spot', () => {
  it.each([
    ['one of a hundred far away', 100],
    ['two of a hundred', 50],
    ['four of a hundred', 25],
  ])('are spread out without the others: %s', (_, every) => {
    const line = (at: number): string => {
      const far = at % every === every - 1 ? 4000 : 1;
      return `${spread(at) * far * 3},${spread(5 * at)},${at % 2}`;
    };
    const view = choose(open(table('a,b,label', 400, line)), { scale: 'stretch' });
    expect(kindsOf(view)).toContain('outliers');
    expect(stripsWithPoints(choose(view, { leavesOutliers: true }))).toBeGreaterThanOrEqual(8);
  });

  it('are spread out by fitting each axis by itself, also where they could stay as they are', () => {
    const view = open(
      table('a,b,label', 60, (at) => `${spread(at) / 500},${spread(7 * at) / 900},${at % 2}`),
    );
    expect([view.scale, kindsOf(view)]).toEqual(['keep', ['one-spot']]);
    const mended = choose(view, { scale: 'stretch' });
    expect(kindsOf(mended)).toEqual([]);
    expect(stripsWithPoints(mended)).toBe(10);
  });

  it('in a line are said to be one, also where they could stay as they are', () => {
    const view = open(table('a,b,label', 60, (at) => `${spread(at)},${spread(7 * at) / 900},${at % 2}`));
    expect([view.scale, kindsOf(view)]).toEqual(['keep', ['flat']]);
    expect(stripsWithPoints(choose(view, { scale: 'stretch' }))).toBe(10);
  });

  it('are not looked for among points that are spread', () => {
    const view = open(
      table('a,b,label', 200, (at) => `${spread(at) * 20},${spread(7 * at) ** 3 * 20},${at % 2}`),
    );
    expect(kindsOf(view)).toEqual([]);
  });
});
