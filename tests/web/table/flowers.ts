/** Thirty flowers, for tests of what programs make of a table, and the test itself. */
import { expect, it } from 'vitest';
import { columnsOf, open, rowsOf } from './open.ts';

export const names = ['setosa', 'virginica'];

/** Lengths with one decimal, widths with two, in two classes, in no order. */
export const points = Array.from({ length: 30 }, (_, at) => ({
  at,
  x: Math.round(10 * (4 + ((at * 37) % 31) / 9)) / 10,
  y: Math.round(100 * (1 + ((at * 23) % 29) / 8)) / 100,
  name: names[(at * 7) % 2]!,
  one: (at * 7) % 2,
}));

export type Point = (typeof points)[number];

export const lines = (line: (point: Point) => string, end = '\n'): string =>
  points.map((point) => line(point) + end).join('');
export const list = (value: (point: Point) => string | number, between = ', '): string =>
  points.map(value).join(between);
export const comma = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',');
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
export const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
export const pad = (text: string | number, width: number): string => String(text).padStart(width);

export interface Export {
  readonly content: string | Uint8Array;
  readonly columns: string;
  /** The class by its number, 0 and 1, or as it is called here. */
  readonly classes?: readonly [string, string];
  readonly count?: number;
}

export const as = (
  columns: string,
  content: string | Uint8Array,
  classes: readonly [string, string] = ['setosa', 'virginica'],
): Export => ({
  columns,
  content,
  classes,
});

/** Tables whose numbers are made of the flowers' and are not theirs. */
const exact = new Set([
  'Excel in French, thousands by a hard space',
  'Excel in Swiss German',
  'Google Sheets with currency',
  'Titanic',
  'diabetes',
  'one-hot classes, three of them',
]);

/** Each opens right without a choice: columns, count, and every point. */
export function testExports(exports: Readonly<Record<string, Export>>): void {
  it.each(Object.entries(exports))('%s', (title, { content, columns, classes, count = 30 }) => {
    const view = open(content);
    const rows = rowsOf(view);
    expect(columnsOf(view)).toEqual(columns.split('|'));
    expect(rows.length).toBe(count);
    if (exact.has(title)) return;
    const expected = points.map(({ x, y, one }) => JSON.stringify([x, y, classes?.[one] ?? '']));
    for (const row of rows) expect(expected).toContain(JSON.stringify(row));
  });
}
