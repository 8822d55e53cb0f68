/** What the small charts of the walk draw: over which z, where F is flat, and the cost as one output moves. */
import type { Trace } from '../../engine/types.ts';
import type { LossName } from '../../experiment/names.ts';

/** Half of an axis ends at one of these, so that it stays while the numbers move a little. */
const reaches = [4, 6, 8, 10, 15, 20, 30, 50] as const;

/** How far the axis of z goes to either side, to hold some z. */
export function reachOf(values: readonly number[]): number {
  const size = Math.max(...values.map(Math.abs).filter(Number.isFinite), 0);
  const most = reaches.at(-1) ?? size;
  return reaches.find((reach) => reach >= size) ?? most * 2 ** Math.ceil(Math.log2(size / most));
}

const halfSteps = 80;

/** So many places from one end to the other, evenly; 0, where some activations have a corner, is one of them. */
export function placesWithin(reach: number): readonly number[] {
  return Array.from({ length: 2 * halfSteps + 1 }, (_, index) => ((index - halfSteps) / halfSteps) * reach);
}

/** Below this F' counts as none: what such points have to say hardly comes through. */
export const flatSlope = 0.05;

/** From where to where F is flat. */
export function flatZones(
  places: readonly number[],
  slopes: readonly (number | null)[],
): readonly (readonly [from: number, to: number])[] {
  const zones: [number, number][] = [];
  let isOpen = false;
  places.forEach((z, index) => {
    const isFlat = Math.abs(slopes[index] ?? 1) < flatSlope;
    const last = zones.at(-1);
    if (isFlat && isOpen && last !== undefined) last[1] = z;
    else if (isFlat) zones.push([z, z]);
    isOpen = isFlat;
  });
  // One place where the slope turns is no zone.
  return zones.filter(([from, to]) => to - from > 2 * ((places[1] ?? 0) - (places[0] ?? 0)));
}

/** What one output adds to the cost of a point. */
export function outputCost(loss: LossName, a: number, y: number, outputs: number): number {
  switch (loss) {
    case 'mean-squared-error':
      return (a - y) ** 2 / outputs;
    case 'binary-cross-entropy':
      return -(y === 1 ? Math.log(a) : Math.log(1 - a)) / outputs;
    case 'categorical-cross-entropy':
      return y === 0 ? 0 : -Math.log(a);
    default:
      return loss satisfies never;
  }
}

/** C of the point over one output, the others as they are; null where it isn't finite. */
export function costsOver(
  { layers, target, cost }: Pick<Trace, 'layers' | 'target' | 'cost'>,
  loss: LossName,
  unit: number,
  outputs: readonly number[],
): readonly (number | null)[] {
  const { a } = layers.at(-1)!;
  const own = (at: number): number => outputCost(loss, at, target[unit]!, a.length);
  const others = cost - own(a[unit]!);
  return outputs.map((at) => {
    const whole = others + own(at);
    return Number.isFinite(whole) ? whole : null;
  });
}
