// Building and starting our own programs.
import { existsSync } from 'node:fs';
import { mustRun } from '../lib/commands.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { buildEnvironment } from '../lib/toolchain.mjs';
import { startProcess } from './programs.mjs';

/**
 * Configures a preset with the benchmark and builds one target of it. Whether the preset has tests stays as it is.
 *
 * @param {string} preset
 * @param {string} target
 */
async function buildTarget(preset, target) {
  const env = buildEnvironment();
  const isNew = !existsSync(fromRoot('build', preset, 'CMakeCache.txt'));
  const options = ['-DFRONTERA_BENCH=ON', ...(isNew ? ['-DFRONTERA_TESTS=OFF'] : [])];
  await mustRun('cmake', ['--preset', preset, ...options], env);
  await mustRun('cmake', ['--build', '--preset', preset, '--target', target], env);
}

/** What dist/ doesn't hold: the native program, and the loop that the peak is measured with. */
export async function buildBench() {
  await buildTarget('native', 'frontera_bench');
  await buildTarget('wasm', 'frontera_peak');
}

/** Our wasm in Node, which every ratio refers to. */
export const startEngineInNode = () =>
  startProcess({
    name: 'wasm, Node',
    side: 'ours',
    command: process.execPath,
    args: ['web/scripts/bench/programs/engine-node.mjs'],
  });

/** Our core as the system's compiler makes it, 128 bits wide like the wasm. */
export const startNative = () =>
  startProcess({
    name: 'native',
    side: 'ours',
    command: fromRoot('build/native/cpp/bench/frontera_bench'),
    args: [],
  });
