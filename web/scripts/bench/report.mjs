import { quantity, table, times } from './format.mjs';
import { median, medianRatio } from './statistics.mjs';

/**
 * What the rounds gave for one case: speeds of the multiply-add loop and of each program, in order of the rounds.
 *
 * @typedef {object} Result
 * @property {import('./cases.mjs').Case} case
 * @property {readonly number[]} peak
 * @property {Readonly<Record<string, readonly number[]>>} speeds
 */

/** @typedef {{ readonly name: string, readonly side: import('./programs.mjs').Side }} Column */

/**
 * @param {import('./cases.mjs').Case} measured
 */
export function caseName({ kind, sizes, batch, manner }) {
  if (kind === 'field') return `[${sizes.join(',')}] field`;
  const words = [batch === 0 ? 'full batch' : `batches of ${batch}`, ...manner.split(' ').filter(Boolean)];
  return `[${sizes.join(',')}] ${words.join(', ')}`;
}

/**
 * The part of the multiply-add peak that the first program reached.
 *
 * @param {Result} result
 * @param {string} name
 */
export const peakFraction = (result, name) =>
  medianRatio(result.speeds[name] ?? [], result.peak) * result.case.operations;

/**
 * The fastest peer by its median, and how many times as fast we are.
 *
 * @param {Result} result
 * @param {readonly Column[]} columns
 */
export function fastestPeer(result, columns) {
  const speed = (/** @type {Column} */ { name }) => median(result.speeds[name] ?? []);
  const peers = columns.filter((column) => column.side === 'peer' && speed(column) > 0);
  const fastest = peers.sort((a, b) => speed(b) - speed(a))[0];
  if (fastest === undefined) return null;
  const [first] = columns;
  const ratio = medianRatio(result.speeds[first?.name ?? ''] ?? [], result.speeds[fastest.name] ?? []);
  return { name: fastest.name, ratio };
}

/**
 * Each program's speed and, after the first column, how many times as fast the first column is.
 *
 * @param {readonly Result[]} results
 * @param {readonly Column[]} columns
 */
export function speedTable(results, columns) {
  const [first, ...others] = columns;
  const name = first?.name ?? '';
  const hasPeers = columns.some(({ side }) => side === 'peer');
  const heads = ['', name, ...others.map((column) => column.name), 'GFLOP/s', 'of peak'];
  const rows = results.map((result) => {
    const own = result.speeds[name] ?? [];
    const cells = others.map((other) => {
      const speeds = result.speeds[other.name] ?? [];
      return speeds.length === 0 ? '–' : `${quantity(median(speeds))} ${times(medianRatio(own, speeds))}`;
    });
    const peer = fastestPeer(result, columns);
    return [
      caseName(result.case),
      quantity(median(own)),
      ...cells,
      ((median(own) * result.case.operations) / 1e9).toFixed(1),
      peakFraction(result, name).toFixed(2),
      ...(peer === null ? [] : [`${peer.name} ${times(peer.ratio)}`]),
    ];
  });
  return table(hasPeers ? [...heads, 'fastest peer'] : heads, rows);
}
