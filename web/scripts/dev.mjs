// `npm run dev`: Vite's server, which shows each saved change at once. The core is built first, and only then.
import { CommandError, npmTool, runVisibly } from './lib/commands.mjs';
import { buildCore } from './build.mjs';
import { writeNames } from './names.mjs';
import { setup } from './setup.mjs';

async function startDevServer() {
  if (!(await setup('build'))) return 1;
  try {
    await buildCore('wasm', 'without tests');
    await writeNames();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.output}\n${error.message}\n`);
    return 1;
  }
  return runVisibly(npmTool('vite'), ['web']);
}

process.exitCode = await startDevServer();
