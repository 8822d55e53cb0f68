/** The print medium for engines whose protocol has none. */

/** Runs in the page: what its style sheets say of paper holds on the screen, in every shadow root. */
export function showAsOnPaper(): void {
  const visit = (root: Document | ShadowRoot): void => {
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets])
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot !== null) visit(shadowRoot);
  };
  visit(document);
}
