/** The headless engine: `import { loadEngine } from 'frontera/engine'`. No DOM; browsers, workers and Node. */
import createCore from '../../../build/wasm/frontera-core.mjs';
import { parseExperiment } from '../experiment/schema.ts';
import { loadCore } from './load.ts';
import { createEngine } from './session.ts';
import type { Engine, EngineOptions } from './types.ts';

export { ExperimentError } from '../experiment/error.ts';
export type { Allowed, ExperimentErrorData } from '../experiment/error.ts';
export type { DataSpec, Experiment, LabelledPoint, LayerSpec } from '../experiment/types.ts';
export type {
  Bounds,
  Engine,
  EngineOptions,
  FieldRequest,
  LossPair,
  Metrics,
  RunStatus,
  Session,
} from './types.ts';

const wholeModule = new URL('../../../build/wasm/frontera-core.wasm', import.meta.url);

/** Loads the wasm module once; the engine then makes any number of sessions from it. */
export async function loadEngine({ wasmUrl, wasmBinary }: EngineOptions = {}): Promise<Engine> {
  const core = await loadCore(
    createCore,
    wasmBinary === undefined ? { wasmUrl: wasmUrl ?? wholeModule } : { wasmBinary },
  );
  return createEngine(core, parseExperiment);
}
