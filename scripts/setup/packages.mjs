import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runVisibly } from '../lib/commands.mjs';
import { fromRoot } from '../lib/paths.mjs';

/** Holds the hash of the lock file that node_modules was made from; goes when node_modules goes. */
const stampPath = fromRoot('node_modules', '.frontera-lock');

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(fromRoot('package-lock.json')))
    .digest('hex');

/** Runs `npm ci` unless node_modules was made from the present lock file. @returns {Promise<boolean>} */
export async function installPackages() {
  const hash = lockHash();
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === hash) return true;
  process.stdout.write('Installing npm packages …\n');
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const code = await runVisibly('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], env);
  if (code !== 0) return false;
  writeFileSync(stampPath, hash);
  return true;
}
