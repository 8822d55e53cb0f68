/** Sums whose shown terms add up to the shown total. */

export interface ShownSum {
  readonly terms: readonly number[];
  readonly total: number;
  /** So many decimals all of them have. */
  readonly decimals: number;
}

const leastDecimals = 3;
const mostDecimals = 9;

/** So many decimals that the largest of some numbers has three digits that count. */
export function decimalsFor(values: readonly number[]): number {
  const size = Math.max(0, ...values.map(Math.abs).filter(Number.isFinite));
  if (size === 0) return leastDecimals;
  return Math.max(leastDecimals, Math.min(mostDecimals, 2 - Math.floor(Math.log10(size))));
}

/**
 * Rounds terms and total to the same decimals. Rounded one by one, the terms may miss the total by some units of the last digit: those
 * units go to the terms that were rounded farthest the other way, one each, so no term is off by more than one unit.
 *
 * @param total  the sum of the terms, but for the rounding of its own arithmetic.
 */
export function shownSum(
  terms: readonly number[],
  total: number,
  decimals = decimalsFor([...terms, total]),
): ShownSum {
  const unit = 10 ** -decimals;
  const whole = Math.round(total / unit);
  const rounded = terms.map((term) => Math.round(term / unit));
  const missing = whole - rounded.reduce((sum, term) => sum + term, 0);
  const sign = Math.sign(missing);
  const order = terms
    .map((term, at) => ({ at, left: sign * (term / unit - rounded[at]!) }))
    .sort((a, b) => b.left - a.left);
  for (const { at } of order.slice(0, Math.abs(missing))) rounded[at]! += sign;
  return { terms: rounded.map((term) => term * unit), total: whole * unit, decimals };
}
