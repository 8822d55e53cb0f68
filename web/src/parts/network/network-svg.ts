/** Elements of the diagram's drawing. */
import type { NodePlace } from './network-layout.ts';

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

/** The frame of a unit's map: its colour and width are the bias. */
export function frameOf(node: NodePlace): SVGElement {
  const isOut = node.kind === 'feature' && node.unit === null;
  if (node.kind === 'neuron' && node.isJoint) return arrowOf(node);
  const frame = svg('rect', { class: `node ${node.kind}${isOut ? ' is-out' : ''}` });
  if (node.kind === 'feature') frame.dataset['feature'] = node.feature;
  placeSquare(frame, node, 0);
  return frame;
}

/** Points into the plane. */
function arrowOf({ xPx, yPx, sidePx }: NodePlace): SVGElement {
  const half = sidePx / 2;
  const path = `M${xPx - half} ${yPx - half}h${half}l${half} ${half}l${-half} ${half}h${-half}z`;
  return svg('path', { class: 'node neuron is-joint', d: path });
}

export function placeSquare(shape: SVGElement, node: NodePlace, marginPx: number): void {
  const { xPx, yPx, sidePx } = node;
  const roundness = node.kind === 'neuron' && node.isJoint ? 0.5 : 0.16;
  const wholePx = sidePx + 2 * marginPx;
  shape.setAttribute('x', String(xPx - wholePx / 2));
  shape.setAttribute('y', String(yPx - wholePx / 2));
  shape.setAttribute('width', String(wholePx));
  shape.setAttribute('height', String(wholePx));
  shape.setAttribute('rx', String(sidePx * roundness + marginPx));
}
