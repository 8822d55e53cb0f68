import { mustRun, run } from '../lib/commands.mjs';
import { fromRoot } from '../lib/paths.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ readonly compiler: string, readonly level: '-O2' | '-O3' }} Build */

/** Clang's names, the plain one first; Debian's Emscripten brings one with a number. */
const clangNames = ['clang++', ...[21, 20, 19, 18, 17, 16, 15, 14].map((version) => `clang++-${version}`)];

/**
 * The builds whose fingerprints are compared, beside those of the presets (`native` is -O3 by the system's compiler).
 *
 * @param {(name: string) => boolean} exists
 * @returns {readonly Build[]}
 */
export function buildsToCompare(exists) {
  const clang = clangNames.find(exists);
  /** @type {Build[]} */
  const builds = [];
  if (exists('g++')) builds.push({ compiler: 'g++', level: '-O2' });
  if (clang !== undefined) builds.push({ compiler: clang, level: '-O2' }, { compiler: clang, level: '-O3' });
  return builds;
}

/**
 * Builds the golden experiments' program one way and runs it.
 *
 * @param {Build} build
 * @returns {Promise<{ readonly ok: boolean, readonly output: string }>}
 */
export async function compareBits({ compiler, level }) {
  const folder = fromRoot('build', `bits-${compiler}${level}`);
  const flags = [`-DCMAKE_CXX_COMPILER=${compiler}`, `-DCMAKE_CXX_FLAGS=${level} -DNDEBUG`];
  const options = ['-DCMAKE_BUILD_TYPE=None', '-DFRONTERA_BITS_ONLY=ON'];
  await mustRun('cmake', ['-S', fromRoot('.'), '-B', folder, '-G', 'Ninja', ...flags, ...options]);
  await mustRun('cmake', ['--build', folder, '--target', 'frontera_bits']);
  const { code, output } = await run(`${folder}/tests/cpp/frontera_bits`, []);
  return { ok: code === 0, output: `${compiler} ${level}:\n${output}` };
}
