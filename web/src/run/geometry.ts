/**
 * The plane's two coordinate systems: the world, x1 to the right and x2 upwards, and pixels, y downwards.
 *
 * World [-1.5, 1.5]² fills the square plane; row 0 of a picture is its top, the largest x2.
 */

/** Half the side of the view, in world units. */
export const viewHalfSide = 1.5;

/** Half the side of the square in which points may lie, in world units. */
export const frameHalfSide = 1;

/** What the field is asked for: the whole view. */
export const viewBounds = {
  x1Min: -viewHalfSide,
  x1Max: viewHalfSide,
  x2Min: -viewHalfSide,
  x2Max: viewHalfSide,
} as const;

export interface PixelPosition {
  readonly xPx: number;
  readonly yPx: number;
}

export interface WorldPosition {
  readonly x1: number;
  readonly x2: number;
}

/** World to pixels of a square plane with the given side; CSS or device pixels alike. */
export function toPixels(world: WorldPosition, sidePx: number): PixelPosition {
  const pxPerUnit = sidePx / (2 * viewHalfSide);
  return { xPx: (world.x1 + viewHalfSide) * pxPerUnit, yPx: (viewHalfSide - world.x2) * pxPerUnit };
}

/** Pixels of a square plane with the given side to the world. */
export function toWorld(pixel: PixelPosition, sidePx: number): WorldPosition {
  const unitsPerPx = (2 * viewHalfSide) / sidePx;
  return { x1: pixel.xPx * unitsPerPx - viewHalfSide, x2: viewHalfSide - pixel.yPx * unitsPerPx };
}

/** A length in pixels as a length in the world. */
export function toWorldLength(lengthPx: number, sidePx: number): number {
  return (lengthPx * 2 * viewHalfSide) / sidePx;
}

/** Whether a point may lie here. */
export function insideFrame(world: WorldPosition): boolean {
  return Math.abs(world.x1) <= frameHalfSide && Math.abs(world.x2) <= frameHalfSide;
}

/** The nearest place where a point may lie. */
export function clampToFrame(world: WorldPosition): WorldPosition {
  return clampTo(frameHalfSide, world);
}

/** The nearest place that is in view. */
export function clampToView(world: WorldPosition): WorldPosition {
  return clampTo(viewHalfSide, world);
}

function clampTo(halfSide: number, world: WorldPosition): WorldPosition {
  const clamp = (value: number): number => Math.min(halfSide, Math.max(-halfSide, value));
  return { x1: clamp(world.x1), x2: clamp(world.x2) };
}
