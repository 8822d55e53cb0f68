/**
 * Words of the page that name a symbol of a figure: `data-frontera-point="fig-1 z-1-2"`. Pointed at or focused, they light it up in the
 * figure; while it is pointed at, there or in other words, they have `data-frontera-lit`.
 */
import type { Experiment } from '../experiment/types.ts';
import { pointingMessagesFor } from '../i18n/pointing-messages.ts';
import { isNamed, pointedOf, type Pointed } from './pointed.ts';
import type { Figure } from './figure-element.ts';
import { pointAt, pointedIn, wordsAttribute } from './pointing.ts';
import { languageOf } from './surroundings.ts';
import { emitFrom } from './window-of.ts';

const selector = `[${wordsAttribute}]`;

/** What some words name. */
interface Named {
  readonly figure: Figure;
  readonly symbol: Pointed;
}

/** Null where that is no figure of the words' tree, or nothing of its network. */
function named(words: Element): Named | null {
  const [id = '', key = ''] = textOf(words).split(/\s+/u);
  const figure = (words.getRootNode() as Document | ShadowRoot).getElementById(id) as Figure | null;
  const symbol = pointedOf(key);
  if (figure?.localName !== 'frontera-playground' || symbol === null) return null;
  return isIn(figure.experiment, symbol) ? { figure, symbol } : null;
}

const textOf = (words: Element): string => (words.getAttribute(wordsAttribute) ?? '').trim();

function isIn({ features, layers }: Experiment, { layer, unit, from }: Pointed): boolean {
  const sizes = [features.length, ...layers.map(({ units }) => units)];
  return unit < (sizes[layer] ?? 0) && (from === undefined || from < (sizes[layer - 1] ?? 0));
}

/** The plane shows what the words' neuron says; the only output it shows anyway. */
function spotlightOf({ figure, symbol }: Named): Figure['spotlight'] {
  const { layer, unit, from } = symbol;
  const { layers } = figure.experiment;
  const isOnlyOutput = layer === layers.length && layers.at(-1)?.units === 1;
  return layer === 0 || from !== undefined || isOnlyOutput ? null : { layer, unit };
}

const known = new WeakMap<Node, Words>();

/** Those of one page, or of one shadow root. */
export class Words {
  readonly #tree: Document | ShadowRoot;
  /** Pointed at or focused. */
  #words: Element | null = null;
  #named: Named | null = null;

  private constructor(tree: Document | ShadowRoot) {
    this.#tree = tree;
    for (const event of ['pointerover', 'focusin', 'click']) tree.addEventListener(event, this.#onPoint);
    tree.addEventListener('focusout', () => {
      this.#take(null);
    });
    tree.addEventListener('frontera-point', ({ target }) => {
      this.light(target as Figure);
    });
  }

  static of(tree: Document | ShadowRoot): Words {
    const words = known.get(tree) ?? new Words(tree);
    known.set(tree, words);
    return words;
  }

  /** Those that name what is pointed at in a figure. */
  light(figure: Figure): void {
    const pointed = pointedIn(figure);
    for (const words of this.#tree.querySelectorAll(selector)) {
      const one = named(words);
      if (one?.figure === figure) words.toggleAttribute('data-frontera-lit', isNamed(pointed, one.symbol));
    }
  }

  readonly #onPoint = (event: Event): void => {
    // A finger has pressed when it lets go, and then it is a click.
    if (event.type === 'pointerover' && (event as PointerEvent).pointerType === 'touch') return;
    const under = (event.target as Element).closest(selector);
    this.#take(under ?? this.#tree.activeElement?.closest(selector) ?? null);
  };

  #take(words: Element | null): void {
    if (words === this.#words) return;
    if (this.#named !== null) this.#show(this.#named, false);
    this.#words = words;
    this.#named = words === null ? null : named(words);
    if (this.#named !== null) this.#show(this.#named, true);
    else if (words !== null) {
      const message = pointingMessagesFor(languageOf(words)).nothing(textOf(words));
      emitFrom(words, 'frontera-error', { message, error: null });
    }
  }

  #show(one: Named, isShown: boolean): void {
    one.figure.spotlight = isShown ? spotlightOf(one) : null;
    pointAt(one.figure, isShown ? one.symbol : null);
  }
}
