import { describe, expect, it } from 'vitest';
import type { LabelledPoint } from '../../../web/src/experiment/types.ts';
import { eraseAlong, Painter, pointAt, pointNear } from '../../../web/src/run/stroke.ts';

const radius = 0.08;
const spray = { radius, spacing: 0.06 };
/** A scatter of nothing: the root of 0. */
const still = (): number => 0;

describe('painting', () => {
  it('puts the click’s point exactly where it was', () => {
    expect(new Painter({ x1: 0.25, x2: -0.5 }, 1, spray, Math.random).first()).toEqual([[0.25, -0.5, 1]]);
  });

  it('spaces points evenly along the path, however the path is cut', () => {
    const whole = new Painter({ x1: -0.9, x2: 0 }, 0, spray, still).moveTo({ x1: 0.91, x2: 0 });
    const painter = new Painter({ x1: -0.9, x2: 0 }, 0, spray, still);
    const pieces = [-0.87, -0.86, -0.5, 0.111, 0.91].flatMap((x1) => painter.moveTo({ x1, x2: 0 }));
    expect(whole).toHaveLength(30);
    expect(pieces).toEqual(whole);
    const gaps = whole.slice(1).map((point, index) => point[0] - (whole[index]?.[0] ?? 0));
    for (const gap of gaps) expect(gap).toBeCloseTo(0.06, 3);
  });

  it('adds nothing while the pointer rests', () => {
    const painter = new Painter({ x1: 0, x2: 0 }, 0, spray, still);
    expect(painter.moveTo({ x1: 0, x2: 0 })).toEqual([]);
  });

  it('scatters within the brush', () => {
    const points = new Painter({ x1: -0.5, x2: 0.2 }, 0, spray, Math.random).moveTo({ x1: 0.5, x2: 0.2 });
    expect(points.length).toBeGreaterThan(10);
    expect(points.every((point) => Math.abs(point[1] - 0.2) <= radius + 1e-4)).toBe(true);
    expect(new Set(points.map((point) => point[1])).size).toBeGreaterThan(5);
  });

  it('puts one point for a press, and none for a path, when the brush is a dot', () => {
    const painter = new Painter({ x1: 0, x2: 0 }, 2, { radius: 0, spacing: 0.06 }, Math.random);
    expect(painter.first()).toEqual([[0, 0, 2]]);
    expect(painter.moveTo({ x1: 0.9, x2: 0.9 })).toEqual([]);
  });

  it('adds nothing outside the frame', () => {
    const painter = new Painter({ x1: 1.2, x2: 0 }, 0, spray, Math.random);
    expect(painter.first()).toEqual([]);
    expect(painter.moveTo({ x1: 1.3, x2: 1.4 })).toEqual([]);
    const crossing = new Painter({ x1: 0.5, x2: 0 }, 0, spray, Math.random).moveTo({ x1: 1.5, x2: 0 });
    expect(crossing.length).toBeGreaterThan(3);
    expect(crossing.every((point) => Math.abs(point[0]) <= 1)).toBe(true);
    // Beside the frame, where the scatter may reach inside: half a turn, a whole radius.
    const scatter = [0.5, 1];
    let turn = 0;
    const leftwards = (): number => scatter[turn++ % 2] ?? 0;
    const beside = new Painter({ x1: 1.03, x2: -0.9 }, 0, spray, leftwards);
    expect(beside.moveTo({ x1: 1.03, x2: 0.9 })).toEqual([]);
    expect(pointAt({ x1: NaN, x2: 0 }, 0)).toBeNull();
  });
});

describe('a moved point', () => {
  it('stays within the frame', () => {
    expect(pointNear({ x1: 1.4, x2: -0.123456 }, 3)).toEqual([1, -0.1235, 3]);
  });
});

describe('erasing', () => {
  const points: readonly LabelledPoint[] = [
    [-0.5, 0.05, 0],
    [0, -0.05, 1],
    [0.5, 0.2, 0],
    [0.9, 0, 1],
  ];

  it('removes what lies within the radius of the path, of every class', () => {
    expect(eraseAlong(points, { x1: -0.6, x2: 0 }, { x1: 0.6, x2: 0 }, 0.1)).toEqual([
      [0.5, 0.2, 0],
      [0.9, 0, 1],
    ]);
  });

  it('works where it is pressed without a path', () => {
    const at = { x1: 0.9, x2: 0.05 };
    expect(eraseAlong(points, at, at, 0.1)).toEqual(points.slice(0, 3));
  });

  it('gives the same list back where nothing is met', () => {
    const at = { x1: -0.9, x2: 0.9 };
    expect(eraseAlong(points, at, at, 0.1)).toBe(points);
  });
});
