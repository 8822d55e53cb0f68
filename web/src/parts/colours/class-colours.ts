/** The field of many classes: each cell has the soft hue of the winning class, and is paper where none wins. */
import { packPixel } from './colour-map.ts';
import { manyColours } from './class-marks.ts';
import { mixed, rgbOfHex, type Rgb } from './colours.ts';

/** Shades of each class, from paper to its soft hue. */
const shadeCount = 256;

/** How much of a class's own colour the surest cell has: the marks, which have all of it, stand out on it. */
const strongest = 0.62;

const classColours = manyColours.map(rgbOfHex);

/** All shades on this paper: for each class `shadeCount` pixels. */
export function buildClassTable(paper: Rgb): Uint32Array {
  const table = new Uint32Array(classColours.length * shadeCount);
  classColours.forEach((colour, label) => {
    for (let shade = 0; shade < shadeCount; shade += 1) {
      const share = (strongest * shade) / (shadeCount - 1);
      table[label * shadeCount + shade] = packPixel(...mixed(paper, colour, share));
    }
  });
  return table;
}

/**
 * Colours a field into pixels, both row by row from the top.
 *
 * What counts is the winner's lead over the second: it is 0 on every border, and with outputs that need not sum to 1
 * also where no class claims the cell. What is not finite doesn't lead.
 *
 * @param values   (cells × outputs), one value per class, meant as 0…1.
 * @param table    of `buildClassTable`.
 * @param pixels   one entry per cell, overwritten.
 * @param winners  one entry per cell, overwritten: the class whose hue it has, to draw the borders between them by.
 */
export function colourClasses(
  values: Float32Array,
  outputs: number,
  table: Uint32Array,
  pixels: Uint32Array,
  winners: Uint8Array,
): void {
  let at = 0;
  for (let cell = 0; cell < pixels.length; cell += 1) {
    let first = -Infinity;
    let second = -Infinity;
    let winner = 0;
    for (let label = 0; label < outputs; label += 1, at += 1) {
      const value = values[at]!;
      if (value > first) {
        second = first;
        first = value;
        winner = label;
      } else if (value > second) second = value;
    }
    const lead = (first < 1 ? first : 1) - (second > 0 ? second : 0);
    const shade = lead > 0 ? (lead * (shadeCount - 1) + 0.5) | 0 : 0;
    pixels[cell] = table[winner * shadeCount + shade]!;
    winners[cell] = winner;
  }
}
