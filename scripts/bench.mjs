// `npm run bench`: how fast the core is, beside what else there is. `-- quick`: our own builds only.
// `--json FILE` keeps every round's numbers.
import { writeFileSync } from 'node:fs';
import { setupAndBuild } from './build.mjs';
import { cases } from './bench/cases.mjs';
import { quantity } from './bench/format.mjs';
import { describeMachine } from './bench/machine.mjs';
import { buildBench, startEngineInNode, startNative } from './bench/ours.mjs';
import { speedTable } from './bench/report.mjs';
import { measureCase } from './bench/rounds.mjs';
import { median, spread } from './bench/statistics.mjs';

/** @typedef {import('./bench/programs.mjs').Running} Running */

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/**
 * @param {readonly string[]} args
 */
function readArguments(args) {
  const json = args.indexOf('--json');
  return { isQuick: args.includes('quick'), jsonPath: json === -1 ? undefined : args[json + 1] };
}

/** Progress on one line, where somebody watches. @param {string} text */
function showProgress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

/**
 * Every case, with the notes about what failed.
 *
 * @param {readonly [Running, ...Running[]]} programs
 */
async function measureAll(programs) {
  /** @type {string[]} */
  const notes = [];
  /** @type {import('./bench/report.mjs').Result[]} */
  const results = [];
  for (const [index, measured] of cases.entries()) {
    showProgress(`${index + 1}/${cases.length} ${measured.question}`);
    results.push(await measureCase(measured, programs, (note) => notes.push(note)));
  }
  showProgress('');
  return { results, notes };
}

/** @param {readonly import('./bench/report.mjs').Result[]} results */
function peakLine(results) {
  const peaks = results.flatMap(({ peak }) => peak);
  const percent = Math.round(spread(peaks) * 100);
  return `Multiply-add peak in wasm: ${quantity(median(peaks))}FLOP/s, ± ${percent} % between rounds.`;
}

async function bench() {
  const { jsonPath } = readArguments(process.argv.slice(2));
  if (!(await setupAndBuild())) return false;
  await buildBench();
  const machine = await describeMachine();
  /** @type {[Running, ...Running[]]} */
  const programs = [startEngineInNode(), startNative()];
  /** @type {Record<string, string>} */
  const versions = {};
  for (const program of programs) versions[program.name] = await program.ask('version');
  for (const [name, text] of Object.entries({ ...machine, ...versions })) say(`${name}: ${text}`);
  const { results, notes } = await measureAll(programs);
  say('');
  say(speedTable(results, programs));
  say('');
  say(peakLine(results));
  for (const note of notes) say(note);
  if (jsonPath !== undefined)
    writeFileSync(jsonPath, JSON.stringify({ machine, versions, results }, null, 1));
  await Promise.all(programs.map((program) => program.stop()));
  return true;
}

process.exitCode = (await bench()) ? 0 : 1;
