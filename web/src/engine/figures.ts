/**
 * The engine of figures. Their page has checked every document, so it comes without the schema (the core still refuses), and
 * their module without what no figure asks for: see `cpp/bindings/analysis.cpp`.
 */
import type { Experiment } from '../experiment/types.ts';
import { loadCore, type CoreSource } from './load.ts';
import { createSession } from './session.ts';
import type { Engine } from './types.ts';

/** As `loadEngine`, for documents that `parseExperiment` has given; without `landscape` and `gradientCheck`. */
export async function loadFigureEngine(source: CoreSource): Promise<Engine> {
  const core = await loadCore(source);
  return { createSession: (experiment) => createSession(core, experiment, (known) => known as Experiment) };
}
