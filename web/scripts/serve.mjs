// Serves dist/ as the browser tests want it: `node web/scripts/serve.mjs 4181`.
import { fromRoot } from './lib/paths.mjs';
import { createStaticServer } from './lib/server.mjs';

createStaticServer(fromRoot('dist')).listen(Number(process.argv[2]), 'localhost');
