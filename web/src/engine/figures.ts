/**
 * The engine of figures. Their page has checked every document, so it comes without the schema (the core still refuses), and
 * their module without what no figure asks for: see `cpp/bindings/analysis.cpp`.
 */
import type { Experiment } from '../experiment/types.ts';
import { loadCore } from './load.ts';
import { createSession } from './session.ts';
import type { Engine, EngineOptions } from './types.ts';

const figureModule = new URL('../../../build/wasm/frontera-figure.wasm', import.meta.url);

/** As `loadEngine`, for documents that `parseExperiment` has given; without `landscape` and `gradientCheck`. */
export async function loadFigureEngine(options: EngineOptions = {}): Promise<Engine> {
  const core = await loadCore(figureModule, options);
  return { createSession: (experiment) => createSession(core, experiment, (known) => known as Experiment) };
}
