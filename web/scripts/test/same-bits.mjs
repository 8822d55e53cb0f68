import { mustRun, run } from '../lib/commands.mjs';
import { fromRoot } from '../lib/paths.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ readonly compiler: string, readonly flags: string }} Build */

/** Clang's names, the plain one first; Debian's Emscripten brings one with a number. */
const clangNames = ['clang++', ...[21, 20, 19, 18, 17, 16, 15, 14].map((version) => `clang++-${version}`)];

/**
 * The builds whose fingerprints are compared, beside those of the presets (`native` is -O3 by the system's compiler).
 *
 * @param {(name: string) => boolean} exists
 * @param {(compiler: string) => Promise<boolean>} fuses  whether -march=native brings fused multiply-adds
 * @returns {Promise<readonly Build[]>}
 */
export async function buildsToCompare(exists, fuses) {
  const clang = clangNames.find(exists);
  /** @type {Build[]} */
  const builds = [];
  if (exists('g++')) builds.push({ compiler: 'g++', flags: '-O2' });
  if (clang !== undefined) builds.push({ compiler: clang, flags: '-O2' }, { compiler: clang, flags: '-O3' });
  for (const compiler of new Set(builds.map((build) => build.compiler))) {
    if (await fuses(compiler)) builds.push({ compiler, flags: '-O3 -march=native' });
  }
  return builds;
}

/**
 * Whether this processor has fused multiply-adds and the compiler would use them.
 *
 * @param {string} compiler
 */
export async function fusesNatively(compiler) {
  const { output } = await run(compiler, ['-march=native', '-dM', '-E', '-x', 'c++', '/dev/null']);
  return output.includes('__FMA__');
}

/**
 * Builds the golden experiments' program one way and runs it.
 *
 * @param {Build} build
 * @returns {Promise<{ readonly ok: boolean, readonly output: string }>}
 */
export async function compareBits({ compiler, flags }) {
  const name = `${compiler}${flags}`.replaceAll(/[ =]+/g, '');
  const folder = fromRoot('build', `bits-${name}`);
  const settings = [`-DCMAKE_CXX_COMPILER=${compiler}`, `-DCMAKE_CXX_FLAGS=${flags} -DNDEBUG`];
  // Eight files as one take half of the time.
  const options = ['-DCMAKE_BUILD_TYPE=None', '-DFRONTERA_BITS_ONLY=ON', '-DCMAKE_UNITY_BUILD=ON'];
  await mustRun('cmake', ['-S', fromRoot('.'), '-B', folder, '-G', 'Ninja', ...settings, ...options]);
  await mustRun('cmake', ['--build', folder, '--target', 'frontera_bits']);
  const { code, output } = await run(`${folder}/tests/cpp/frontera_bits`, []);
  return { ok: code === 0, output: `${compiler} ${flags}:\n${output}` };
}
