/**
 * What is pointed at in a figure: the same for all its parts, for words of the page that name it, and for listeners to
 * `frontera-point`.
 * Loaded with the parts that can be pointed at.
 */
import { Later } from '../run/later.ts';
import { isSamePointed, type Pointed } from './pointed.ts';
import type { Figure } from './figure-element.ts';
import { emitFrom } from './window-of.ts';

/** Of words: a figure's id, and a symbol of its network. */
export const wordsAttribute = 'data-frontera-point';

const pointedAt = new WeakMap<Figure, Pointed | null>();
const wordsCode = new Later(() => import('./pointing-words.ts'));

export function pointedIn(figure: Figure): Pointed | null {
  return pointedAt.get(figure) ?? null;
}

/** All parts of the figure hear of it, and the page. */
export function pointAt(figure: Figure, pointed: Pointed | null): void {
  if (isSamePointed(pointedIn(figure), pointed)) return;
  pointedAt.set(figure, pointed);
  linkWords(figure);
  figure.parts.changed();
  emitFrom(figure, 'frontera-point', { pointed });
}

/** From now on the figure and the words of its tree point at each other. Where there are no such words, nothing is loaded. */
export function linkWords(figure: Figure): void {
  const tree = figure.getRootNode() as Document | ShadowRoot;
  if (tree.querySelector(`[${wordsAttribute}]`) === null) return;
  wordsCode.use(
    ({ Words }) => {
      Words.of(tree).light(figure);
    },
    (error) => {
      figure.parts.run.notices.report(error);
    },
  );
}
