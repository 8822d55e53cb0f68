// Builds everything that is published: the core as WebAssembly, then dist/ around it.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { CommandError, mustRun, npmTool } from './lib/commands.mjs';
import { writeExamples } from './examples.mjs';
import { lastChangeMs } from './lib/freshness.mjs';
import { fromRoot } from './lib/paths.mjs';
import { buildEnvironment } from './lib/toolchain.mjs';
import { writeNames } from './names.mjs';
import { writePictures } from './pictures.mjs';
import { writeReference } from './reference.mjs';
import { setup } from './setup.mjs';
import { writeStills } from './stills.mjs';
import { writeTypes } from './types.mjs';

/** Holds the time at which the last complete build of dist/ began, in milliseconds, and the site's address as that build was told. */
const stampPath = fromRoot('build', 'dist.stamp');

/** The core of figures, and the whole one. The package's entry has them inside, gzipped. */
const modules = ['frontera-figure.wasm', 'frontera-core.wasm'].map((name) => fromRoot('build', 'wasm', name));

/** Where the site will stand, for the pictures of links to it. */
const siteTold = process.env['FRONTERA_SITE'] ?? '';

const siteInputs = [
  'web',
  'build/wasm/frontera-core.wasm',
  'build/wasm/frontera-core.mjs',
  'build/wasm/frontera-figure.wasm',
  'build/wasm/frontera-figure.mjs',
  'package.json',
  'package-lock.json',
];

/**
 * Builds a CMake preset, with its tests or, since publishing needs no Catch2, without. CMake decides what has to
 * be made again.
 *
 * @param {string} preset
 * @param {'with tests' | 'without tests'} extent
 */
export async function buildCore(preset, extent) {
  const env = buildEnvironment();
  const tests = extent === 'with tests' ? 'ON' : 'OFF';
  await mustRun('cmake', ['--preset', preset, `-DFRONTERA_TESTS=${tests}`], env);
  await mustRun('cmake', ['--build', '--preset', preset], env);
}

function isSiteFresh() {
  if (!existsSync(fromRoot('dist')) || !existsSync(stampPath)) return false;
  const [startMs, address = ''] = readFileSync(stampPath, 'utf8').split(' ');
  return (
    address === siteTold &&
    Number(startMs) > Math.max(...siteInputs.map((path) => lastChangeMs(fromRoot(path))))
  );
}

/**
 * The pages first, since that build empties dist/. See web/vite.config.ts.
 *
 * @param {(step: string) => void} say
 */
async function buildSite(say) {
  if (isSiteFresh()) return;
  say('Building dist/ …');
  const startMs = Date.now();
  rmSync(stampPath, { force: true });
  await writeStills();
  await mustRun(npmTool('vite'), ['build', 'web']);
  for (const path of modules) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  const modes = ['element', 'engine', 'embed', 'helper', 'file'];
  await Promise.all(modes.map((mode) => mustRun(npmTool('vite'), ['build', 'web', '--mode', mode])));
  await writeTypes();
  await writeReference();
  await writeExamples();
  await mustRun(npmTool('vite'), ['build', 'web', '--mode', 'offline']);
  writeFileSync(stampPath, `${startMs} ${siteTold}`);
}

/**
 * Builds what is out of date.
 *
 * @param {(step: string) => void} say
 */
export async function build(say) {
  if (!existsSync(fromRoot('build', 'wasm'))) say('Building the core, which takes a minute the first time …');
  await buildCore('wasm', 'without tests');
  await writeNames();
  await writePictures();
  await buildSite(say);
}

/**
 * Sets up and builds for a command at the terminal.
 *
 * @returns {Promise<boolean>} whether it worked; if not, the reason has been printed
 */
export async function setupAndBuild() {
  if (!(await setup('build'))) return false;
  try {
    await build((step) => process.stdout.write(`${step}\n`));
    return true;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.output}\n${error.message}\n`);
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await setupAndBuild()) ? 0 : 1;
}
