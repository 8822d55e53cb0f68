/** The points on their canvas, over the field. Drawn when points or size change, never per frame. */
import type { LabelledPoint } from '../experiment/types.ts';
import { viewHalfSide } from './geometry.ts';
import { addShape, classMark, outlineColour } from './shapes.ts';

/** A path much longer than this costs more than it saves: filling sorts all its edges. */
const pointsPerPath = 256;

/** Radius in CSS px: 5 for few points, 2.6 for 1,600, then down to 1.4; smaller on a small plane. */
export function pointRadiusPx(count: number, sidePx: number): number {
  const byCount = 5 * Math.pow(Math.max(count, 60) / 60, -0.2);
  const onPlane = byCount * Math.min(1.25, Math.max(0.75, sidePx / 520));
  // Steps of ¼ px, so that painting does not make all other points breathe.
  return Math.max(1.5, Math.round(onPlane * 4) / 4);
}

type PointsContext = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
> &
  CanvasPath;

/** Draws all points, class by class, in paths of a few hundred. */
export function drawPoints(
  context: PointsContext,
  points: readonly LabelledPoint[],
  sideDevicePx: number,
  devicePxPerCssPx: number,
): void {
  const radiusPx = pointRadiusPx(points.length, sideDevicePx / devicePxPerCssPx) * devicePxPerCssPx;
  context.strokeStyle = outlineColour;
  // Thinner on small marks, which it would drown where they are dense.
  context.lineWidth = radiusPx * 0.24;
  context.lineJoin = 'round';
  const classes = points.reduce((most, point) => Math.max(most, point[2] + 1), 0);
  for (let label = 0; label < classes; label += 1) {
    drawClass(context, points, label, sideDevicePx, radiusPx);
  }
}

function drawClass(
  context: PointsContext,
  points: readonly LabelledPoint[],
  label: number,
  sidePx: number,
  radiusPx: number,
): void {
  const { shape, colour } = classMark(label);
  const pxPerUnit = sidePx / (2 * viewHalfSide);
  context.fillStyle = colour;
  let inPath = 0;
  for (const [x1, x2, itsLabel] of points) {
    if (itsLabel !== label) continue;
    if (inPath === 0) context.beginPath();
    addShape(context, shape, (x1 + viewHalfSide) * pxPerUnit, (viewHalfSide - x2) * pxPerUnit, radiusPx);
    inPath += 1;
    if (inPath === pointsPerPath) {
      paintPath(context);
      inPath = 0;
    }
  }
  if (inPath > 0) paintPath(context);
}

function paintPath(context: PointsContext): void {
  context.fill();
  context.stroke();
}

/** Keeps one canvas showing one list of points. */
export class PointsCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #points: readonly LabelledPoint[] = [];
  #devicePxPerCssPx = 1;

  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser gives no 2D canvas.');
    this.#canvas = canvas;
    this.#context = context;
  }

  resize(sidePx: number, devicePxPerCssPx: number): void {
    if (this.#canvas.width === sidePx && this.#devicePxPerCssPx === devicePxPerCssPx) return;
    this.#canvas.width = sidePx;
    this.#canvas.height = sidePx;
    this.#devicePxPerCssPx = devicePxPerCssPx;
    this.#redraw();
  }

  show(points: readonly LabelledPoint[]): void {
    if (points === this.#points) return;
    this.#points = points;
    this.#redraw();
  }

  #redraw(): void {
    this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    drawPoints(this.#context, this.#points, this.#canvas.width, this.#devicePxPerCssPx);
  }
}
