// `npm run coverage`: which lines of the core the native tests run, by gcov. Fails below the share that is promised.
import { readdirSync, rmSync } from 'node:fs';
import { CommandError, mustRun } from './lib/commands.mjs';
import { fromRoot } from './lib/paths.mjs';
import { buildEnvironment } from './lib/toolchain.mjs';
import { coreLines, coverageTable } from './coverage/lines.mjs';

const leastPercent = 97;
const folder = fromRoot('build', 'coverage');

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/** What the compiler (.gcno) or the programs that ran (.gcda) wrote, full paths. @param {string} ending */
const filesEndingIn = (ending) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => `${folder}/${path}`);

/** Builds the tests with counters, runs them, and prints what they ran. Answers whether it is enough. */
async function cover() {
  const env = buildEnvironment();
  await mustRun('cmake', ['--preset', 'coverage'], env);
  await mustRun('cmake', ['--build', '--preset', 'coverage', '--target', 'frontera_tests'], env);
  for (const counts of filesEndingIn('.gcda')) rmSync(counts);
  await mustRun(`${folder}/tests/cpp/frontera_tests`, []);
  const { output } = await mustRun('gcov', ['--json-format', '--stdout', ...filesEndingIn('.gcda')]);
  const { text, percent } = coverageTable(coreLines(output, fromRoot('.')));
  say(text);
  if (percent >= leastPercent) return true;
  say(`Below ${leastPercent} %.`);
  return false;
}

try {
  process.exitCode = (await cover()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  say(`${error.output}\n${error.message}`);
  process.exitCode = 1;
}
