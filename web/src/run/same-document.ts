import type { Experiment } from '../experiment/types.ts';

/** Other initial parameters are of use to a run only from its beginning. */
export function isSameStart(one: Experiment, other: Experiment): boolean {
  return one.initializer === other.initializer && one.seed === other.seed;
}

/** Whether both say the same. Parsed documents have their fields in one order. */
export function isSameDocument(one: Experiment, other: Experiment): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
