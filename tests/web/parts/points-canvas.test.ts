import { describe, expect, it } from 'vitest';
import type { LabelledPoint } from '../../../web/src/experiment/types.ts';
import {
  drawPoints,
  pointRadiusPx,
  sharedStart,
  type Sprite,
} from '../../../web/src/parts/plane/points-canvas.ts';
import { ringRadiusPx } from '../../../web/src/parts/plane/rings-canvas.ts';
import { classMark } from '../../../web/src/parts/colours/class-marks.ts';
import { addShape, shapePath } from '../../../web/src/parts/plane/shapes.ts';

/** What is copied where, by a context that only remembers. */
function copies(
  points: readonly LabelledPoint[],
  from = 0,
  hidden: readonly number[] = [],
): readonly string[] {
  const calls: string[] = [];
  const context = {
    drawImage: (image: unknown, xPx: number, yPx: number, widthPx?: number): void => {
      calls.push(`${String(image)} at ${xPx} ${yPx}, ${String(widthPx)} wide`);
    },
  };
  const spriteOf = (index: number, label: number): Sprite | null =>
    hidden.includes(index) ? null : ({ image: `mark ${label}`, halfSidePx: 4 } as unknown as Sprite);
  drawPoints(context, points, from, 600, spriteOf);
  return calls;
}

const few: readonly LabelledPoint[] = [
  [-1, 1, 0],
  [1, -1, 1],
];

describe('points', () => {
  it('lie where geometry says, each with the mark of its class in its middle', () => {
    expect(copies(few)).toEqual(['mark 0 at 96 96, 8 wide', 'mark 1 at 496 496, 8 wide']);
  });

  it('are not there without a mark', () => {
    expect(copies(few, 0, [0])).toEqual(['mark 1 at 496 496, 8 wide']);
  });

  it('can be added to those that are there already', () => {
    expect(copies(few, 1)).toEqual(['mark 1 at 496 496, 8 wide']);
    expect(sharedStart(few, [...few, [0, 0, 0]])).toBe(2);
    expect(sharedStart(few, few.slice(0, 1))).toBe(0);
    expect(sharedStart(few, [...few].reverse())).toBe(0);
    expect(sharedStart([], few)).toBe(0);
  });

  it('are all drawn anew when one of them was moved', () => {
    const three = [...few, [0, 0, 1] as const];
    const moved = three.map((point, index) => (index === 1 ? ([0.9, 0.9, 1] as const) : point));
    expect(sharedStart(three, moved)).toBe(0);
    expect(sharedStart(three, [...moved, [0.1, 0.1, 0]])).toBe(0);
  });

  it('become smaller as they become many', () => {
    expect(pointRadiusPx(10, 520)).toBe(5);
    expect(pointRadiusPx(1600, 520)).toBeCloseTo(2.6, 0);
    expect(pointRadiusPx(20_000, 520)).toBeGreaterThanOrEqual(1.5);
    expect(pointRadiusPx(20_000, 520)).toBeLessThan(pointRadiusPx(1600, 520));
  });
});

const eight = { colours: 'inferno', classes: 8 } as const;
const classMarks = Array.from({ length: 8 }, (_, label) => classMark(label, eight));

describe('marks', () => {
  it('differ in shape and in colour', () => {
    expect(new Set(classMarks.map((mark) => mark.shape)).size).toBe(8);
    expect(new Set(classMarks.map((mark) => mark.colour)).size).toBe(8);
    expect(new Set(classMarks.map((mark) => shapePath(mark.shape, 12, 12, 6))).size).toBe(8);
  });

  it('leave room for a ring around them', () => {
    // The widest is the star, at 1.35 radii and half its outline; a ring's inner half is 1.625 px with its casing.
    for (const radius of [1.5, 3, 5]) expect(ringRadiusPx(radius) - 1.625).toBeGreaterThan(radius * 1.48);
  });

  it('are closed paths with as many corners as they should have', () => {
    const counts = classMarks.map(({ shape }) => {
      const calls: string[] = [];
      const note = (name: string) => (): void => {
        calls.push(name);
      };
      const path = { moveTo: note('move'), lineTo: note('line'), arc: note('arc'), closePath: note('close') };
      addShape(path as unknown as CanvasPath, shape, 0, 0, 5);
      expect(calls.at(-1)).toBe('close');
      return shape === 'circle' ? calls.filter((call) => call === 'arc').length : calls.length - 1;
    });
    expect(counts).toEqual([1, 3, 4, 4, 12, 10, 5, 12]);
  });
});
