/**
 * Points written as a table, and what is noted in it so that reading it gives the same points again.
 *
 * A table of points without names needs no note. Otherwise its first line is a comment: "# frontera", then JSON with
 * the names, how each class is written in the table, and the decimals that a point has in the square.
 */
import { givenTestCount } from '../experiment/points.ts';
import { parseExperiment } from '../experiment/schema.ts';
import type { AxisNames, DataSpec, LabelledPoint, PointNames, PointsData } from '../experiment/types.ts';
import { lacksLabel } from './numbers.ts';
import { decimalsOf, toSquare, type Span } from './scale.ts';

/** What a table says of itself. */
export interface SavedNote {
  readonly names: PointNames | null;
  readonly classes: number;
  /** How each class is written in the table's last column, by its number. */
  readonly labels: readonly string[];
  /** Decimals of x₁ and x₂ in the square; null: the table holds them as they are there. */
  readonly decimals: readonly [number, number] | null;
  /** Whether a fourth column says which points are for testing. */
  readonly hasTest: boolean;
}

const mark = ' frontera ';

/** The points of a document as a table with a header, in the units that they came in. */
export function toCsv(data: DataSpec, points: readonly LabelledPoint[]): string {
  if (data.kind === 'generated') return generatedCsv(points);
  const labels = labelsOf(data);
  const names = data.names ?? null;
  const places = [0, 1].map((axis) => Math.max(0, ...axisOf(points, axis).map(decimalsOf))) as [
    number,
    number,
  ];
  const isOriginal = names !== null && isExact(points, names, places);
  const write = (value: number, axis: 0 | 1): string =>
    isOriginal ? originalText(value, names.axes[axis]) : exactText(value);
  const hasTest = givenTestCount(points) > 0;
  const part = (isTest: number): string => (hasTest ? (isTest === 1 ? ',test' : ',train') : '');
  const rows = points.map(
    ([x1, x2, label, isTest = 0]) =>
      `${write(x1, 0)},${write(x2, 1)},${quoted(labels[label] ?? '')}${part(isTest)}\n`,
  );
  const header = [names?.axes[0].name || 'x1', names?.axes[1].name || 'x2', 'label'].map(quoted).join(',');
  const decimals = isOriginal ? places : null;
  // Without test points, the note is the same as before there were any.
  const note = { names, classes: data.classes, labels, decimals, ...(hasTest ? { hasTest } : {}) };
  const comment = needsNote(data, points) ? `#${mark}${onOneLine(note)}\n` : '';
  return `${comment}${header}${hasTest ? ',split' : ''}\n${rows.join('')}`;
}

/** Generated points are floats of 32 bits, which nine digits tell apart. */
function generatedCsv(points: readonly LabelledPoint[]): string {
  const text = (value: number): string => String(Number(value.toPrecision(9)));
  return `x1,x2,label\n${points.map(([x1, x2, label]) => `${text(x1)},${text(x2)},${label}\n`).join('')}`;
}

/** JSON leaves three ends of line as they are. */
function onOneLine(note: Partial<SavedNote>): string {
  return JSON.stringify(note).replace(
    /[\u0085\u2028\u2029]/gu,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function axisOf(points: readonly LabelledPoint[], axis: number): readonly number[] {
  return points.map((point) => point[axis] ?? 0);
}

/** Without one, labels from 0 on, each of them used and one of them twice, are read as what they are: others could number the rows. */
function needsNote({ names, classes }: PointsData, points: readonly LabelledPoint[]): boolean {
  const used = new Set(points.map(([, , label]) => label)).size;
  return names !== undefined || used < classes || used === points.length || givenTestCount(points) > 0;
}

/** Each class by its name where that can be read again; all by their numbers where two would be written alike. */
function labelsOf({ names, classes }: PointsData): readonly string[] {
  const given = Array.from({ length: classes }, (_, label) => names?.classes[label] ?? '');
  const isReadable = (name: string): boolean =>
    name === name.trim() && !lacksLabel(name) && !hasControls(name);
  const texts = given.map((name, label) => (isReadable(name) ? name : String(label)));
  return new Set(texts).size === texts.length ? texts : given.map((_, label) => String(label));
}

/** Ends of lines and the like, which a cell may hold but a person can't see; and quotes. */
function hasControls(name: string): boolean {
  return [...name].some((letter) => letter < ' ' || '"\u0085\u2028\u2029'.includes(letter));
}

/** Also for points that come in, so that what is saved goes through the same numbers, to the last bit. */
export function spanOfAxis({ from, to }: Pick<AxisNames, 'from' | 'to'>): Span {
  return { middle: from / 2 + to / 2, half: to / 2 - from / 2 };
}

/** The number that the table had. */
function originalText(value: number, axis: AxisNames): string {
  return fixed(axis.from * ((1 - value) / 2) + axis.to * ((1 + value) / 2), axis.decimals);
}

/** Without the exponent that some numbers are written with, and without zeros at the end. */
function fixed(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}

/** −0 is not 0 in a document. */
function exactText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Whether reading the original numbers gives every point again. */
function isExact(
  points: readonly LabelledPoint[],
  { axes }: PointNames,
  places: readonly [number, number],
): boolean {
  return ([0, 1] as const).every((axis) => {
    const span = spanOfAxis(axes[axis]);
    return points.every((point) =>
      Object.is(toSquare(Number(originalText(point[axis], axes[axis])), span, places[axis]), point[axis]),
    );
  });
}

function quoted(text: string): string {
  return /[\s,;|"'#%]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a comment notes; null where it is another one, or is not as it was written. */
export function readNote(comment: string): SavedNote | null {
  if (!comment.startsWith(mark)) return null;
  try {
    const { names, classes, labels, decimals, hasTest } = JSON.parse(comment.slice(mark.length)) as SavedNote;
    // The document's own rules say what names and classes there may be.
    const asPoints = { kind: 'points', classes, ...(names === null ? {} : { names }) };
    const { data } = parseExperiment({
      version: 1,
      data: asPoints,
      layers: [{ units: classes, activation: 'softmax' }],
      loss: 'categorical-cross-entropy',
    });
    const areTexts = labels.length === classes && labels.every((label) => typeof label === 'string');
    const areCounts =
      decimals === null || decimals.every((count) => Number.isInteger(count) && count >= 0 && count < 16);
    return areTexts && areCounts && data.kind === 'points'
      ? { names: data.names ?? null, classes, labels, decimals, hasTest: (hasTest as unknown) === true }
      : null;
  } catch {
    return null;
  }
}

/** The line that a note begins with. */
export const noteLine = `#${mark}`;

/** Where the square lies in the units that were noted. */
export function noteSpans({ names, decimals }: SavedNote): readonly [Span, Span] {
  const square: Span = { middle: 0, half: 1 };
  if (names === null || decimals === null) return [square, square];
  return [spanOfAxis(names.axes[0]), spanOfAxis(names.axes[1])];
}
