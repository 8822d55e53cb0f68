import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findCommand } from './commands.mjs';

/** Where Debian keeps the acorn that its emcc needs at link time when Node isn't Debian's own. */
const debianNodeModules = '/usr/share/nodejs';

/** Debian's Chromium without a window: the same engine, and two fifths of the tests' time less. */
export const quickChromium = 'chromium-headless-shell';

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const chromiumApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The environment for CMake: an emsdk named by `$EMSDK` goes before any other emcc.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {(path: string) => boolean} exists
 * @returns {NodeJS.ProcessEnv}
 */
export function buildEnvironment(env = process.env, exists = existsSync) {
  const emsdk = env['EMSDK'] === undefined ? null : join(env['EMSDK'], 'upstream', 'emscripten');
  const path = env['PATH'] ?? '';
  const hasEmsdk = emsdk !== null && exists(join(emsdk, 'emcc'));
  const nodePath = [env['NODE_PATH'], exists(debianNodeModules) ? debianNodeModules : undefined];
  return {
    ...env,
    PATH: hasEmsdk ? `${emsdk}${delimiter}${path}` : path,
    NODE_PATH: nodePath.filter((entry) => entry !== undefined && entry !== '').join(delimiter),
  };
}

/**
 * The Chromium that is measured, as people have it, or null: `$CHROMIUM_PATH`, else the first one found.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {(path: string) => boolean} exists
 * @param {readonly string[]} names  of commands, the first one found is taken
 * @returns {string | null}
 */
export function findChromium(env = process.env, exists = existsSync, names = chromiumNames) {
  const chosen = env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return exists(chosen) ? chosen : null;
  for (const name of names) {
    const found = findCommand(name, env['PATH']);
    if (found !== null) return found;
  }
  return chromiumApplications.find((path) => exists(path)) ?? null;
}

/**
 * The Chromium that the browser tests use, or null: the quick one before the others.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {(path: string) => boolean} exists
 */
export const findTestChromium = (env = process.env, exists = existsSync) =>
  findChromium(env, exists, [quickChromium, ...chromiumNames]);

/** Debian's Firefox, or null. @param {NodeJS.ProcessEnv} env */
export const findFirefox = (env = process.env) =>
  findCommand('firefox-esr', env['PATH']) ?? findCommand('firefox', env['PATH']);

const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec'];

/**
 * WebKitGTK's small browser, which its driver drives, or null. It lies beside the library.
 *
 * @param {(path: string) => boolean} exists
 */
export function findWebKit(exists = existsSync) {
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  const places = libraries.flatMap((folder) => versions.map((version) => `${folder}/${version}/MiniBrowser`));
  return places.find((path) => exists(path)) ?? null;
}

/** A Python that has NumPy, or null: Debian's has it where another stands before it on the PATH. @param {NodeJS.ProcessEnv} env */
export function findNumPy(env = process.env) {
  const candidates = [findCommand('python3', env['PATH']), '/usr/bin/python3'];
  return (
    candidates.find(
      (python) =>
        python !== null && spawnSync(python, ['-c', 'import numpy'], { env, stdio: 'ignore' }).status === 0,
    ) ?? null
  );
}
