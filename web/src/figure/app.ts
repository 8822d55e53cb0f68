/**
 * The package's entry, for apps with a bundler: the figures of `frontera.js`, with the worker and the core in a script that is loaded when
 * the first figure comes near. Bundlers and development servers all understand imports, but not all of them other files.
 */
import './define.ts';
import { startWith } from '../worker/client.ts';
import { Later } from '../run/later.ts';

const inside = new Later(() => import('../worker/client-inside.ts'));
const exploring = new Later(() => import('../worker/client-explore-inside.ts'));

startWith(
  async () => (await inside.get()).startInside(),
  async () => (await exploring.get()).startExploring(),
);

export type * from './define.ts';
