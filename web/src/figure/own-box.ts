/** Whether the author's CSS gives a figure a box of its own, into which all of it is to fit. */

/**
 * Without a box to be laid out in, the browser tells what was asked for, `auto` or a length, instead of what came of it:
 * so the element is taken out of the page while it is read, in one go, before anything is painted.
 */
export function hasOwnBox(figure: HTMLElement, root: ShadowRoot, before: boolean): boolean {
  const view = figure.ownerDocument.defaultView ?? window;
  const style = view.getComputedStyle(figure);
  if (style.aspectRatio !== 'auto') return true;
  const away = new view.CSSStyleSheet();
  away.replaceSync(':host { display: none !important }');
  const worn = [...root.adoptedStyleSheets];
  root.adoptedStyleSheets = [...worn, away];
  const { height } = style;
  root.adoptedStyleSheets = worn;
  if (!height.endsWith('%')) return /^\d/u.test(height);
  // A share of a height that is not set is no height: an element without content is then as low as that. With content
  // there is no telling, so it stays as it was.
  return root.childElementCount === 0 ? figure.offsetHeight > 0 : before;
}
