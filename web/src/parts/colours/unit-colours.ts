/**
 * Activations to colours: the ground at 0, the colours of the weights' signs away from it, as strong as the value is large.
 * So zero is never the brightest thing, on light paper and on dark.
 */
import { colourCount, packPixel } from './colour-map.ts';
import { mixed, resolveColour, rgbOf, type Rgb } from './colours.ts';

/** By their three colours: a page has one or two. */
const tables = new Map<string, Uint32Array>();

/** Evenly from `below` over `zero` to `above`; not to be written to. */
export function buildUnitTable(below: Rgb, zero: Rgb, above: Rgb): Uint32Array {
  const key = [...below, ...zero, ...above].join();
  const table = tables.get(key) ?? fillUnitTable(below, zero, above);
  tables.set(key, table);
  return table;
}

function fillUnitTable(below: Rgb, zero: Rgb, above: Rgb): Uint32Array {
  return Uint32Array.from({ length: colourCount }, (_, index) => {
    const t = (2 * index) / (colourCount - 1) - 1;
    return packPixel(...mixed(zero, t < 0 ? below : above, Math.abs(t)));
  });
}

/** That of the paper and the signs where an element stands. */
export function unitTableOf(element: Element): Uint32Array {
  const colour = (property: string): Rgb => rgbOf(element.ownerDocument, resolveColour(element, property));
  return buildUnitTable(colour('--_negative'), colour('--_paper'), colour('--_positive'));
}

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
 * @param table   of `buildUnitTable`.
 * @param pixels  one entry per cell, overwritten.
 */
export function colourUnit(
  values: Float32Array,
  scale: number,
  table: Uint32Array,
  pixels: Uint32Array,
): void {
  const half = (colourCount - 1) / 2;
  for (let cell = 0; cell < pixels.length; cell += 1) {
    const share = (values[cell] ?? 0) / scale;
    const bounded = share > -1 ? Math.min(share, 1) : -1;
    const index = Number.isFinite(share) ? half + half * bounded : half;
    pixels[cell] = table[Math.round(index)] ?? 0;
  }
}
