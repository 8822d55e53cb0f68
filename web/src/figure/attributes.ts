/** What the attributes mean; the iframe page's parameters have the same names and meaning. */
import { readStopEpoch } from '../experiment/epochs.ts';
import type { AttributeProblem } from '../run/notices.ts';
import type { ColourMapName, ControlName, MarkName, ThemeName, ViewName } from './types.ts';
import { sideViews } from './side-views.ts';

/** Every control, in the order of the page. */
export const controlNames: readonly ControlName[] = ['play', 'step', 'reset', 'new', 'speed', 'draw'];

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

interface Controls {
  readonly controls: ReadonlySet<ControlName>;
  readonly problem: AttributeProblem | null;
}

/** `controls="play step"`; without the attribute, all of them. Unknown names are reported, the others hold. */
export function readControls(attribute: string | null): Controls {
  const { names, unknown } = readNames(attribute, controlNames, controlNames);
  return {
    controls: new Set(names),
    problem: unknown === null ? null : badValue('controls', unknown, controlNames),
  };
}

interface Marks {
  readonly marks: readonly MarkName[];
  readonly problem: AttributeProblem | null;
}

/** `marks="border errors"`, as `controls`. */
export function readMarks(attribute: string | null): Marks {
  const { names, unknown } = readNames(attribute, markNames, defaultMarks);
  return { marks: names, problem: unknown === null ? null : badValue('marks', unknown, markNames) };
}

interface Views {
  readonly views: readonly ViewName[];
  readonly problem: AttributeProblem | null;
}

/** `views="field network"`, as `controls`; without the attribute, the field, which is there in any case. */
export function readViews(attribute: string | null): Views {
  const { names, unknown } = readNames(attribute, viewNames, ['field']);
  return {
    views: viewNames.filter((name) => name === 'field' || names.includes(name)),
    problem: unknown === null ? null : badValue('views', unknown, viewNames),
  };
}

interface Colours {
  readonly colours: ColourMapName;
  readonly problem: AttributeProblem | null;
}

/** `colours="blue-orange"`; without the attribute, the article's inferno. */
export function readColours(attribute: string | null): Colours {
  const asked = attribute ?? 'inferno';
  return isOneOf(colourMapNames, asked)
    ? { colours: asked, problem: null }
    : { colours: 'inferno', problem: badValue('colours', asked, colourMapNames) };
}

function badValue(attribute: string, value: string, allowed: readonly string[]): AttributeProblem {
  return { kind: 'bad-value', attribute, value, allowed };
}

/** The known names of a list, and the first unknown one. */
function readNames<Name extends string>(
  attribute: string | null,
  known: readonly Name[],
  whenAbsent: readonly Name[],
): { readonly names: readonly Name[]; readonly unknown: string | null } {
  if (attribute === null) return { names: whenAbsent, unknown: null };
  const words = attribute.split(/\s+/u).filter((word) => word !== '');
  return {
    names: words.filter((word) => isOneOf(known, word)),
    unknown: words.find((word) => !isOneOf(known, word)) ?? null,
  };
}

interface StopEpoch {
  readonly epoch: number | null;
  readonly problem: AttributeProblem | null;
}

/** `epochs="500"`: pause there. */
export function readEpochs(attribute: string | null): StopEpoch {
  if (attribute === null) return { epoch: null, problem: null };
  const epoch = readStopEpoch(attribute);
  return { epoch, problem: epoch === null ? { kind: 'bad-epochs', value: attribute } : null };
}

interface Reading {
  readonly problem: AttributeProblem | null;
}

/** The attributes whose values may mean nothing, by their names. */
export const attributeReaders: Readonly<Record<string, (value: string | null) => Reading>> = {
  controls: readControls,
  epochs: readEpochs,
  colours: readColours,
  marks: readMarks,
  views: readViews,
};

/** Whether a text is one of the names; narrows its type. */
export function isOneOf<Name extends string>(names: readonly Name[], text: string): text is Name {
  return (names as readonly string[]).includes(text);
}
