/** From a table to points of the plane, and back. Pure: the dialog shows what comes out of here. */
import { limits } from '../../experiment/names.ts';
import type { LabelledPoint } from '../../experiment/types.ts';
import { numericColumns, toNumber, type Table, type TableRow } from './csv-table.ts';

/** What the columns stand for, by their places from 0. */
export interface ColumnChoice {
  /** The first row says what is in the columns. */
  readonly isHeaded: boolean;
  readonly x1: number;
  readonly x2: number;
  /** Null: all points are of one class. */
  readonly label: number | null;
}

/** How the numbers come into the square from −1 to 1. */
export const scales = ['keep', 'fit', 'stretch'] as const;

/** As they are; fitted with one factor for both axes; each axis by itself. */
export type Scale = (typeof scales)[number];

/** The first thing that stands against an import. */
export type TableProblem =
  | { readonly kind: 'no-columns' }
  | { readonly kind: 'no-points' }
  | { readonly kind: 'not-a-number'; readonly line: number; readonly value: string }
  | { readonly kind: 'no-label'; readonly line: number }
  | { readonly kind: 'too-many-rows'; readonly count: number; readonly limit: number }
  | {
      readonly kind: 'too-many-classes';
      readonly line: number;
      readonly value: string;
      readonly limit: number;
    };

/** Points in the table's own units, of any size. */
export interface RawPoints {
  readonly points: readonly LabelledPoint[];
  /** What the table calls each class, by its number; empty where it has no labels. */
  readonly classNames: readonly string[];
}

/** The rows below the header. */
export function bodyRows({ rows }: Table, isHeaded: boolean): readonly TableRow[] {
  return isHeaded ? rows.slice(1) : rows;
}

/** What a column is called: in the header, or by its number. */
export function columnNames({ rows, columnCount }: Table, isHeaded: boolean): readonly string[] {
  const header = isHeaded ? rows[0]?.cells : undefined;
  return Array.from({ length: columnCount }, (_, column) => {
    const name = header?.[column] ?? '';
    return name === '' ? `${column + 1}` : name;
  });
}

const labelName =
  /^(?:label|class|clase|category|categor[ií]a|etiqueta|grupo|group|target|species|especie|tipo|type|y)$/iu;
const x1Name = /^x_?1$/iu;
const x2Name = /^x_?2$/iu;

/** What most likely is meant; null where there aren't two columns of numbers. */
export function guessColumns(table: Table, isHeaded: boolean = table.seemsHeaded): ColumnChoice | null {
  const names = columnNames(table, isHeaded);
  const find = (pattern: RegExp): number => (isHeaded ? names.findIndex((name) => pattern.test(name)) : -1);
  const rows = bodyRows(table, isHeaded);
  const numeric = numericColumns(rows, table.separator);
  if (numeric.length < 2) return null;
  const named = find(labelName);
  // A column called y beside an x and nothing else is the second coordinate.
  const isLabelNamed = named !== -1 && numeric.filter((column) => column !== named).length >= 2;
  const free = numeric.filter((column) => !isLabelNamed || column !== named);
  const measured = free.filter((column) => !countsRows(rows, column));
  const coordinates = measured.length < 2 ? free : measured;
  const [first = 0, second = 1] = coordinates;
  const x1 = numeric.includes(find(x1Name)) ? find(x1Name) : first;
  const x2 = numeric.includes(find(x2Name)) ? find(x2Name) : second === x1 ? first : second;
  const others = names.map((_, column) => column).filter((column) => column !== x1 && column !== x2);
  const fewValued = others.filter((column) => valuesOf(rows, column).size <= limits.classes);
  return { isHeaded, x1, x2, label: isLabelNamed ? named : (fewValued.at(-1) ?? others.at(-1) ?? null) };
}

/** 1, 2, 3, …: a number of the row, not of what is in it. */
function countsRows(rows: readonly TableRow[], column: number): boolean {
  const first = Number(rows[0]?.cells[column]);
  const counts = (row: TableRow, index: number): boolean => Number(row.cells[column]) === first + index;
  return rows.length > 2 && rows.every(counts);
}

function valuesOf(rows: readonly TableRow[], column: number): ReadonlySet<string> {
  return new Set(rows.map((row) => row.cells[column] ?? ''));
}

/** The points of the chosen columns, or the first thing wrong. */
export function readPoints(table: Table, choice: ColumnChoice): RawPoints | TableProblem {
  const rows = bodyRows(table, choice.isHeaded);
  if (rows.length === 0) return { kind: 'no-points' };
  if (rows.length > limits.samples)
    return { kind: 'too-many-rows', count: rows.length, limit: limits.samples };
  const wrong = firstWrong(table, rows, choice);
  if (wrong !== null) return wrong;
  const classes = readClasses(rows, choice.label);
  if ('kind' in classes) return classes;
  const number = (row: TableRow, column: number): number =>
    toNumber(row.cells[column] ?? '', table.separator) ?? 0;
  const points = rows.map((row): LabelledPoint => [
    number(row, choice.x1),
    number(row, choice.x2),
    choice.label === null ? 0 : (classes.numbers.get(row.cells[choice.label] ?? '') ?? 0),
  ]);
  return { points, classNames: classes.names };
}

function firstWrong(table: Table, rows: readonly TableRow[], choice: ColumnChoice): TableProblem | null {
  for (const { line, cells } of rows) {
    for (const column of [choice.x1, choice.x2]) {
      const value = cells[column] ?? '';
      if (toNumber(value, table.separator) === null) return { kind: 'not-a-number', line, value };
    }
    if (choice.label !== null && (cells[choice.label] ?? '') === '') return { kind: 'no-label', line };
  }
  return null;
}

interface Classes {
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: readonly string[];
}

/**
 * Whole numbers from 0 to 7 are the classes' own numbers, so that what was saved comes back with its colours. Other
 * numbers are counted in their order, words in the order they appear.
 */
function readClasses(rows: readonly TableRow[], column: number | null): Classes | TableProblem {
  if (column === null) return { numbers: new Map(), names: [] };
  const values: string[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const value = cells[column] ?? '';
    if (seen.has(value)) continue;
    if (values.length === limits.classes) {
      return { kind: 'too-many-classes', line, value, limit: limits.classes };
    }
    seen.add(value);
    values.push(value);
  }
  return numbered(values);
}

function numbered(values: readonly string[]): Classes {
  const areLabels = values.every((value) => /^\d$/u.test(value) && Number(value) < limits.classes);
  if (areLabels) {
    const names = Array.from({ length: 1 + Math.max(...values.map(Number)) }, (_, label) => String(label));
    return { numbers: new Map(names.map((name, label) => [name, label])), names };
  }
  const areNumbers = values.every((value) => toNumber(value, ';') !== null);
  const size = (value: string): number => toNumber(value, ';') ?? 0;
  const names = areNumbers ? [...values].sort((one, other) => size(one) - size(other)) : values;
  return { numbers: new Map(names.map((name, label) => [name, label])), names };
}

/** Whether all points lie in the square already. */
export function liesInSquare(points: readonly LabelledPoint[]): boolean {
  return points.every(([x1, x2]) => Math.abs(x1) <= 1 && Math.abs(x2) <= 1);
}

interface Span {
  readonly middle: number;
  readonly half: number;
}

/** Halved before they are added or subtracted: the sum of two great numbers may be none. */
function spanOf(values: readonly number[]): Span {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  return { middle: least / 2 + most / 2, half: most / 2 - least / 2 };
}

/** The points in the square, with four decimals, as drawn ones have. */
export function scaled(points: readonly LabelledPoint[], scale: Scale): readonly LabelledPoint[] {
  if (points.length === 0) return points;
  const [first, second] = [spanOf(points.map(([x1]) => x1)), spanOf(points.map(([, x2]) => x2))];
  const longest = Math.max(first.half, second.half);
  const place = (value: number, { middle, half }: Span): number => {
    if (scale === 'keep') return rounded(value);
    const unit = scale === 'fit' ? longest : half;
    return unit === 0 ? 0 : rounded((value - middle) / unit);
  };
  return points.map(([x1, x2, label]) => [place(x1, first), place(x2, second), label]);
}

function rounded(value: number): number {
  const inside = Math.min(1, Math.max(-1, value));
  // Adding 0 turns −0 into 0.
  return Math.round(inside * 10_000) / 10_000 + 0;
}

/** A table, how it is read, and what comes of it. */
export interface TableView {
  readonly table: Table;
  /** Null where there are not two columns of numbers. */
  readonly choice: ColumnChoice | null;
  readonly raw: RawPoints | null;
  readonly problem: TableProblem | null;
  readonly scale: Scale;
  /** Whether the points may stay as they are. */
  readonly canKeep: boolean;
  readonly points: readonly LabelledPoint[];
}

/** A table as it is read with this choice, or by guess; the scale that harms least where none is chosen. */
export function viewOf(
  table: Table,
  choice: ColumnChoice | null = guessColumns(table),
  asked: Scale | null = null,
): TableView {
  const read: RawPoints | TableProblem = choice === null ? { kind: 'no-columns' } : readPoints(table, choice);
  if ('kind' in read)
    return { table, choice, raw: null, problem: read, scale: asked ?? 'fit', canKeep: false, points: [] };
  const canKeep = liesInSquare(read.points);
  const scale = asked ?? (canKeep ? 'keep' : 'fit');
  return { table, choice, raw: read, problem: null, scale, canKeep, points: scaled(read.points, scale) };
}

/** As many classes as there are names, but two at least: a border is between two. */
export function classCount({ classNames }: RawPoints): number {
  return Math.max(2, classNames.length);
}

/** The points as a table with a header. Generated ones are floats of 32 bits, which nine digits tell apart. */
export function toCsv(points: readonly LabelledPoint[]): string {
  const text = (value: number): string => String(Number(value.toPrecision(9)));
  return `x1,x2,label\n${points.map(([x1, x2, label]) => `${text(x1)},${text(x2)},${label}\n`).join('')}`;
}
