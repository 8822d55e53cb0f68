import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { mustRun } from './commands.mjs';

/** @param {string} path */
const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/**
 * Installs npm packages that few people need into a folder of their own, at their locked versions, once. Their install scripts
 * aren't run.
 *
 * @param {string} source  folder with the package.json and the package-lock.json
 * @param {string} target  folder that gets node_modules
 * @param {readonly string[]} [flags]  more for `npm ci`
 */
export async function installLocked(source, target, flags = []) {
  const lock = 'package-lock.json';
  const installed = `${target}/node_modules/installed-from.json`;
  if (read(installed) === read(`${source}/${lock}`)) return;
  mkdirSync(target, { recursive: true });
  for (const file of ['package.json', lock]) cpSync(`${source}/${file}`, `${target}/${file}`);
  await mustRun('npm', ['ci', '--prefix', target, '--ignore-scripts', '--no-audit', '--no-fund', ...flags]);
  cpSync(`${source}/${lock}`, installed);
}
