// How the time of an epoch grows with the points and with the parameters.
import { parameterCount, samples, trainingCase } from './cases.mjs';
import { duration, logBar, quantity, table } from './format.mjs';
import { measure } from './programs.mjs';
import { logLogSlope, median } from './statistics.mjs';

/**
 * One line: a size, and the seconds that an epoch took in each round.
 *
 * @typedef {object} Reading
 * @property {number} size
 * @property {readonly number[]} seconds
 */

/**
 * @typedef {object} Line
 * @property {string} title
 * @property {string} unit  what `size` counts
 * @property {readonly Reading[]} readings
 */

const rounds = 5;
const sliceSeconds = 0.1;

const pointCounts = [1000, 3000, 10_000, 30_000, 100_000];

/** Units of seven equal hidden layers: the largest that a document may have is about 100,000 parameters. */
const widths = [8, 16, 32, 64, 96, 128];

/** @param {number} width */
const deepNet = (width) => [2, ...Array.from({ length: 7 }, () => width), 1];

const plans = [
  {
    title: 'Time per epoch against points, [2,12,6,1], full batch',
    unit: 'points',
    steps: pointCounts.map((size) => ({ size, points: size, sizes: [2, 12, 6, 1] })),
  },
  {
    title: `Time per epoch against parameters, ${samples} points, seven equal hidden layers, full batch`,
    unit: 'parameters',
    steps: widths.map(deepNet).map((sizes) => ({ size: parameterCount(sizes), points: samples, sizes })),
  },
];

/**
 * Both lines; in each round every size once.
 *
 * @param {import('./programs.mjs').Running} program
 * @returns {Promise<readonly Line[]>}
 */
export async function measureScaling(program) {
  /** @type {Line[]} */
  const lines = [];
  for (const { title, unit, steps } of plans) {
    const readings = steps.map(({ size }) => ({ size, seconds: /** @type {number[]} */ ([]) }));
    for (let round = 0; round < rounds; round += 1) {
      for (const [i, { sizes, points }] of steps.entries()) {
        const { question } = trainingCase(sizes, 0, { points });
        readings[i]?.seconds.push(points / (await measure(program, question, sliceSeconds)));
      }
    }
    lines.push({ title, unit, readings });
  }
  return lines;
}

/**
 * A line as a table, its plot and its slope.
 *
 * @param {Line} line
 */
export function scalingTable({ title, unit, readings }) {
  const points = readings.map(({ size, seconds }) => /** @type {const} */ ([size, median(seconds)]));
  const least = Math.min(...points.map(([, seconds]) => seconds));
  const rows = points.map(([size, seconds]) => [
    quantity(size),
    duration(seconds),
    duration(seconds / size),
    logBar(seconds, least),
  ]);
  const heads = [unit, 'per epoch', `per ${unit.replace(/s$/, '')}`, 'time, log scale'];
  const slope = `Slope of log time over log ${unit}: ${logLogSlope(points).toFixed(2)} (1 is linear).`;
  return [title, '', table(heads, rows, ['left', 'right', 'right', 'left']), slope].join('\n');
}
