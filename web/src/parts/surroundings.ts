/** What figures and parts read of the page they stand in, and follow. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { preferredLanguage, type Language } from '../i18n/catalogue.ts';
import { above, groundOf, type Scheme } from './ground.ts';
import { windowOf } from './window-of.ts';

/** Attributes of the page around that decide how something looks. */
const looks = ['lang', 'theme', 'colours'];

export interface SurroundingsListener {
  /** A language or colours may be other ones; or the system has turned light or dark. */
  restyled(): void;
  /** Elements came, went or have another id; where this is left out, that is not watched. */
  moved?(): void;
}

/** Tells of changes around an element while it is connected. */
export class Surroundings implements ReactiveController {
  readonly #host: Element;
  readonly #listener: SurroundingsListener;
  /** What the element stands on, as far as that has a ground. */
  ground: Scheme | null = null;
  #stop: (() => void) | null = null;

  constructor(host: ReactiveControllerHost & Element, listener: SurroundingsListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    const { restyled, moved } = this.#listener;
    const view = windowOf(this.#host);
    const { document: page } = view;
    this.ground = groundOf(this.#host);
    const look = (): void => {
      const before = this.ground;
      this.ground = groundOf(this.#host);
      if (this.ground !== before) restyled();
    };
    const observer = new view.MutationObserver((records) => {
      if (records.some(({ attributeName }) => looks.includes(attributeName ?? ''))) restyled();
      moved?.();
    });
    const attributeFilter = moved === undefined ? looks : [...looks, 'id'];
    for (const root of rootsAround(this.#host))
      observer.observe(root, { attributeFilter, childList: moved !== undefined, subtree: true });
    // A page turns light or dark by an attribute of something around, at once or gliding, or when its last style sheet is there.
    const around = new view.MutationObserver(look);
    for (let at = above(this.#host); at !== null; at = above(at)) around.observe(at, { attributes: true });
    const run = new AbortController();
    const { signal } = run;
    page.addEventListener('transitionend', look, { signal });
    view.addEventListener('load', look, { signal });
    const schemes = view.matchMedia('(prefers-color-scheme: dark)');
    schemes.addEventListener('change', restyled, { signal });
    schemes.addEventListener('change', look, { signal });
    this.#stop = () => {
      observer.disconnect();
      around.disconnect();
      run.abort();
    };
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}

/** The tree that the element is in, and those around it: a tree does not see into the shadow of another. */
function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return 'host' in root ? [root, ...rootsAround((root as ShadowRoot).host)] : [root];
}

/** The element's own language, else that of what it stands in, else the browser's, else English. */
export function languageOf(element: Element): Language {
  const declared = nearestLang(element);
  return preferredLanguage([...(declared === null ? [] : [declared]), ...navigator.languages]);
}

/** Through shadow roots too, where `closest` stops; those of another window are not this one's `ShadowRoot`. */
function nearestLang(element: Element): string | null {
  const found = element.closest('[lang]')?.getAttribute('lang');
  if (found !== undefined && found !== null && found !== '') return found;
  const root = element.getRootNode();
  return 'host' in root ? nearestLang((root as ShadowRoot).host) : null;
}
