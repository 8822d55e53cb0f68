/** Activations to colours: blue below 0, light at 0, orange above, as strong as the value is large. */
import { colourCount, packPixel } from './colour-map.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** The ends are equally dark, so that neither sign looks like more. */
const below: Rgb = [27, 90, 168];
const zero: Rgb = [247, 243, 235];
const above: Rgb = [182, 78, 8];

/** Evenly from `below` over `zero` to `above`. */
export const divergingTable: Uint32Array = Uint32Array.from({ length: colourCount }, (_, index) => {
  const t = (2 * index) / (colourCount - 1) - 1;
  const end = t < 0 ? below : above;
  const mixed = (channel: 0 | 1 | 2): number =>
    Math.round(zero[channel] + Math.abs(t) * (end[channel] - zero[channel]));
  return packPixel(mixed(0), mixed(1), mixed(2));
});

/** The largest |a| of a map, by which its colours are scaled; 1 where all are 0. */
export function unitScale(values: Float32Array): number {
  let largest = 0;
  for (const value of values) {
    const size = Math.abs(value);
    // NaN is larger than nothing.
    if (size > largest && size < Infinity) largest = size;
  }
  return largest > 0 ? largest : 1;
}

/**
 * Colours one unit's activations into pixels, both row by row from the top.
 *
 * @param values  one per cell; what is not finite is shown as 0.
 * @param scale   the |a| that has the full colour, above 0.
 * @param pixels  one entry per cell, overwritten.
 */
export function colourUnit(values: Float32Array, scale: number, pixels: Uint32Array): void {
  const half = (colourCount - 1) / 2;
  for (let cell = 0; cell < pixels.length; cell += 1) {
    const share = (values[cell] ?? 0) / scale;
    const bounded = share > -1 ? Math.min(share, 1) : -1;
    const index = Number.isFinite(share) ? half + half * bounded : half;
    pixels[cell] = divergingTable[Math.round(index)] ?? 0;
  }
}
