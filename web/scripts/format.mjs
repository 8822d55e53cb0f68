// `npm run format`: brings every file into the settled format.
import { npmTool, runVisibly } from './lib/commands.mjs';
import { cppFiles } from './lib/sources.mjs';
import { setup } from './setup.mjs';

async function format() {
  if (!(await setup('test'))) return 1;
  const cpp = await runVisibly('clang-format', ['-i', ...cppFiles()]);
  const rest = await runVisibly(npmTool('prettier'), ['--write', '--log-level=warn', '.']);
  return Math.max(cpp, rest);
}

process.exitCode = await format();
