import { describe, expect, it } from 'vitest';
import { barLength, gradientSizes } from '../../../web/src/parts/gradients/gradients.ts';

describe('gradientSizes', () => {
  it('is the root mean square of each layer’s weights, without its biases', () => {
    const layers = [
      { units: 2, activation: 'tanh' },
      { units: 1, activation: 'sigmoid' },
    ] as const;
    // W¹ (2 × 2), b¹ (2), W² (1 × 2), b² (1).
    const gradients = Float32Array.of(1, -1, 1, -1, 50, 50, 3, 4, 50);
    const sizes = gradientSizes(gradients, { features: ['x1', 'x2'], layers });
    expect(sizes[0]).toBe(1);
    expect(sizes[1]).toBeCloseTo(Math.sqrt(12.5), 6);
  });
});

describe('barLength', () => {
  it('is an eighth shorter for each power of ten, and stays on the scale', () => {
    expect(barLength(1)).toBe(1);
    expect(barLength(1e-4)).toBeCloseTo(0.5, 9);
    expect(barLength(1e-8)).toBeCloseTo(0, 9);
    for (const [size, length] of [
      [1e-20, 0],
      [0, 0],
      [Number.NaN, 0],
      [1000, 1],
    ] as const)
      expect(barLength(size)).toBe(length);
  });
});
