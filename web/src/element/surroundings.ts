/** What a figure follows of the page it stands in. */

export interface SurroundingsListener {
  /** The language of something on the page is another one. */
  language(): void;
  /** The system has turned light or dark. */
  scheme(): void;
}

/** Listens until the function that it gives is called. */
export function watchSurroundings(page: Document, listener: SurroundingsListener): () => void {
  const languages = new MutationObserver(() => {
    listener.language();
  });
  languages.observe(page, { attributeFilter: ['lang'], subtree: true });
  const schemes = matchMedia('(prefers-color-scheme: dark)');
  const onScheme = (): void => {
    listener.scheme();
  };
  schemes.addEventListener('change', onScheme);
  return () => {
    languages.disconnect();
    schemes.removeEventListener('change', onScheme);
  };
}
