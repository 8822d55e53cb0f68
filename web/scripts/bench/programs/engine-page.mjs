// Our wasm in a page: page.html loads this, ours.mjs asks through `benchAnswer`.
import { createEngineProgram } from './engine.mjs';
import { createTimer } from './timer.mjs';

/** dist/ is served beside this folder. The name is a variable because there is nothing at that path in the checkout. */
const engineUrl = '/engine.js';
const { loadEngine } = /** @type {{ readonly loadEngine: () => Promise<import('./engine.mjs').Engine> }} */ (
  await import(engineUrl)
);
const peakWasm = new Uint8Array(await (await fetch('/peak/frontera_peak.wasm')).arrayBuffer());
const program = await createEngineProgram(await loadEngine(), peakWasm, '');
Object.assign(globalThis, { benchAnswer: createTimer(program) });
