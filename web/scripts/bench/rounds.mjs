import { peakQuestion } from './cases.mjs';
import { measure } from './programs.mjs';
import { caseName } from './report.mjs';

/** @typedef {import('./programs.mjs').Running} Running */
/** @typedef {import('./report.mjs').Result} Result */

const rounds = 5;
const sliceSeconds = 0.1;
const peakSeconds = 0.1;

/**
 * One case, in rounds: each asks every program once, one after the other. A program that fails is asked no more.
 *
 * @param {import('./cases.mjs').Case} measured
 * @param {readonly [Running, ...Running[]]} programs  the first one knows the multiply-add loop
 * @param {(text: string) => void} complain
 * @returns {Promise<Result>}
 */
export async function measureCase(measured, programs, complain) {
  /** @type {number[]} */
  const peak = [];
  /** @type {Record<string, number[]>} */
  const speeds = {};
  const failed = new Set();
  const asked = programs.filter(({ side }) => measured.manner === '' || side === 'ours');
  for (let round = 0; round < rounds; round += 1) {
    peak.push(await measure(programs[0], peakQuestion, peakSeconds));
    for (const program of asked.filter(({ name }) => !failed.has(name))) {
      try {
        (speeds[program.name] ??= []).push(await measure(program, measured.question, sliceSeconds));
      } catch (error) {
        failed.add(program.name);
        complain(`${program.name}, ${caseName(measured)}: ${error instanceof Error ? error.message : ''}`);
      }
    }
  }
  return { case: measured, peak, speeds };
}
