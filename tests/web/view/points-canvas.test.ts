import { describe, expect, it } from 'vitest';
import type { LabelledPoint } from '../../../web/src/experiment/types.ts';
import { drawPoints, pointRadiusPx } from '../../../web/src/view/points-canvas.ts';
import { classMarks, shapePath } from '../../../web/src/view/shapes.ts';

type Context = Parameters<typeof drawPoints>[0];

/** A 2D context that remembers what is asked of it. */
function recordingContext(): { readonly context: Context; readonly calls: readonly string[] } {
  const calls: string[] = [];
  const context = new Proxy({} as Record<string, unknown>, {
    get: (target, name: string) =>
      name in target
        ? target[name]
        : (...values: readonly number[]) => {
            calls.push(`${name} ${values.map((value) => value.toFixed(1)).join(' ')}`.trim());
          },
    set: (target, name: string, value: unknown) => {
      target[name] = value;
      if (name === 'fillStyle') calls.push(`fillStyle ${String(value)}`);
      return true;
    },
  });
  return { context: context as unknown as Context, calls };
}

function draw(points: readonly LabelledPoint[]): readonly string[] {
  const { context, calls } = recordingContext();
  drawPoints(context, points, 600, 1);
  return calls;
}

describe('points', () => {
  it('lie where geometry says, in the colour and shape of their class', () => {
    const calls = draw([
      [-1, 1, 0],
      [1, -1, 1],
    ]);
    expect(calls).toContain('fillStyle #6cabff');
    expect(calls.some((call) => call.startsWith('arc 100.0 100.0 '))).toBe(true);
    const salmon = calls.slice(calls.indexOf('fillStyle #ff9b85'));
    expect(salmon.filter((call) => call.startsWith('lineTo'))).toHaveLength(2);
    expect(salmon[2]?.startsWith('moveTo 500.0 49')).toBe(true);
  });

  it('are filled and outlined in batches', () => {
    const many = Array.from({ length: 1600 }, (_, index) => [index / 1600, 0, index % 2] as const);
    const calls = draw(many);
    const count = (name: string): number => calls.filter((call) => call === name).length;
    expect(calls.filter((call) => call.startsWith('arc'))).toHaveLength(800);
    expect([count('fill'), count('stroke'), count('beginPath')]).toEqual([8, 8, 8]);
  });

  it('draw nothing on an empty plane', () => {
    expect(draw([])).toEqual([]);
  });

  it('become smaller as they become many', () => {
    expect(pointRadiusPx(10, 520)).toBe(5);
    expect(pointRadiusPx(1600, 520)).toBeCloseTo(2.6, 0);
    expect(pointRadiusPx(20_000, 520)).toBeGreaterThanOrEqual(1.5);
    expect(pointRadiusPx(20_000, 520)).toBeLessThan(pointRadiusPx(1600, 520));
  });
});

describe('marks', () => {
  it('differ in shape and in colour', () => {
    expect(new Set(classMarks.map((mark) => mark.shape)).size).toBe(8);
    expect(new Set(classMarks.map((mark) => mark.colour)).size).toBe(8);
    expect(new Set(classMarks.map((mark) => shapePath(mark.shape, 12, 12, 6))).size).toBe(8);
  });
});
