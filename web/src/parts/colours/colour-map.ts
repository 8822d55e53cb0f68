/** Values to colours, as tables of pixels, so that colouring a field is one look-up per cell. */
import { blueOrange } from './blue-orange.ts';
import { rgbOfHex } from './colours.ts';
import { infernoHex } from './inferno.ts';

/** How the field of two classes is coloured: as in the article, or diverging from a light middle. */
export type ColourMapName = 'inferno' | 'blue-orange';

/** Enough that neighbouring entries differ by at most one step of a channel. */
export const colourCount = 1024;

const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

const infernoSteps = infernoHex.length / 6;

/** One pixel of an ImageData seen as a Uint32Array, whatever the machine's byte order. */
export function packPixel(red: number, green: number, blue: number): number {
  return isLittleEndian
    ? ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0
    : ((red << 24) | (green << 16) | (blue << 8) | 255) >>> 0;
}

/** @param colourAt  red, green and blue, 0…255 each, of t in [0, 1]. */
function buildTable(colourAt: (t: number) => readonly [number, number, number]): Uint32Array {
  const colours = Array.from({ length: colourCount }, (_, index) => colourAt(index / (colourCount - 1)));
  return new Uint32Array(colours.map((rgb) => packPixel(...rgb)));
}

/** By name; each is dark for 0. Inferno is bright for 1; blue-orange is light in the middle and dark again for 1. */
export const colourTables: Readonly<Record<ColourMapName, Uint32Array>> = {
  inferno: buildTable((t) => {
    const step = Math.min(infernoSteps - 1, Math.floor(t * infernoSteps));
    return rgbOfHex(`#${infernoHex.slice(6 * step, 6 * step + 6)}`);
  }),
  'blue-orange': buildTable(blueOrange),
};

/** Index of a value's colour; below 0 and NaN take the first, above 1 the last. */
export function colourIndex(value: number): number {
  if (!(value > 0)) return 0;
  return value >= 1 ? colourCount - 1 : (value * (colourCount - 1) + 0.5) | 0;
}

/**
 * Colours a field into pixels, both row by row from the top.
 *
 * @param values   (cells × outputs); one output: p of class 1; two: one value per class, made to sum to 1.
 * @param outputs  values per cell.
 * @param table    one of `colourTables`.
 * @param pixels   one entry per cell, overwritten.
 */
export function colourField(
  values: Float32Array,
  outputs: number,
  table: Uint32Array,
  pixels: Uint32Array,
): void {
  if (outputs === 1) {
    for (let cell = 0; cell < pixels.length; cell += 1) {
      pixels[cell] = table[colourIndex(values[cell] ?? 0)] ?? 0;
    }
    return;
  }
  for (let cell = 0; cell < pixels.length; cell += 1) {
    const first = values[cell * outputs] ?? 0;
    const second = values[cell * outputs + 1] ?? 0;
    pixels[cell] = table[colourIndex(shareOfSecond(first, second))] ?? 0;
  }
}

/** p of class 1 from one value per class; ½ where both are nothing, since that says nothing. */
export function shareOfSecond(first: number, second: number): number {
  const positiveFirst = Math.max(first, 0);
  const positiveSecond = Math.max(second, 0);
  const sum = positiveFirst + positiveSecond;
  return sum > 0 ? positiveSecond / sum : 0.5;
}
