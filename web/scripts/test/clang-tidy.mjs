import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { mustRun, run } from '../lib/commands.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { buildEnvironment } from '../lib/toolchain.mjs';

const folder = fromRoot('build', 'tidy');

/** The core and what is built on it natively, as they lie in that folder; headers are seen through the files that include them. */
const checked = /^(CMakeFiles|cpp)\//;
/** Built for wasm alone, whose compiler writes no commands here. */
const onlyWasm = fromRoot('cpp', 'bench', 'peak_module.cpp');
/** Where a finding counts, as a pattern of clang-tidy's. */
const ours = '/cpp/(include|src|bench|examples)/';

const options = [
  ...['-p', folder, '--quiet', `--header-filter=${ours}`],
  // CMake's own files do nothing else.
  '--checks=-bugprone-suspicious-include',
];

/** @returns {string[]} */
function nativeFiles() {
  const commands = /** @type {{ file: string }[]} */ (
    JSON.parse(readFileSync(`${folder}/compile_commands.json`, 'utf8'))
  );
  return commands.map(({ file }) => file).filter((file) => checked.test(relative(folder, file)));
}

/**
 * Configures a native build whose files include eight of ours each, and checks those: most of the time goes into Eigen, which is
 * then read four times and not thirty.
 */
export async function tidy() {
  const settings = ['-DCMAKE_UNITY_BUILD=ON', '-DFRONTERA_BENCH=ON'];
  await mustRun('cmake', ['--preset', 'native', '-B', folder, ...settings], buildEnvironment());
  const native = nativeFiles();
  const waiting = [onlyWasm, ...native];
  const outcome = { code: native.length === 0 ? 1 : 0, output: '' };
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
