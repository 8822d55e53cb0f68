/** The exploring worker's code for a page that may have no worker, under a name that its chunk has too. */
export { serveAt } from './explore-worker.ts';
