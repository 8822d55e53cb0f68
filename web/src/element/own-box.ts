/** Whether the author's CSS gives a figure a box of its own, into which all of it is to fit. */

/**
 * Without a box to be laid out in, the browser tells what was asked for, `auto` or a length, instead of what came of it:
 * so the element is taken out of the page while it is read, in one go, before anything is painted.
 */
export function hasOwnBox(figure: HTMLElement, root: ShadowRoot): boolean {
  const view = figure.ownerDocument.defaultView ?? window;
  const style = view.getComputedStyle(figure);
  if (style.aspectRatio !== 'auto') return true;
  const away = new view.CSSStyleSheet();
  away.replaceSync(':host { display: none !important }');
  const worn = [...root.adoptedStyleSheets];
  root.adoptedStyleSheets = [...worn, away];
  const { height } = style;
  root.adoptedStyleSheets = worn;
  // A share of a height that nobody set is no height: then the element is as low as its content, which isn't there yet.
  return height.endsWith('%') ? root.childElementCount === 0 && figure.offsetHeight > 0 : /^\d/u.test(height);
}
