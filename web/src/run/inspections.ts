/** What several ask of the run, as one wish. */
import type { Inspection } from './types.ts';

/** Everything that one of them asks for; of two sizes of maps the larger, of two points the last one's. */
export function mergedInspection(all: readonly Inspection[]): Inspection {
  const point = all.flatMap(({ trace }) => trace ?? []).at(-1);
  const sizes = all.flatMap(({ neurons }) => (neurons === undefined ? [] : [neurons]));
  return {
    ...(sizes.length === 0 ? {} : { neurons: Math.max(...sizes) }),
    ...(point === undefined ? {} : { trace: point }),
    ...asked(all, 'gradients'),
    ...asked(all, 'statistics'),
    ...asked(all, 'confusion'),
  };
}

function asked(all: readonly Inspection[], name: 'gradients' | 'statistics' | 'confusion'): Inspection {
  return all.some((one) => one[name] === true) ? { [name]: true } : {};
}
