/** From numbers to places of a chart, and the marks of its axes. */

export type Range = readonly [from: number, to: number];

/** Where the curves are, in pixels, and which numbers lie at its edges. */
export interface ChartFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly x: Range;
  readonly y: Range;
}

/** Room for the axes' numbers around the curves. */
export const margins = { left: 38, right: 12, top: 10, bottom: 24 } as const;

/** As high as suits the width; of several that stand one above the other, each is lower. */
export function chartHeight(widthPx: number, charts = 1): number {
  return Math.round(Math.min(340, Math.max(210, 0.58 * widthPx)) / charts ** 0.6);
}

export function placeX({ widthPx, x: [from, to] }: ChartFrame, value: number): number {
  return margins.left + ((value - from) / (to - from)) * (widthPx - margins.left - margins.right);
}

export function placeY({ heightPx, y: [from, to] }: ChartFrame, value: number): number {
  return margins.top + ((to - value) / (to - from)) * (heightPx - margins.top - margins.bottom);
}

/** The number at a place, within the axis. */
export function valueAt({ widthPx, x: [from, to] }: ChartFrame, placePx: number): number {
  const share = (placePx - margins.left) / (widthPx - margins.left - margins.right);
  return from + Math.min(1, Math.max(0, share)) * (to - from);
}

/** The same upwards. */
export function valueUp({ heightPx, y: [from, to] }: ChartFrame, placePx: number): number {
  const share = (placePx - margins.top) / (heightPx - margins.top - margins.bottom);
  return to + Math.min(1, Math.max(0, share)) * (from - to);
}

/** Round numbers of an axis, about so many: multiples of 1, 2 or 5 times a power of ten. */
export function ticksOf([from, to]: Range, about: number): readonly number[] {
  const least = (to - from) / about;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= least * 0.999) ?? 10);
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  // Multiplied, not added up: 0.1 + 0.2 is not 0.3. −0 would be written with its sign.
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)) + 0);
}

/** A range that holds some values with a little room, and 0 in any case. */
export function rangeAround(values: readonly (number | null)[], room = 0.08): Range {
  let [from, to] = [0, 0];
  for (const value of values) {
    if (value === null) continue;
    from = Math.min(from, value);
    to = Math.max(to, value);
  }
  const margin = room * (to - from || 1);
  return [from - margin, to + margin];
}

/** A number may not be that far away: SVG holds coordinates as floats. */
const farPx = 1e5;

/**
 * A curve as the `d` of a path. It is interrupted where a number is missing, and where it jumps by more than `jump` from one number to the
 * next.
 */
export function curvePath(
  frame: ChartFrame,
  xs: readonly number[],
  ys: readonly (number | null)[],
  jump = Number.POSITIVE_INFINITY,
): string {
  let last: number | null = null;
  return xs
    .map((x, index) => {
      const y = ys[index] ?? null;
      const begins = last === null || (y !== null && Math.abs(y - last) > jump);
      last = y;
      if (y === null) return '';
      const yPx = Math.max(-farPx, Math.min(farPx, placeY(frame, y)));
      return `${begins ? 'M' : 'L'}${placeX(frame, x).toFixed(2)} ${yPx.toFixed(2)}`;
    })
    .join('');
}

/** The ends of a piece of the tangent of a slope, so many pixels long to either side. */
export function tangentPath(
  frame: ChartFrame,
  x: number,
  y: number,
  slope: number,
  lengthPx: number,
): string {
  const [xPx, yPx] = [placeX(frame, x), placeY(frame, y)];
  const perX = placeX(frame, frame.x[0] + 1) - placeX(frame, frame.x[0]);
  const perY = placeY(frame, frame.y[0]) - placeY(frame, frame.y[0] + 1);
  const [dx, dy] = [perX, -slope * perY];
  const scale = lengthPx / Math.hypot(dx, dy);
  const end = (side: 1 | -1): string =>
    `${(xPx + side * scale * dx).toFixed(2)} ${(yPx + side * scale * dy).toFixed(2)}`;
  return `M${end(-1)}L${end(1)}`;
}
