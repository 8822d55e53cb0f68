/** Classes that are written in a column each, 1 in one of them and 0 in the others: a column with their names is added. */
import type { Column } from './columns.ts';
import type { TableRow } from './rows.ts';
import { eachPlace, type Steps } from './steps.ts';
import { bodyRows, someRows, type Table } from './table.ts';

/** The columns of a group that stand beside each other, from the first to before `end`. */
export interface OneHot {
  readonly first: number;
  readonly end: number;
  /** What the column is called that is added, and how each class is. */
  readonly name: string;
  readonly classes: readonly string[];
}

/** More columns in a row of 0 and 1 are looked at no further. */
const mostColumns = 24;

/** So few rows say nothing. */
const fewestRows = 4;

const hot = new Set(['1', '1.0', 'true', 'wahr', 'verdadero', 'vrai', 'vero', 'verdadeiro']);
const cold = new Set(['0', '0.0', 'false', 'falsch', 'falso', 'faux']);

function isHot(cell: string): boolean {
  return cell.length < 12 && hot.has(cell.toLowerCase());
}

function isCold(cell: string): boolean {
  return cell.length < 12 && cold.has(cell.toLowerCase());
}

/** The widest group of which each row that is looked at has exactly one; null: there is none. */
export function findOneHot(table: Table, isHeaded: boolean, columns: readonly Column[]): OneHot | null {
  const rows = someRows(bodyRows(table, isHeaded));
  if (rows.length < fewestRows) return null;
  const are = columns.map((_, column) =>
    rows.every(({ cells }) => isHot(cells[column] ?? '') || isCold(cells[column] ?? '')),
  );
  for (let first = 0; first < columns.length; first++) {
    if (!are[first]) continue;
    let last = first;
    while (last + 1 < columns.length && are[last + 1] === true && last - first < mostColumns) last += 1;
    const group = groupWithin(rows, first, last + 1);
    if (group !== null)
      return { first: group[0], end: group[1], ...namesOf(columns.slice(group[0], group[1])) };
    first = last;
  }
  return null;
}

function groupWithin(
  rows: readonly TableRow[],
  first: number,
  end: number,
): readonly [number, number] | null {
  for (let width = end - first; width >= 2; width--) {
    for (let from = first; from + width <= end; from++) {
      if (isOneHot(rows, from, from + width)) return [from, from + width];
    }
  }
  return null;
}

/** Exactly one in each row, and each of them in some row. */
function isOneHot(rows: readonly TableRow[], first: number, end: number): boolean {
  const used = new Set<number>();
  const areSo = rows.every(({ cells }) => {
    const found = hotIn(cells, first, end);
    if (found !== null) used.add(found);
    return found !== null;
  });
  return areSo && used.size === end - first;
}

function hotIn(cells: readonly string[], first: number, end: number): number | null {
  let found: number | null = null;
  for (let column = first; column < end; column++) {
    if (!isHot(cells[column] ?? '')) continue;
    if (found !== null) return null;
    found = column;
  }
  return found;
}

/** species_setosa and species_virginica are setosa and virginica of species. */
function namesOf(columns: readonly Column[]): Pick<OneHot, 'name' | 'classes'> {
  const names = columns.map(({ name }) => name);
  const [start = ''] = /^.{0,100}?[_.:= -]/u.exec(names[0] ?? '') ?? [];
  const isShared =
    start.length > 1 && names.every((name) => name.startsWith(start) && name.length > start.length);
  if (!isShared) return { name: names.join(' / ').slice(0, 60), classes: names };
  return { name: start.slice(0, -1), classes: names.map((name) => name.slice(start.length)) };
}

/** The table with the group's column at its end. */
export function* withOneHot(table: Table, isHeaded: boolean, group: OneHot): Steps<Table> {
  const { first, end, name, classes } = group;
  const rows: TableRow[] = [];
  const width = table.columnCount;
  yield* eachPlace(table.rows.length, (at) => {
    const { line, cells } = table.rows[at]!;
    const found = hotIn(cells, first, end);
    const label = isHeaded && at === 0 ? name : found === null ? '' : (classes[found - first] ?? '');
    const kept =
      cells.length === width
        ? cells
        : Array.from({ length: Math.max(width, cells.length) }, (_, column) => cells[column] ?? '');
    // A row with too many cells stays one.
    rows.push({ line, cells: [...kept.slice(0, width), label, ...kept.slice(width)] });
  });
  const names = table.names === null ? null : [...table.names, name];
  return { ...table, rows, names, columnCount: width + 1, widest: table.widest + 1, oneHot: group };
}
