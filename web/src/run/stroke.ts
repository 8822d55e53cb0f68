/** From a pointer's path to points: pure functions of positions in the world. */
import type { LabelledPoint } from '../experiment/types.ts';
import { clampToFrame, insideFrame, type WorldPosition } from './geometry.ts';

/** Uniform numbers in [0, 1). */
export type Random = () => number;

/** Four decimals are finer than a pixel and keep shared documents short. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** A point as the document holds it, or null where none may lie. */
export function pointAt(world: WorldPosition, label: number): LabelledPoint | null {
  return insideFrame(world) ? placed(world, label) : null;
}

/** A point as the document holds it, at the nearest place where one may lie. */
export function pointNear(world: WorldPosition, label: number): LabelledPoint {
  return placed(clampToFrame(world), label);
}

function placed({ x1, x2 }: WorldPosition, label: number): LabelledPoint {
  return [rounded(x1), rounded(x2), label];
}

/** How a stroke paints, in the plane's units. */
export interface Spray {
  /** Points are scattered this far from the path; 0: there is only the one where the stroke begins. */
  readonly radius: number;
  /** The path's length from point to point. */
  readonly spacing: number;
}

/** One painted stroke: a point where it begins, then one for every `spacing` of the path, scattered in the brush. */
export class Painter {
  readonly #label: number;
  readonly #spray: Spray;
  readonly #random: Random;
  #at: WorldPosition;
  /** Path since the last point. */
  #travelled = 0;

  constructor(start: WorldPosition, label: number, spray: Spray, random: Random) {
    this.#at = start;
    this.#label = label;
    this.#spray = spray;
    this.#random = random;
  }

  /** The click's own point, exactly where it was. */
  first(): readonly LabelledPoint[] {
    const point = pointAt(this.#at, this.#label);
    return point === null ? [] : [point];
  }

  /** The points for a straight piece of path from where the stroke is to `end`. */
  moveTo(end: WorldPosition): readonly LabelledPoint[] {
    const { radius, spacing } = this.#spray;
    if (radius <= 0) return [];
    const start = this.#at;
    const length = Math.hypot(end.x1 - start.x1, end.x2 - start.x2);
    const points: LabelledPoint[] = [];
    let along = spacing - this.#travelled;
    for (; along <= length; along += spacing) {
      const t = along / length;
      const point = this.#scattered({
        x1: start.x1 + t * (end.x1 - start.x1),
        x2: start.x2 + t * (end.x2 - start.x2),
      });
      if (point !== null) points.push(point);
    }
    this.#travelled = length - (along - spacing);
    this.#at = end;
    return points;
  }

  /** Outside the frame the path paints nothing, even where the scatter would reach inside. */
  #scattered(centre: WorldPosition): LabelledPoint | null {
    if (!insideFrame(centre)) return null;
    const angle = 2 * Math.PI * this.#random();
    // The root makes the density even over the disc.
    const distance = this.#spray.radius * Math.sqrt(this.#random());
    return pointAt(
      { x1: centre.x1 + distance * Math.cos(angle), x2: centre.x2 + distance * Math.sin(angle) },
      this.#label,
    );
  }
}

/** The points that lie farther than `radius` from the segment; the same list when that is all of them. */
export function eraseAlong(
  points: readonly LabelledPoint[],
  start: WorldPosition,
  end: WorldPosition,
  radius: number,
): readonly LabelledPoint[] {
  const kept = points.filter(([x1, x2]) => squaredDistance(x1, x2, start, end) > radius * radius);
  return kept.length === points.length ? points : kept;
}

function squaredDistance(x1: number, x2: number, start: WorldPosition, end: WorldPosition): number {
  const alongX1 = end.x1 - start.x1;
  const alongX2 = end.x2 - start.x2;
  const squaredLength = alongX1 * alongX1 + alongX2 * alongX2;
  const dot = (x1 - start.x1) * alongX1 + (x2 - start.x2) * alongX2;
  const t = squaredLength > 0 ? Math.min(1, Math.max(0, dot / squaredLength)) : 0;
  const dx1 = x1 - (start.x1 + t * alongX1);
  const dx2 = x2 - (start.x2 + t * alongX2);
  return dx1 * dx1 + dx2 * dx2;
}

/** The index of the nearest point within `reach`, the topmost of equals; -1 where there is none. */
export function nearestPoint(points: readonly LabelledPoint[], at: WorldPosition, reach = Infinity): number {
  let nearest = -1;
  let least = reach * reach;
  points.forEach(([x1, x2], index) => {
    const squared = (x1 - at.x1) ** 2 + (x2 - at.x2) ** 2;
    if (squared > least) return;
    least = squared;
    nearest = index;
  });
  return nearest;
}
