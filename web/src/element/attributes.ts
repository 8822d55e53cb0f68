/** What the attributes mean; the iframe page's parameters have the same names and meaning. */
import { preferredLanguage, type Language } from '../i18n/messages.ts';
import type { AttributeProblem } from './notice.ts';
import type { ControlName, ThemeName } from './types.ts';

/** Every control, in the order of the page. */
export const controlNames: readonly ControlName[] = ['play', 'step', 'reset', 'new', 'speed', 'draw'];

/** Every theme. */
export const themeNames: readonly ThemeName[] = ['auto', 'light', 'dark'];

interface Controls {
  readonly controls: ReadonlySet<ControlName>;
  readonly problem: AttributeProblem | null;
}

/** `controls="play step"`; without the attribute, all of them. Unknown names are reported, the others hold. */
export function readControls(attribute: string | null): Controls {
  if (attribute === null) return { controls: new Set(controlNames), problem: null };
  const words = attribute.split(/\s+/u).filter((word) => word !== '');
  const unknown = words.find((word) => !isOneOf(controlNames, word));
  return {
    controls: new Set(words.filter((word) => isOneOf(controlNames, word))),
    problem: unknown === undefined ? null : { kind: 'unknown-control', name: unknown },
  };
}

interface StopEpoch {
  readonly epoch: number | null;
  readonly problem: AttributeProblem | null;
}

/** `epochs="500"`: pause there. */
export function readEpochs(attribute: string | null): StopEpoch {
  if (attribute === null) return { epoch: null, problem: null };
  const epoch = /^\d{1,9}$/u.test(attribute.trim()) ? Number(attribute) : 0;
  return epoch >= 1
    ? { epoch, problem: null }
    : { epoch: null, problem: { kind: 'bad-epochs', value: attribute } };
}

/** The element's own language, else that of what it stands in, else the browser's, else English. */
export function languageOf(element: Element): Language {
  const declared = nearestLang(element);
  return preferredLanguage([...(declared === null ? [] : [declared]), ...navigator.languages]);
}

/** Through shadow roots too, where `closest` stops. */
function nearestLang(element: Element): string | null {
  const found = element.closest('[lang]')?.getAttribute('lang');
  if (found !== undefined && found !== null && found !== '') return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : null;
}

/** Whether a text is one of the names; narrows its type. */
export function isOneOf<Name extends string>(names: readonly Name[], text: string): text is Name {
  return (names as readonly string[]).includes(text);
}
