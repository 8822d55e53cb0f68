/**
 * The engine of figures. Their page has checked every document, so it comes without the schema (the core still refuses), and
 * their module without what no figure asks for: see `cpp/bindings/explore.cpp`.
 */
import createCore from '../../../build/wasm/frontera-figure.mjs';
import type { Experiment } from '../experiment/types.ts';
import { loadCore, type CoreSource } from './load.ts';
import { createEngine } from './session.ts';
import type { Engine } from './types.ts';

/** As `loadEngine`, for documents that `parseExperiment` has given; without checks and landscapes. */
export async function loadFigureEngine(source: CoreSource): Promise<Engine> {
  return createEngine(await loadCore(createCore, source), (known) => known as Experiment);
}
