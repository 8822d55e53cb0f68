import { describe, expect, it } from 'vitest';
import { buildClassTable, colourClasses } from '../../../web/src/parts/colours/class-colours.ts';
import { packPixel } from '../../../web/src/parts/colours/colour-map.ts';
import { manyColours } from '../../../web/src/parts/colours/class-marks.ts';

const paper = packPixel(250, 248, 243);
const table = buildClassTable([250, 248, 243]);

function colourOf(values: readonly number[]): number {
  const pixels = new Uint32Array(1);
  colourClasses(new Float32Array(values), values.length, table, pixels, new Uint8Array(1));
  return pixels[0] ?? 0;
}

/** How far a colour is from paper. */
function strength(pixel: number): number {
  const bytes = (value: number): Uint8Array => new Uint8Array(new Uint32Array([value]).buffer);
  const plain = bytes(paper);
  return Math.hypot(...[...bytes(pixel)].map((byte, at) => byte - (plain[at] ?? 0)));
}

describe('the field of many classes', () => {
  it('is paper where no class leads: on a border, and where none is claimed', () => {
    expect(colourOf([0.5, 0.5, 0])).toBe(paper);
    expect(colourOf([0.2, 0.2, 0.2, 0.2, 0.2])).toBe(paper);
    expect(colourOf([0, 0, 0])).toBe(paper);
    expect(colourOf([-3, -1, -2])).toBe(paper);
  });

  it('has a colour of its own for each class, stronger the surer', () => {
    const sure = manyColours.map((_, label) => colourOf(manyColours.map((__, at) => (at === label ? 1 : 0))));
    expect(new Set(sure).size).toBe(manyColours.length);
    const [weak, medium, strong] = [0.4, 0.6, 0.9].map((p) => strength(colourOf([p, 1 - p, 0])));
    expect(strength(colourOf([0.5, 0.5, 0]))).toBe(0);
    expect(weak).toBeGreaterThan(0);
    expect(strong).toBeGreaterThan(medium ?? Infinity);
  });

  it('tells which class wins in each cell', () => {
    const winners = new Uint8Array(3);
    const values = new Float32Array([0.1, 0.7, 0.2, 0.5, 0.5, 0, NaN, -2, -1]);
    colourClasses(values, 3, table, new Uint32Array(3), winners);
    expect([...winners]).toEqual([1, 0, 2]);
  });

  it('stays softer than the marks on it', () => {
    manyColours.forEach((colour, label) => {
      const rgb = Number.parseInt(colour.slice(1), 16);
      const mark = packPixel((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255);
      const field = colourOf(manyColours.map((_, at) => (at === label ? 1 : 0)));
      expect(strength(field)).toBeLessThan(0.7 * strength(mark));
    });
  });

  it('takes outputs beyond 1, and those that are not finite, for what they are worth', () => {
    expect(colourOf([7, 0, 0])).toBe(colourOf([1, 0, 0]));
    expect(colourOf([Infinity, 0, 0])).toBe(colourOf([1, 0, 0]));
    expect(colourOf([NaN, NaN, NaN])).toBe(paper);
    expect(colourOf([NaN, 1, 0])).toBe(colourOf([0, 1, 0]));
  });
});
