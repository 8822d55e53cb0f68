// What the article's build takes from the TypeScript sources: the engine on the compiled core, the presets, the article's own documents.
import { readFileSync } from 'node:fs';
import { fromRoot } from '../lib/paths.mjs';

/** @typedef {import('../../src/engine/types.ts').Engine} Engine */
/** @typedef {import('../../src/experiment/types.ts').Experiment} Experiment */
/** @typedef {{ readonly loadEngine: (options: { readonly wasmBinary: Uint8Array }) => Promise<Engine> }} EngineModule */
/** @typedef {{ readonly parseExperiment: (document: unknown) => Experiment }} Schema */
/** @typedef {{ readonly presets: Readonly<Record<string, Experiment>> }} Presets */
/** @typedef {{ readonly engine: Engine, readonly documents: Readonly<Record<string, Experiment>>, readonly infernoHex: string }} Sources */

/** The article's documents, by the names that its pages use. */
export function articleDocuments() {
  const path = fromRoot('web', 'article', 'experiments.json');
  /** @type {Readonly<Record<string, object>>} */
  const documents = JSON.parse(readFileSync(path, 'utf8'));
  return documents;
}

/** @returns {Promise<Sources>} */
export async function readArticleSources() {
  const { runnerImport } = await import('vite');
  const mode = process.env['NODE_ENV'];
  /** @param {string} path */
  const read = async (path) => {
    /** @type {{ readonly module: unknown }} */
    const { module } = await runnerImport(fromRoot('web', 'src', path));
    return module;
  };
  const { loadEngine } = /** @type {EngineModule} */ (await read('engine/index.ts'));
  const { parseExperiment } = /** @type {Schema} */ (await read('experiment/schema.ts'));
  const { presets } = /** @type {Presets} */ (await read('experiment/presets.ts'));
  const { infernoHex } = /** @type {{ infernoHex: string }} */ (await read('parts/colours/inferno.ts'));
  // Vite sets it for what it imports.
  if (mode === undefined) delete process.env['NODE_ENV'];
  const engine = await loadEngine({
    wasmBinary: readFileSync(fromRoot('build', 'wasm', 'frontera-core.wasm')),
  });
  const own = Object.entries(articleDocuments()).map(
    ([name, document]) => /** @type {const} */ ([name, parseExperiment(document)]),
  );
  return { engine, documents: { ...presets, ...Object.fromEntries(own) }, infernoHex };
}
