/** The tables in tests/cases/tables, in the shapes that people have, and five hundred variants of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenTestCount } from '../../../web/src/experiment/points.ts';
import { textOf } from '../../../web/src/table/bytes.ts';
import { choose, open, columnsOf, countsOf, rowsOf } from './open.ts';

const folder = join(import.meta.dirname, '../../cases/tables');

type Row = readonly [x1: number, x2: number, label: string];

interface Case {
  readonly columns: readonly [x1: string, x2: string, label: string];
  readonly counts: Readonly<Record<string, number>>;
  readonly first: readonly Row[];
  readonly leftOut?: number;
}

/** What is right for each, counted by hand and with awk, not with the code under test. */
const cases: Readonly<Record<string, Case>> = {
  '04-pandas-train-test-split-shuffled-index.csv': {
    columns: ['sepal_length', 'sepal_width', 'species'],
    counts: { setosa: 30, virginica: 32, versicolor: 28 },
    first: [
      [4.8, 3.7, 'setosa'],
      [6.5, 3, 'virginica'],
      [7.3, 2.9, 'virginica'],
    ],
  },
  '05-numpy-savetxt-default-spaces-scientific.txt': {
    columns: ['1', '2', '3'],
    counts: { '0': 75, '1': 75 },
    first: [
      [-0.6888095364282905697, 0.7244615670056397949, '0'],
      [-0.368320525683780764, -0.1918914886317142077, '1'],
    ],
  },
  '07-r-print-aligned-several-spaces.txt': {
    columns: ['x1', 'x2', 'group'],
    counts: { A: 30, B: 30 },
    first: [
      [-0.4108, 0.6979, 'A'],
      [0.0654, 0.4523, 'B'],
      [-0.1339, 0.9401, 'A'],
    ],
  },
  '08-numpy-savetxt-comma-two-hash-comment-lines.csv': {
    columns: ['x1', 'x2', 'label'],
    counts: { '0': 40, '1': 40 },
    first: [
      [0.428747, 0.855168, '0'],
      [0.640592, -0.381641, '1'],
    ],
  },
  '09-r-write-csv-iris-shape-quoted-rownames.csv': {
    columns: ['Sepal.Length', 'Sepal.Width', 'Species'],
    counts: { setosa: 30, versicolor: 30, virginica: 30 },
    first: [
      [4.4, 3.5, 'setosa'],
      [5.3, 2.9, 'setosa'],
    ],
  },
  '11-excel-spanish-windows1252-si-no.csv': {
    columns: ['tamaño', 'precio', '¿aprobó?'],
    counts: { no: 30, sí: 30 },
    first: [
      [31.1, 19.94, 'no'],
      [56.2, 16.6, 'sí'],
    ],
  },
  '12-windows1252-three-labels-differ-in-accent.csv': {
    columns: ['x1', 'x2', 'clase'],
    counts: { papá: 20, papé: 20, papí: 20 },
    first: [
      [-0.635, -0.198, 'papá'],
      [0.436, -0.272, 'papé'],
      [0.162, 0.429, 'papí'],
    ],
  },
  '15-excel-sep-line-first.csv': {
    columns: ['x1', 'x2', 'label'],
    counts: { '0': 30, '1': 30 },
    first: [
      [0.1301, 0.7555, '0'],
      [1.8904, -0.1913, '1'],
    ],
  },
  '16-google-sheets-comma-separated-quoted-decimal-comma.csv': {
    columns: ['x1', 'x2', 'label'],
    counts: { B: 30, A: 30 },
    first: [
      [-0.821, 0.137, 'B'],
      [0.486, -0.214, 'A'],
      [0.815, 0.695, 'B'],
      [1.848, 0.13, 'A'],
    ],
  },
  '17-german-thousands-1.234,56.csv': {
    columns: ['Einkommen', 'Alter', 'kauft'],
    counts: { ja: 37, nein: 23 },
    first: [
      [4708.43, 51, 'ja'],
      [3840.81, 33, 'nein'],
    ],
  },
  '18-matlab-labels-1-and-2.csv': {
    columns: ['1', '2', '3'],
    counts: { '1': 60, '2': 60 },
    first: [
      [0.589, -0.6813, '1'],
      [0.1489, 0.4123, '2'],
    ],
  },
  '21-trailing-comma-no-header.csv': {
    columns: ['1', '2', '3'],
    counts: { '0': 30, '1': 30 },
    first: [
      [-0.8805, -0.6477, '0'],
      [-0.1496, -0.3909, '1'],
    ],
  },
  '22-five-of-80-rows-with-a-missing-value.csv': {
    columns: ['x1', 'x2', 'label'],
    counts: { '0': 38, '1': 37 },
    first: [
      [-0.8786, 0.5284, '0'],
      [2.1067, -0.037, '1'],
    ],
    leftOut: 5,
  },
  '23-weka-two-attributes.arff': {
    columns: ['x1', 'x2', 'class'],
    counts: { left: 40, right: 40 },
    first: [
      [-0.5637, 0.9261, 'left'],
      [0.394, -0.3348, 'right'],
    ],
  },
  '27-far-from-square-very-different-axes-and-one-outlier.csv': {
    columns: ['income', 'concentration', 'y'],
    counts: { '0': 39, '1': 41 },
    first: [
      [1000628.09, 0.0003277, '0'],
      [1000963.23, 0.0003175, '1'],
    ],
  },
  '28-label-in-first-column-no-header.csv': {
    columns: ['2', '3', '1'],
    counts: { '1': 30, '2': 30, '3': 30 },
    first: [
      [11.2, 2.17, '1'],
      [14.42, 1.89, '2'],
      [14.52, 2.76, '3'],
    ],
  },
  '30-labels-red-Red-RED-and-blue.csv': {
    columns: ['x1', 'x2', 'colour'],
    counts: { blue: 30, Red: 30 },
    first: [
      [-0.51, -0.897, 'blue'],
      [0.531, 0.075, 'Red'],
    ],
  },
  '31-ten-classes-digits-pca.csv': {
    columns: ['pc1', 'pc2', 'digit'],
    counts: { '0': 20, '1': 20, '2': 20, '3': 20, '4': 20, '5': 20, '6': 20, '7': 20 },
    first: [
      [14.838, 0.363, '0'],
      [16.744, 12.334, '1'],
    ],
  },
  '35-has-a-split-column-train-test.csv': {
    columns: ['x1', 'x2', 'label'],
    counts: { '0': 50, '1': 50 },
    first: [
      [-0.927, 0.313, '0'],
      [1.615, -0.151, '1'],
    ],
  },
  '38-pipe-separated.psv': {
    columns: ['x1', 'x2', 'label'],
    counts: { '0': 20, '1': 20 },
    first: [
      [-0.768, 0.287, '0'],
      [0.985, -0.525, '1'],
    ],
  },
  '40-sklearn-bunch-as-json.json': {
    columns: ['x', 'y', 'target'],
    counts: { upper: 30, lower: 30 },
    first: [
      [-0.055, 1.046, 'upper'],
      [1.4873, -0.3667, 'lower'],
    ],
  },
  '41-pandas-to-json-records.json': {
    columns: ['x', 'y', 'label'],
    counts: { a: 30, b: 30 },
    first: [
      [-0.055, 1.046, 'a'],
      [1.4873, -0.3667, 'b'],
    ],
  },
  '48-header-x-y-label-with-0-1-labels.csv': {
    columns: ['x', 'y', 'label'],
    counts: { '0': 30, '1': 30 },
    first: [
      [-0.831, 0.473, '0'],
      [1.839, -0.139, '1'],
    ],
  },
};

const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));

describe('a case', () => {
  it.each(Object.entries(cases))(
    'is right at the first try: %s',
    (name, { columns, counts, first, leftOut = 0 }) => {
      const view = open(bytesOf(name));
      expect(columnsOf(view)).toEqual(columns);
      expect(countsOf(view)).toEqual(counts);
      expect(rowsOf(view).slice(0, first.length)).toEqual(first);
      expect([view.problem, view.raw?.leftOutCount]).toEqual([null, leftOut]);
      expect(view.points.length).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
    },
  );

  it('is told of wherever it lies in the folder', () => {
    const told = [
      ...Object.keys(cases),
      '33-regression-target-is-a-number.csv',
      '44-spreadsheet-dropped-as-it-is.xlsx',
    ];
    expect(readdirSync(folder).sort()).toEqual(told.sort());
  });

  it('with rows that lack something lists them with line, column and value', () => {
    expect(open(bytesOf('22-five-of-80-rows-with-a-missing-value.csv')).raw?.leftOut).toEqual([
      { trouble: 'no-number', line: 9, column: 0, value: '' },
      { trouble: 'no-number', line: 21, column: 1, value: 'NA' },
      { trouble: 'no-number', line: 33, column: 0, value: '?' },
      { trouble: 'no-number', line: 46, column: 1, value: 'NaN' },
      { trouble: 'no-label', line: 60, column: 2, value: '' },
    ]);
  });

  it('with an outlier and axes of other sizes says so, and does without', () => {
    const view = open(bytesOf('27-far-from-square-very-different-axes-and-one-outlier.csv'));
    expect(view.scale).toBe('stretch');
    expect(view.remarks.map(({ kind }) => kind)).toEqual(['outliers', 'stretched']);
    const fitted = choose(view, { scale: 'fit' });
    expect(fitted.remarks.map(({ kind }) => kind)).toEqual(['outliers', 'flat', 'one-spot']);
    const without = choose(view, { leavesOutliers: true });
    expect(without.points.length).toBe(79);
    expect(new Set(without.points.map(([x1]) => x1)).size).toBeGreaterThan(60);
  });

  it('with three spellings of a class says so, and can keep them apart', () => {
    const view = open(bytesOf('30-labels-red-Red-RED-and-blue.csv'));
    expect(view.remarks).toEqual([{ kind: 'merged', spellings: [['RED', 'Red', 'red']] }]);
    const apart = choose(view, { mergesSpellings: false });
    expect(countsOf(apart)).toEqual({ blue: 30, RED: 11, Red: 12, red: 7 });
    expect(apart.remarks).toEqual(view.remarks);
  });

  it('with ten classes takes the most frequent, or all others as one', () => {
    const view = open(bytesOf('31-ten-classes-digits-pca.csv'));
    expect(view.remarks).toEqual([{ kind: 'many-classes', found: 10, unclassed: 40 }]);
    const grouped = choose(view, { many: 'grouped' });
    expect([grouped.points.length, countsOf(grouped)['others']]).toEqual([200, 60]);
  });

  it('with a number to predict says so, and is cut at a value into two classes', () => {
    const view = open(bytesOf('33-regression-target-is-a-number.csv'));
    expect(columnsOf(view)).toEqual(['x1', 'x2', 'y']);
    expect(view.problem).toEqual({ kind: 'number', column: 2, distinct: 120, median: -0.0091 });
    expect(countsOf(choose(view, { cut: -0.0091 }))).toEqual({ '< -0.0091': 60, '≥ -0.0091': 60 });
  });

  it('with a column that splits says which points are for testing, by choice', () => {
    const view = open(bytesOf('35-has-a-split-column-train-test.csv'));
    expect(view.remarks).toEqual([{ kind: 'split', column: 3, train: 69, test: 31 }]);
    expect(givenTestCount(view.points)).toBe(31);
    const all = choose(view, { split: null });
    expect([all.points.length, givenTestCount(all.points)]).toEqual([100, 0]);
    expect(all.remarks).toEqual([{ kind: 'split', column: 3, train: 100, test: 0 }]);
    const alone = choose(view, { split: { column: 3, uses: new Map([['test', 'out']]) } });
    expect([alone.points.length, givenTestCount(alone.points)]).toEqual([69, 0]);
    expect(alone.raw?.parts).toEqual([
      { value: 'test', use: 'out', count: 31 },
      { value: 'train', use: 'train', count: 69 },
    ]);
  });

  it('of a spreadsheet is named as one', () => {
    expect(textOf(bytesOf('44-spreadsheet-dropped-as-it-is.xlsx'))).toEqual({ format: 'spreadsheet' });
  });
});
