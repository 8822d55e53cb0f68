import { describe, expect, it } from 'vitest';
import { overlapOf, placeWords, type Box } from '../../../web/src/studio/explain/help-place.ts';

const window: Box = { left: 0, top: 0, width: 1000, height: 800 };
const size = { width: 300, height: 150 };

function box(left: number, top: number, width: number, height: number): Box {
  return { left, top, width, height };
}

describe('placeWords', () => {
  it('stands below the target, and above it where there is no room', () => {
    expect(placeWords(size, box(100, 100, 80, 30), [], window)).toEqual(box(100, 138, 300, 150));
    expect(placeWords(size, box(100, 700, 80, 30), [], window)).toEqual(box(100, 542, 300, 150));
  });

  it('stays within the window, whatever its width', () => {
    const atEdge = placeWords(size, box(950, 100, 40, 30), [], window);
    expect(atEdge.left + atEdge.width).toBeLessThanOrEqual(992);
    const narrow = placeWords({ width: 304, height: 150 }, box(250, 10, 60, 40), [], box(0, 0, 320, 640));
    expect(narrow.left).toBe(8);
  });

  it('covers neither the target nor what is kept clear, as long as there is another place', () => {
    const target = box(400, 300, 100, 40);
    const below = { box: box(0, 340, 1000, 460), weight: 5 };
    expect(placeWords(size, target, [below], window).top).toBeLessThan(300);
    const around = [
      below,
      { box: box(0, 0, 1000, 150), weight: 5 },
      { box: box(0, 150, 390, 650), weight: 5 },
    ];
    const place = placeWords(size, target, around, window);
    for (const { box: kept } of [{ box: target }, ...around]) expect(overlapOf(place, kept)).toBe(0);
  });

  it('goes to an edge of the window where the target fills it', () => {
    const plane = box(0, 0, 1000, 800);
    const middle = { box: box(250, 200, 500, 400), weight: 5 };
    const place = placeWords(size, plane, [middle], window);
    expect(overlapOf(place, middle.box)).toBe(0);
  });
});

describe('overlapOf', () => {
  it('is the area that both cover', () => {
    expect(overlapOf(box(0, 0, 10, 10), box(5, 5, 10, 10))).toBe(25);
    expect(overlapOf(box(0, 0, 10, 10), box(10, 0, 10, 10))).toBe(0);
  });
});
