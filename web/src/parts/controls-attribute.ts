/** Lists of names in attributes, and the one that says which controls there are. */
import type { ControlName } from '../figure/types.ts';
import type { AttributeProblem } from '../run/notices.ts';

/** Every control, in the order of the page. */
export const controlNames: readonly ControlName[] = ['play', 'step', 'reset', 'new', 'speed', 'draw'];

/** Whether a text is one of the names; narrows its type. */
export function isOneOf<Name extends string>(names: readonly Name[], text: string): text is Name {
  return (names as readonly string[]).includes(text);
}

export function badValue(attribute: string, value: string, allowed: readonly string[]): AttributeProblem {
  return { kind: 'bad-value', attribute, value, allowed };
}

export interface Names<Name> {
  readonly names: readonly Name[];
  /** The first unknown one. */
  readonly problem: AttributeProblem | null;
}

/** The known names of a list; without the attribute, `whenAbsent`. */
export function readNames<Name extends string>(
  attribute: string,
  text: string | null | undefined,
  known: readonly Name[],
  whenAbsent: readonly Name[] = known,
): Names<Name> {
  if (text === null || text === undefined) return { names: whenAbsent, problem: null };
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const unknown = words.find((word) => !isOneOf(known, word));
  return {
    names: words.filter((word) => isOneOf(known, word)),
    problem: unknown === undefined ? null : badValue(attribute, unknown, known),
  };
}

/** `controls="play step"`; without the attribute, all of them. */
export function readControls(text: string | null): Names<ControlName> {
  return readNames('controls', text, controlNames);
}
