// Serves dist/ as the browser tests want it: `node web/scripts/serve.mjs 4181`.
import { fromRoot } from './lib/paths.mjs';
import { createStaticServer } from './lib/server.mjs';

const server = await createStaticServer(fromRoot('dist'));
server.listen(Number(process.argv[2]), 'localhost');
