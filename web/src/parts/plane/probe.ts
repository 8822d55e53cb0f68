/** What the field on screen says at one place: the value of the cell that is seen there. */
import { winnerAt } from './border.ts';
import type { FieldImage } from '../../run/host.ts';
import { viewHalfSide, type WorldPosition } from '../../run/geometry.ts';

export interface ProbeReading {
  readonly at: WorldPosition;
  /** p of class 1; one value per class; or the activation of the unit that is shown. */
  readonly kind: 'probability' | 'classes' | 'unit';
  readonly values: readonly number[];
  /** The class that wins here. */
  readonly winner: number;
}

/** Reads the field's cell at a place, on its edge the nearest one. */
export function readField(field: FieldImage, at: WorldPosition): ProbeReading {
  const { widthPx, heightPx, outputs, values, unit } = field;
  const column = cellOf((at.x1 + viewHalfSide) / (2 * viewHalfSide), widthPx);
  const row = cellOf((viewHalfSide - at.x2) / (2 * viewHalfSide), heightPx);
  const start = (row * widthPx + column) * outputs;
  const told = [...values.subarray(start, start + outputs)];
  const winner = outputs > 1 ? winnerAt(values, start, outputs) : Number((told[0] ?? 0) > 0.5);
  const kind = outputs > 1 ? 'classes' : 'probability';
  return { at, kind: unit === null ? kind : 'unit', values: told, winner };
}

function cellOf(share: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(share * count)));
}

/** Which corner of the plane has the chip that tells the reading. */
export type ProbeCorner = 'upper' | 'lower';

/**
 * The corner, upper left or lower right, in which the chip is out of the way. Between the two corners' surroundings
 * it stays where it was, so that a hand that trembles doesn't make it jump.
 */
export function probeCorner(before: ProbeCorner, at: WorldPosition): ProbeCorner {
  const right = (at.x1 + viewHalfSide) / (2 * viewHalfSide);
  const down = (viewHalfSide - at.x2) / (2 * viewHalfSide);
  if (right < 0.75 && down < 0.45) return 'lower';
  if (right > 0.25 && down > 0.55) return 'upper';
  return before;
}
