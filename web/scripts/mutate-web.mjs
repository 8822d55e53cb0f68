// `npm run mutate:web [-- experiment engine/session.ts …]`: changes the TypeScript of web/src in small ways, one at a time, runs the
// tests that ask for it after each (Stryker does), and lists what no test noticed. Takes an hour or so; not a part of `npm test`.
import { setupAndBuild } from './build.mjs';
import { runVisibly } from './lib/commands.mjs';
import { installLocked } from './lib/locked.mjs';
import { fromRoot } from './lib/paths.mjs';

const folders = ['experiment', 'engine', 'worker'];
const strykerFolder = fromRoot('build', 'stryker');
const stryker = `${strykerFolder}/node_modules/@stryker-mutator/core/bin/stryker.js`;

/** @param {string} part  a folder of web/src, or a file in one */
async function mutate(part) {
  const [folder = ''] = part.split('/');
  const files = part.endsWith('.ts') ? `web/src/${part}` : `web/src/${part}/**/*.ts,!**/*.d.ts`;
  const args = [stryker, 'run', fromRoot('tests', 'mutation', 'stryker.config.mjs'), '--mutate', files];
  return runVisibly('node', args, { ...process.env, FRONTERA_MUTATED_FOLDER: folder });
}

async function mutateWeb() {
  const parts = process.argv.length > 2 ? process.argv.slice(2) : folders;
  const unknown = parts.find((part) => !folders.includes(part.split('/')[0] ?? ''));
  if (unknown !== undefined) {
    process.stderr.write(`${unknown}: not in web/src/{${folders.join(',')}}\n`);
    return false;
  }
  if (!(await setupAndBuild())) return false;
  // Vitest, which it asks for, is the project's own.
  await installLocked(fromRoot('tests', 'mutation'), strykerFolder, ['--legacy-peer-deps']);
  for (const part of parts) if ((await mutate(part)) !== 0) return false;
  return true;
}

process.exitCode = (await mutateWeb()) ? 0 : 1;
