/**
 * The parameters of an address, of the iframe's page and of the studio: the element's attributes by the same names; `set`, as
 * `<frontera-action>` has it, as often as one likes; and, of a frame, `origin`.
 */
import { controlNames, isOneOf, readNames } from '../../parts/controls-attribute.ts';
import { attributeReaders, themeNames } from '../attributes.ts';
import { readSettings, withSettings, type Setting } from '../action/action-words.ts';
import { attributeText } from '../../parts/refused-text.ts';
import type { AttributeProblem } from '../../run/notices.ts';
import { ExperimentError, LinkError } from '../../experiment/error.ts';
import { decodeLink, type Link } from '../../experiment/permalink.ts';
import { defaultPreset, presetExperiment } from '../../experiment/presets.ts';
import { parseExperimentText } from '../../experiment/schema.ts';
import { languages, type Language } from '../../i18n/catalogue.ts';
import { refusalText } from '../../i18n/errors.ts';
import { figureMessagesFor } from '../../i18n/figure-messages.ts';
import { frameMessagesFor } from '../../i18n/frame-messages.ts';
import { readOrigin } from './wire.ts';

/** What the address asks for. */
export interface Parameters {
  /** Of the element; only those whose values mean something. Where anything was set, `experiment` is the whole document. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The document that they describe, and where its run stands. */
  readonly run: Link;
  /** The page that may command the frame; null: none was named. 'nobody': one was, but it can't be read. */
  readonly origin: string | null;
  /** A sentence for each parameter that can't be taken. */
  readonly problems: readonly string[];
}

/** What is wrong with a value, in one sentence; empty where it is fine. */
type Check = (value: string, language: Language) => string;

const oneOf =
  (name: string, allowed: readonly string[]): Check =>
  (value, language) =>
    isOneOf(allowed, value)
      ? ''
      : attributeText({ kind: 'bad-value', attribute: name, value: shortened(value), allowed }, language);

const documentText =
  (read: (value: string) => unknown): Check =>
  (value, language) => {
    try {
      read(value);
      return '';
    } catch (error) {
      const { frameNewerCode, frameBadCode } = frameMessagesFor(language);
      if (error instanceof LinkError) return error.problem === 'newer' ? frameNewerCode : frameBadCode;
      if (error instanceof ExperimentError) return refusalText(error, language);
      return figureMessagesFor(language).notices.failed;
    }
  };

const attribute =
  (read: (value: string) => { readonly problem: AttributeProblem | null }): Check =>
  (value, language) => {
    const { problem } = read(value);
    return problem === null ? '' : attributeText(problem, language);
  };

/** JSON begins with a brace, the code of a link with a digit. */
const isJson = (text: string): boolean => text.trimStart().startsWith('{');

function readRun(text: string): Link {
  return isJson(text)
    ? { experiment: parseExperimentText(text), epoch: 0, parameters: null }
    : decodeLink(text);
}

const setting: Check = (value, language) =>
  readSettings(value).read === null ? frameMessagesFor(language).frameBadSetting(shortened(value)) : '';

const checks: Readonly<Record<string, Check>> = {
  preset: documentText(presetExperiment),
  experiment: documentText(readRun),
  set: setting,
  lang: oneOf('lang', languages),
  theme: oneOf('theme', themeNames),
  autoplay: oneOf('autoplay', ['', 'true', 'false']),
  ...Object.fromEntries(Object.entries(attributeReaders).map(([name, read]) => [name, attribute(read)])),
};

/** Of this page's own origin alone: no link may make a reader's browser ask elsewhere. */
const ownAddress: Check = (value, language) => {
  try {
    if (new URL(value, document.baseURI).origin === location.origin) return '';
  } catch {
    // It is no address.
  }
  return frameMessagesFor(language).frameElsewhere(shortened(value));
};

/** Whether there is such a column is seen when the table is read. */
const anyColumn: Check = () => '';

const frameChecks: Readonly<Record<string, Check>> = {
  ...checks,
  ...{ src: ownAddress, x1: anyColumn, x2: anyColumn, class: anyColumn, split: anyColumn },
  origin: (value, language) =>
    readOrigin(value) === value.replace(/\/$/u, '')
      ? ''
      : frameMessagesFor(language).frameBadOrigin(shortened(value)),
};

/** What only the studio has is a control there: its panel of the data, and all that changes other settings. */
export const studioControlNames = [...controlNames, 'data', 'settings'] as const;

export type StudioControlName = (typeof studioControlNames)[number];

/** Beside its figure the studio has views of its own. */
const studioChecks: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(Object.entries(checks).filter(([name]) => name !== 'views')),
  controls: attribute((text) => readNames('controls', text, studioControlNames)),
  // Whether there is such a table is seen, and said, when it is fetched.
  csv: () => '',
};

/** Checks every parameter of the iframe's page. */
export function readParameters(query: URLSearchParams, language: Language): Parameters {
  const { given, problems } = checked(query, language, frameChecks);
  const asked = query.get('origin');
  return {
    ...described(given, problems, language),
    origin: asked === null ? null : (readOrigin(asked) ?? 'nobody'),
  };
}

/** Checks every parameter of the studio. */
export function readStudioParameters(
  query: URLSearchParams,
  language: Language,
): Omit<Parameters, 'origin'> & { readonly controls: readonly StudioControlName[] } {
  const { given, problems } = checked(query, language, studioChecks);
  const { attributes, ...rest } = described(given, problems, language);
  const asked = attributes.get('controls') ?? null;
  const controls = readNames('controls', asked, studioControlNames).names;
  const own = new Map(attributes);
  own.delete('csv');
  if (asked !== null) own.set('controls', controls.filter((name) => isOneOf(controlNames, name)).join(' '));
  return { ...rest, controls, attributes: own };
}

interface Checked {
  readonly given: readonly (readonly [name: string, value: string])[];
  readonly problems: readonly string[];
}

function checked(
  query: URLSearchParams,
  language: Language,
  known: Readonly<Record<string, Check>>,
): Checked {
  const all = [...query].map(([name, value]) => ({
    name,
    value,
    problem: problemOf(name, value, language, known),
  }));
  return {
    given: all.filter(({ problem }) => problem === '').map(({ name, value }) => [name, value] as const),
    problems: all.flatMap(({ problem }) => (problem === '' ? [] : [problem])),
  };
}

/** The attributes and the document. Settings are taken all together or, where the document refuses one, not at all. */
function described(
  given: Checked['given'],
  problems: readonly string[],
  language: Language,
): Omit<Parameters, 'origin'> {
  const attributes = new Map(
    given.filter(
      ([name, value]) => name !== 'origin' && name !== 'set' && !(name === 'autoplay' && value === 'false'),
    ),
  );
  const text = attributes.get('experiment');
  const experiment = presetExperiment(attributes.get('preset') ?? defaultPreset);
  const run = text === undefined ? { experiment, epoch: 0, parameters: null } : readRun(text);
  const settings = given.flatMap(([name, value]) => (name === 'set' ? settingsIn(value) : []));
  if (settings.length === 0) return { attributes, run, problems };
  try {
    const changed = withSettings(run.experiment, settings);
    attributes.delete('preset');
    attributes.set('experiment', JSON.stringify(changed));
    return { attributes, run: { experiment: changed, epoch: 0, parameters: null }, problems };
  } catch (error) {
    if (!(error instanceof ExperimentError)) throw error;
    return { attributes, run, problems: [...problems, refusalText(error, language)] };
  }
}

function settingsIn(value: string): readonly Setting[] {
  return readSettings(value).read ?? [];
}

function problemOf(
  name: string,
  value: string,
  language: Language,
  known: Readonly<Record<string, Check>>,
): string {
  const check = Object.hasOwn(known, name) ? known[name] : undefined;
  if (check !== undefined) return check(value, language);
  return frameMessagesFor(language).frameUnknownParameter(shortened(name), Object.keys(known).join(', '));
}

/** Long enough to recognise, short enough to read. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
