/** What several ask of the run, as one wish. */
import type { Inspection } from './types.ts';

/** Everything that one of them asks for; of two sizes of maps the larger, of two points the last one's. */
export function mergedInspection(all: readonly Inspection[]): Inspection {
  const merged: Record<string, unknown> = {};
  for (const [name, wish] of all.flatMap((one) => Object.entries(one) as [string, unknown][])) {
    if (wish === undefined || wish === false) continue;
    const other = merged[name];
    merged[name] = typeof wish === 'number' && typeof other === 'number' ? Math.max(wish, other) : wish;
  }
  return merged;
}
