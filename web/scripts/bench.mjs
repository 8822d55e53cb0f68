// `npm run bench`: how fast the core is, beside what else there is, in about four minutes. `-- quick`: our wasm and native
// builds only, in half a minute. `--json FILE` keeps every round's numbers.
import { writeFileSync } from 'node:fs';
import { setupAndBuild } from './build.mjs';
import { readArguments } from './bench/arguments.mjs';
import { cases } from './bench/cases.mjs';
import { quantity } from './bench/format.mjs';
import { describeMachine } from './bench/machine.mjs';
import { buildBench, startEngineInNode, startNative } from './bench/ours.mjs';
import { speedTable } from './bench/report.mjs';
import { measureCase } from './bench/rounds.mjs';
import { measureScaling, scalingTable } from './bench/scaling.mjs';
import { median, spread } from './bench/statistics.mjs';

/** @typedef {import('./bench/programs.mjs').Running} Running */

/** Programs, each with what is said about it; the first is our wasm in Node. */
/** @typedef {{ readonly running: [Running, ...Running[]], readonly about: Record<string, string> }} Cast */

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/** Progress on one line, in a terminal. @param {string} text */
function showProgress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

/**
 * The programs beside our wasm in Node and our native build, and how each peer does its work. What there isn't here is
 * `about` only.
 *
 * @param {Cast} cast
 */
async function addOthers({ running, about }) {
  const { startEngineInChromium } = await import('./bench/chromium.mjs');
  const { startPeers } = await import('./bench/peers.mjs');
  try {
    running.splice(1, 0, await startEngineInChromium());
  } catch (error) {
    about['wasm, Chromium'] = `not here: ${reason(error)}`;
  }
  for (const { name, how, program } of await startPeers()) {
    about[name] = program === null ? 'not here' : how;
    if (program !== null) running.push(program);
  }
}

/** The first line of what went wrong. @param {unknown} error */
const reason = (error) => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));

/**
 * Puts each program's version before what is said about it; one that doesn't even say that is left out.
 *
 * @param {Cast} cast
 * @returns {Promise<Cast>}
 */
async function meet({ running: [first, ...others], about }) {
  /** @type {[Running, ...Running[]]} */
  const present = [first];
  for (const program of [first, ...others]) {
    try {
      const version = await program.ask('version');
      about[program.name] = [version, about[program.name]].filter(Boolean).join('; ');
      if (program !== first) present.push(program);
    } catch (error) {
      about[program.name] = `doesn't run here: ${reason(error)}`;
    }
  }
  return { running: present, about };
}

/**
 * Every case, with notes about what failed.
 *
 * @param {[Running, ...Running[]]} programs
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
  const speed = `${quantity(median(peaks))}FLOP/s, half of the rounds within ± ${percent} %`;
  return `Multiply-add peak in the same wasm engine (128 bits, registers only): ${speed}.`;
}

const legend = `Training samples per second (rows "full batch", "batches of 10") and cells of a 256 × 256 field per second: the median of
interleaved rounds, and of each round the fastest slice of some milliseconds. After each speed: how many times as fast our
wasm in Node is. GFLOP/s and the fraction of the peak are our wasm's in Node; counted are multiplications and additions of
forward, backward and gradient products.`;

/**
 * @param {Cast} cast
 * @param {boolean} isQuick
 */
async function measureAndPrint({ running, about }, isQuick) {
  const machine = await describeMachine();
  for (const [name, text] of Object.entries({ ...machine, ...about })) say(`${name.padEnd(14)}  ${text}`);
  const { results, notes } = await measureAll(running);
  say(`\n${legend}\n\n${speedTable(results, running)}\n\n${peakLine(results)}`);
  for (const note of notes) say(`Missing: ${note}`);
  const scaling = isQuick ? [] : await measureScaling(running[0]);
  for (const line of scaling) say(`\n${scalingTable(line)}`);
  return { machine, about, results, notes, scaling };
}

async function bench() {
  const options = readArguments(process.argv.slice(2));
  if (options === null) {
    process.stderr.write('Usage: npm run bench -- [quick] [--json FILE]\n');
    return false;
  }
  if (!(await setupAndBuild())) return false;
  await buildBench();
  /** @type {Cast} */
  const cast = { running: [startEngineInNode(), startNative()], about: {} };
  try {
    if (!options.isQuick) await addOthers(cast);
    const measured = await measureAndPrint(await meet(cast), options.isQuick);
    if (options.jsonPath !== null) writeFileSync(options.jsonPath, `${JSON.stringify(measured, null, 1)}\n`);
  } finally {
    await Promise.all(cast.running.map((program) => program.stop()));
  }
  return true;
}

process.exitCode = (await bench()) ? 0 : 1;
