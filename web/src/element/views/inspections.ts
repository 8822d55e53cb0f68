/** What several ask of the run, as one wish. */
import type { Inspection } from '../types.ts';

/** Everything that one of them asks for; of two sizes of maps the larger. */
export function mergedInspection(all: readonly Inspection[]): Inspection {
  const sizes = all.flatMap(({ neurons }) => (neurons === undefined ? [] : [neurons]));
  return {
    ...(sizes.length === 0 ? {} : { neurons: Math.max(...sizes) }),
    ...asked(all, 'gradients'),
    ...asked(all, 'statistics'),
    ...asked(all, 'confusion'),
  };
}

function asked(all: readonly Inspection[], name: 'gradients' | 'statistics' | 'confusion'): Inspection {
  return all.some((one) => one[name] === true) ? { [name]: true } : {};
}
