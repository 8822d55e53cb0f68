/** The points in the chosen columns of a table, in its own units, and the rows that hold none. */
import { limits } from '../experiment/names.ts';
import { classesOf, givenClasses, type ClassOptions, type Classes } from './classes.ts';
import type { Column, ColumnChoice } from './columns.ts';
import { lacksLabel, lacksNumber, toMeasure, type Decimal } from './numbers.ts';
import type { TableRow } from './rows.ts';
import { eachPlace, type Steps } from './steps.ts';
import { PartReader, type Part, type Split } from './split.ts';
import { bodyRows, type Table } from './table.ts';

/** Everything that is chosen about a table but its separator. */
export interface TableChoice extends ColumnChoice, ClassOptions {
  /** How decimals are written; null: as each column shows it. */
  readonly decimal: Decimal | null;
  /** Where a column of numbers is cut into two classes; null: each number is a class. */
  readonly cut: number | null;
  /** How each class is written, where the table says it; null: as its cells show. */
  readonly labels: readonly string[] | null;
  /** Which rows are for testing, or left out; null: all are for training. */
  readonly split: Split | null;
}

/** Why a row has no point. */
export type RowTrouble = 'no-number' | 'not-a-number' | 'no-label' | 'long-label' | 'cells';

/** A row that is left out. */
export interface LeftOut {
  readonly trouble: RowTrouble;
  readonly line: number;
  /** The column's place; null where it is the whole row. */
  readonly column: number | null;
  readonly value: string;
}

/** Points in the table's own units: for each its x₁, its x₂, its class, and whether it is for testing. */
export interface RawPoints {
  readonly x1: Float64Array;
  readonly x2: Float64Array;
  readonly labels: Uint8Array;
  /** 1 for each point that is for testing. */
  readonly tests: Uint8Array;
  readonly classes: Classes;
  /** By the values of the column that divides the rows; of more than there may be, none. */
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
  readonly leftOutCount: number;
  /** Rows in no class that is kept. */
  readonly unclassed: number;
  /** Rows below the header, without the parts that are left out. */
  readonly rowCount: number;
}

/** What stands against every point of a table. */
export type TableProblem =
  | { readonly kind: 'no-columns' }
  | { readonly kind: 'no-points'; readonly first: LeftOut | null }
  /** The class is a measure. The median cuts it into two equal halves. */
  | { readonly kind: 'number'; readonly column: number; readonly distinct: number; readonly median: number };

/** Of the rows that are left out, as many are kept for the list. */
const mostListed = 1000;

/** Longer labels are texts, not names. */
export const longestLabel = 200;

/** More different numbers are a measure, not classes; fractions are one sooner. */
const mostNumbers = { whole: 20, fraction: 8 } as const;

export function* readPoints(
  table: Table,
  columns: readonly Column[],
  choice: TableChoice,
): Steps<RawPoints | TableProblem> {
  const rows = bodyRows(table, choice.isHeaded);
  const reader = new RowReader(table, columns, choice);
  yield* eachPlace(rows.length, (at) => {
    reader.read(rows[at]!);
  });
  return yield* reader.result();
}

/** Takes one row after the other. */
class RowReader {
  readonly #table: Table;
  readonly #choice: TableChoice;
  readonly #decimals: readonly [Decimal, Decimal, Decimal];
  readonly #units: readonly [string | null, string | null, string | null];
  readonly #x1: number[] = [];
  readonly #x2: number[] = [];
  readonly #labels: string[] = [];
  readonly #tests: number[] = [];
  readonly #parts: PartReader;
  readonly #leftOut: LeftOut[] = [];
  #leftOutCount = 0;
  #rowCount = 0;

  constructor(table: Table, columns: readonly Column[], choice: TableChoice) {
    this.#table = table;
    this.#choice = choice;
    this.#parts = new PartReader(choice.split, columns);
    const decimalOf = (column: number | null): Decimal =>
      choice.decimal ?? (column === null ? '.' : (columns[column]?.decimal ?? '.'));
    const unitOf = (column: number | null): string | null => columns[column ?? -1]?.unit ?? null;
    this.#units = [unitOf(choice.x1), unitOf(choice.x2), unitOf(choice.label)];
    this.#decimals = [decimalOf(choice.x1), decimalOf(choice.x2), decimalOf(choice.label)];
  }

  read(row: TableRow): void {
    const use = this.#parts.read(row.cells);
    if (use === 'out') return;
    this.#rowCount += 1;
    const { x1, x2, label } = this.#choice;
    const [decimal1, decimal2] = this.#decimals;
    const [unit1, unit2] = this.#units;
    const first = toMeasure(row.cells[x1] ?? '', decimal1, unit1);
    const second = toMeasure(row.cells[x2] ?? '', decimal2, unit2);
    const cell = label === null ? '' : (row.cells[label] ?? '');
    if (isTooWide(row, this.#table.columnCount)) this.#leave(row, 'cells', null);
    else if (first === null) this.#leave(row, noNumber(row, x1), x1);
    else if (second === null) this.#leave(row, noNumber(row, x2), x2);
    else if (label !== null && lacksLabel(cell)) this.#leave(row, 'no-label', label);
    else if (cell.length > longestLabel) this.#leave(row, 'long-label', label);
    else {
      this.#x1.push(first);
      this.#x2.push(second);
      this.#labels.push(cell);
      this.#tests.push(Number(use === 'test'));
    }
  }

  #leave({ line, cells }: TableRow, trouble: RowTrouble, column: number | null): void {
    this.#leftOutCount += 1;
    if (this.#leftOut.length >= mostListed) return;
    const value = column === null ? String(cells.length) : (cells[column] ?? '');
    this.#leftOut.push({ trouble, line, column, value });
  }

  *result(): Steps<RawPoints | TableProblem> {
    const { label, cut } = this.#choice;
    if (this.#x1.length === 0) return { kind: 'no-points', first: this.#leftOut[0] ?? null };
    if (label !== null && cut !== null) return yield* this.#cut(cut);
    const classes = yield* this.#classes(label);
    const measure = label === null ? null : yield* this.#measure(label, classes);
    if (measure !== null) return measure;
    return yield* this.#points(classes, (cell) => classes.numbers.get(cell));
  }

  *#classes(label: number | null): Steps<Classes> {
    const { labels } = this.#choice;
    if (label === null) return oneClass;
    return labels === null
      ? yield* classesOf(this.#labels, this.#decimals[2], this.#choice)
      : yield* givenClasses(this.#labels, labels);
  }

  /** Whether there are so many numbers in the column that it says how much, not which. */
  *#measure(column: number, { found }: Classes): Steps<TableProblem | null> {
    if (found <= limits.classes) return null;
    const values: number[] = [];
    yield* eachPlace(this.#labels.length, (at) => {
      const value = toMeasure(this.#labels[at]!, this.#decimals[2], this.#units[2]);
      if (value !== null) values.push(value);
    });
    if (values.length < 0.9 * this.#labels.length) return null;
    const most = values.every(Number.isInteger) ? mostNumbers.whole : mostNumbers.fraction;
    if (found <= most) return null;
    const sorted = Float64Array.from(values).sort();
    return { kind: 'number', column, distinct: found, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
  }

  *#cut(cut: number): Steps<RawPoints> {
    const names = [`< ${cut}`, `≥ ${cut}`];
    const classes: Classes = { names, counts: [], numbers: new Map(), merged: [], found: 2 };
    const classOf = (cell: string): number | undefined => {
      const value = toMeasure(cell, this.#decimals[2], this.#units[2]);
      return value === null ? undefined : Number(value >= cut);
    };
    const raw = yield* this.#points(classes, classOf);
    const above = raw.labels.reduce((sum, label) => sum + label, 0);
    return { ...raw, classes: { ...classes, counts: [raw.labels.length - above, above] } };
  }

  *#points(classes: Classes, classOf: (cell: string) => number | undefined): Steps<RawPoints> {
    const most = this.#labels.length;
    const [x1, x2] = [new Float64Array(most), new Float64Array(most)];
    const [labels, tests] = [new Uint8Array(most), new Uint8Array(most)];
    let count = 0;
    yield* eachPlace(most, (at) => {
      const label = classOf(this.#labels[at]!);
      if (label === undefined) return;
      [x1[count], x2[count], labels[count]] = [this.#x1[at]!, this.#x2[at]!, label];
      tests[count] = this.#tests[at]!;
      count += 1;
    });
    return {
      x1: x1.subarray(0, count),
      x2: x2.subarray(0, count),
      labels: labels.subarray(0, count),
      tests: tests.subarray(0, count),
      parts: this.#parts.parts,
      classes,
      leftOut: this.#leftOut,
      leftOutCount: this.#leftOutCount,
      unclassed: most - count,
      rowCount: this.#rowCount,
    };
  }
}

/** The class of points that have no label. */
const oneClass: Classes = { names: [], counts: [], numbers: new Map([['', 0]]), merged: [], found: 0 };

function noNumber({ cells }: TableRow, column: number): RowTrouble {
  return lacksNumber(cells[column] ?? '') ? 'no-number' : 'not-a-number';
}

/** A row with more cells than the table has columns was split in a wrong place. */
function isTooWide({ cells }: TableRow, columnCount: number): boolean {
  if (cells.length <= columnCount) return false;
  for (let at = columnCount; at < cells.length; at++) if (cells[at] !== '') return true;
  return false;
}
