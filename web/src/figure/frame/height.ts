/** A frame that is as high as its figure: the page around sets what this tells. */

/** Takes the frame's height off the figure and tells the figure's own, now and whenever it changes. */
export function tellHeight(tell: (heightPx: number) => void): void {
  const { documentElement, body } = document;
  if (documentElement.dataset['sized'] !== undefined) return;
  documentElement.dataset['sized'] = '';
  let told = 0;
  new ResizeObserver(() => {
    const heightPx = Math.ceil(body.getBoundingClientRect().height);
    if (heightPx === told || heightPx === 0) return;
    told = heightPx;
    tell(heightPx);
  }).observe(body);
}
