/** Tables in JSON: rows, records, columns, data with a target, and a value on each line. */
import { cellOf, isRecord, recordsIn, rowsIn, textsIn, type Json } from './json-rows.ts';
import { byClass, inParts, seriesIn, withTarget } from './json-shapes.ts';
import { readLiteral } from './literals.ts';
import { tableLimits, type TableRow } from './rows.ts';
import { workPerStep, type Steps } from './steps.ts';
import type { FormatRows } from './table.ts';

/** Longer texts would be one long task for JSON.parse, which can't be interrupted. */
const parsedAtOnce = 500_000;

/** A record on a line is shorter. */
const longestLine = 100_000;

/** Lists as programs write them may have a name before them: X = np.array([…]), const points = […], x <- c(…). */
export function looksLikeJson(beginning: string): boolean {
  const start = beginning.slice(0, 1000).replace(/^[\uFEFF\s]+/u, '');
  return (
    /^(?:[\w.]{1,20}\()*[[{]/u.test(start) ||
    /^(?:[\w.]{1,20}\()+\w{1,40}\s?=/u.test(start) ||
    /^(?:export )?(?:(?:const|let|var) )?[\w.]{1,40}\s?(?:=|<-)\s?(?:[\w.]{1,20}\(|[[{])/u.test(start)
  );
}

/** Null where the text isn't JSON or something like it, or has no table in it. */
export function* readJson(text: string): Steps<FormatRows | null> {
  const value = text.length > parsedAtOnce ? undefined : parsed(text);
  yield 0.3;
  if (value !== undefined) return yield* tableIn(value);
  const lines = yield* readJsonLines(text);
  if (lines !== null) return lines;
  const literal = yield* readLiteral(text);
  return literal === null ? null : yield* tableIn(literal);
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

/** How deep a list lies in what draws it: data.datasets. */
const deepestList = 4;

/** Records that hold nothing but a record are looked into so often: df = pd.DataFrame({…}). */
const mostWrapped = 10;

function* tableIn(given: unknown): Steps<FormatRows | null> {
  let value = given;
  for (let depth = 0; depth < mostWrapped && isRecord(value); depth++) {
    const [only, ...others] = Object.values(value);
    if (others.length > 0 || !isRecord(only)) break;
    value = only;
  }
  if (Array.isArray(value)) return (yield* seriesIn(value)) ?? (yield* rowsIn(value));
  if (!isRecord(value)) return null;
  return (
    (yield* withTarget(value)) ??
    (yield* inParts(value)) ??
    (yield* splitColumns(value)) ??
    (yield* byClass(value)) ??
    (yield* listWithin(value)) ??
    (yield* columnsIn(value))
  );
}

/** Names in one list and rows in another, as pandas splits them. */
function* splitColumns(value: Json): Steps<FormatRows | null> {
  const { columns, data } = value;
  if (!Array.isArray(columns) || !Array.isArray(data)) return null;
  const read = yield* rowsIn(data);
  return read && { ...read, names: textsIn(columns) };
}

/** Of several lists of rows or records the longest: {"points": […]}, or a table with its schema beside it, or within what draws it. */
function* listWithin(value: Json): Steps<FormatRows | null> {
  const lists: (readonly unknown[])[] = [];
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth < deepestList && lists.length === 0; depth++) {
    const within = level
      .filter(isRecord)
      .flatMap((record) => Object.values(record).slice(0, tableLimits.columns));
    lists.push(
      ...within.filter(
        (entry): entry is readonly unknown[] => Array.isArray(entry) && typeof entry[0] === 'object',
      ),
    );
    level = within;
  }
  const [longest] = [...lists].sort((one, other) => other.length - one.length);
  return longest === undefined ? null : ((yield* seriesIn(longest)) ?? (yield* rowsIn(longest)));
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
  const areRows =
    isRecord(first) &&
    !areNumbers(Object.keys(first)) &&
    (areNumbers(Object.keys(value)) || areRecordsByName(entries, Object.keys(first)));
  if (areRows) return yield* recordsIn(entries.map(([, entry]) => entry));
  const rows: TableRow[] = [];
  while (rows.length < length) {
    const at = rows.length;
    rows.push({ line: at + 1, cells: columns.map(([, values]) => cellOf(values[at])) });
    if (rows.length % 1024 === 0) yield rows.length / length;
  }
  return { format: 'json', rows, names: columns.map(([name]) => name), counted: 'entries', isCut: false };
}

/** More records than each has names, and the same names in the first ones. */
function areRecordsByName(
  entries: readonly (readonly [string, unknown])[],
  names: readonly string[],
): boolean {
  const shared = names.join('\n');
  const haveNames = entries
    .slice(0, 20)
    .every(([, entry]) => isRecord(entry) && Object.keys(entry).join('\n') === shared);
  return entries.length > names.length && haveNames;
}

function areNumbers(keys: readonly string[]): boolean {
  return keys.every((key) => key.length < 10 && /^\d+$/u.test(key));
}

/** A record or a row on each line. Null where one of the first lines isn't JSON. */
function* readJsonLines(text: string): Steps<FormatRows | null> {
  const values: unknown[] = [];
  const numbers: number[] = [];
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  let [from, line, done] = [0, 0, 0];
  while (from < text.length) {
    const end = text.indexOf(lineEnd, from);
    const to = end === -1 ? text.length : end;
    const isLong = to - from > longestLine;
    const content = isLong ? '[' : text.slice(from, to).trim();
    [from, line] = [to + 1, line + 1];
    if (content === '') continue;
    const value = parsed(content);
    if (typeof value !== 'object' || value === null) return null;
    values.push(value);
    numbers.push(line);
    if (from - done < workPerStep) continue;
    done = from;
    yield from / text.length;
  }
  const read = yield* rowsIn(values);
  if (read === null) return null;
  const rows = read.rows.map(({ cells }, at) => ({ line: numbers[at] ?? at + 1, cells }));
  return { ...read, rows, counted: 'lines' };
}
