import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BorderTracer, winnerAt, type BorderField } from '../../../web/src/parts/plane/border.ts';

type Position = readonly [x: number, y: number];

interface Line {
  readonly points: Position[];
  closed: boolean;
}

/** What is drawn, as lines of points. */
function traced(field: BorderField, level = 0.5, scale = 1): readonly Line[] {
  const lines: Line[] = [];
  new BorderTracer().trace(
    field,
    level,
    {
      moveTo: (x, y) => lines.push({ points: [[x, y]], closed: false }),
      lineTo: (x, y) => lines.at(-1)?.points.push([x, y]),
      closePath: () => {
        const line = lines.at(-1);
        if (line !== undefined) line.closed = true;
      },
    },
    scale,
  );
  return lines;
}

/** A field whose cells have the values of a function of their centres, x and y in cells. */
function fieldOf(
  widthPx: number,
  heightPx: number,
  valuesAt: (x: number, y: number) => readonly number[],
): BorderField {
  const cells = Array.from({ length: widthPx * heightPx }, (_, cell) =>
    valuesAt((cell % widthPx) + 0.5, Math.floor(cell / widthPx) + 0.5),
  );
  return {
    widthPx,
    heightPx,
    outputs: cells[0]?.length ?? 1,
    values: new Float32Array(cells.flat()),
  };
}

describe('the line of p = ½', () => {
  it('is straight where p rises evenly, from edge to edge, at the very place', () => {
    const [line, ...others] = traced(fieldOf(20, 10, (x) => [x / 14.6]));
    expect(others).toEqual([]);
    expect(line?.closed).toBe(false);
    for (const [x] of line?.points ?? []) expect(x).toBeCloseTo(7.3, 5);
    const heights = line?.points.map(([, y]) => y) ?? [];
    expect([Math.min(...heights), Math.max(...heights)]).toEqual([0, 10]);
  });

  it('is one closed line around a disc, within a twentieth of a cell', () => {
    const radius = 12.3;
    const disc = fieldOf(40, 40, (x, y) => [1 / (1 + Math.exp(Math.hypot(x - 20, y - 20) - radius))]);
    const [line, ...others] = traced(disc);
    expect(others).toEqual([]);
    expect(line?.closed).toBe(true);
    expect(line?.points.length).toBeGreaterThan(50);
    for (const [x, y] of line?.points ?? []) expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(radius, 1);
  });

  it('is the same line in px, however coarse the field is', () => {
    const wave = (cells: number): BorderField =>
      fieldOf(cells, cells, (x, y) => [0.5 + x / cells - 0.5 - 0.1 * Math.sin((6 * y) / cells)]);
    for (const cells of [60, 90, 180]) {
      for (const [x, y] of traced(wave(cells), 0.5, 180 / cells)[0]?.points ?? []) {
        // At the picture's very edge the line goes straight on.
        if (y > 2 && y < 178) expect(x).toBeCloseTo(90 + 18 * Math.sin((6 * y) / 180), 0);
      }
    }
  });

  it('is at a = 0 for a unit of any range', () => {
    const [line] = traced(
      fieldOf(10, 10, (x) => [3 * (x - 4)]),
      0,
    );
    for (const [x] of line?.points ?? []) expect(x).toBeCloseTo(4, 5);
  });

  it('is nowhere where one class has everything, and never NaN', () => {
    expect(traced(fieldOf(8, 8, () => [0.2]))).toEqual([]);
    expect(traced(fieldOf(8, 8, () => [NaN]))).toEqual([]);
    const broken = traced(fieldOf(8, 8, (x) => [x < 4 ? NaN : Infinity]));
    expect(broken.flatMap(({ points }) => points.flat()).every(Number.isFinite)).toBe(true);
    expect(broken).toHaveLength(1);
    expect(traced(fieldOf(1, 1, () => [1]))).toEqual([]);
  });
});

describe('borders between classes', () => {
  it('lie where two outputs for two classes are equal', () => {
    const [line, ...others] = traced(fieldOf(20, 6, (x) => [1.2 - x / 20, x / 20]));
    expect(others).toEqual([]);
    for (const [x] of line?.points ?? []) expect(x).toBeCloseTo(12, 4);
  });

  it('meet in one place where three classes do', () => {
    const towards = [0, 1, 2].map((k) => [Math.cos((2 * Math.PI * k) / 3), Math.sin((2 * Math.PI * k) / 3)]);
    const lines = traced(
      fieldOf(30, 30, (x, y) =>
        towards.map(([dx = 0, dy = 0]) => Math.exp(((x - 15) * dx + (y - 15) * dy) / 9)),
      ),
    );
    expect(lines).toHaveLength(3);
    const ends = lines.flatMap(({ points }) => [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]]);
    expect(ends.filter(([x, y]) => Math.hypot(x - 15, y - 15) < 1)).toHaveLength(3);
  });

  it('separate every two neighbours that have different winners', () => {
    const size = 7;
    const value = fc.integer({ min: 0, max: 9 }).map((tenths) => tenths / 10);
    const values = fc.array(value, { minLength: 3 * size * size, maxLength: 3 * size * size });
    fc.assert(
      fc.property(values, (all) => {
        const field = { widthPx: size, heightPx: size, outputs: 3, values: new Float32Array(all) };
        const winners = Array.from({ length: size * size }, (_, cell) => winnerAt(field.values, 3 * cell, 3));
        const drawn = traced(field, 0.5, 100).flatMap(({ points }) => points);
        winners.forEach((winner, cell) => {
          if (cell % size === size - 1) return;
          const [column, row] = [cell % size, Math.floor(cell / size)];
          const yPx = row === 0 ? 0 : row === size - 1 ? 100 * size : 100 * (row + 0.5);
          const [leftPx, rightPx] = [100 * (column + 0.5), 100 * (column + 1.5)];
          const isCrossed = drawn.some(
            ([x, y]) =>
              Math.abs(y - yPx) < 0.6 &&
              x >= (column === 0 ? 0 : leftPx - 0.6) &&
              x <= (column === size - 2 ? 100 * size : rightPx + 0.6),
          );
          if (winner !== winners[cell + 1]) expect(isCrossed).toBe(true);
        });
      }),
      { numRuns: 30 },
    );
  });
});
