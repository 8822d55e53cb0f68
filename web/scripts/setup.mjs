// Sets up what is missing: `node web/scripts/setup.mjs build` or `… test`. A second run finds nothing to do.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromRoot } from './lib/paths.mjs';
import { findTestChromium, quickChromium } from './lib/toolchain.mjs';
import { advice, aptPackages } from './setup/advice.mjs';
import { installWithApt, isDebian } from './setup/apt.mjs';
import { installPackages } from './setup/packages.mjs';
import { isAtLeast, missingTools, thisMachine } from './setup/tools.mjs';

/** @param {string} text */
const complain = (text) => process.stderr.write(`${text}\n`);

/** Whether this Node is new enough; says so when it isn't. */
function checkNode() {
  const text = readFileSync(fromRoot('package.json'), 'utf8');
  const { engines } = /** @type {{ readonly engines: { readonly node: string } }} */ (JSON.parse(text));
  const wanted = engines.node.replace('>=', '');
  if (isAtLeast(process.versions.node, wanted)) return true;
  complain(
    `Node ${process.versions.node} is too old: Frontera needs Node ${wanted} or newer (https://nodejs.org).`,
  );
  return false;
}

/** @param {import('./setup/tools.mjs').Purpose} purpose */
async function checkTools(purpose) {
  const missing = missingTools(purpose, thisMachine());
  if (missing.length === 0) return true;
  const wasInstalled = await installWithApt(aptPackages(missing));
  const stillMissing = wasInstalled ? missingTools(purpose, thisMachine()) : missing;
  if (stillMissing.length === 0) return true;
  complain(advice(stillMissing));
  return false;
}

/** Has the quick browser for the tests where there is one to have. Without it they only take longer. */
async function quickenTests() {
  const isChosen = (process.env['CHROMIUM_PATH'] ?? '') !== '';
  const isThere = basename(findTestChromium() ?? '') === quickChromium;
  if (!isChosen && !isThere && isDebian()) await installWithApt([quickChromium]);
}

/**
 * @param {import('./setup/tools.mjs').Purpose} purpose
 * @returns {Promise<boolean>} whether everything needed is there now; if not, it has been said what is missing
 */
export async function setup(purpose) {
  if (!checkNode() || !(await checkTools(purpose))) return false;
  if (purpose === 'test') await quickenTests();
  if (await installPackages()) return true;
  complain('npm could not install the packages of package-lock.json; see above.');
  return false;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const isReady = await setup(process.argv[2] === 'build' ? 'build' : 'test');
  process.exitCode = isReady ? 0 : 1;
}
