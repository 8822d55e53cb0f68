/** What figures and parts read of the page they stand in, and follow. */
import { preferredLanguage, type Language } from '../i18n/catalogue.ts';
import { windowOf } from './window-of.ts';

export interface SurroundingsListener {
  /** The language of something on the page is another one. */
  language(): void;
  /** The system has turned light or dark. */
  scheme(): void;
}

/** Listens until the function that it gives is called. */
export function watchSurroundings(figure: Element, listener: SurroundingsListener): () => void {
  const view = windowOf(figure);
  const languages = new view.MutationObserver(() => {
    listener.language();
  });
  for (const root of rootsAround(figure))
    languages.observe(root, { attributeFilter: ['lang'], subtree: true });
  const schemes = view.matchMedia('(prefers-color-scheme: dark)');
  const onScheme = (): void => {
    listener.scheme();
  };
  schemes.addEventListener('change', onScheme);
  return () => {
    languages.disconnect();
    schemes.removeEventListener('change', onScheme);
  };
}

/** The tree that the element is in, and those around it: a tree does not see into the shadow of another. */
export function rootsAround(element: Element): readonly Node[] {
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
