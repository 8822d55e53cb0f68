import { describe, expect, it } from 'vitest';
import {
  colourCount,
  colourField,
  colourIndex,
  infernoTable,
  shareOfSecond,
} from '../../../web/src/view/colour-map.ts';

/** The bytes that an ImageData would hold. */
function rgba(pixel: number): readonly number[] {
  return [...new Uint8Array(new Uint32Array([pixel]).buffer)];
}

function colourOf(values: readonly number[], outputs: number): readonly number[] {
  const pixels = new Uint32Array(1);
  colourField(new Float32Array(values), outputs, pixels);
  return rgba(pixels[0] ?? 0);
}

describe('inferno', () => {
  it('runs from #000004 to #fcffa4, opaque', () => {
    expect(colourOf([0], 1)).toEqual([0x00, 0x00, 0x04, 255]);
    expect(colourOf([1], 1)).toEqual([0xfc, 0xff, 0xa4, 255]);
  });

  it('becomes brighter all the way', () => {
    const luminance = [...infernoTable].map((pixel) => {
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
