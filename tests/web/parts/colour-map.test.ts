import { interpolateInferno } from 'd3-scale-chromatic';
import { describe, expect, it } from 'vitest';
import {
  colourCount,
  colourField,
  colourIndex,
  colourTables,
  shareOfSecond,
  type ColourMapName,
} from '../../../web/src/parts/colours/colour-map.ts';
import { distance, lightnessOf, seenWith } from './eyes.ts';

/** The bytes that an ImageData would hold. */
function rgba(pixel: number): readonly number[] {
  return [...new Uint8Array(new Uint32Array([pixel]).buffer)];
}

function colourOf(
  values: readonly number[],
  outputs: number,
  map: ColourMapName = 'inferno',
): readonly number[] {
  const pixels = new Uint32Array(1);
  colourField(new Float32Array(values), outputs, colourTables[map], pixels);
  return rgba(pixels[0] ?? 0);
}

describe('inferno', () => {
  it('runs from #000004 to #fcffa4, opaque', () => {
    expect(colourOf([0], 1)).toEqual([0x00, 0x00, 0x04, 255]);
    expect(colourOf([1], 1)).toEqual([0xfc, 0xff, 0xa4, 255]);
  });

  it('is d3-scale-chromatic’s, entry by entry', () => {
    const theirs = Array.from({ length: colourCount }, (_, index) => {
      const rgb = Number.parseInt(interpolateInferno(index / (colourCount - 1)).slice(1), 16);
      return [rgb >> 16, (rgb >> 8) & 255, rgb & 255, 255];
    });
    expect([...colourTables.inferno].map(rgba)).toEqual(theirs);
  });

  it('becomes brighter all the way', () => {
    const luminance = [...colourTables.inferno].map((pixel) => {
      const [red = 0, green = 0, blue = 0] = rgba(pixel);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    });
    expect(luminance).toHaveLength(colourCount);
    // Rounding to bytes may lose a little from one entry to the next.
    expect(luminance.every((value, index) => value >= (luminance[index - 1] ?? 0) - 1.5)).toBe(true);
  });

  it('clamps what lies outside, NaN included', () => {
    expect([NaN, -Infinity, -0.1, 0].map(colourIndex)).toEqual([0, 0, 0, 0]);
    expect([1, 1.1, Infinity].map(colourIndex)).toEqual(Array(3).fill(colourCount - 1));
  });
});

describe('two outputs', () => {
  it('show the share of class 1', () => {
    expect(colourOf([0.9, 0], 2)).toEqual(colourOf([0], 1));
    expect(colourOf([0, 0.2], 2)).toEqual(colourOf([1], 1));
    expect(colourOf([0.3, 0.1], 2)).toEqual(colourOf([0.25], 1));
  });

  it('are undecided where both say nothing, and never NaN', () => {
    expect(shareOfSecond(0, 0)).toBe(0.5);
    expect(shareOfSecond(-1, -2)).toBe(0.5);
    expect(shareOfSecond(-1, 2)).toBe(1);
    expect(shareOfSecond(NaN, 1)).toBe(0.5);
  });
});

describe('blue and orange', () => {
  const colours = [...colourTables['blue-orange']].map(rgba);
  const mirrored = [...colours].reverse();

  it('are light at one half, and as dark at both ends', () => {
    const lightness = colours.map(lightnessOf);
    const middle = colourCount / 2;
    expect(Math.min(lightness[middle - 1] ?? 0, lightness[middle] ?? 0)).toBeGreaterThan(95);
    expect(lightness[0]).toBeLessThan(50);
    // Bytes are whole, so neighbours may differ by a rounding.
    const rises = lightness.slice(1).map((value, index) => value - (lightness[index] ?? 0));
    expect(Math.min(...rises.slice(0, middle - 1))).toBeGreaterThan(-0.3);
    expect(Math.max(...rises.slice(middle))).toBeLessThan(0.3);
    mirrored.forEach((colour, index) => {
      expect(Math.abs(lightnessOf(colour) - (lightness[index] ?? 0))).toBeLessThan(4);
    });
  });

  it('differ for people who lack a kind of cone', () => {
    for (const kind of ['deuteranopia', 'protanopia', 'tritanopia'] as const) {
      colours.slice(0, colourCount / 4).forEach((colour, index) => {
        const other = mirrored[index] ?? colour;
        expect(distance(seenWith(kind, colour), seenWith(kind, other))).toBeGreaterThan(60);
      });
    }
  });
});
