/**
 * Rings around the points that the network gets wrong, on a canvas of their own: while the figure plays they change every
 * frame, the points do not.
 */
import type { LabelledPoint } from '../../experiment/types.ts';
import { lineWidths, SquareCanvas, strokeWithCasing } from './canvas.ts';
import { drawPoints, emptySprite, pointRadiusPx, type Sprite } from './points-canvas.ts';

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
export class RingsCanvas extends SquareCanvas {
  #wrong: Wrong = { points: [], mask: null };
  #isBlank = true;

  /** @param hidden  1 for each point that is not shown, and so has no ring; null: all are. */
  show(points: readonly LabelledPoint[], wrong: Uint8Array | null, hidden: Uint8Array | null): void {
    const mask = hidden === null ? wrong : (wrong?.map((value, at) => value & ~(hidden[at] ?? 0)) ?? null);
    if (points === this.#wrong.points && sameMask(mask, this.#wrong.mask)) return;
    this.#wrong = { points, mask };
    this.redraw();
  }

  protected override redraw(): void {
    const { context, sidePx } = this;
    const { points, mask } = this.#wrong;
    if (!this.#isBlank) context.clearRect(0, 0, sidePx, sidePx);
    this.#isBlank = true;
    if (mask === null) return;
    const sprite = this.#makeSprite(points.length);
    const isWrong = (index: number): Sprite | null => (mask[index] === 1 ? sprite : null);
    drawPoints(context, points, 0, sidePx, isWrong);
    this.#isBlank = !mask.includes(1);
  }

  /** Copies of one ring are cheaper than a path of many. */
  #makeSprite(count: number): Sprite {
    const { scale, sidePx } = this;
    const radiusPx = ringRadiusPx(pointRadiusPx(count, sidePx / scale)) * scale;
    const halfSidePx = Math.ceil(radiusPx + 2 * scale);
    const { sprite, context } = emptySprite(this.context.canvas.ownerDocument, halfSidePx);
    context.arc(halfSidePx, halfSidePx, radiusPx, 0, 2 * Math.PI);
    strokeWithCasing(context, scale, lineWidths.ring);
    return sprite;
  }
}

function sameMask(one: Uint8Array | null, other: Uint8Array | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
