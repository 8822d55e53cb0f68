/** What lies on a neuron's plane: the line z = 0, the arrow of its weights and the point, each to be dragged. */
import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit/html.js';
import { handleAt, keepFinger, startGrip, type Drag } from '../explorer/chart.ts';
import { margins, placeX, placeY, type ChartFrame } from '../explorer/chart-scale.ts';
import type { Spoken } from '../explorer/explorer.ts';
import { mapFrame, mapTemplate } from '../explorer/map.ts';
import { reach, tipOf, zeroLine, type Place, type Weights } from './neuron-geometry.ts';

/** Around a handle, where it is taken hold of. */
const gripPx = 16;
/** From a line or a tip to its name. */
const namePx = 15;
/** How long the arrow's head is, and half as wide. */
const headPx = 9;
/** Of an arrow that is shorter only the handle is seen. */
const shortestPx = 12;

export interface Drawn {
  readonly widthPx: number;
  readonly weights: Weights;
  readonly point: Place;
  readonly dragPoint: Drag;
  readonly dragTip: Drag;
  readonly dragLine: Drag;
}

export function planeFrame(widthPx: number): ChartFrame {
  return mapFrame(widthPx, [-reach, reach]);
}

export function planeTemplate(drawn: Drawn, { language, texts }: Spoken): TemplateResult {
  const { widthPx, weights, point, dragPoint, dragTip } = drawn;
  const frame = planeFrame(widthPx);
  return mapTemplate({
    ...{ id: 'plane', frame, language, label: texts.neuronPlane, xName: 'x₁', yName: 'x₂' },
    ...{ drag: dragPoint, slider: '#x1' },
    curves: nothing,
    marks: svg`${lineTemplate(frame, drawn)}${arrowTemplate(frame, tipOf(weights))}
      ${handleAt(frame, point.x, point.y, 'point')}${gripAt(frame, point, startGrip(frame, dragPoint, '#x1'))}
      ${gripAt(frame, tipOf(weights), startGrip(frame, dragTip, '#w1'))}`,
  });
}

function gripAt(frame: ChartFrame, { x, y }: Place, start: (event: PointerEvent) => void): SVGTemplateResult {
  return svg`<circle class="grip" cx=${placeX(frame, x)} cy=${placeY(frame, y)} r=${gripPx} @pointerdown=${start} @touchstart=${keepFinger} />`;
}

function lineTemplate(frame: ChartFrame, { weights, dragLine }: Drawn): SVGTemplateResult | typeof nothing {
  const ends = zeroLine(weights);
  if (ends === null) return nothing;
  const path = ends
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${placeX(frame, x)} ${placeY(frame, y)}`)
    .join('');
  const name = namePlace(frame, ends, weights);
  return svg`<path class="zero casing" d=${path} /><path class="zero" d=${path} />
    <text class="name cased" x=${name.x} y=${name.y} dy="0.35em" text-anchor="middle" aria-hidden="true">z = 0</text>
    <path class="grip" d=${path} @pointerdown=${startGrip(frame, dragLine, '#b')} @touchstart=${keepFinger} />`;
}

/** Near the upper end of the line, on the side that the weights point away from, and inside the square; in pixels. */
function namePlace(frame: ChartFrame, ends: readonly [Place, Place], { w1, w2 }: Weights): Place {
  const [one, other] = ends;
  const [high, low] = one.y > other.y ? [one, other] : [other, one];
  const size = Math.hypot(w1, w2);
  const share = 0.14;
  const x = placeX(frame, high.x + share * (low.x - high.x)) - (2 * namePx * w1) / size;
  const y = placeY(frame, high.y + share * (low.y - high.y)) + (namePx * w2) / size;
  const inside = (value: number, from: number, to: number): number => Math.min(to, Math.max(from, value));
  return {
    x: inside(x, margins.left + 2 * namePx, frame.widthPx - margins.right - 2 * namePx),
    y: inside(y, margins.top + namePx, frame.heightPx - margins.bottom - namePx),
  };
}

/** From the middle to the tip, which is the handle. */
function arrowTemplate(frame: ChartFrame, tip: Place): SVGTemplateResult {
  const [x, y] = [placeX(frame, tip.x), placeY(frame, tip.y)];
  const [fromX, fromY] = [placeX(frame, 0), placeY(frame, 0)];
  const lengthPx = Math.hypot(x - fromX, y - fromY);
  const handle = handleAt(frame, tip.x, tip.y, 'tip');
  if (lengthPx < shortestPx) return svg`${handle}`;
  const [dx, dy] = [(x - fromX) / lengthPx, (y - fromY) / lengthPx];
  const back = (side: number): string =>
    `${x - (7 + headPx) * dx + side * headPx * 0.6 * dy} ${y - (7 + headPx) * dy - side * headPx * 0.6 * dx}`;
  const path = `M${fromX} ${fromY}L${x} ${y}M${back(1)}L${x - 7 * dx} ${y - 7 * dy}L${back(-1)}`;
  return svg`<path class="arrow casing" d=${path} /><path class="arrow" d=${path} />${handle}
    <text class="name cased" x=${x - namePx * dy} y=${y + namePx * dx} dy="0.35em" text-anchor="middle" aria-hidden="true">w</text>`;
}
