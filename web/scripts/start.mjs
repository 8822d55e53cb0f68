// `npm start`: sets up what is missing, builds what is out of date, and serves the studio.
import { setupAndBuild } from './build.mjs';
import { fromRoot } from './lib/paths.mjs';
import { serve } from './lib/server.mjs';

const preferredPort = 4180;

if (await setupAndBuild()) {
  const { port } = await serve(fromRoot('dist'), preferredPort);
  process.stdout.write(`\nFrontera: http://localhost:${port}/\n(Ctrl-C stops it)\n`);
} else {
  process.exitCode = 1;
}
