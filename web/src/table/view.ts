/** A table, how it is read, what comes of it, and what there is to say about that. */
import { limits } from '../experiment/names.ts';
import { givenTestCount } from '../experiment/points.ts';
import type { AxisNames, LabelledPoint, PointNames, PointsData } from '../experiment/types.ts';
import { describeTable, guessColumns, otherClass, type Column, type NamedColumns } from './columns.ts';
import { longestLabel, readPoints, type RawPoints, type TableChoice, type TableProblem } from './reading.ts';
import { evenSample, outlierBounds, someOf } from './sample.ts';
import { noteSpans, spanOfAxis } from './saved.ts';
import { decimalsFor, decimalsKept, decimalsOf, spansOf, toSquare, type Scale, type Span } from './scale.ts';
import type { PartUse, Split } from './split.ts';
import { eachPlace, part, type Steps } from './steps.ts';
import type { Table } from './table.ts';

/** Everything that is chosen about a table. */
export interface TableSettings extends TableChoice {
  /** Null: the one that harms least. */
  readonly scale: Scale | null;
  readonly leavesOutliers: boolean;
  readonly leavesContradictions: boolean;
  /** Of more points than there may be: an even sample, or the first ones. */
  readonly takes: 'sample' | 'first';
  /** Of the sample. */
  readonly seed: number;
}

/** Something that a person should know of the points, and can change where there is a way. */
export type Remark =
  | { readonly kind: 'columns-cut'; readonly count: number }
  | { readonly kind: 'rows-cut'; readonly count: number }
  | { readonly kind: 'open-quote'; readonly line: number }
  | { readonly kind: 'one-hot'; readonly names: readonly string[] }
  | { readonly kind: 'merged'; readonly spellings: readonly (readonly string[])[] }
  | { readonly kind: 'many-classes'; readonly found: number; readonly unclassed: number }
  /** The column that most likely says the class instead; null: there is none. */
  | { readonly kind: 'one-class'; readonly other: number | null }
  | { readonly kind: 'contradictions'; readonly count: number }
  | { readonly kind: 'outliers'; readonly count: number }
  | { readonly kind: 'one-spot'; readonly count: number }
  | { readonly kind: 'stretched'; readonly ratio: number }
  | { readonly kind: 'flat'; readonly ratio: number }
  | { readonly kind: 'sampled'; readonly count: number }
  | { readonly kind: 'split'; readonly column: number; readonly train: number; readonly test: number };

export interface TableView {
  readonly table: Table;
  readonly columns: readonly Column[];
  /** Null where there are not two columns of numbers. */
  readonly settings: TableSettings | null;
  readonly raw: RawPoints | null;
  readonly problem: TableProblem | null;
  readonly remarks: readonly Remark[];
  readonly scale: Scale;
  /** Whether the points may stay as they are. */
  readonly canKeep: boolean;
  /** What the table calls things, for the document; null where that says nothing new. */
  readonly names: PointNames | null;
  readonly points: readonly LabelledPoint[];
}

/** What isn't guessed but has a usual value. */
export const usualSettings = {
  decimal: null,
  cut: null,
  labels: null,
  split: null,
  mergesSpellings: true,
  many: 'frequent',
  scale: null,
  leavesOutliers: false,
  leavesContradictions: false,
  takes: 'sample',
} as const;

/** The table as it seems to be meant. */
export function* guessView(
  table: Table,
  seed: number,
  othersName: string,
  isHeaded = table.seemsHeaded,
): Steps<TableView> {
  const described = yield* part(describeTable(table, isHeaded), 0, 0.1);
  return yield* part(guessWith(described.table, described.columns, { seed, othersName, isHeaded }), 0.1, 1);
}

/** What is known without the table. */
interface Given extends Pick<TableSettings, 'seed' | 'othersName' | 'isHeaded'> {
  readonly named?: NamedColumns;
}

/** The same where the columns are described already, and some of them perhaps named. */
export function* guessWith(
  table: Table,
  columns: readonly Column[],
  { seed, othersName, isHeaded, named = {} }: Given,
): Steps<TableView> {
  const { note } = table;
  const { x1 = 0, x2 = 1, label = 2, split: asked } = named;
  const isAsSaved = x1 === 0 && x2 === 1 && label === 2 && asked === undefined;
  if (note !== null && isHeaded && (columns.length === 3 || note.hasTest) && isAsSaved) {
    const split = columns.length > 3 ? { column: 3, uses: new Map<string, PartUse>() } : null;
    const saved = { isHeaded, x1: 0, x2: 1, label: 2, labels: note.labels, scale: 'saved', split } as const;
    return yield* viewOf(table, columns, { ...usualSettings, ...saved, seed, othersName });
  }
  const choice = guessColumns(columns, isHeaded, named);
  if (choice === null) return viewWithout(table, columns, null, { kind: 'no-columns' });
  const split = asked === undefined ? guessSplit(columns) : asked;
  return yield* viewOf(table, columns, { ...usualSettings, ...choice, split, seed, othersName });
}

/** The column that says which rows are for testing; one that only divides them waits until it is asked for. */
export function guessSplit(columns: readonly Column[]): Split | null {
  const column = columns.findIndex(({ isSplit, isTestNamed }) => isSplit && isTestNamed);
  return column === -1 ? null : { column, uses: new Map() };
}

function viewWithout(
  table: Table,
  columns: readonly Column[],
  settings: TableSettings | null,
  problem: TableProblem,
): TableView {
  const common = { raw: null, remarks: remarksOfTable(table), canKeep: false, names: null, points: [] };
  return { table, columns, settings, problem, scale: 'fit', ...common };
}

/** The table with these settings. */
export function* viewOf(table: Table, columns: readonly Column[], settings: TableSettings): Steps<TableView> {
  const raw = yield* part(readPoints(table, columns, settings), 0, 0.6);
  if ('kind' in raw) return viewWithout(table, columns, settings, raw);
  const { places, remarks } = yield* part(chooseRows(raw, settings), 0.6, 0.85);
  const [x1, x2] = [valuesAt(raw.x1, places), valuesAt(raw.x2, places)];
  yield 0.85;
  const canKeep = [x1, x2].every((values) => values.every((value) => Math.abs(value) <= 1));
  const ratio = ratioOf(x1, x2);
  const note = settings.x1 === 0 && settings.x2 === 1 ? table.note : null;
  const asked = settings.scale === 'saved' && note === null ? null : settings.scale;
  const scale = asked ?? (canKeep ? 'keep' : ratio > mostRatio ? 'stretch' : 'fit');
  const isNoted = scale === 'saved' && note !== null;
  const ends = spansOf(x1, x2, scale === 'saved' ? 'fit' : scale).map(({ middle, half }) => ({
    from: middle - half,
    to: middle + half,
  })) as unknown as Ends;
  const spans = isNoted ? noteSpans(note) : ([spanOfAxis(ends[0]), spanOfAxis(ends[1])] as const);
  const decimals = [
    yield* part(mostDecimals(raw.x1), 0.85, 0.9),
    yield* part(mostDecimals(raw.x2), 0.9, 0.95),
  ] as const;
  const inSquare =
    (scale === 'saved' ? note?.decimals : null) ??
    spans.map((span, axis) => decimalsFor(span, decimals[axis]!));
  const points = yield* part(pointsAt(raw, places, spans, inSquare), 0.95, 1);
  const shape = remarksOfShape(points, asked, scale, ratio);
  const found = [...remarksOfTable(table), ...remarksOfClasses(raw, columns, settings), ...remarks, ...shape];
  found.push(...remarksOfParts(raw, columns, settings));
  const names = scale === 'saved' ? (note?.names ?? null) : namesOf(raw, columns, settings, ends, decimals);
  return { table, columns, settings, raw, problem: null, remarks: found, scale, canKeep, names, points };
}

/** A longer axis than this, and the other one is a line on the plane. */
const mostRatio = 8;

/** How many times as far one axis reaches as the other; 1 where one is of no length. */
function ratioOf(x1: Float64Array, x2: Float64Array): number {
  const [first, second] = spansOf(x1, x2, 'stretch').map(({ half }) => half) as [number, number];
  return first === 0 || second === 0 ? 1 : Math.max(first / second, second / first);
}

interface Chosen {
  readonly places: Uint32Array;
  readonly remarks: readonly Remark[];
}

/** The places of the points that stay, and why others do not. */
function* chooseRows(raw: RawPoints, settings: TableSettings): Steps<Chosen> {
  const remarks: Remark[] = [];
  const bounds = [outlierBounds(raw.x1), outlierBounds(raw.x2)] as const;
  yield 0.5;
  const isFar = (place: number): boolean =>
    isOutside(raw.x1[place]!, bounds[0]) || isOutside(raw.x2[place]!, bounds[1]);
  const contradicting = yield* contradictionsIn(raw);
  const hasFar = bounds[0] !== null || bounds[1] !== null;
  const left = new Uint32Array(raw.labels.length);
  let [far, count] = [0, 0];
  yield* eachPlace(raw.labels.length, (place) => {
    const isLeftOut = hasFar && isFar(place);
    if (isLeftOut) far += 1;
    if (isLeftOut && settings.leavesOutliers) return;
    if (settings.leavesContradictions && contradicting.has(place)) return;
    left[count++] = place;
  });
  if (far > 0) remarks.push({ kind: 'outliers', count: far });
  if (contradicting.size > 0) remarks.push({ kind: 'contradictions', count: contradicting.size });
  if (count <= limits.samples) return { places: left.subarray(0, count), remarks };
  remarks.push({ kind: 'sampled', count });
  if (settings.takes === 'first') return { places: left.subarray(0, limits.samples), remarks };
  const labels = new Uint8Array(count);
  // Of each class, and of each of its two parts.
  for (let at = 0; at < count; at++) labels[at] = 2 * raw.labels[left[at]!]! + raw.tests[left[at]!]!;
  yield 0.8;
  const sample = evenSample(labels, limits.samples, settings.seed);
  return { places: sample.map((at) => left[at]!), remarks };
}

/** The values at these places. */
function valuesAt(values: Float64Array, places: Uint32Array): Float64Array {
  const found = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) found[at] = values[places[at]!]!;
  return found;
}

function isOutside(value: number, bounds: readonly [number, number] | null): boolean {
  return bounds !== null && (value < bounds[0] || value > bounds[1]);
}

/** The places of points that lie exactly where a point of another class lies. */
function* contradictionsIn({ x1, x2, labels }: RawPoints): Steps<ReadonlySet<number>> {
  const first = new Map<string, number>();
  const mixed = new Set<string>();
  const keyAt = (place: number): string => `${x1[place]!} ${x2[place]!}`;
  yield* eachPlace(labels.length, (place) => {
    const key = keyAt(place);
    const seen = first.get(key);
    if (seen === undefined) first.set(key, labels[place]!);
    else if (seen !== labels[place]) mixed.add(key);
  });
  const found = new Set<number>();
  if (mixed.size === 0) return found;
  yield* eachPlace(labels.length, (place) => {
    if (mixed.has(keyAt(place))) found.add(place);
  });
  return found;
}

function* pointsAt(
  { x1, x2, labels, tests }: RawPoints,
  places: Uint32Array,
  [first, second]: readonly [Span, Span],
  [decimals1 = 0, decimals2 = 0]: readonly number[],
): Steps<readonly LabelledPoint[]> {
  const points: LabelledPoint[] = [];
  yield* eachPlace(places.length, (at) => {
    const place = places[at]!;
    const inSquare = [
      toSquare(x1[place]!, first, decimals1),
      toSquare(x2[place]!, second, decimals2),
    ] as const;
    points.push(tests[place] === 1 ? [...inSquare, labels[place]!, 1] : [...inSquare, labels[place]!]);
  });
  return points;
}

function* mostDecimals(values: Float64Array): Steps<number> {
  let [most, units] = [0, 1];
  yield* eachPlace(values.length, (at) => {
    const value = values[at]!;
    if (Math.round(value * units) / units === value) return;
    most = Math.max(most, decimalsOf(value));
    units = 10 ** most;
  });
  return most;
}

/** Which numbers of the table lie at −1 and at 1, on both axes. */
type Ends = readonly [Pick<AxisNames, 'from' | 'to'>, Pick<AxisNames, 'from' | 'to'>];

/** Null where the axes are the plane's own and the classes are called by their numbers. */
function namesOf(
  { classes }: RawPoints,
  columns: readonly Column[],
  { x1, x2 }: TableSettings,
  ends: Ends,
  decimals: readonly [number, number],
): PointNames | null {
  const axis = (at: 0 | 1): AxisNames => {
    const column = columns[at === 0 ? x1 : x2];
    const name = column?.isNamed === true ? nameWithUnit(column).slice(0, longestLabel) : '';
    return { name, ...ends[at], decimals: decimalsKept(spanOfAxis(ends[at]), decimals[at]) };
  };
  const axes = [axis(0), axis(1)] as const;
  const isPlain =
    axes.every(
      ({ name, from, to }, at) => (name === '' || name === `x${at + 1}`) && from === -1 && to === 1,
    ) && classes.names.every((name, label) => name === String(label));
  return isPlain ? null : { axes, classes: classes.names };
}

function nameWithUnit({ name, unit }: Column): string {
  return unit === null || name.includes(unit) ? name : `${name} (${unit})`;
}

function remarksOfTable({ widest, columnCount, isCut, rows, openQuote }: Table): readonly Remark[] {
  return [
    ...(widest > columnCount ? [{ kind: 'columns-cut', count: widest } as const] : []),
    ...(isCut ? [{ kind: 'rows-cut', count: rows.length } as const] : []),
    ...(openQuote === null ? [] : [{ kind: 'open-quote', line: openQuote } as const]),
  ];
}

function remarksOfClasses(
  raw: RawPoints,
  columns: readonly Column[],
  { label, x1, x2 }: TableSettings,
): readonly Remark[] {
  const { found, names, merged } = raw.classes;
  const parts = columns.filter(({ oneHot }) => oneHot === 'part').map(({ name }) => name);
  const isOneHot = label !== null && columns[label]?.oneHot === 'class';
  return [
    ...(isOneHot ? [{ kind: 'one-hot', names: parts } as const] : []),
    ...(merged.length > 0 ? [{ kind: 'merged', spellings: merged } as const] : []),
    ...(found > limits.classes ? [{ kind: 'many-classes', found, unclassed: raw.unclassed } as const] : []),
    ...(names.length <= 1
      ? [{ kind: 'one-class', other: otherClass(columns, [x1, x2, label]) } as const]
      : []),
  ];
}

/** What the column that divides the rows says, or that there is one. */
function remarksOfParts(
  { tests }: RawPoints,
  columns: readonly Column[],
  { split }: TableSettings,
): readonly Remark[] {
  const column = split?.column ?? columns.findIndex(({ isSplit }) => isSplit);
  if (column === -1) return [];
  const test = tests.reduce((sum, isTest) => sum + isTest, 0);
  return [{ kind: 'split', column, train: tests.length - test, test }];
}

/** As wide a spot on the plane as a point is drawn. */
const spot = 0.02;

function remarksOfShape(
  points: readonly LabelledPoint[],
  asked: Scale | null,
  scale: Scale,
  ratio: number,
): readonly Remark[] {
  const isFlat = (scale === 'fit' || scale === 'keep') && ratio > mostRatio;
  const count = countOnOneSpot(points);
  return [
    ...(isFlat ? [{ kind: 'flat', ratio } as const] : []),
    ...(asked === null && scale === 'stretch' ? [{ kind: 'stretched', ratio } as const] : []),
    ...(points.length >= 10 && count >= 0.9 * points.length ? [{ kind: 'one-spot', count } as const] : []),
  ];
}

/** How many points lie around the middle one of each axis. */
function countOnOneSpot(points: readonly LabelledPoint[]): number {
  const [x1, x2] = ([0, 1] as const).map((axis) => {
    const sorted = someOf(points.length, (place) => points[place]![axis]).sort();
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  }) as [number, number];
  return points.filter((point) => Math.abs(point[0] - x1) <= spot && Math.abs(point[1] - x2) <= spot).length;
}

/** The points and what they are called, for a document that has these beside. */
export function dataOf(
  { points, names }: TableView,
  raw: RawPoints,
  { seed, testFraction: before }: Pick<PointsData, 'seed' | 'testFraction'>,
): PointsData {
  const testFraction = givenTestCount(points) > 0 ? 0 : before;
  const data = { kind: 'points', points, classes: classCount(raw), seed, testFraction } as const;
  return names === null ? data : { ...data, names };
}

/** As many classes as there are names, but two at least: a border is between two. */
export function classCount({ classes }: RawPoints): number {
  return Math.max(2, classes.names.length);
}
