/** The address's parameters: the element's attributes by the same names, and `origin`. */
import { isOneOf } from '../../parts/controls-attribute.ts';
import { attributeReaders, themeNames } from '../attributes.ts';
import { attributeText } from '../../parts/refused-text.ts';
import type { AttributeProblem } from '../../run/notices.ts';
import { ExperimentError, LinkError } from '../../experiment/error.ts';
import { decodeLink } from '../../experiment/permalink.ts';
import { presetExperiment } from '../../experiment/presets.ts';
import { parseExperimentText } from '../../experiment/schema.ts';
import { languages, type Language } from '../../i18n/catalogue.ts';
import { refusalText } from '../../i18n/errors.ts';
import { figureMessagesFor } from '../../i18n/figure-messages.ts';
import { frameMessagesFor } from '../../i18n/frame-messages.ts';
import { readOrigin } from './wire.ts';

/** What the address asks for. */
export interface Parameters {
  /** Of the element; only those whose values mean something. */
  readonly attributes: ReadonlyMap<string, string>;
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

const checks: Readonly<Record<string, Check>> = {
  preset: documentText(presetExperiment),
  experiment: documentText((text) => (isJson(text) ? parseExperimentText(text) : decodeLink(text))),
  lang: oneOf('lang', languages),
  theme: oneOf('theme', themeNames),
  autoplay: oneOf('autoplay', ['', 'true', 'false']),
  ...Object.fromEntries(Object.entries(attributeReaders).map(([name, read]) => [name, attribute(read)])),
  origin: (value, language) =>
    readOrigin(value) === value.replace(/\/$/u, '')
      ? ''
      : frameMessagesFor(language).frameBadOrigin(shortened(value)),
};

/** Checks every parameter. */
export function readParameters(query: URLSearchParams, language: Language): Parameters {
  const attributes = new Map<string, string>();
  const problems: string[] = [];
  for (const [name, value] of query) {
    const problem = problemOf(name, value, language);
    if (problem !== '') problems.push(problem);
    else if (name !== 'origin' && !(name === 'autoplay' && value === 'false')) attributes.set(name, value);
  }
  const asked = query.get('origin');
  return { attributes, problems, origin: asked === null ? null : (readOrigin(asked) ?? 'nobody') };
}

function problemOf(name: string, value: string, language: Language): string {
  const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
  if (check !== undefined) return check(value, language);
  const known = Object.keys(checks).join(', ');
  return frameMessagesFor(language).frameUnknownParameter(shortened(name), known);
}

/** Long enough to recognise, short enough to read. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
