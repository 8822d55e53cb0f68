/** Points as a table. */
import type { LabelledPoint } from '../experiment/types.ts';

/** The points as a table with a header. Generated ones are floats of 32 bits, which nine digits tell apart. */
export function toCsv(points: readonly LabelledPoint[]): string {
  const text = (value: number): string => String(Number(value.toPrecision(9)));
  return `x1,x2,label\n${points.map(([x1, x2, label]) => `${text(x1)},${text(x2)},${label}\n`).join('')}`;
}
