/** JSON in which the class stands beside the points: in a list of its own, or as the name of the list they are in. */
import { cellOf, isRecord, rowsIn, textsIn, type Json } from './json-rows.ts';
import { tableLimits, type TableRow } from './rows.ts';
import type { Steps } from './steps.ts';
import type { FormatRows } from './table.ts';

const inputNames = ['data', 'X', 'x', 'points', 'features', 'inputs', 'xs'];
const targetNames = ['target', 'y', 'labels', 'label', 'targets', 'classes', 'class', 'ys'];

/** A list of rows and, beside it, their classes, as scikit-learn has them: with names for both. */
export function* withTarget(value: Json): Steps<FormatRows | null> {
  const inputs = inputNames
    .map((name) => value[name])
    .find((list) => Array.isArray(list) && Array.isArray(list[0]));
  const targetName = targetNames.find((name) => Array.isArray(value[name])) ?? '';
  const targets = value[targetName];
  if (!Array.isArray(inputs) || !Array.isArray(targets) || inputs.length !== targets.length) return null;
  const read = yield* rowsIn(inputs);
  if (read === null) return null;
  const classNames = textsIn(value['target_names']);
  // Perhaps in a list of its own, since it is a column.
  const classOf = (target: unknown): string => {
    const one: unknown = Array.isArray(target) && target.length === 1 ? target[0] : target;
    return classNames?.[typeof one === 'number' ? one : -1] ?? cellOf(one);
  };
  const width = read.rows[0]?.cells.length ?? 0;
  const rows = read.rows.map(({ line, cells }, at) => ({ line, cells: [...cells, classOf(targets[at])] }));
  const given = textsIn(value['feature_names']) ?? textsIn(value['columns']);
  const names = Array.from({ length: width }, (_, at) => given?.[at] ?? String(at + 1));
  return { ...read, rows, names: [...names, targetName] };
}

const partNames = ['train', 'val', 'test'];
const mostNames = 100;

/** X_train, y_train, X_test and y_test: all rows, with their part in a column. */
export function* inParts(value: Json): Steps<FormatRows | null> {
  // A record of rows has as many names as there are rows.
  if (Object.keys(value).length > mostNames) return null;
  const rows: TableRow[] = [];
  let first: FormatRows | null = null;
  for (const part of partNames) {
    const end = new RegExp(`_?${part}$`, 'iu');
    const own = Object.entries(value).filter(([name]) => end.test(name));
    const read = yield* withTarget(
      Object.fromEntries(own.map(([name, list]) => [name.replace(end, ''), list])),
    );
    first ??= read;
    for (const { cells } of read?.rows ?? []) rows.push({ line: rows.length + 1, cells: [...cells, part] });
  }
  return first && { ...first, rows, names: [...(first.names ?? []), 'split'] };
}

/** A list of points for each class, under its name; or for each part, train and test. */
export function* byClass(value: Json): Steps<FormatRows | null> {
  const lists = Object.entries(value).filter((entry): entry is [string, readonly unknown[]] =>
    Array.isArray(entry[1]),
  );
  const shapes = new Set(lists.map(([, list]) => shapeOf(list[0])));
  if (lists.length < 2 || shapes.size !== 1 || shapes.has('')) return null;
  const all = lists.flatMap(([, list]) => list).slice(0, tableLimits.rows);
  const read = yield* rowsIn(all);
  if (read === null) return null;
  const labels = lists.flatMap(([name, list]) => list.map(() => name));
  const arePartNames = lists.every(([name]) => partNames.includes(name.toLowerCase()));
  const width = Math.max(read.names?.length ?? 0, read.rows[0]?.cells.length ?? 0);
  const rows = read.rows.map(({ line, cells }, at) => ({
    line,
    cells: [...Array.from({ length: width }, (_, column) => cells[column] ?? ''), labels[at]!],
  }));
  const names = read.names ?? Array.from({ length: width }, (_, at) => String(at + 1));
  return { ...read, rows, names: [...names, arePartNames ? 'split' : 'class'] };
}

/** The same for points of one kind; empty for what is none. */
function shapeOf(point: unknown): string {
  if (Array.isArray(point)) return point.length > 1 ? String(point.length) : '';
  return isRecord(point) ? Object.keys(point).join('\n') : '';
}

/** More series than these are no classes but records. */
const mostSeries = 100;

/** A record for each class, as charts have them: with its name, and its points in one list or their coordinates in one each. */
export function* seriesIn(list: readonly unknown[]): Steps<FormatRows | null> {
  if (list.length < 1 || list.length > mostSeries || !list.every(isRecord)) return null;
  const series = list.map(pointsOf);
  const named = list.map((record) => nameOfSeries(record));
  if (!series.every((points) => points !== null) || !named.every((name) => name !== null)) return null;
  const all = series.flatMap((points, at) => points.map((point) => withName(point, named[at]!)));
  return yield* rowsIn(all.slice(0, tableLimits.rows));
}

function withName(point: unknown, [key, name]: readonly [string, string]): unknown {
  return isRecord(point) ? { ...point, [key]: name } : [...(point as readonly unknown[]), name];
}

function nameOfSeries(record: Json): readonly [string, string] | null {
  const key = ['name', 'label', 'class', 'id'].find((known) => typeof record[known] === 'string');
  return key === undefined ? null : [key, String(record[key])];
}

/** Null where the record holds no points. */
function pointsOf(record: Json): readonly unknown[] | null {
  const { x, y, data, values, points } = record;
  if (Array.isArray(x) && Array.isArray(y))
    return x.map((first: unknown, at) => ({ x: first, y: y[at] as unknown }));
  const list = [data, values, points].find((each) => Array.isArray(each) && shapeOf(each[0]) !== '');
  return (list as readonly unknown[] | undefined) ?? null;
}
