// `npm test`: sets up, builds, and runs everything. `npm test -- cpp` and the like run some stages, by name or group;
// `npm test -- browser firefox` the browser tests of one engine.
import { setup } from './setup.mjs';
import { engineProjects, stages } from './test/stages.mjs';

/** @typedef {import('./test/stages.mjs').Stage} Stage */
/** @typedef {import('./test/stages.mjs').Engine} Engine */

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/**
 * @param {readonly string[]} names
 * @returns {readonly Stage[] | null} null where a name means nothing
 */
function chooseStages(names) {
  if (names.length === 0) return stages;
  /** @param {Stage} stage */
  const isChosen = (stage) => names.includes(stage.name) || names.includes(stage.group);
  const known = new Set(stages.flatMap((stage) => [stage.name, stage.group]));
  return names.every((name) => known.has(name)) ? stages.filter(isChosen) : null;
}

const engineNames = /** @type {Engine[]} */ (Object.keys(engineProjects));

/**
 * A crash in a bundled program prints its line of source, a megabyte long.
 *
 * @param {string} output
 */
function clipLines(output) {
  const limit = 500;
  const clip = (/** @type {string} */ line) => (line.length > limit ? `${line.slice(0, limit)} …` : line);
  return output.trimEnd().split('\n').map(clip).join('\n');
}

/**
 * @param {Stage} stage
 * @param {readonly Engine[]} engines
 */
async function runStage(stage, engines) {
  const start = performance.now();
  const outcome = await stage.run(engines);
  return { stage, outcome, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}

/** @param {Awaited<ReturnType<typeof runStage>>} result */
function report({ stage, outcome, seconds }) {
  const { passed, failed, retried = 0, output } = outcome;
  if (failed > 0) say(`\n${clipLines(output)}\n`);
  const mark = failed > 0 ? '✗' : '✓';
  const failures = failed > 0 ? `, ${failed} failed` : '';
  const retries = retried > 0 ? ` (${retried} at a second try)` : '';
  say(`${mark} ${stage.name.padEnd(13)} ${passed} passed${retries}${failures}  (${seconds} s)`);
}

/** @param {readonly string[]} names */
async function test(names) {
  const engines = engineNames.filter((name) => names.includes(name));
  const others = names.filter((name) => !engines.some((engine) => engine === name));
  const chosen = chooseStages(engines.length > 0 && others.length === 0 ? ['browser'] : others);
  if (chosen === null) {
    const known = [...new Set(stages.flatMap((stage) => [stage.group, stage.name])), ...engineNames];
    say(`Not a stage. There are: ${known.join(', ')}`);
  }
  let passed = 0;
  let failed = 0;
  if (chosen === null || !(await setup('test'))) {
    failed = 1;
  } else {
    // Linters are mostly one process each, which leaves a processor idle; they are told of in their order all the same.
    const linting = chosen.filter(({ group }) => group === 'lint').map((stage) => runStage(stage, engines));
    for (const stage of chosen) {
      const result = await (linting.shift() ?? runStage(stage, engines));
      report(result);
      passed += result.outcome.passed;
      failed += result.outcome.failed;
    }
  }
  say(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

process.exitCode = (await test(process.argv.slice(2))) ? 0 : 1;
