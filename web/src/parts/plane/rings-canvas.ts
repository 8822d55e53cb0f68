/**
 * Rings around the points that the network gets wrong, on a canvas of their own: while the figure plays they change every
 * frame, the points do not.
 */
import type { LabelledPoint } from '../../experiment/types.ts';
import { lineWidths, strokeWithCasing } from './lines.ts';
import { contextOf, drawPoints, oversampling, pointRadiusPx, type Sprite } from './points-canvas.ts';

/** From a mark's radius to its ring's, in CSS px: outside the mark's corners and outline. */
export function ringRadiusPx(markRadiusPx: number): number {
  return 1.5 * markRadiusPx + 2;
}

/** What has a ring; both lists have one entry per point. */
interface Wrong {
  readonly points: readonly LabelledPoint[];
  /** 1 for each point with a ring; null: none has. */
  readonly mask: Uint8Array | null;
}

/** Keeps one canvas showing the rings of one mask. */
export class RingsCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #wrong: Wrong = { points: [], mask: null };
  #isBlank = true;
  #devicePxPerCssPx = 1;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#context = contextOf(canvas);
  }

  resize(sidePx: number, devicePxPerCssPx: number): void {
    if (this.#canvas.width === sidePx && this.#devicePxPerCssPx === devicePxPerCssPx) return;
    this.#canvas.width = sidePx;
    this.#canvas.height = sidePx;
    this.#devicePxPerCssPx = devicePxPerCssPx;
    this.#isBlank = true;
    this.#draw();
  }

  /** @param hidden  1 for each point that is not shown, and so has no ring; null: all are. */
  show(points: readonly LabelledPoint[], wrong: Uint8Array | null, hidden: Uint8Array | null): void {
    const mask = hidden === null ? wrong : (wrong?.map((value, at) => value & ~(hidden[at] ?? 0)) ?? null);
    if (points === this.#wrong.points && sameMask(mask, this.#wrong.mask)) return;
    this.#wrong = { points, mask };
    this.#draw();
  }

  #draw(): void {
    const context = this.#context;
    const { points, mask } = this.#wrong;
    if (!this.#isBlank) context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    this.#isBlank = true;
    if (mask === null) return;
    const sprite = this.#makeSprite(points.length);
    const isWrong = (index: number): Sprite | null => (mask[index] === 1 ? sprite : null);
    drawPoints(context, points, 0, this.#canvas.width, isWrong);
    this.#isBlank = !mask.includes(1);
  }

  /** Copies of one ring are cheaper than a path of many. */
  #makeSprite(count: number): Sprite {
    const scale = this.#devicePxPerCssPx;
    const radiusPx = ringRadiusPx(pointRadiusPx(count, this.#canvas.width / scale)) * scale;
    const halfSidePx = Math.ceil(radiusPx + 2 * scale);
    const image = this.#canvas.ownerDocument.createElement('canvas');
    image.width = 2 * halfSidePx * oversampling;
    image.height = image.width;
    const context = contextOf(image);
    context.scale(oversampling, oversampling);
    context.arc(halfSidePx, halfSidePx, radiusPx, 0, 2 * Math.PI);
    strokeWithCasing(context, scale, lineWidths.ring);
    return { image, halfSidePx };
  }
}

function sameMask(one: Uint8Array | null, other: Uint8Array | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
