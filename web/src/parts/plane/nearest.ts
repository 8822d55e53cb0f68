/** Which point is meant by a place on the plane. */
import type { LabelledPoint } from '../../experiment/types.ts';
import type { WorldPosition } from '../../run/geometry.ts';

/** The index of the nearest point within `reach`, the topmost of equals; -1 where there is none. */
export function nearestPoint(points: readonly LabelledPoint[], at: WorldPosition, reach = Infinity): number {
  let nearest = -1;
  let least = reach * reach;
  points.forEach(([x1, x2], index) => {
    const squared = (x1 - at.x1) ** 2 + (x2 - at.x2) ** 2;
    if (squared > least) return;
    least = squared;
    nearest = index;
  });
  return nearest;
}
