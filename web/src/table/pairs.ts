/** Rows in which each value stands beside its name: x=1 y=2, {x: 1} in YAML, and values in SQL. */
import { recordsIn, rowsIn, type Json } from './json-rows.ts';
import { readLiteral } from './literals.ts';
import { workPerStep, type Steps } from './steps.ts';
import type { FormatRows } from './table.ts';

/** Longer lines hold no row. */
const longestLine = 2000;

const first = (beginning: string): readonly string[] =>
  beginning
    .split(/\r\n|[\n\r]/u, 40)
    .map((line) => line.slice(0, longestLine).trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

const pair = /([A-Za-z_][\w.]{0,60})\s?[=:]\s?("[^"]*"|[^\s,;|=]+)/gu;

/** The pairs of a line by their names; null where there is anything else in it but separators, or one pair alone. */
function pairsIn(line: string): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  // The label of Vowpal Wabbit stands before the rest.
  const [, label] = /^(\S{1,60})\s+\|\w*\s/u.exec(line) ?? [];
  const rest = (label === undefined ? line : line.slice(line.indexOf('|') + 1)).replace(
    pair,
    (_, name: string, value: string) => {
      found.set(name, value.replace(/^"|"$/gu, ''));
      return '';
    },
  );
  if (label !== undefined) found.set('label', label);
  return found.size > 1 && /^[\s,;|]*$/u.test(rest) ? found : null;
}

export function looksLikePairs(beginning: string): boolean {
  const lines = first(beginning);
  const names = pairsIn(lines[0] ?? '');
  if (names === null || lines.length < 2) return false;
  const list = [...names.keys()].join('\n');
  return lines.slice(1, 20).every((line) => [...(pairsIn(line)?.keys() ?? [])].join('\n') === list);
}

export function* readPairs(text: string): Steps<FormatRows> {
  const records: Json[] = [];
  const numbers: number[] = [];
  yield* eachLine(text, (line, number) => {
    const pairs = pairsIn(line);
    if (pairs === null) return;
    records.push(Object.fromEntries(pairs));
    numbers.push(number);
  });
  return withLines(yield* recordsIn(records), numbers);
}

/** A list in YAML: records or rows, each after a dash. */
export function looksLikeYaml(beginning: string): boolean {
  const lines = first(beginning).filter((line) => line !== '---');
  const item = lines.findIndex((line) => /^-\s+(?:[{[]|[\w"'][^:]{0,60}:\s)/u.test(line));
  return item !== -1 && item <= 3 && lines.slice(0, item).every((line) => /^[\w"'-][^:]{0,60}:$/u.test(line));
}

/** What records and rows need of https://yaml.org/spec/1.2.2/: block and flow lists of plain values. */
export function* readYaml(text: string): Steps<FormatRows | null> {
  const records: Json[] = [];
  const flow: string[] = [];
  const numbers: number[] = [];
  let now: Record<string, string> | null = null;
  yield* eachLine(text, (line, number) => {
    const [, dash, rest = ''] = /^(-\s+)?(.*)$/u.exec(line) ?? [];
    if (dash !== undefined) {
      numbers.push(number);
      if (/^[{[]/u.test(rest)) {
        flow.push(rest);
        return;
      }
      records.push((now = {}));
    }
    const [, name, value = ''] = /^["']?([^:"']{1,60})["']?:\s+(.*)$/u.exec(rest) ?? [];
    if (now !== null && name !== undefined)
      now[name] = withoutComment(value).replace(/^(["'])(.*)\1$/u, '$2');
  });
  if (flow.length === 0) return withLines(yield* recordsIn(records), numbers);
  const list = yield* readLiteral(`[${flow.join(',\n')}]`);
  if (!Array.isArray(list)) return null;
  const read = yield* rowsIn(list as readonly unknown[]);
  return read && withLines(read, numbers);
}

export function looksLikeSql(beginning: string): boolean {
  return /^\s*insert\s+into\s/iu.test(beginning.slice(0, 200));
}

/** The rows of all VALUES, with the names in the first statement. */
export function* readSql(text: string): Steps<FormatRows | null> {
  const parts: string[] = [];
  yield* eachLine(text, (line) => {
    // An apostrophe in a text is written twice.
    const values = line.replace(/^insert\s+into\s+\S{1,200}\s*(?:\([^)]*\))?\s*(?:values)?/iu, '');
    const isLast = values.endsWith(';');
    parts.push(
      `${(isLast ? values.slice(0, -1) : values).replace(/''(?=[^,)])/gu, "\\'")}${isLast ? ',' : ''}`,
    );
  });
  const list = yield* readLiteral(`[${parts.join('\n')}]`);
  if (!Array.isArray(list)) return null;
  const read = yield* rowsIn(list as readonly unknown[]);
  const [, names] =
    /^\s*insert\s+into\s+[^\s(]{1,200}\s*\(([^)]{1,1500})\)\s*values/iu.exec(text.slice(0, 2000)) ?? [];
  return (
    read && { ...read, names: names?.split(',').map((name) => name.replace(/["'`[\]]/gu, '').trim()) ?? null }
  );
}

function withoutComment(value: string): string {
  const at = value.indexOf(' #');
  return at === -1 ? value : value.slice(0, at).trimEnd();
}

function withLines(read: FormatRows, numbers: readonly number[]): FormatRows {
  const rows = read.rows.map(({ cells }, at) => ({ line: numbers[at] ?? at + 1, cells }));
  return { ...read, rows, counted: 'lines' };
}

/** Calls with each line that isn't empty or a comment, without the spaces around, and its number. */
function* eachLine(text: string, act: (line: string, number: number) => void): Steps<void> {
  let [from, number, stop] = [0, 0, workPerStep];
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    number += 1;
    const line = to - from > longestLine ? '' : text.slice(from, to).trim();
    from = to + 1;
    if (line !== '' && !line.startsWith('#')) act(line, number);
    if (from < stop) continue;
    stop = from + workPerStep;
    yield from / text.length;
  }
}
