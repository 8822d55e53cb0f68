/** What a figure follows of the page it stands in. */
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

/** The tree that the figure is in, and those around it: no observer sees into the shadow of another. */
function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return 'host' in root ? [root, ...rootsAround((root as ShadowRoot).host)] : [root];
}
