/** A table in a text: which separator, which columns, and what each row says. No cell is read as a number here. */
import { dsvFormat } from 'd3-dsv';

/** What may stand between two cells. */
export const separators = ['\t', ';', ','] as const;

export type Separator = (typeof separators)[number];

/** A row of the text, with the number of the line it begins at, counted from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly separator: Separator;
  /** Every row that isn't empty, the header among them. */
  readonly rows: readonly TableRow[];
  readonly columnCount: number;
  /** Whether the first row seems to say what is in the columns. */
  readonly seemsHeaded: boolean;
}

/** Rows that are looked at to find out how a table is made. */
const lookedAt = 50;

/** Reads a text as a table, with the separator that it seems to have or with a given one. Null where none fits. */
export function readTable(text: string, asked: Separator | null = null): Table | null {
  const clean = text.replace(/^\uFEFF/u, '');
  const beginning = clean.split('\n', lookedAt).join('\n');
  const separator =
    asked ?? separators.find((candidate) => looksSeparated(rowsOf(beginning, candidate))) ?? null;
  if (separator === null) return null;
  const rows = rowsOf(clean, separator);
  return { separator, rows, columnCount: columnCountOf(rows), seemsHeaded: seemsHeaded(rows, separator) };
}

/** Whether a text from the clipboard is meant as a table, not as a sentence with commas in it. */
export function looksLikeTable(text: string): boolean {
  const table = readTable(text);
  if (table === null || table.rows.length < 2) return false;
  return numericColumns(table.rows.slice(1), table.separator).length >= 2;
}

function rowsOf(text: string, separator: Separator): readonly TableRow[] {
  const rows: TableRow[] = [];
  let line = 1;
  for (const cells of dsvFormat(separator).parseRows(text)) {
    if (cells.some((cell) => cell.trim() !== ''))
      rows.push({ line, cells: cells.map((cell) => cell.trim()) });
    line += cells.reduce((sum, cell) => sum + lineBreaks(cell), 1);
  }
  return rows;
}

/** A quoted cell may go over several lines. */
function lineBreaks(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0;
}

/** Most rows have as many cells as the first ones, and that is more than one. */
function looksSeparated(rows: readonly TableRow[]): boolean {
  const count = columnCountOf(rows);
  const alike = rows.filter((row) => row.cells.length === count).length;
  return count > 1 && 2 * alike > rows.length;
}

/** As many as most of the first rows have. */
function columnCountOf(rows: readonly TableRow[]): number {
  const votes = new Map<number, number>();
  for (const { cells } of rows.slice(0, lookedAt))
    votes.set(cells.length, (votes.get(cells.length) ?? 0) + 1);
  const most = Math.max(0, ...votes.values());
  return Math.max(0, ...[...votes.keys()].filter((width) => votes.get(width) === most));
}

/** A column of numbers with something else on top. */
function seemsHeaded(rows: readonly TableRow[], separator: Separator): boolean {
  const [first, ...others] = rows;
  if (first === undefined) return false;
  const isNumber = (column: number): boolean => toNumber(first.cells[column] ?? '', separator) !== null;
  // With nothing below, or no numbers there, numbers on top speak for data.
  const columns = numericColumns(others, separator);
  return columns.length > 0
    ? columns.some((column) => !isNumber(column))
    : !first.cells.some((_, at) => isNumber(at));
}

/** The columns that have numbers in more than half of the first rows. */
export function numericColumns(rows: readonly TableRow[], separator: Separator): readonly number[] {
  const looked = rows.slice(0, lookedAt);
  const width = Math.max(0, ...looked.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const numbers = looked.filter((row) => toNumber(row.cells[column] ?? '', separator) !== null);
    return 2 * numbers.length > looked.length;
  });
}

const numberPattern = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;

/**
 * The number that a cell says, or null. Where commas don't separate cells, they may separate decimals; thousands are
 * not separated by anything.
 */
export function toNumber(cell: string, separator: Separator): number | null {
  const signed = cell.trim().replace('−', '-');
  const text = separator === ',' ? signed : signed.replace(',', '.');
  if (!numberPattern.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
