import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelledPoint } from '../../../web/src/experiment/types.ts';
import {
  columnNames,
  guessColumns,
  liesInSquare,
  readPoints,
  scaled,
  scales,
  toCsv,
  type ColumnChoice,
  type RawPoints,
  type TableProblem,
} from '../../../web/src/studio/open/csv-points.ts';
import { looksLikeTable, readTable, toNumber, type Table } from '../../../web/src/studio/open/csv-table.ts';

function table(text: string): Table {
  const found = readTable(text);
  if (found === null) throw new Error('no table');
  return found;
}

function guess(text: string): ColumnChoice {
  const found = guessColumns(table(text));
  if (found === null) throw new Error('no columns');
  return found;
}

const read = (text: string): RawPoints | TableProblem => readPoints(table(text), guess(text));

function points(text: string): readonly LabelledPoint[] {
  const found = read(text);
  if ('kind' in found) throw new Error(found.kind);
  return found.points;
}

describe('a table', () => {
  it.each([
    [',', 'x1,x2,label\n0.5,-0.25,0\n.1,1e-1,1\n'],
    [';', 'x1;x2;label\n0,5;-0,25;0\n,1;1e-1;1\n'],
    ['\t', 'x1\tx2\tlabel\r\n0,5\t-0.25\t0\r\n0.1\t+0,1\t1'],
    [',', '\uFEFF"x1","x2","label"\n\n0.5 , −0.25,0\n0.1,0.1,1\n\n'],
    [';', '0,5;-0,25;0\n0,1;0,1;1'],
  ])('is read with %j between its cells', (separator, text) => {
    expect(table(text).separator).toBe(separator);
    expect(points(text)).toEqual([
      [0.5, -0.25, 0],
      [0.1, 0.1, 1],
    ]);
  });

  it('is found to have a header, or none', () => {
    expect(table('a,b,c\n1,2,3').seemsHeaded).toBe(true);
    expect(table('1,2,red\n3,4,blue').seemsHeaded).toBe(false);
    expect(table('a,b\nc,d').seemsHeaded).toBe(true);
    expect(table('1,2').seemsHeaded).toBe(false);
  });

  it('is none where nothing separates', () => {
    expect(readTable('')).toBeNull();
    expect(readTable('one\ntwo')).toBeNull();
  });

  it('is told from a sentence', () => {
    expect(looksLikeTable('Dear all,\nthank you, and see you soon,\nA')).toBe(false);
    expect(looksLikeTable('1,2,3')).toBe(false);
    expect(looksLikeTable('{"version":1,\n"seed":2}')).toBe(false);
    expect(looksLikeTable('1,2,3\n4,5,6')).toBe(true);
  });
});

describe('columns', () => {
  it.each([
    ['species;id;length;width\na;7;1;2\nb;8;3;4', { x1: 1, x2: 2, label: 0 }],
    ['label,x2,x1\n0,1,2\n1,3,4', { x1: 2, x2: 1, label: 0 }],
    ['id,a,b,c\n7,1,2,p\n8,5,4,q\n9,3,3,p', { x1: 1, x2: 2, label: 3 }],
    ['n,a\n1,7\n2,5\n3,6', { x1: 0, x2: 1, label: null }],
    ['x,y\n1,2\n3,4', { x1: 0, x2: 1, label: null }],
    ['x,y,colour\n1,2,red\n3,4,blue', { x1: 0, x2: 1, label: 2 }],
    ['1,2\n3,4', { x1: 0, x2: 1, label: null }],
    ['a,b,y\n1,2,0\n3,4,1', { x1: 0, x2: 1, label: 2 }],
  ])('are guessed: %j', (text, expected) => {
    expect(guess(text)).toMatchObject(expected);
  });

  it('that are not two of numbers are said to be missing', () => {
    expect(guessColumns(table('a,b\nc,1\nd,2'))).toBeNull();
  });

  it('without a name have a number', () => {
    expect(columnNames(table('a,,c\n1,2,3'), true)).toEqual(['a', '2', 'c']);
    expect(columnNames(table('a,,c\n1,2,3'), false)).toEqual(['1', '2', '3']);
  });
});

describe('classes', () => {
  it('are words in the order they appear', () => {
    expect(read('1,2,red\n3,4,blue\n5,6,red')).toEqual({
      points: [
        [1, 2, 0],
        [3, 4, 1],
        [5, 6, 0],
      ],
      classNames: ['red', 'blue'],
    });
  });

  it('keep their own numbers where they are classes', () => {
    expect(read('x1,x2,label\n1,2,3\n3,4,1')).toMatchObject({ classNames: ['0', '1', '2', '3'] });
    expect(points('x1,x2,label\n1,2,3\n3,4,1').map(([, , label]) => label)).toEqual([3, 1]);
  });

  it('are other numbers in their order', () => {
    expect(read('x1,x2,label\n1,2,10\n3,4,-1')).toMatchObject({ classNames: ['-1', '10'] });
  });

  it('beyond eight are refused with the line', () => {
    const text = Array.from({ length: 9 }, (_, index) => `${index},1,c${index}`).join('\n');
    expect(read(text)).toEqual({ kind: 'too-many-classes', line: 9, value: 'c8', limit: 8 });
  });
});

describe('what is wrong', () => {
  it.each([
    ['1,2,a\n3,4,b\n5,abc,a', { kind: 'not-a-number', line: 3, value: 'abc' }],
    ['x1,x2,label\n\n1,2,0\n"1\n\n",2,0\n1,,1\n', { kind: 'not-a-number', line: 7, value: '' }],
    ['x1,x2,label\n1,2,"a\nb"\n1,NaN,1\n2,1,1', { kind: 'not-a-number', line: 4, value: 'NaN' }],
    ['1,2,a\n3,4\n1,1,b', { kind: 'no-label', line: 2 }],
    ['1,2,a\n1e999,4,b\n1,1,b', { kind: 'not-a-number', line: 2, value: '1e999' }],
  ])('is said with the line: %j', (text, problem) => {
    expect(read(text)).toEqual(problem);
  });

  it('is too many rows', () => {
    const text = '1,2,0\n'.repeat(100_001);
    expect(read(text)).toEqual({ kind: 'too-many-rows', count: 100_001, limit: 100_000 });
  });

  it('is a header alone', () => {
    const alone = table('x1,x2,label');
    expect(readPoints(alone, { isHeaded: true, x1: 0, x2: 1, label: 2 })).toEqual({ kind: 'no-points' });
  });
});

describe('numbers', () => {
  it('have a decimal comma only where commas do not separate', () => {
    expect(toNumber('1,5', ';')).toBe(1.5);
    expect(toNumber('1,5', ',')).toBeNull();
    for (const text of ['', '.', '1.2.3', '0x10', 'Infinity', 'NaN', '1 2', '1,2,3'])
      expect(toNumber(text, ';')).toBeNull();
  });
});

describe('scales', () => {
  const wide: readonly LabelledPoint[] = [
    [10, 1, 0],
    [30, 2, 1],
    [20, 1.5, 0],
  ];

  it('fit with the proportions kept, or each axis by itself', () => {
    expect(scaled(wide, 'fit')).toEqual([
      [-1, -0.05, 0],
      [1, 0.05, 1],
      [0, 0, 0],
    ]);
    expect(scaled(wide, 'stretch')).toEqual([
      [-1, -1, 0],
      [1, 1, 1],
      [0, 0, 0],
    ]);
  });

  it('keep what lies in the square, to four decimals', () => {
    expect(liesInSquare(wide)).toBe(false);
    expect(liesInSquare([[1, -1, 0]])).toBe(true);
    expect(scaled([[0.123456, -0.00001, 1]], 'keep')).toEqual([[0.1235, 0, 1]]);
  });

  it('have room for the greatest numbers', () => {
    const great: readonly LabelledPoint[] = [
      [1.5e308, -1.7e308, 0],
      [1.7e308, 1.7e308, 0],
    ];
    expect(scaled(great, 'stretch')).toEqual([
      [-1, -1, 0],
      [1, 1, 0],
    ]);
  });

  it('put any numbers into the square', () => {
    const point = fc.tuple(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(0),
    );
    fc.assert(
      fc.property(fc.array(point), fc.constantFrom(...scales), (any, scale) => {
        const found = scaled(any, scale);
        expect(found.length).toBe(any.length);
        expect(liesInSquare(found)).toBe(true);
      }),
    );
  });
});

describe('a saved table', () => {
  it('comes back as it was', () => {
    const coordinate = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 10_000 + 0);
    const drawn = fc.array(fc.tuple(coordinate, coordinate, fc.integer({ min: 0, max: 7 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(drawn, (some) => {
        expect(scaled(points(toCsv(some)), 'keep')).toEqual(some);
      }),
    );
  });

  it('holds floats of 32 bits exactly', () => {
    fc.assert(
      fc.property(fc.float({ min: -1, max: 1, noNaN: true }), (x1) => {
        const [found] = points(toCsv([[x1, 0, 0]]));
        expect(Math.fround(found?.[0] ?? Number.NaN)).toBe(x1 + 0);
      }),
    );
  });
});
