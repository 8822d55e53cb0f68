import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findCommand, mustRun, run } from '../lib/commands.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { mutate } from './list.mjs';

/** @typedef {import('./list.mjs').Mutation} Mutation */
/**
 * What became of a changed core: `noticed` by the test that is named, or by none, or there was nothing to run.
 *
 * @typedef {{ readonly kind: 'noticed' | 'survived' | 'no build', readonly by: string }} Fate
 */

/** Everything that the native build reads. */
const sources = ['CMakeLists.txt', 'package.json', 'cpp', 'tests/cpp', 'tests/golden'];

/** A changed loop may never end; the tests take seconds. */
const longestRun = '120';

/** A copy of the core with a build folder of its own, in which changes are made and taken back. */
export class Lane {
  #source;
  #build;
  #env;

  /** @param {number} index  of the lane, which names its folder */
  constructor(index) {
    const folder = fromRoot('build', 'mutants', String(index));
    this.#source = `${folder}/source`;
    this.#build = `${folder}/build`;
    this.#env = { ...process.env, CCACHE_BASEDIR: folder, CCACHE_NOHASHDIR: '1' };
  }

  /** Copies and builds the core as it is, and runs its tests, which must pass. */
  async prepare() {
    rmSync(this.#source, { recursive: true, force: true });
    mkdirSync(this.#source, { recursive: true });
    for (const path of sources) cpSync(fromRoot(path), `${this.#source}/${path}`, { recursive: true });
    const launcher = findCommand('ccache') === null ? [] : ['-DCMAKE_CXX_COMPILER_LAUNCHER=ccache'];
    const options = ['-DCMAKE_BUILD_TYPE=None', '-DCMAKE_CXX_FLAGS=-O1 -DNDEBUG', ...launcher];
    await mustRun('cmake', ['-S', this.#source, '-B', this.#build, '-G', 'Ninja', ...options], this.#env);
    const { kind, by } = await this.#test();
    if (kind !== 'survived') throw new Error(`The core fails its tests without any change: ${kind} ${by}`);
  }

  /**
   * @param {Mutation} mutation
   * @returns {Promise<Fate>}
   */
  async try(mutation) {
    const path = `${this.#source}/${mutation.file}`;
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, mutate(text, mutation));
    try {
      return await this.#test();
    } finally {
      writeFileSync(path, text);
    }
  }

  /** @returns {Promise<Fate>} */
  async #test() {
    const build = ['--build', this.#build, '--target', 'frontera_tests', '--parallel', '1'];
    const built = await run('cmake', build, this.#env);
    if (built.code !== 0) return { kind: 'no build', by: built.output };
    const program = `${this.#build}/tests/cpp/frontera_tests`;
    const tested = await run('timeout', [longestRun, program, '--abort']);
    if (tested.code === 0) return { kind: 'survived', by: '' };
    // Catch2 puts the name of the failed case between two rules.
    const name = /^-{20,}\n([^]*?)\n-{20,}$/m.exec(tested.output)?.[1];
    return { kind: 'noticed', by: name?.replaceAll(/\s+/g, ' ') ?? `ended with ${tested.code}` };
  }
}
