import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findCommand, runVisibly } from '../lib/commands.mjs';

/** How to become root without a question: [] when we are, ['sudo', '-n'] where it works, else null. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (findCommand('sudo') === null) return null;
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

/** Whether this is Debian itself: what is derived from it has other packages. */
export function isDebian() {
  const about = '/etc/os-release';
  return existsSync(about) && /^ID=debian$/m.test(readFileSync(about, 'utf8'));
}

/** Where dpkg puts the Node that Debian's Emscripten asks for. */
const debianNode = '/usr/bin/node';

/** @param {string} path */
const isFromPackage = (path) => spawnSync('dpkg-query', ['-S', path], { stdio: 'ignore' }).status === 0;

/**
 * The command that has dpkg lay its Node beside one that was copied into /usr/bin by hand; null where there is none
 * to lose. Debian 12's Node is too old for the rest of the build, and dpkg overwrites what no package owns.
 *
 * @param {readonly string[]} packages  to be installed
 * @param {(path: string) => boolean} exists
 * @param {(path: string) => boolean} isOwned  by a package
 * @returns {readonly string[] | null}
 */
export function nodeDiversion(packages, exists = existsSync, isOwned = isFromPackage) {
  if (!packages.includes('emscripten') || !exists(debianNode) || isOwned(debianNode)) return null;
  return ['dpkg-divert', '--local', '--no-rename', '--divert', `${debianNode}.debian`, '--add', debianNode];
}

/**
 * Installs Debian packages if that can be done without a password.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether they were installed
 */
export async function installWithApt(packages) {
  const prefix = findCommand('apt-get') === null ? null : rootPrefix();
  if (prefix === null) return false;
  process.stdout.write(`Installing Debian packages: ${packages.join(' ')} …\n`);
  /** @param {readonly string[]} words */
  const asRoot = (words) => {
    const [command, ...rest] = [...prefix, ...words];
    return runVisibly(/** @type {string} */ (command), rest);
  };
  /** @param {string[]} args */
  const apt = (args) => asRoot(['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args]);
  const diversion = nodeDiversion(packages);
  if (diversion !== null && (await asRoot(diversion)) !== 0) return false;
  // A stale list is no reason to stop: the packages may still be there.
  await apt(['update']);
  return (await apt(['install', '-y', '--no-install-recommends', ...packages])) === 0;
}
