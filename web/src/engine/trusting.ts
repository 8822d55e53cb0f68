/** The engine for a worker whose page has checked every document: it comes without the schema. The core still refuses. */
import type { Experiment } from '../experiment/types.ts';
import { loadCore } from './load.ts';
import { createSession } from './session.ts';
import type { Engine, EngineOptions } from './types.ts';

/** As `loadEngine`, for documents that `parseExperiment` has given. */
export async function loadTrustingEngine(options: EngineOptions = {}): Promise<Engine> {
  const core = await loadCore(options);
  return { createSession: (experiment) => createSession(core, experiment, (known) => known as Experiment) };
}
