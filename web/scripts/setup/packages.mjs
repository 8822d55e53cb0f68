import { readFileSync } from 'node:fs';
import { runVisibly } from '../lib/commands.mjs';
import { fromRoot } from '../lib/paths.mjs';

/** @typedef {{ readonly version?: string, readonly optional?: boolean }} Locked */

/**
 * @param {...string} path of a lock file; npm keeps one of what it installed in node_modules
 * @returns {Readonly<Record<string, Locked>>}
 */
function lockedPackages(...path) {
  /** @type {{ readonly packages: Readonly<Record<string, Locked>> }} */
  const lock = JSON.parse(readFileSync(fromRoot(...path), 'utf8'));
  return lock.packages;
}

/**
 * Whether everything that the lock file names is there in its version; optional packages are for other platforms, and
 * more than that does no harm.
 */
function areInstalled() {
  try {
    const installed = lockedPackages('node_modules', '.package-lock.json');
    return Object.entries(lockedPackages('package-lock.json')).every(
      ([path, { version, optional }]) =>
        path === '' || optional === true || installed[path]?.version === version,
    );
  } catch {
    // Nothing was installed yet.
    return false;
  }
}

/** Runs `npm ci` unless all packages are there. @returns {Promise<boolean>} */
export async function installPackages() {
  if (areInstalled()) return true;
  process.stdout.write('Installing npm packages …\n');
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  return (await runVisibly('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], env)) === 0;
}
