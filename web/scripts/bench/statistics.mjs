/**
 * The middle value; the mean of the two middle ones where the count is even; NaN of nothing.
 *
 * @param {readonly number[]} values
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/**
 * The least value that so large a share of them doesn't exceed; 0 of nothing.
 *
 * @param {readonly number[]} values
 * @param {number} share
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/**
 * How many times as fast as `b` was `a`: the median of the rounds' ratios. In a round the two were measured one right after
 * the other, so that what else the machine did hit both.
 *
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 */
export const medianRatio = (a, b) =>
  median(a.slice(0, b.length).map((value, round) => value / (b[round] ?? NaN)));

/**
 * Half the distance between the quartiles, as a fraction of the median: how far rounds were apart.
 *
 * @param {readonly number[]} values
 */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ q) => sorted[Math.round(q * (sorted.length - 1))] ?? NaN;
  return (at(0.75) - at(0.25)) / 2 / median(values);
}

/**
 * The slope of log y over log x by least squares: 1 where y grows as x does.
 *
 * @param {readonly (readonly [x: number, y: number])[]} points
 */
export function logLogSlope(points) {
  const logs = points.map(([x, y]) => /** @type {const} */ ([Math.log(x), Math.log(y)]));
  const mean = (/** @type {0 | 1} */ i) => logs.reduce((total, log) => total + log[i], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = logs.reduce((total, log) => total + (log[0] - x) * (log[1] - y), 0);
  return covariance / logs.reduce((total, log) => total + (log[0] - x) ** 2, 0);
}
