/**
 * The cases written otherwise: columns in another order, under names in three languages, the class first, other
 * separators, notations, line ends and encodings. The points must be the same.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { open, columnsOf, rowsOf } from './open.ts';

const folder = join(import.meta.dirname, '../../cases/tables');

/** These have no points at the first try, which is right; cases.test.ts has them. */
const without = ['33-regression-target-is-a-number.csv', '44-spreadsheet-dropped-as-it-is.xlsx'];

type Row = readonly [x1: number, x2: number, label: string];

interface Style {
  readonly separator: string;
  readonly decimal: '.' | ',';
  readonly lineEnd: string;
  readonly quoted: boolean;
  readonly encoding: 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Which of x₁, x₂ and the class each column is, with a number of the row as 3. */
  readonly order: readonly (0 | 1 | 2 | 3)[];
  readonly names: readonly [string, string, string, string] | null;
}

const separators = [
  { separator: ',', decimal: '.', quoted: false },
  { separator: ',', decimal: ',', quoted: true },
  { separator: ';', decimal: ',', quoted: false },
  { separator: ';', decimal: '.', quoted: true },
  { separator: '\t', decimal: '.', quoted: false },
  { separator: '\t', decimal: ',', quoted: false },
  { separator: '|', decimal: '.', quoted: false },
  { separator: '   ', decimal: '.', quoted: false },
  { separator: ' ', decimal: ',', quoted: true },
  { separator: ', ', decimal: '.', quoted: false },
] as const;

const encodings = ['utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
const lineEnds = ['\n', '\r\n', '\r'] as const;

const namesIn: readonly Style['names'][] = [
  ['x1', 'x2', 'label', ''],
  ['x', 'y', 'clase', 'índice'],
  ['longitud', 'latitud', 'categoría', 'fila'],
  ['Länge', 'Breite', 'Größenklasse', 'Zeile'],
  ['petal_length', 'petal_width', 'species', 'id'],
  ['PC1', 'PC2', 'gruppe', 'nr'],
  null,
];

const orders = [
  [0, 1, 2],
  [2, 0, 1],
  [1, 0, 2],
  [0, 2, 1],
  [2, 1, 0],
  [1, 2, 0],
  [3, 0, 1, 2],
  [3, 2, 1, 0],
] as const;

/** Every style in turn for each case, so that all of them come in all their kinds. */
function stylesOf(seed: number, count: number): readonly Style[] {
  return Array.from({ length: count }, (_, index) => {
    const at = seed * count + index;
    const names = namesIn[at % namesIn.length] ?? null;
    const order = orders[(at * 3) % orders.length]!;
    // Without names only their order says which is x₁.
    const known = names === null ? order.filter((part) => part < 3).sort((one, other) => one - other) : order;
    return {
      ...separators[at % separators.length]!,
      encoding: encodings[Math.floor(at / 2) % encodings.length]!,
      lineEnd: lineEnds[Math.floor(at / 3) % lineEnds.length]!,
      order: names === null && at % 2 === 0 ? [2, ...known.filter((part) => part !== 2)] : known,
      names,
    };
  });
}

function write(rows: readonly Row[], style: Style): Uint8Array {
  const { separator, decimal, quoted, order, names } = style;
  const cell = (text: string): string =>
    quoted || text.includes(separator.trim() || ' ') ? `"${text}"` : text;
  const value = (row: Row, at: number, part: 0 | 1 | 2 | 3): string => {
    if (part === 2) return cell(row[2]);
    return cell((part === 3 ? String(at) : String(row[part])).replace('.', decimal));
  };
  const lines = rows.map((row, at) => order.map((part) => value(row, at, part)).join(separator));
  const header =
    names === null
      ? []
      : [
          order
            .map((part) => (separator.trim() === '' ? `"${names[part]}"` : cell(names[part])))
            .join(separator),
        ];
  return encode([...header, ...lines, ''].join(style.lineEnd), style.encoding);
}

function encode(text: string, encoding: Style['encoding']): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8-mark':
      return Buffer.from(`\uFEFF${text}`);
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1252':
      return Buffer.from(text, 'latin1');
    default:
      return encoding satisfies never;
  }
}

const files = readdirSync(folder).filter((name) => !without.includes(name));
const perCase = 24;

describe.each(files.map((name, index) => [name, index] as const))('%s', (name, index) => {
  const rows = rowsOf(open(readFileSync(join(folder, name))));
  // The classes' names in their order, since classes are words in the order they appear.
  const variants = stylesOf(index, perCase).map((style) => [JSON.stringify(style), style] as const);

  it.each(variants)('gives the same points as %s', (_, style) => {
    const view = open(write(rows, style));
    expect(rowsOf(view)).toEqual(rows);
    if (style.names !== null) expect(columnsOf(view)).toEqual(style.names.slice(0, 3));
  });
});

it('comes in five hundred variants at least', () => {
  expect(files.length * perCase).toBeGreaterThanOrEqual(500);
});
