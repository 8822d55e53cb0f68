/** Constructed style sheets belong to one document: a figure that moves to another one gets them made again there. */

type Sheets = Map<string, CSSStyleSheet>;

/** All figures of a document share its sheets. */
const sheetsOf = new WeakMap<Document, Sheets>();

/** Dresses a shadow root for the document that it is in. One without a window shows nothing that could be dressed. */
export function wearStyles(root: ShadowRoot, styles: readonly string[]): void {
  const page = root.ownerDocument;
  const view = page.defaultView;
  if (view === null) return;
  const known = sheetsOf.get(page) ?? new Map<string, CSSStyleSheet>();
  sheetsOf.set(page, known);
  root.adoptedStyleSheets = styles.map((cssText) => {
    const sheet = known.get(cssText) ?? new view.CSSStyleSheet();
    if (!known.has(cssText)) sheet.replaceSync(cssText);
    known.set(cssText, sheet);
    return sheet;
  });
}
