/** A text read as a table: which format it is in, how its cells are separated, and what its columns are called. */
import { readArff, readLibsvm, looksLikeArff, looksLikeLibsvm } from './formats.ts';
import { looksLikeJson, readJson } from './json.ts';
import { countNotations, mostSeen, toNumber, unitOf, type Decimal } from './numbers.ts';
import type { OneHot } from './one-hot.ts';
import { looksLikePairs, looksLikeSql, looksLikeYaml, readPairs, readSql, readYaml } from './pairs.ts';
import { withoutPrint } from './prints.ts';
import { separators, splitRows, type Rows, type Separator, type TableRow } from './rows.ts';
import { noteLine, readNote, type SavedNote } from './saved.ts';
import { part, type Steps } from './steps.ts';

export interface Table {
  readonly format: 'separated' | 'arff' | 'libsvm' | 'json';
  /** Null in formats that have their own. */
  readonly separator: Separator | null;
  /** The header among them, where it is a row. */
  readonly rows: readonly TableRow[];
  /** What the columns are called where no row says it: in a comment, or by the format. */
  readonly names: readonly string[] | null;
  readonly columnCount: number;
  /** Columns of the widest row; more than `columnCount` where the table has more than are kept. */
  readonly widest: number;
  /** Whether the first row seems to say what is in the columns. */
  readonly seemsHeaded: boolean;
  /** How decimals are written in most of the table; null where no cell shows it. */
  readonly decimal: Decimal | null;
  /** What a row's number counts: lines of the text, or entries of a list. */
  readonly counted: 'lines' | 'entries';
  readonly openQuote: number | null;
  readonly isCut: boolean;
  /** What the table says of itself, where it was saved here. */
  readonly note: SavedNote | null;
  /** The columns of which the last one was made. */
  readonly oneHot?: OneHot;
}

/** What a format's reader gives. */
export type FormatRows = Pick<Table, 'format' | 'rows' | 'names' | 'counted'> & { readonly isCut: boolean };

/** Characters that are looked at to find out how a table is made. */
const lookedAt = 32_768;

/** Rows that are looked at to find out what is in them. */
const rowsLookedAt = 200;

/** Reads a text as a table, with the separator that it seems to have or with a given one. Null where none fits. */
export function* readTable(
  text: string,
  asked: Separator | null = null,
  isUnwrapped = false,
): Steps<Table | null> {
  const beginning = beginningOf(text);
  const isOurs = text.startsWith(noteLine);
  if (asked === null && !isOurs) {
    const other = yield* readFormat(text, beginning);
    if (other !== null) return other;
  }
  const named = asked === null ? /^\uFEFF?"?sep=(.)"?(?:\r\n|[\r\n])/iu.exec(beginning.slice(0, 12)) : null;
  const given = asked ?? separators.find((separator) => separator === named?.[1]) ?? null;
  const whole = named === null ? text : text.slice(named[0].length);
  const body = isOurs ? whole : yield* part(withoutPrint(whole, beginning), 0, 0.1);
  const usual = isOurs ? ',' : null;
  const separator = given ?? usual ?? (yield* part(findSeparator(beginningOf(body)), 0, 0.1));
  if (separator === null) {
    const lines = isUnwrapped ? null : yield* unwrapped(text);
    return lines === null ? null : yield* readTable(lines, null, true);
  }
  const rows = yield* part(splitWith(body, separator), 0.1, 1);
  const table = tableOf(rows, separator);
  if (named === null) return table;
  return { ...table, rows: table.rows.map(({ line, cells }) => ({ line: line + 1, cells })) };
}

/** Whether a text from the clipboard was meant as this table, not as a sentence with commas in it. */
export function seemsMeant({ rows, columnCount }: Table): boolean {
  return rows.length > 1 && numericColumns(rows.slice(1), columnCount).length >= 2;
}

/** Some programs take a row for one cell and put the whole of it in quotes: "0.5,1,""red""". Null where it isn't so. */
function* unwrapped(text: string): Steps<string | null> {
  if (!/^[\uFEFF\s]*"/u.test(text.slice(0, 100))) return null;
  const { rows } = yield* splitRows(text, { separator: '\t', quotes: '"', hasComments: false });
  const areWhole = rows.length > 1 && rows.every(({ cells }) => cells.length === 1);
  return areWhole ? rows.map(({ cells }) => cells[0]!).join('\n') : null;
}

/** Whole lines, unless there is but one. */
function beginningOf(text: string): string {
  if (text.length <= lookedAt) return text;
  const beginning = text.slice(0, lookedAt);
  const end = Math.max(beginning.lastIndexOf('\n'), beginning.lastIndexOf('\r'));
  return end === -1 ? beginning : beginning.slice(0, end + 1);
}

function* readFormat(text: string, beginning: string): Steps<Table | null> {
  if (looksLikeJson(beginning)) {
    const read = yield* readJson(text);
    if (read !== null) return withFormat(read);
  }
  if (looksLikeArff(beginning)) return withFormat(yield* readArff(text));
  if (looksLikeLibsvm(beginning)) return withFormat(yield* readLibsvm(text));
  const reader = rowReaders.find(({ looksRight }) => looksRight(beginning));
  const read = reader === undefined ? null : yield* reader.read(text);
  return read === null || read.rows.length === 0 ? null : withFormat(read);
}

/** Formats whose values stand beside their names. */
const rowReaders = [
  { looksRight: looksLikeSql, read: readSql },
  { looksRight: looksLikeYaml, read: readYaml },
  { looksRight: looksLikePairs, read: readPairs },
] as const;

function withFormat(read: FormatRows): Table {
  const columnCount = Math.max(
    read.names?.length ?? 0,
    ...someRows(read.rows).map(({ cells }) => cells.length),
  );
  const seemsHeaded = read.names === null && hasHeader(read.rows, columnCount);
  const decimal = decimalOf(read.rows);
  return {
    ...read,
    separator: null,
    columnCount,
    widest: columnCount,
    seemsHeaded,
    decimal,
    openQuote: null,
    note: null,
  };
}

/** With quotes and comments, unless what looks like them turns out to be part of the table. */
function* splitWith(text: string, separator: Separator): Steps<Rows> {
  // Single quotes enclose cells where they begin the table; elsewhere they are apostrophes.
  const usual = /^\s*'/u.test(text.slice(0, 100)) ? `"'` : '"';
  const rows = yield* splitRows(text, { separator, quotes: usual, hasComments: true });
  const isOpen = rows.openQuote !== null;
  const areRows = rows.rows.length === 0 || rows.commentsBelow > rows.rows.length;
  if (!isOpen && !(areRows && rows.comments.length > 0)) return rows;
  const again = yield* splitRows(text, { separator, quotes: isOpen ? '' : usual, hasComments: !areRows });
  return { ...again, openQuote: rows.openQuote };
}

/**
 * The separator with which most rows have equally many cells; of several, the one with which most cells are numbers:
 * 31,1;19,94;no has three cells by its commas too. The second weighs half as much as the first, so that one row with
 * a cell too few does not turn the choice.
 */
function* findSeparator(beginning: string): Steps<Separator | null> {
  let [best, bestScore]: [Separator | null, number] = [null, 0];
  for (const separator of separators) {
    const rows = yield* splitWith(beginning, separator);
    const width = usualWidth(rows);
    const alike = (rows.widths.get(width) ?? 0) / Math.max(1, rows.rows.length);
    if (width < 2 || alike <= 0.5) continue;
    const cells = someRows(rows.rows).flatMap((row) => row.cells.filter((cell) => cell !== ''));
    const numbers = cells.filter(isNumberLike);
    // A sentence has spaces too, and a colon stands in times and between names and values.
    if (separator === ' ' && numbers.length === 0) continue;
    if (separator === ':' && (best !== null || numericColumns(rows.rows, width).length < 2)) continue;
    const score = alike * (1 + numbers.length / Math.max(1, cells.length));
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** A number, perhaps with its unit. */
function isNumberLike(cell: string): boolean {
  return toNumber(cell, '.') !== null || unitOf(cell) !== null;
}

/** As many cells as most rows have. */
function usualWidth({ widths }: Rows): number {
  let [width, most] = [0, 0];
  for (const [cells, count] of widths) if (count > most) [width, most] = [cells, count];
  return width;
}

function tableOf(split: Rows, separator: Separator): Table {
  const { filled, widest, openQuote, isCut, comments } = split;
  const note = comments[0]?.line === 1 ? readNote(comments[0].text) : null;
  // A separator at the end or the beginning of every line makes no column.
  let [first, last] = [0, usualWidth(split)];
  while (last > 0 && filled[last - 1] !== true) last -= 1;
  while (first < last && filled[first] !== true) first += 1;
  const width = last - first;
  const shifted =
    first === 0 ? split.rows : split.rows.map((row) => ({ ...row, cells: row.cells.slice(first) }));
  // What was saved here has nothing above its header, however odd the names in that are.
  const rows = note === null ? withRowNames(withoutTypes(withoutTitle(shifted, width)), width) : shifted;
  const seemsHeaded = note !== null || hasHeader(rows, width);
  const names = seemsHeaded ? null : namesInComment(split, separator, width);
  return {
    ...({ format: 'separated', separator, rows, names, columnCount: width, seemsHeaded } as const),
    // Empty columns at the edges do not count.
    widest: widest > filled.length ? widest : width,
    ...({ decimal: decimalOf(rows), counted: 'lines', openQuote, isCut, note } as const),
  };
}

/** Without lines of one cell above the table: its name, a date. */
function withoutTitle(rows: readonly TableRow[], width: number): readonly TableRow[] {
  const isTitle = ({ cells }: TableRow): boolean => cells.filter((cell) => cell !== '').length === 1;
  const first = width < 2 ? 0 : rows.slice(0, 10).findIndex((row) => !isTitle(row));
  const below = first > 0 ? rows.slice(first) : rows;
  return below.slice(endOfHead(below, width));
}

/** Where what stands above a table ends: an empty line after rows that all have fewer cells than the next one, which has no number. */
function endOfHead(rows: readonly TableRow[], width: number): number {
  const filled = ({ cells }: TableRow): number => cells.filter((cell) => cell !== '').length;
  const gap = rows.slice(0, 10).findIndex(({ line }, at) => at > 0 && line > rows[at - 1]!.line + 1);
  const next = rows[gap];
  if (next === undefined || filled(next) < width || next.cells.some(isNumberLike)) return 0;
  return rows.slice(0, gap).every((row) => filled(row) < width) ? gap : 0;
}

/** Without a line of types, <dbl> <chr>, which R prints below the names of a tibble. */
function withoutTypes(rows: readonly TableRow[]): readonly TableRow[] {
  const types = rows[1]?.cells ?? [];
  const areTypes = types.length > 1 && types.every((cell) => /^<[a-z]+>$/u.test(cell.slice(0, 20)));
  return areTypes ? [...rows.slice(0, 1), ...rows.slice(2)] : rows;
}

/** R writes no name above the names of the rows, so that the header has a cell less. */
function withRowNames(rows: readonly TableRow[], width: number): readonly TableRow[] {
  const [header, next] = rows;
  if (header?.cells.length !== width - 1 || next?.cells.length !== width) return rows;
  if (header.cells.some((cell) => toNumber(cell, '.') !== null)) return rows;
  return [{ ...header, cells: ['', ...header.cells] }, ...rows.slice(1)];
}

/** Longer comments than this are no list of names. */
const longestNames = 2000;

/** The last comment above the rows that has a word for each column; of several, the one that has a usual name. */
function namesInComment(
  { comments, rows }: Rows,
  separator: Separator,
  width: number,
): readonly string[] | null {
  const first = rows[0]?.line ?? 0;
  const lists = comments.flatMap(({ line, text }) => {
    if (line > first || text.length > longestNames) return [];
    const cells = text
      .trim()
      .split(separator === ' ' ? /[ \t]+/u : separator)
      .map((cell) => cell.trim());
    const areWords = cells.every((cell) => cell !== '' && toNumber(cell, '.') === null);
    return cells.length === width && areWords ? [cells] : [];
  });
  const isUsual = (cells: readonly string[]): boolean =>
    cells.some((cell) => /^(?:x_?[012]?|y|class|label|target)$/iu.test(cell));
  return [...lists].reverse().find(isUsual) ?? lists.at(-1) ?? null;
}

/** Rows from all over a table, which may be sorted by class. */
export function someRows(rows: readonly TableRow[], most: number = rowsLookedAt): readonly TableRow[] {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)]!);
}

/** The columns that have numbers in more than half of the rows that are looked at. */
export function numericColumns(rows: readonly TableRow[], columnCount: number): readonly number[] {
  const looked = someRows(rows);
  return Array.from({ length: columnCount }, (_, column) => column).filter((column) => {
    const numbers = looked.filter(({ cells }) => isNumberLike(cells[column] ?? ''));
    return 2 * numbers.length > looked.length;
  });
}

/** Something else than numbers on top of columns of numbers, or the columns' numbers in order. */
function hasHeader(rows: readonly TableRow[], columnCount: number): boolean {
  const [first] = rows;
  if (first === undefined) return false;
  const others = someRows(rows.slice(1));
  const top = Array.from({ length: columnCount }, (_, column) => first.cells[column] ?? '');
  const isNumber = (column: number): boolean => isNumberLike(top[column] ?? '');
  // With nothing below, or no numbers there, numbers on top speak for data.
  const columns = numericColumns(others, columnCount);
  if (columns.length === 0) return !top.some((_, column) => isNumber(column));
  if (columns.some((column) => !isNumber(column) && !isMissingMark(top[column] ?? ''))) return true;
  return (
    countsColumns(top.filter((_, column) => isNumber(column))) &&
    others.some((row) => hasDecimals(row, columns))
  );
}

/** Marks of what is not there are no names. An empty cell on top of numbers is an index without a name. */
function isMissingMark(cell: string): boolean {
  return cell === '?' || cell === '-' || /^(?:na|nan|null)$/iu.test(cell.slice(0, 8));
}

/** 0, 1, 2, … as pandas names columns that have no names. */
function countsColumns(names: readonly string[]): boolean {
  const [first = ''] = names;
  return (
    names.length > 1 &&
    (first === '0' || first === '1') &&
    names.every((name, at) => name === String(Number(first) + at))
  );
}

function hasDecimals({ cells }: TableRow, columns: readonly number[]): boolean {
  return columns.some((column) => !Number.isInteger(toNumber(cells[column] ?? '', '.') ?? 0));
}

function decimalOf(rows: readonly TableRow[]): Decimal | null {
  return mostSeen(countNotations(someRows(rows).flatMap(({ cells }) => cells)));
}

/** The rows below the header. */
export function bodyRows({ rows }: Table, isHeaded: boolean): readonly TableRow[] {
  return isHeaded ? rows.slice(1) : rows;
}

/** What a column is called: in the header, by the format, or by its number. */
export function columnNames({ rows, columnCount, names }: Table, isHeaded: boolean): readonly string[] {
  const header = isHeaded ? rows[0]?.cells : (names ?? undefined);
  return Array.from({ length: columnCount }, (_, column) => header?.[column] || `${column + 1}`);
}
