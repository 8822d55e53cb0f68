import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { build, buildCore } from '../build.mjs';
import { CommandError, findCommand, npmTool, run } from '../lib/commands.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { cppFiles } from '../lib/sources.mjs';
import { buildEnvironment } from '../lib/toolchain.mjs';
import { tidy } from './clang-tidy.mjs';
import { countCtest, countPlaywright, countVitest } from './counts.mjs';
import { cppcheck } from './cppcheck.mjs';
import { fuzz } from './fuzz.mjs';
import { buildsToCompare, compareBits, fusesNatively } from './same-bits.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {Counts & { readonly output: string }} Outcome */
/** @typedef {keyof typeof engineProjects} Engine */
/** @typedef {(engines: readonly Engine[]) => Promise<Outcome>} RunStage  those chosen; none: all */
/** @typedef {{ readonly name: string, readonly group: string, readonly run: RunStage }} Stage */

/** Browser engines, and the projects of tests/playwright.config.ts that each has. */
export const engineProjects = /** @type {const} */ ({
  chromium: ['desktop', 'phone'],
  firefox: ['firefox', 'firefox-dark'],
  webkit: ['webkit'],
});

/**
 * What passes or fails as a whole.
 *
 * @param {string} name
 * @param {string} group
 * @param {() => Promise<{ readonly code: number, readonly output: string }>} check
 * @returns {Stage}
 */
function wholeStage(name, group, check) {
  const runCheck = async () => {
    const { code, output } = await check();
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  };
  return { name, group, run: () => afterBuilding(() => Promise.resolve(), runCheck) };
}

/**
 * @param {string} name
 * @param {string} command
 * @param {() => readonly string[]} args
 * @returns {Stage}
 */
const lintStage = (name, command, args) => wholeStage(name, 'lint', () => run(command, args()));

/**
 * Runs a test runner and reads its report. Silence is no success: without a single test, or with an exit code
 * that the report does not explain, the stage has failed.
 *
 * @param {string} report
 * @param {(text: string) => Counts} count
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env]  beside our own
 * @returns {Promise<Outcome>}
 */
async function runReported(report, count, command, args, env = {}) {
  const path = fromRoot('build', 'reports', report);
  mkdirSync(fromRoot('build', 'reports'), { recursive: true });
  rmSync(path, { force: true });
  const { code, output } = await run(command, args, { ...buildEnvironment(), ...env });
  if (!existsSync(path)) return { passed: 0, failed: 1, output: `${output}\nNo report was written.` };
  const { passed, failed, retried } = count(readFileSync(path, 'utf8'));
  const hasRunNothing = passed + failed === 0;
  if (hasRunNothing || (code !== 0 && failed === 0)) {
    const reason = hasRunNothing ? 'No test was run.' : `The runner stopped with code ${code}.`;
    return { passed, failed: failed + 1, output: `${output}\n${reason}` };
  }
  return { passed, failed, ...(retried === undefined ? {} : { retried }), output };
}

/**
 * A stage whose build may fail before any test runs.
 *
 * @param {() => Promise<unknown>} prepare
 * @param {() => Promise<Outcome>} test
 * @returns {Promise<Outcome>}
 */
async function afterBuilding(prepare, test) {
  try {
    await prepare();
    return await test();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { passed: 0, failed: 1, output: `${error.output}\n${error.message}` };
  }
}

/**
 * The core's tests, built by a CMake preset.
 *
 * @param {string} preset
 * @returns {Stage}
 */
function coreStage(preset) {
  const report = `${preset}.xml`;
  const args = ['--preset', preset, '--output-junit', fromRoot('build', 'reports', report)];
  args.push('--parallel', String(availableParallelism()));
  // The counts stand at the end of what the programs print, and ctest cuts it there by default.
  args.push('--test-output-size-passed', '1000000', '--test-output-size-failed', '1000000');
  const test = () => runReported(report, countCtest, 'ctest', args);
  return {
    name: preset,
    group: 'cpp',
    run: () => afterBuilding(() => buildCore(preset, 'with tests'), test),
  };
}

/** @returns {Promise<Outcome>} */
async function runSameBits() {
  const outcome = { passed: 0, failed: 0, output: '' };
  for (const build of await buildsToCompare((name) => findCommand(name) !== null, fusesNatively)) {
    const { ok, output } = await compareBits(build);
    outcome.output += output;
    if (ok) outcome.passed += 1;
    else outcome.failed += 1;
  }
  const hasRunNothing = outcome.passed + outcome.failed === 0;
  return hasRunNothing ? { passed: 0, failed: 1, output: 'No compiler was found.' } : outcome;
}

/** @type {Stage} */
const sameBitsStage = {
  name: 'same-bits',
  group: 'cpp',
  run: () => afterBuilding(() => Promise.resolve(), runSameBits),
};

const buildAll = () => build(() => undefined);

/** @type {Stage} */
const webStage = {
  name: 'vitest',
  group: 'web',
  run: () => {
    const outputFile = fromRoot('build', 'reports', 'vitest.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`];
    const args = ['run', '--root', 'tests', ...reporters];
    return afterBuilding(buildAll, () => runReported('vitest.json', countVitest, npmTool('vitest'), args));
  },
};

/** @type {Stage} */
const browserStage = {
  name: 'playwright',
  group: 'browser',
  // The reporters, and where the report goes, are in tests/playwright.config.ts.
  run: (engines) => {
    const projects = engines.flatMap((engine) => engineProjects[engine]);
    const args = ['test', '-c', 'tests', ...projects.map((name) => `--project=${name}`)];
    // Who asks for one engine has time for all of it; see tests/playwright.config.ts.
    const env = engines.length > 0 ? { FRONTERA_LONG: 'yes' } : {};
    return afterBuilding(buildAll, () =>
      runReported('playwright.json', countPlaywright, npmTool('playwright'), args, env),
    );
  },
};

/** Everything `npm test` runs, the quickest first. @type {readonly Stage[]} */
export const stages = [
  lintStage('clang-format', 'clang-format', () => ['--dry-run', '--Werror', ...cppFiles()]),
  lintStage('prettier', npmTool('prettier'), () => ['--check', '.']),
  lintStage('tsc', npmTool('tsc'), () => ['-b', 'web']),
  lintStage('eslint', npmTool('eslint'), () => ['--max-warnings=0', '.']),
  wholeStage('cppcheck', 'lint', cppcheck),
  wholeStage('clang-tidy', 'lint', tidy),
  coreStage('native'),
  coreStage('native-debug'),
  coreStage('wasm'),
  sameBitsStage,
  wholeStage('fuzz', 'cpp', fuzz),
  webStage,
  browserStage,
];
