/**
 * The engine for what pages ask beyond a run: the headless engine's module without the schema, since the page has checked every
 * document (the core still refuses).
 */
import createCore from '../../../build/wasm/frontera-core.mjs';
import type { Experiment } from '../experiment/types.ts';
import { loadCore, type CoreSource } from './load.ts';
import { createEngine } from './session.ts';
import type { Engine } from './types.ts';

/** As `loadEngine`, for documents that `parseExperiment` has given. */
export async function loadExploringEngine(source: CoreSource): Promise<Engine> {
  return createEngine(await loadCore(createCore, source), (known) => known as Experiment);
}
