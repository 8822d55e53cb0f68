/** The tools for the plane's points, and the brush's sizes. */

/** The brush of a class, the eraser, the hand that moves points, or the probe, which only reads. */
export type Tool =
  | { readonly kind: 'brush'; readonly label: number }
  | { readonly kind: 'eraser' }
  | { readonly kind: 'move' }
  | { readonly kind: 'probe' };

/** In the hand unless another one is taken: a click reads, a swipe scrolls. */
export const look: Tool = { kind: 'probe' };

/** How the brush paints. */
export interface Brush {
  /** 0…10, whole; 0 puts exactly one point for each press. */
  readonly size: number;
  /** Points for each unit of the path's length, in the plane's units. */
  readonly spray: number;
}

/** Of `size` and `spray`. */
export const brushLimits = {
  size: { min: 0, max: 10, step: 1 },
  spray: { min: 2, max: 60, step: 2 },
} as const;

/** About as wide as a fingertip on a phone, and as many points as one can count. */
export const defaultBrush: Brush = { size: 3, spray: 16 };

/** In the plane's units. */
export function brushRadius({ size }: Brush): number {
  return 0.03 * size;
}

/** The eraser has the brush's size, but never so little that nothing is met. */
export function eraserRadius(brush: Brush): number {
  return Math.max(0.03, brushRadius(brush));
}

/** A size by some steps larger or smaller, within the limits. */
export function resized(brush: Brush, steps: number): Brush {
  const { min, max } = brushLimits.size;
  return { ...brush, size: Math.min(max, Math.max(min, brush.size + steps)) };
}

/** Whether both are the same choice. */
export function sameTool(one: Tool, other: Tool): boolean {
  return one.kind === 'brush' && other.kind === 'brush' ? one.label === other.label : one.kind === other.kind;
}
