/** One set of points, written in the shapes that people's programs write: each is read right without a choice. */
import { describe, expect, it } from 'vitest';
import { columnsOf, open, rowsOf } from './open.ts';

const names = ['red', 'blue', 'green'];

/** Numbers with three decimals and with two, in three classes and in two. */
const points = Array.from({ length: 60 }, (_, at) => ({
  at,
  x: Math.round(4000 * (((at * 37) % 61) / 61) - 2000) / 1000,
  y: Math.round(900 * (((at * 23) % 67) / 67) - 100) / 100,
  name: names[(at * 7) % 3]!,
  one: (at * 7) % 3 === 0 ? 1 : 0,
  id: 100_000 + ((at * 7919) % 9973) * 13,
}));

type Point = (typeof points)[number];

const lines = (header: string | null, line: (point: Point) => string): string =>
  [...(header === null ? [] : [header]), ...points.map(line), ''].join('\n');

type Class = keyof Pick<Point, 'name' | 'one'>;

interface Shape {
  readonly text: string;
  readonly columns: readonly [string, string, string];
  readonly by?: Class;
}

const shape = (columns: string, text: string, by: Class = 'name'): Shape => ({
  text,
  columns: columns.split(' ') as unknown as Shape['columns'],
  by,
});

const numbersOfCases: Readonly<Record<string, Shape>> = {
  'user_id in no order': shape(
    'a b churned',
    lines('user_id,a,b,churned', ({ id, x, y, one }) => `${id},${x},${y},${one}`),
    'one',
  ),
  PassengerId: shape(
    'Age Fare Survived',
    lines('PassengerId,Survived,Age,Fare', ({ id, x, y, one }) => `${id},${one},${x},${y}`),
    'one',
  ),
  id_cliente: shape(
    'a b clase',
    lines('a;id_cliente;b;clase', ({ id, x, y, name }) => `${x};${id};${y};${name}`),
  ),
  'Kunden-Nr.': shape(
    'a b Klasse',
    lines('Kunden-Nr.;a;b;Klasse', ({ id, x, y, name }) => `${id};${x};${y};${name}`),
  ),
  'a clock': shape(
    'a b state',
    lines('timestamp,a,b,state', ({ at, x, y, one }) => `${1_700_000_000 + at * at},${x},${y},${one}`),
    'one',
  ),
  'without names, as WDBC': shape(
    '3 4 2',
    lines(null, ({ id, x, y, name }) => `${id},${name},${x},${y},${x + 1}`),
  ),
};

const partsOfRows: Readonly<Record<string, Shape>> = {
  'folds by number': shape(
    'a b survived',
    lines('a,b,fold,survived', ({ at, x, y, one }) => `${x},${y},${at % 5},${one}`),
    'one',
  ),
  'train and test': shape(
    'a b kind',
    lines('set,a,b,kind', ({ at, x, y, name }) => `${at % 5 ? 'train' : 'test'},${x},${y},${name}`),
  ),
  'is_train, True and False': shape(
    'a b kind',
    lines('a,b,kind,is_train', ({ at, x, y, name }) => `${x},${y},${name},${at % 5 ? 'True' : 'False'}`),
  ),
  'split, 0 and 1': shape(
    'a b survivors',
    lines('a,b,split,survivors', ({ at, x, y, one }) => `${x},${y},${at % 5 ? 0 : 1},${one}`),
    'one',
  ),
};

const notations: Readonly<Record<string, Shape>> = {
  'accounts, negative in brackets': shape(
    'a b c',
    lines('a,b,c', ({ x, y, name }) => `${x < 0 ? `(${-x})` : x},${y},${name}`),
  ),
  'a row in quotes as one cell': shape(
    'a b c',
    lines('"a,b,c"', ({ x, y, name }) => `"${x},${y},""${name}"""`),
  ),
  'the same with semicolons': shape(
    'a b c',
    lines('"a;b;c"', ({ x, y, name }) => `"${x};${y};${name}"`),
  ),
  'names in one of two comments': shape(
    'x1 x2 class',
    lines('% x1 x2 class\n% made by MATLAB', ({ x, y, one }) => `${x} ${y} ${one}`),
    'one',
  ),
  'percent and currency': shape(
    'a b c',
    lines(
      'a;b;c',
      ({ x, y, name }) => `${String(x).replace('.', ',')} %;${String(y).replace('.', ',')} €;${name}`,
    ),
  ),
  Markdown: shape(
    'a b c',
    lines('| a | b | c |\n|---|:-:|--:|', ({ x, y, name }) => `| ${x} | ${y} | ${name} |`),
  ),
  MySQL: shape(
    'a b c',
    lines('+---+---+---+\n| a | b | c |\n+---+---+---+', ({ x, y, name }) => `| ${x} | ${y} | ${name} |`),
  ),
  'cells with ends of lines': shape(
    'a b c',
    lines('note,a,b,c', ({ x, y, name }) => `"one\nand ""two"", three",${x},${y},${name}`),
  ),
};

const shapes = { ...numbersOfCases, ...partsOfRows, ...notations };

describe.each(Object.entries(shapes))('%s', (_, { text, columns, by = 'name' }) => {
  it('shows the columns that are meant', () => {
    expect(columnsOf(open(text))).toEqual(columns);
  });

  it('gives every point', () => {
    const view = open(text);
    expect(rowsOf(view)).toEqual(points.map((point) => [point.x, point.y, String(point[by])]));
    expect(view.raw?.leftOutCount).toBe(0);
  });
});

describe.each(Object.entries(partsOfRows))('%s', (_, { text }) => {
  it('is said to divide the rows', () => {
    expect(open(text).remarks.map(({ kind }) => kind)).toContain('split');
  });
});

it('a column named like a part is the class where there is no other', () => {
  const view = open(lines('x,y,set', ({ x, y, name }) => `${x},${y},${name}`));
  expect(columnsOf(view)).toEqual(['x', 'y', 'set']);
  expect(view.remarks).toEqual([]);
});

it('coordinates on a grid are no classes, though they are few', () => {
  const text = lines('x1,x2,group', ({ at, name }) => `${at % 5},${at % 7},${at % 9}${name}`);
  expect(columnsOf(open(text))).toEqual(['x1', 'x2', 'group']);
  const measured = lines('x1,x2,target', ({ at, x }) => `${at % 5},${at % 7},${x}`);
  expect(columnsOf(open(measured))).toEqual(['x1', 'x2', 'target']);
});

it('thousands as India writes them are one number', () => {
  const view = open(lines('a,b,c', ({ at, x, name }) => `"12,34,${500 + at}.50",${x},${name}`));
  expect(rowsOf(view)[1]).toEqual([1_234_501.5, points[1]!.x, 'blue']);
});
