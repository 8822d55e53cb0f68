/** Fewer points out of many, and points that are left out on purpose. Each gives the places of those that stay. */

/**
 * An even sample: of each class the same share, chosen by the seed, in the order they are in.
 *
 * Selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S).
 */
export function evenSample(labels: Uint8Array, most: number, seed: number): Uint32Array {
  const totals = new Uint32Array(256);
  for (const label of labels) totals[label]! += 1;
  const wanted = quotas(totals, most);
  const random = randomFrom(seed);
  const chosen = new Uint32Array(Math.min(most, labels.length));
  let count = 0;
  for (const [place, label] of labels.entries()) {
    if (random() * totals[label]! < wanted[label]!) {
      chosen[count++] = place;
      wanted[label]! -= 1;
    }
    totals[label]! -= 1;
  }
  return chosen.subarray(0, count);
}

/** How many of each class: shares rounded down, what is missing to those that lost most. */
function quotas(totals: Uint32Array, most: number): Uint32Array {
  const all = totals.reduce((sum, total) => sum + total, 0);
  const shares = Array.from(totals, (total) => (all <= most ? total : (total * most) / all));
  const wanted = Uint32Array.from(shares, Math.floor);
  const missing = Math.min(all, most) - wanted.reduce((sum, count) => sum + count, 0);
  const byLoss = shares
    .map((_, label) => label)
    .sort((one, other) => (shares[other]! % 1) - (shares[one]! % 1));
  for (const label of byLoss.slice(0, missing)) wanted[label]! += 1;
  return wanted;
}

/** Numbers from 0 to 1 (mulberry32 by Tommy Ettinger, in the public domain). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** More values than these are not sorted: so many give a percentile to a tenth of itself. */
const mostSorted = 16_384;

/** Values from all over a list, all of a short one. */
export function someOf(count: number, valueAt: (place: number) => number): Float64Array {
  const length = Math.min(count, mostSorted);
  return Float64Array.from({ length }, (_, at) => valueAt(Math.floor((at * count) / length)));
}

/**
 * An outlier lies four times as far from the middle as the points reach between two percentiles: the 5th and the 95th where what
 * lies beyond leaves all others on one spot, else the 1st and the 99th.
 */
const farAway = 4;
const kinds = [
  { edge: 0.05, flattensFrom: 25 },
  { edge: 0.01, flattensFrom: farAway },
] as const;

/** Where the values that flatten the rest begin, below and above; null where there are none. */
export function outlierBounds(values: Float64Array): readonly [number, number] | null {
  if (values.length < 10) return null;
  const sorted = someOf(values.length, (place) => values[place]!).sort();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  for (const { edge, flattensFrom } of kinds) {
    // In a small table one percent is no point, and the one that is far away must not count.
    const share = Math.max(edge, 1.5 / sorted.length);
    const [middle, reach] = [at(0.5), at(1 - share) - at(share)];
    const isFar = (value: number): boolean => Math.abs(value - middle) > flattensFrom * reach;
    if (reach > 0 && values.some(isFar)) return [middle - farAway * reach, middle + farAway * reach];
  }
  return null;
}
