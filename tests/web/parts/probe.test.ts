import { describe, expect, it } from 'vitest';
import type { FieldImage } from '../../../web/src/run/host.ts';
import { nearestPoint } from '../../../web/src/run/stroke.ts';
import { probeCorner, readField } from '../../../web/src/parts/plane/probe.ts';

/** Three columns, two rows: each cell's values are its own number, from the top left, and a bit. */
function fieldOf(outputs: number, unit: FieldImage['unit'] = null): FieldImage {
  const values = Array.from({ length: 6 * outputs }, (_, index) => Math.floor(index / outputs));
  return {
    widthPx: 3,
    heightPx: 2,
    outputs,
    values: new Float32Array(values.map((value, index) => value / 8 + (index % outputs) / 64)),
    unit,
  };
}

describe('the probe', () => {
  it('reads the cell that is seen there: x1 to the right, x2 upwards', () => {
    const read = (x1: number, x2: number): number => 8 * (readField(fieldOf(1), { x1, x2 }).values[0] ?? NaN);
    expect([read(-1, 1), read(0, 1), read(1, 1)]).toEqual([0, 1, 2]);
    expect([read(-1, -1), read(0, -1), read(1, -1)]).toEqual([3, 4, 5]);
    expect([read(-1.5, 1.5), read(1.5, -1.5), read(9, 9)]).toEqual([0, 5, 2]);
  });

  it('tells p of class 1, every class’s value, or a unit’s activation', () => {
    const at = { x1: 1, x2: -1 };
    expect(readField(fieldOf(1), at)).toEqual({ at, kind: 'probability', values: [0.625], winner: 1 });
    expect(readField(fieldOf(1), { x1: -1, x2: 1 }).winner).toBe(0);
    const three = readField(fieldOf(3), at);
    expect(three).toEqual({ at, kind: 'classes', values: [0.625, 0.640625, 0.65625], winner: 2 });
    expect(readField(fieldOf(1, { layer: 1, unit: 0 }), at).kind).toBe('unit');
  });

  it('is told in the corner that the hand is far from, and trembling does not move it', () => {
    expect(probeCorner('upper', { x1: -1, x2: 1 })).toBe('lower');
    expect(probeCorner('lower', { x1: 1, x2: -1 })).toBe('upper');
    for (const corner of ['upper', 'lower'] as const) {
      expect(probeCorner(corner, { x1: 0, x2: 0 })).toBe(corner);
      expect(probeCorner(corner, { x1: 1.4, x2: 1 })).toBe(corner);
      expect(probeCorner(corner, { x1: -1.4, x2: -1 })).toBe(corner);
    }
  });
});

describe('the nearest point', () => {
  it('is the one within reach, the topmost of equals', () => {
    const points = [
      [0, 0, 0],
      [0.5, 0, 1],
      [0.5, 0, 0],
    ] as const;
    expect(nearestPoint(points, { x1: 0.45, x2: 0 })).toBe(2);
    expect(nearestPoint(points, { x1: 0.1, x2: 0 }, 0.11)).toBe(0);
    expect(nearestPoint(points, { x1: 0.2, x2: 0 }, 0.11)).toBe(-1);
    expect(nearestPoint([], { x1: 0, x2: 0 })).toBe(-1);
  });
});
