/** Tables in JSON: rows, records, columns, data with a target, and a value on each line. */
import { splitRows, tableLimits, type TableRow } from './rows.ts';
import type { Steps } from './steps.ts';
import type { FormatRows } from './table.ts';

type Json = Readonly<Record<string, unknown>>;

/** How deep lists within records are looked into: GeoJSON has a point's numbers three levels down. */
const deepest = 4;

/** Lists as Python writes them may have a name before them, X = np.array([…]). */
export function looksLikeJson(beginning: string): boolean {
  return /^[\uFEFF\s]*(?:[\w.]{1,40}\s?=\s?)?(?:[\w.]{1,20}\()?[[{]/u.test(beginning.slice(0, 1000));
}

/** Null where the text isn't JSON, or has no table in it. */
export function* readJson(text: string): Steps<FormatRows | null> {
  const value = parsed(text);
  yield 0.3;
  if (value !== undefined) return yield* tableIn(value);
  return (yield* readJsonLines(text)) ?? (yield* readBrackets(text));
}

/** Undefined where it is none. Python writes NaN and Infinity, which JSON has not. */
export function parsed(text: string): unknown {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  for (const candidate of [clean, clean.replace(/-?\b(?:NaN|Infinity)\b/gu, 'null')]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      // The other one may do.
    }
  }
  return undefined;
}

function* tableIn(value: unknown): Steps<FormatRows | null> {
  if (Array.isArray(value)) return yield* rowsIn(value);
  if (!isRecord(value)) return null;
  return (
    (yield* withTarget(value)) ??
    (yield* splitColumns(value)) ??
    (yield* listWithin(value)) ??
    (yield* columnsIn(value))
  );
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of rows, or of records. */
function* rowsIn(list: readonly unknown[]): Steps<FormatRows | null> {
  if (list.some(isRecord)) return yield* recordsIn(list);
  if (!list.some((row) => Array.isArray(row))) return null;
  const rows: TableRow[] = [];
  for (const row of list.slice(0, tableLimits.rows)) {
    const cells = Array.isArray(row) ? (row as readonly unknown[]).flat(2).slice(0, tableLimits.columns) : [];
    rows.push({ line: rows.length + 1, cells: cells.map(cellOf) });
    if (rows.length % 1024 === 0) yield rows.length / list.length;
  }
  return { format: 'json', rows, names: null, counted: 'entries', isCut: list.length > tableLimits.rows };
}

/** Records: a column for each name that any of them has, with a path where it is a list or record in the record. */
function* recordsIn(list: readonly unknown[]): Steps<FormatRows> {
  const places = new Map<string, number>();
  const rows: TableRow[] = [];
  const put = (value: unknown, path: string, cells: string[], depth: number): void => {
    if (typeof value === 'object' && value !== null && depth < deepest) {
      for (const [key, entry] of Object.entries(value)) {
        put(entry, path === '' ? key : `${path}.${key}`, cells, depth + 1);
      }
      return;
    }
    const place = places.get(path) ?? places.size;
    if (place >= tableLimits.columns) return;
    places.set(path, place);
    while (cells.length < place) cells.push('');
    cells[place] = cellOf(value);
  };
  for (const record of list.slice(0, tableLimits.rows)) {
    const cells: string[] = [];
    put(record, '', cells, 0);
    rows.push({ line: rows.length + 1, cells });
    if (rows.length % 1024 === 0) yield rows.length / list.length;
  }
  const isCut = list.length > tableLimits.rows;
  return { format: 'json', rows, names: [...places.keys()], counted: 'entries', isCut };
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null || value === undefined ? '' : JSON.stringify(value).slice(0, 200);
}

const inputNames = ['data', 'X', 'x', 'points', 'features', 'inputs'];
const targetNames = ['target', 'y', 'labels', 'label', 'targets', 'classes', 'class'];

/** A list of rows and, beside it, their classes, as scikit-learn has them: with names for both. */
function* withTarget(value: Json): Steps<FormatRows | null> {
  const inputs = inputNames
    .map((name) => value[name])
    .find((list) => Array.isArray(list) && Array.isArray(list[0]));
  const targetName = targetNames.find((name) => Array.isArray(value[name])) ?? '';
  const targets = value[targetName];
  if (!Array.isArray(inputs) || !Array.isArray(targets) || inputs.length !== targets.length) return null;
  const read = yield* rowsIn(inputs);
  if (read === null) return null;
  const classNames = textsIn(value['target_names']);
  const classOf = (target: unknown): string =>
    classNames?.[typeof target === 'number' ? target : -1] ?? cellOf(target);
  const width = read.rows[0]?.cells.length ?? 0;
  const rows = read.rows.map(({ line, cells }, at) => ({ line, cells: [...cells, classOf(targets[at])] }));
  const given = textsIn(value['feature_names']) ?? textsIn(value['columns']);
  const names = Array.from({ length: width }, (_, at) => given?.[at] ?? String(at + 1));
  return { ...read, rows, names: [...names, targetName] };
}

function textsIn(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.map(cellOf) : null;
}

/** Names in one list and rows in another, as pandas splits them. */
function* splitColumns(value: Json): Steps<FormatRows | null> {
  const { columns, data } = value;
  if (!Array.isArray(columns) || !Array.isArray(data)) return null;
  const read = yield* rowsIn(data);
  return read && { ...read, names: textsIn(columns) };
}

/** Of several lists of rows or records the longest: {"points": […]}, or a table with its schema beside it. */
function* listWithin(value: Json): Steps<FormatRows | null> {
  const lists = Object.values(value).filter(
    (entry): entry is readonly unknown[] => Array.isArray(entry) && typeof entry[0] === 'object',
  );
  const [longest] = [...lists].sort((one, other) => other.length - one.length);
  return longest === undefined ? null : yield* rowsIn(longest);
}

/** A list of values for each column, or, as pandas writes it, a record of them; or such a record for each row. */
function* columnsIn(value: Json): Steps<FormatRows | null> {
  const entries = Object.entries(value).filter(([, entry]) => typeof entry === 'object' && entry !== null);
  const columns = entries
    .slice(0, tableLimits.columns)
    .map(([name, entry]) => [name, Object.values(entry as object)] as const);
  const length = Math.min(tableLimits.rows, Math.max(0, ...columns.map(([, values]) => values.length)));
  if (columns.length < 2) return null;
  // Of rows the outer keys are their numbers, of columns the inner ones.
  const first = entries[0]?.[1];
  const areRows = isRecord(first) && areNumbers(Object.keys(value)) && !areNumbers(Object.keys(first));
  if (areRows) return yield* recordsIn(entries.map(([, entry]) => entry));
  const rows: TableRow[] = [];
  while (rows.length < length) {
    const at = rows.length;
    rows.push({ line: at + 1, cells: columns.map(([, values]) => cellOf(values[at])) });
    if (rows.length % 1024 === 0) yield rows.length / length;
  }
  return { format: 'json', rows, names: columns.map(([name]) => name), counted: 'entries', isCut: false };
}

function areNumbers(keys: readonly string[]): boolean {
  return keys.every((key) => key.length < 10 && /^\d+$/u.test(key));
}

/** A record or a row on each line. Null where one of the first lines isn't JSON. */
function* readJsonLines(text: string): Steps<FormatRows | null> {
  const values: unknown[] = [];
  const lines = text.split(/\r\n|[\n\r]/u);
  const numbers: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (typeof value !== 'object' || value === null) return null;
    values.push(value);
    numbers.push(index + 1);
    if (values.length % 1024 === 0) yield index / lines.length;
  }
  const read = yield* rowsIn(values);
  if (read === null) return null;
  const rows = read.rows.map(({ cells }, at) => ({ line: numbers[at] ?? at + 1, cells }));
  return { ...read, rows, counted: 'lines' };
}

/** Lists as Python and NumPy print them: [[0.1 0.2] [0.3 0.4]], [(0.1, 0.2, 'a'), …]. */
function* readBrackets(text: string): Steps<FormatRows | null> {
  const start = text.indexOf('[');
  if (start === -1 || start > 100) return null;
  const rows = text
    .slice(start)
    .replaceAll(/[\n\r]/gu, ' ')
    .replaceAll(/[\])]/gu, '\n')
    .replaceAll(/[[(]/gu, ' ');
  // The comma between two rows is now at the beginning of a line.
  const lines = rows
    .split('\n')
    .map((line) => (line.trimStart().startsWith(',') ? line.trimStart().slice(1) : line));
  const separator = (lines[0] ?? '').includes(',') ? ',' : ' ';
  const { rows: found, isCut } = yield* splitRows(lines.join('\n'), {
    separator,
    quotes: `"'`,
    hasComments: false,
  });
  const wide = found.filter(({ cells }) => cells.length > 1);
  return wide.length === 0
    ? null
    : {
        format: 'json',
        rows: wide.map(({ cells }, at) => ({ line: at + 1, cells })),
        names: null,
        counted: 'entries',
        isCut,
      };
}
