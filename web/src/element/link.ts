/** Permalink codes, which few figures have: loaded when the first one is to be read or written. */
import { ExperimentError, type ExperimentErrorData } from '../experiment/error.ts';
import { LinkError, type LinkProblem } from '../experiment/link-error.ts';
import { decodeLink, type Link } from '../experiment/permalink.ts';

export { encodeLink } from '../experiment/permalink.ts';

/** Errors as data: on a page with two copies of the script, one copy's error is no instance of the other's class. */
export type CodeReading =
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'bad-link'; readonly problem: LinkProblem }
  | { readonly kind: 'refused'; readonly error: ExperimentErrorData };

/** What a code holds, or what is wrong with it. */
export function readCode(code: string): CodeReading {
  try {
    return { kind: 'link', link: decodeLink(code) };
  } catch (error) {
    if (error instanceof LinkError) return { kind: 'bad-link', problem: error.problem };
    if (error instanceof ExperimentError) return { kind: 'refused', error: error.toData() };
    throw error;
  }
}
