/**
 * The points on their canvas, over the field. Drawn when points or size change, never per frame.
 *
 * Each class's mark is drawn once and then copied: where points are dense, later ones cover the outlines of
 * earlier ones, which long paths would draw over everything; and 20,000 copies are cheaper than such paths.
 */
import type { LabelledPoint } from '../../experiment/types.ts';
import { viewHalfSide } from '../../run/geometry.ts';
import { classMark, type ClassLook, type ClassMark } from '../colours/class-marks.ts';
import { windowOf } from '../window-of.ts';
import { contextOf, SquareCanvas } from './canvas.ts';
import { addShape } from './shapes.ts';

/** Room around a mark's radius for its corners and outline, in radii. */
const spriteRadii = 1.7;

/** Radius in CSS px: 5 for few points, 2.6 for 1,600, then down to 1.5; smaller on a small plane. */
export function pointRadiusPx(count: number, sideCssPx: number): number {
  const byCount = 5 * Math.pow(Math.max(count, 60) / 60, -0.2);
  const onPlane = byCount * Math.min(1.25, Math.max(0.85, sideCssPx / 520));
  // Steps of ¼ px, so that painting does not make all other points breathe.
  return Math.max(1.5, Math.round(onPlane * 4) / 4);
}

/** Marks are kept finer than they are shown, so that copies between whole pixels stay round. */
const oversampling = 2;

/** A class's mark, to be copied with its middle on a point; the image may be finer than the size it is shown in. */
export interface Sprite {
  readonly image: CanvasImageSource;
  readonly halfSidePx: number;
}

/** Copies sprites to the points from index `from` to before `to`, in their order; what has no sprite is not shown. */
export function drawPoints(
  context: Pick<CanvasRenderingContext2D, 'drawImage'>,
  points: readonly LabelledPoint[],
  from: number,
  sidePx: number,
  spriteOf: (index: number, label: number) => Sprite | null,
  to = points.length,
): void {
  const pxPerUnit = sidePx / (2 * viewHalfSide);
  for (let index = from; index < to; index += 1) {
    const point = points[index];
    if (point === undefined) continue;
    const { 0: x1, 1: x2, 2: label } = point;
    const sprite = spriteOf(index, label);
    if (sprite === null) continue;
    const { image, halfSidePx } = sprite;
    const xPx = (x1 + viewHalfSide) * pxPerUnit - halfSidePx;
    const yPx = (viewHalfSide - x2) * pxPerUnit - halfSidePx;
    context.drawImage(image, xPx, yPx, 2 * halfSidePx, 2 * halfSidePx);
  }
}

/** How many points from the start two lists share, where one is the other with points added; otherwise 0. */
export function sharedStart(before: readonly LabelledPoint[], now: readonly LabelledPoint[]): number {
  return now.length > before.length && before.every((point, index) => point === now[index])
    ? before.length
    : 0;
}

/** Points that are drawn in one task, some 10 ms of it; more are drawn in the frames after. */
const mostInTask = 2048;

/** Keeps one canvas showing one list of points. */
export class PointsCanvas extends SquareCanvas {
  readonly #sprites = new Map<string, Sprite>();
  #points: readonly LabelledPoint[] = [];
  #testMask: Uint8Array | null = null;
  #hidesTest = false;
  #look: ClassLook = { colours: 'inferno', classes: 2 };
  #radiusPx = 0;
  /** How many points are on the canvas, and the frame in which the next follow. */
  #drawn = 0;
  #frame = 0;

  /** Points of the test set, 1 in the mask, are drawn hollow, or not at all; null: there is none. */
  show(
    points: readonly LabelledPoint[],
    testMask: Uint8Array | null,
    hidesTest: boolean,
    look: ClassLook,
  ): void {
    const isRecoloured = look.colours !== this.#look.colours || look.classes !== this.#look.classes;
    const isAnew = isRecoloured || testMask !== this.#testMask || hidesTest !== this.#hidesTest;
    if (points === this.#points && !isAnew) return;
    const shared = isAnew ? 0 : sharedStart(this.#points, points);
    if (isRecoloured) this.#sprites.clear();
    this.#look = look;
    this.#points = points;
    this.#testMask = testMask;
    this.#hidesTest = hidesTest;
    this.redraw(shared);
  }

  /** From the first point that is not on the canvas yet; all of them where their size changes. */
  protected override redraw(from = 0): void {
    const { sidePx } = this;
    const cssRadiusPx = pointRadiusPx(this.#points.length, sidePx / this.scale);
    const radiusPx = cssRadiusPx * this.scale;
    const start = radiusPx === this.#radiusPx ? from : 0;
    if (radiusPx !== this.#radiusPx) this.#sprites.clear();
    this.#radiusPx = radiusPx;
    if (start === 0) this.context.clearRect(0, 0, sidePx, sidePx);
    this.#drawn = Math.min(start, this.#drawn);
    this.#drawNext();
  }

  #drawNext(): void {
    const spriteOf = (index: number, label: number): Sprite | null =>
      this.#spriteOf(label, this.#testMask?.[index] === 1);
    const end = Math.min(this.#points.length, this.#drawn + mostInTask);
    drawPoints(this.context, this.#points, this.#drawn, this.sidePx, spriteOf, end);
    this.#drawn = end;
    const window = windowOf(this.context.canvas);
    window.cancelAnimationFrame(this.#frame);
    if (end < this.#points.length) this.#frame = window.requestAnimationFrame(() => this.#drawNext());
  }

  #spriteOf(label: number, isTest: boolean): Sprite | null {
    if (isTest && this.#hidesTest) return null;
    const key = `${label} ${isTest}`;
    const known = this.#sprites.get(key);
    if (known !== undefined) return known;
    const sprite = makeSprite(
      this.context.canvas.ownerDocument,
      classMark(label, this.#look),
      isTest,
      this.#radiusPx,
    );
    this.#sprites.set(key, sprite);
    return sprite;
  }
}

/** One to be drawn, in the size that it is shown in. */
export function emptySprite(
  page: Document,
  halfSidePx: number,
): { readonly sprite: Sprite; readonly context: CanvasRenderingContext2D } {
  const image = page.createElement('canvas');
  image.width = 2 * halfSidePx * oversampling;
  image.height = image.width;
  const context = contextOf(image);
  context.scale(oversampling, oversampling);
  return { sprite: { image, halfSidePx }, context };
}

function makeSprite(
  page: Document,
  { shape, colour, outline }: ClassMark,
  isTest: boolean,
  radiusPx: number,
): Sprite {
  const halfSidePx = Math.ceil(radiusPx * spriteRadii);
  const { sprite, context } = emptySprite(page, halfSidePx);
  addShape(context, shape, halfSidePx, halfSidePx, radiusPx);
  context.lineJoin = 'round';
  const stroke = (style: string, width: number): void => {
    context.strokeStyle = style;
    context.lineWidth = radiusPx * width;
    context.stroke();
  };
  if (isTest) {
    stroke(outline, 0.9);
    stroke(colour, 0.45);
  } else {
    context.fillStyle = colour;
    context.fill();
    stroke(outline, 0.26);
  }
  return sprite;
}
