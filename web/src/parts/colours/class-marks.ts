/**
 * The one table of the classes' colours: with two classes those of the colour map near its ends, with more a palette. Each has
 * a shape too, so that colour is never alone.
 */
import type { ColourMapName } from './colour-map.ts';
import type { ShapeName } from '../plane/shapes.ts';

export interface ClassMark {
  readonly shape: ShapeName;
  readonly colour: string;
  /** Of the outline: on each end of the field, it or `colour` stands out. */
  readonly outline: string;
}

/** What decides about the classes' colours. */
export interface ClassLook {
  readonly colours: ColourMapName;
  readonly classes: number;
}

const dark = '#0b0714';
const light = '#d9cff2';

/** What each colour map has at 0.1 and 0.9: near its ends, where a mark is still told from the field around it. */
const endColours: Readonly<Record<ColourMapName, readonly [first: string, second: string]>> = {
  inferno: ['#160b39', '#f6d746'],
  'blue-orange': ['#368ce4', '#d16915'],
};

const shapes: readonly ShapeName[] = [
  ...(['circle', 'triangle', 'square', 'diamond', 'plus', 'star', 'pentagon', 'cross'] as const),
];

/** Of more than two classes, by label: of the points, and softened of the field. */
export const manyColours: readonly string[] = [
  ...['#78b2ff', '#ff9b85', '#7fd8a4', '#e9d36b', '#c5a5f5', '#b4d455', '#62d5dc', '#f19ac2'],
];

/** The shape of a label; labels beyond the table start over. */
export function classShape(label: number): ShapeName {
  return shapes[label % shapes.length] ?? 'circle';
}

/** How a label is drawn. */
export function classMark(label: number, { colours, classes }: ClassLook): ClassMark {
  const table = classes > 2 ? manyColours : endColours[colours];
  const colour = table[label % table.length] ?? dark;
  return { shape: classShape(label), colour, outline: colour === endColours.inferno[0] ? light : dark };
}
