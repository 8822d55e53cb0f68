/** Reads a colour of the page's custom properties as the browser resolves it, for drawing on a canvas. */
export function resolveColour(host: Element, property: string): string {
  const probe = host.ownerDocument.createElement('span');
  probe.style.color = `var(${property})`;
  host.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
