/** Where the line z = 0 of a neuron lies on the plane, and the arrow of its weights. */

/** The plane goes from −1.5 to 1.5 both ways, as a figure's. */
export const reach = 1.5;
/** As far as either weight and the bias can be set. */
export const most = 3;
/** So much of the plane is the arrow of a weight of 1: that of the greatest reaches the edge. */
export const perWeight = reach / most;

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Weights {
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
}

/**
 * The ends of w1 x1 + w2 x2 + b = 0 on the plane; null: no part of it is there.
 *
 * The line goes through its foot −b w/|w|², the place nearest to the middle, along (−w2, w1). Each edge of the square cuts off a part of it
 * (Liang and Barsky, 1984).
 */
export function zeroLine({ w1, w2, b }: Weights): readonly [Place, Place] | null {
  const square = w1 * w1 + w2 * w2;
  if (square === 0) return null;
  const foot = { x: (-b * w1) / square, y: (-b * w2) / square };
  const along = { x: -w2, y: w1 };
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const axis of ['x', 'y'] as const) {
    if (along[axis] === 0) {
      if (Math.abs(foot[axis]) > reach) return null;
      continue;
    }
    const ends = [(-reach - foot[axis]) / along[axis], (reach - foot[axis]) / along[axis]];
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  if (from >= to) return null;
  const at = (share: number): Place => ({ x: foot.x + share * along.x, y: foot.y + share * along.y });
  return [at(from), at(to)];
}

/** Where the arrow of the weights ends, which begins in the middle of the plane. */
export function tipOf({ w1, w2 }: Weights): Place {
  return { x: perWeight * w1, y: perWeight * w2 };
}

/** The bias with which the line goes through a place. */
export function biasThrough({ w1, w2 }: Weights, { x, y }: Place): number {
  return -(w1 * x + w2 * y);
}
