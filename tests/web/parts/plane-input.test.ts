import { beforeEach, describe, expect, it } from 'vitest';
import { PlaneInput, type CursorEvent } from '../../../web/src/parts/plane/plane-input.ts';
import { defaultExperiment } from '../../../web/src/experiment/defaults.ts';
import type { LabelledPoint } from '../../../web/src/experiment/types.ts';
import { toPixels, type WorldPosition } from '../../../web/src/run/geometry.ts';
import { defaultBrush, look, type Brush, type Tool } from '../../../web/src/parts/plane/tools.ts';
import { Notices } from '../../../web/src/run/notices.ts';
import { Points } from '../../../web/src/run/points.ts';
import type { RunHost } from '../../../web/src/run/host.ts';

const sideCssPx = 600;
const mute: RunHost = {
  changed: () => undefined,
  drawField: () => undefined,
  drawPoints: () => undefined,
  emit: () => undefined,
};

let sketch: Points;
let hand: PlaneInput;
let news: CursorEvent[];
let tool: Tool;
let brush: Brush;
let steps: number;

function start(points: readonly LabelledPoint[] = []): void {
  const data = { kind: 'points', points, classes: 3, testFraction: 0, seed: 1 } as const;
  sketch = new Points({ ...defaultExperiment, data }, new Notices(mute), {
    moved: () => undefined,
    changed: () => undefined,
  });
  const plane = { sideCssPx: () => sideCssPx, points: () => sketch.list ?? [] };
  hand = new PlaneInput(plane, sketch, {
    chooseTool: take,
    resizeBrush: (by) => (steps += by),
    heard: (said) => news.push(said),
    moved: () => undefined,
  });
  take({ kind: 'brush', label: 0 });
}

function take(taken: Tool): void {
  tool = taken;
  hand.settings = { tool, brush, classes: 3, drawable: true };
}

function at(x1: number, x2: number): { readonly xPx: number; readonly yPx: number } {
  return toPixels({ x1, x2 }, sideCssPx);
}

function drag(from: WorldPosition, to: WorldPosition): void {
  hand.begin(at(from.x1, from.x2), 'mouse');
  hand.move([at(to.x1, to.x2)]);
  hand.end();
}

/** Whether the key was taken. */
function press(key: string, fields: Partial<KeyboardEvent> = {}): boolean {
  let taken = false;
  const event = {
    ...{ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
    getModifierState: () => false,
    preventDefault: () => (taken = true),
    ...fields,
  };
  hand.onKey(event as unknown as KeyboardEvent);
  return taken;
}

beforeEach(() => {
  news = [];
  steps = 0;
  brush = defaultBrush;
  start();
});

describe('the brush', () => {
  it('paints as many points per length as it sprays, within its size', () => {
    brush = { size: 4, spray: 40 };
    take({ kind: 'brush', label: 1 });
    drag({ x1: -0.5, x2: 0 }, { x1: 0.5, x2: 0 });
    const points = sketch.list ?? [];
    expect(points.length).toBeGreaterThanOrEqual(40);
    expect(points.length).toBeLessThanOrEqual(41);
    expect(Math.max(...points.map((point) => Math.abs(point[1])))).toBeLessThanOrEqual(0.1201);
    expect(points.every((point) => point[2] === 1)).toBe(true);
  });

  it('of size 0 puts exactly one point for each press', () => {
    brush = { size: 0, spray: 40 };
    take({ kind: 'brush', label: 0 });
    drag({ x1: -0.5, x2: 0 }, { x1: 0.5, x2: 0 });
    expect(sketch.list).toEqual([[-0.5, 0, 0]]);
  });

  it('shows its size', () => {
    brush = { size: 5, spray: 16 };
    take({ kind: 'brush', label: 0 });
    hand.hover(at(0, 0), 'mouse');
    expect(hand.cursorState?.radiusCssPx).toBeCloseTo((0.15 / 3) * sideCssPx, 6);
  });
});

describe('moving a point', () => {
  const two: readonly LabelledPoint[] = [
    [-0.5, 0, 0],
    [0.5, 0, 1],
  ];

  beforeEach(() => {
    start(two);
    take({ kind: 'move' });
  });

  it('drags the one under the pointer, in one step of the history', () => {
    hand.begin(at(0.51, 0.01), 'mouse');
    hand.move([at(0.61, 0.11)]);
    hand.move([at(0.71, 0.31)]);
    hand.end();
    expect(sketch.list).toEqual([
      [-0.5, 0, 0],
      [0.7, 0.3, 1],
    ]);
    sketch.undo();
    expect(sketch.list?.[1]).toEqual([0.5, 0, 1]);
    expect(sketch.canUndo).toBe(false);
  });

  it('takes nothing that is out of reach, but a finger reaches farther', () => {
    expect(hand.begin(at(0.4, 0), 'mouse')).toBe(false);
    expect(hand.begin(at(0.4, 0), 'touch')).toBe(true);
    hand.end();
    expect(sketch.canUndo).toBe(false);
  });

  it('keeps it within the frame', () => {
    drag({ x1: 0.5, x2: 0 }, { x1: 1.4, x2: -1.4 });
    expect(sketch.list?.[1]).toEqual([1, -1, 1]);
  });

  it('by keyboard: Enter, arrows, Enter', () => {
    hand.hover(at(0.3, 0), 'mouse');
    press('Enter');
    expect(hand.cursorState?.grasp).toEqual({ at: { x1: 0.5, x2: 0 }, held: true });
    press('ArrowUp');
    press('ArrowUp', { shiftKey: true });
    press('Enter');
    expect(sketch.list?.[1]).toEqual([0.5, 0.3, 1]);
    expect(news).toEqual(['grasped', 'moved', 'moved', 'dropped']);
    press('ArrowUp');
    expect(sketch.list?.[1]).toEqual([0.5, 0.3, 1]);
    sketch.undo();
    expect(sketch.list?.[1]).toEqual([0.5, 0, 1]);
  });

  it('by keyboard: Escape puts it back, and nothing has happened', () => {
    expect(press('Escape')).toBe(false);
    press('Enter');
    press('ArrowDown');
    expect(press('Escape')).toBe(true);
    expect(sketch.list).toEqual(two);
    expect(sketch.canUndo).toBe(false);
    expect(news.at(-1)).toBe('returned');
  });

  it('holds it while a mouse passes by', () => {
    press('Enter');
    hand.hover(at(0.9, 0.9), 'mouse');
    press('ArrowUp');
    expect(sketch.list?.[1]).toEqual([0.5, 0.05, 1]);
  });

  it('lets go where somebody else changes the points meanwhile', () => {
    press('Enter');
    press('ArrowDown');
    sketch.undo();
    press('ArrowDown');
    expect(sketch.list).toEqual(two);
    expect(hand.cursorState?.grasp?.held).toBe(false);
  });

  it('lets go when another tool is taken, or the keyboard goes elsewhere', () => {
    press('Enter');
    press('ArrowDown');
    press('e');
    expect(sketch.isStroking).toBe(false);
    expect(sketch.canUndo).toBe(true);
    press('m');
    press('Enter');
    hand.blur();
    expect(sketch.isStroking).toBe(false);
    expect(hand.probeAt).toBeNull();
  });

  it('says where there is none', () => {
    start();
    take({ kind: 'move' });
    press('Enter');
    expect(news).toEqual(['no-points']);
  });
});

describe('keys', () => {
  it('choose tools and the brush’s size', () => {
    const chosen = ['2', 'e', 'M', 'p', '3'].map((key) => {
      expect(press(key)).toBe(true);
      return tool.kind === 'brush' ? tool.label : tool.kind;
    });
    expect(chosen).toEqual([1, 'eraser', 'move', 'probe', 2]);
    ['[', ']', ']', '+', '-', ']'].forEach((key) => press(key));
    expect(steps).toBe(2);
  });

  it('are left alone where they mean nothing, or something else', () => {
    expect(['4', '0', '9', 'x', 'Tab'].map((key) => press(key))).toEqual(Array(5).fill(false));
    expect(press('p', { ctrlKey: true })).toBe(false);
    expect(press('[', { ctrlKey: true, altKey: true, getModifierState: () => true })).toBe(true);
  });

  it('draw and erase at the cursor', () => {
    press('ArrowRight', { shiftKey: true });
    press('Enter');
    expect(sketch.list).toEqual([[0.25, 0, 0]]);
    press('Delete');
    expect(sketch.list).toEqual([]);
  });
});

describe('the probe', () => {
  it('reads wherever the mouse or the keyboard is, whatever the tool', () => {
    expect(hand.probeAt).toBeNull();
    hand.hover(at(0.25, -0.5), 'mouse');
    expect(hand.probeAt?.x1).toBeCloseTo(0.25);
    hand.hover(null, 'mouse');
    expect(hand.probeAt).toBeNull();
    press('ArrowLeft');
    expect(hand.probeAt).toEqual({ x1: -0.05, x2: 0 });
  });

  it('does not read under a finger that draws', () => {
    hand.begin(at(0, 0), 'touch');
    hand.hover(at(0, 0), 'touch');
    expect(hand.probeAt).toBeNull();
    hand.end();
    hand.hover(null, 'touch');
    expect(hand.probeAt).toBeNull();
  });

  it('is taken by a press of its own, which begins no stroke: a finger scrolls', () => {
    take(look);
    expect([hand.begin(at(0.5, 0), 'touch'), hand.begin(at(0.5, 0), 'mouse')]).toEqual([false, false]);
    expect(sketch.list).toEqual([]);
  });

  it('is all there is where nothing can be drawn', () => {
    hand.settings = { tool, brush, classes: 3, drawable: false };
    expect(hand.begin(at(0.5, 0), 'touch')).toBe(false);
    hand.click(at(0.5, 0), 'touch');
    expect(hand.probeAt?.x1).toBeCloseTo(0.5);
    expect([press('Enter'), press('e'), press('ArrowLeft')]).toEqual([false, false, true]);
    for (let count = 0; count < 9; count += 1) press('ArrowLeft', { shiftKey: true });
    expect(hand.probeAt?.x1).toBe(-1.5);
  });
});

describe('a click that draws nothing', () => {
  it('pins the place: its numbers stay while the cursor is elsewhere, and until a second click', () => {
    take(look);
    hand.click(at(0.5, 0), 'touch');
    expect(hand.probeAt?.x1).toBeCloseTo(0.5);
    hand.hover(at(-1, 0), 'mouse');
    expect(hand.probeAt?.x1).toBeCloseTo(-1);
    hand.hover(null, 'mouse');
    hand.blur();
    expect(hand.probeAt?.x1).toBeCloseTo(0.5);
    expect(hand.cursorState?.at.x1).toBeCloseTo(0.5);
    hand.click(at(-0.5, 0.5), 'mouse');
    expect(hand.probeAt?.x1).toBeCloseTo(-0.5);
    hand.click(at(-0.5, 0.5), 'mouse');
    expect([hand.pin, hand.probeAt, hand.cursorState]).toEqual([null, null, null]);
  });

  it('takes the point that is there', () => {
    start([
      [0.5, 0.5, 1],
      [-0.5, 0.5, 0],
    ]);
    take(look);
    hand.click(at(0.48, 0.51), 'mouse');
    expect(hand.pin).toEqual({ x1: 0.5, x2: 0.5 });
    hand.click(at(0.3, 0.3), 'mouse');
    expect(hand.pin?.x1).toBeCloseTo(0.3);
  });

  it('pins by keyboard too, and Escape lets go', () => {
    take(look);
    press('ArrowRight', { shiftKey: true });
    press('Enter');
    hand.blur();
    expect(hand.probeAt).toEqual({ x1: 0.25, x2: 0 });
    expect(press('Escape')).toBe(true);
    expect(hand.probeAt).toBeNull();
    expect(press('Escape')).toBe(false);
  });

  it('is over with a tool that draws, which pins nothing', () => {
    take(look);
    hand.click(at(0.5, 0), 'mouse');
    take({ kind: 'eraser' });
    expect(hand.pin).toBeNull();
    hand.click(at(0.5, 0), 'mouse');
    expect(hand.pin).toBeNull();
  });
});
