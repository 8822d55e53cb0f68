import { availableParallelism } from 'node:os';
import { mustRun, run } from '../lib/commands.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { cppFiles } from '../lib/sources.mjs';
import { buildEnvironment } from '../lib/toolchain.mjs';

/** The core's sources and what is built on them natively; headers are seen through the files that include them. */
const checked = /^cpp\/(src|examples|bench)\/.*\.cpp$/;
/** As a pattern of clang-tidy's. */
const headers = '/cpp/(include|src|bench)/';

/** Configures the native build, which writes the commands that the files are compiled with, and checks file by file. */
export async function tidy() {
  await mustRun('cmake', ['--preset', 'native'], buildEnvironment());
  const waiting = cppFiles().filter((path) => checked.test(path));
  const options = ['-p', fromRoot('build', 'native'), '--quiet', `--header-filter=${headers}`];
  const outcome = { code: waiting.length === 0 ? 1 : 0, output: '' };
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const { code, output } = await run('clang-tidy', [...options, path]);
      if (code !== 0) outcome.output += output;
      outcome.code ||= code;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return outcome;
}
