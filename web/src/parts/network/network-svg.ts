/** Elements of the diagram's drawing. */
const svgNamespace = 'http://www.w3.org/2000/svg';
/** The size of the inputs' names in text of the usual 16 px, for the height of their indices. */
const inputNamePx = 17;

/** An element of SVG. */
export function svg(name: string, attributes: Readonly<Record<string, string>> = {}): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Indices as the titles of inputs have them, and the digits that stand for them, lowered or raised by so much. */
const indices: Readonly<Record<string, readonly [digit: string, shiftEm: number]>> = {
  '₁': ['1', 0.3],
  '₂': ['2', 0.3],
  '²': ['2', -0.45],
};

/** A text of the drawing. Its indices are set as such: few italic fonts have small digits of their own. */
export function label(name: string, xPx: number, yPx: number, text: string, textScale = 1): SVGElement {
  const made = svg('text', { class: name, x: xPx.toFixed(1), y: yPx.toFixed(1), dy: '0.35em' });
  let shiftPx = 0;
  for (const character of text) {
    const [digit, shiftEm] = indices[character] ?? [character, 0];
    const isIndex = shiftEm !== 0;
    const targetPx = shiftEm * inputNamePx * textScale;
    const part = svg('tspan', { class: isIndex ? 'index' : '', dy: (targetPx - shiftPx).toFixed(1) });
    part.append(digit);
    made.append(part);
    shiftPx = targetPx;
  }
  return made;
}
