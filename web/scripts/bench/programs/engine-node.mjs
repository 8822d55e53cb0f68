// Our wasm in Node: `node web/scripts/bench/programs/engine-node.mjs`, see lines.mjs.
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../lib/paths.mjs';
import { createEngineProgram } from './engine.mjs';
import { answerLines } from './lines.mjs';

const { loadEngine } = /** @type {{ readonly loadEngine: () => Promise<import('./engine.mjs').Engine> }} */ (
  await import(fromRoot('dist', 'engine.js'))
);
const peakWasm = readFileSync(fromRoot('build', 'wasm', 'cpp', 'bench', 'frontera_peak.wasm'));
const version = `Node ${process.versions.node}, V8 ${process.versions.v8}`;
answerLines(await createEngineProgram(await loadEngine(), peakWasm, version));
