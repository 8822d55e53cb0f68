import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampToFrame, insideFrame, toPixels, toWorld, viewBounds } from '../../../web/src/run/geometry.ts';

const sidePx = 520;

describe('geometry', () => {
  it('puts the largest x2 at the top and the smallest x1 on the left', () => {
    expect(toPixels({ x1: -1.5, x2: 1.5 }, sidePx)).toEqual({ xPx: 0, yPx: 0 });
    expect(toPixels({ x1: 1.5, x2: -1.5 }, sidePx)).toEqual({ xPx: sidePx, yPx: sidePx });
    expect(toPixels({ x1: 0, x2: 0 }, sidePx)).toEqual({ xPx: 260, yPx: 260 });
  });

  it('comes back from pixels to where it was', () => {
    const coordinate = fc.double({ min: -1.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, fc.integer({ min: 100, max: 4000 }), (x1, x2, side) => {
        const back = toWorld(toPixels({ x1, x2 }, side), side);
        expect(back.x1).toBeCloseTo(x1, 9);
        expect(back.x2).toBeCloseTo(x2, 9);
      }),
    );
  });

  it('asks for the field that it draws', () => {
    expect(toWorld({ xPx: 0, yPx: sidePx }, sidePx)).toEqual({ x1: viewBounds.x1Min, x2: viewBounds.x2Min });
    expect(toWorld({ xPx: sidePx, yPx: 0 }, sidePx)).toEqual({ x1: viewBounds.x1Max, x2: viewBounds.x2Max });
  });

  it('knows where points may lie, its edge included', () => {
    expect(insideFrame({ x1: 1, x2: -1 })).toBe(true);
    expect(insideFrame({ x1: 1.001, x2: 0 })).toBe(false);
    expect(clampToFrame({ x1: 1.4, x2: -0.2 })).toEqual({ x1: 1, x2: -0.2 });
  });
});
