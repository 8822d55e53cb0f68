/** What the attributes mean; the iframe page's parameters have the same names and meaning. */
import { readStopEpoch } from '../experiment/epochs.ts';
import { badValue, isOneOf, readControls, readNames, type Names } from '../parts/controls-attribute.ts';
import type { AttributeProblem } from '../run/notices.ts';
import { defaultSpeed } from '../run/playback.ts';
import type { ColourMapName, MarkName, ThemeName, ViewName } from './types.ts';

/** A view beside the plane. */
export type SideView = Exclude<ViewName, 'field'>;

/** In the order in which they stand. */
export const sideViews: readonly SideView[] = ['network', 'loss', 'timeline', 'inspect', 'check'];

/** Every theme. */
export const themeNames: readonly ThemeName[] = ['auto', 'light', 'dark'];

/** Every way to colour a field of two classes. */
export const colourMapNames: readonly ColourMapName[] = ['inferno', 'blue-orange'];

/** Everything that can be drawn over the field. */
export const markNames: readonly MarkName[] = ['border', 'test', 'errors'];

/** Every view. */
export const viewNames: readonly ViewName[] = ['field', ...sideViews];

/** Without the attribute: rings around half of all points would hide a field that has just begun. */
const defaultMarks: readonly MarkName[] = ['border', 'test'];

interface Reading {
  /** Null: the attribute means something. */
  readonly problem: AttributeProblem | null;
}

/** `marks="border errors"`, as `controls`. */
export function readMarks(attribute: string | null): Names<MarkName> {
  return readNames('marks', attribute, markNames, defaultMarks);
}

/** `views="field network"`, as `controls`; without the attribute, the field, which is there in any case. */
export function readViews(attribute: string | null): Reading & { readonly views: readonly ViewName[] } {
  const { names, problem } = readNames('views', attribute, viewNames, ['field']);
  return { views: viewNames.filter((name) => name === 'field' || names.includes(name)), problem };
}

/** `colours="blue-orange"`; without the attribute, the article's inferno. */
export function readColours(attribute: string | null): Reading & { readonly colours: ColourMapName } {
  const asked = attribute ?? 'inferno';
  return isOneOf(colourMapNames, asked)
    ? { colours: asked, problem: null }
    : { colours: 'inferno', problem: badValue('colours', asked, colourMapNames) };
}

/** `epochs="500"`: pause there. */
export function readEpochs(attribute: string | null): Reading & { readonly epoch: number | null } {
  if (attribute === null) return { epoch: null, problem: null };
  const epoch = readStopEpoch(attribute);
  return { epoch, problem: epoch === null ? { kind: 'bad-epochs', value: attribute } : null };
}

/** `speed="300"`: epochs per second. */
export function readSpeed(attribute: string | null): Reading & { readonly speed: number } {
  const speed = Number(attribute ?? defaultSpeed);
  return speed > 0
    ? { speed, problem: null }
    : { speed: defaultSpeed, problem: badValue('speed', attribute ?? '', ['> 0', 'Infinity']) };
}

/** The attributes whose values may mean nothing, by their names. */
export const attributeReaders: Readonly<Record<string, (value: string | null) => Reading>> = {
  controls: readControls,
  epochs: readEpochs,
  colours: readColours,
  marks: readMarks,
  speed: readSpeed,
  views: readViews,
};
