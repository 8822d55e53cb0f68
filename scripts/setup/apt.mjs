import { spawnSync } from 'node:child_process';
import { findCommand, runVisibly } from '../lib/commands.mjs';

/** How to become root without a question: [] when we are, ['sudo', '-n'] where it works, else null. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (findCommand('sudo') === null) return null;
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

/**
 * Installs Debian packages if that can be done without asking anybody.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether they were installed
 */
export async function installWithApt(packages) {
  const prefix = findCommand('apt-get') === null ? null : rootPrefix();
  if (prefix === null) return false;
  process.stdout.write(`Installing Debian packages: ${packages.join(' ')} …\n`);
  /** @param {string[]} args */
  const apt = (args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    return runVisibly(/** @type {string} */ (command), rest);
  };
  // A stale list is no reason to stop: the packages may still be there.
  await apt(['update']);
  return (await apt(['install', '-y', '--no-install-recommends', ...packages])) === 0;
}
