/**
 * The Emscripten module as `cpp/bindings/embind.cpp` exports it (this Emscripten can't write the types itself;
 * `tests/engine/catalogue.test.ts` compares them with what the built module has).
 *
 * `points`, `parameters`, `gradients`, `predict`, `field` and `unitField` give views into the wasm heap, good until the
 * next call: copy them. The others give copies.
 */
import type { Experiment } from '../experiment/types.ts';
import type { Bounds, Confusion, GradientCheck, TraceLayer } from './types.ts';

export interface CoreError {
  readonly path: string;
  readonly allowed: string;
}

export interface CoreEvaluation {
  /** May be not finite. */
  readonly loss: number;
  readonly accuracy: number;
}

export interface CoreMetrics {
  readonly epoch: number;
  readonly train: CoreEvaluation | null;
  readonly test: CoreEvaluation | null;
  readonly divergedAt: number | null;
}

/** Its numbers may be not finite. */
export interface CoreTrace {
  readonly inputs: Float32Array;
  readonly layers: readonly TraceLayer[];
  readonly target: Float32Array;
  readonly cost: number;
  readonly costGradient: readonly number[];
}

export interface CoreSession {
  readonly epoch: number;
  readonly outputs: number;
  readonly origin: number;
  update(experiment: Experiment, flatPoints: Float32Array): boolean | CoreError;
  train(epochs: number): void;
  step(): void;
  reset(): void;
  metrics(): CoreMetrics;
  points(): Float32Array;
  testMask(): Uint8Array;
  confusion(): Confusion;
  seek(epoch: number): boolean;
  neurons(size: number): readonly Float32Array[];
  trace(x1: number, x2: number, label: number): CoreTrace;
  landscape(size: number, span: number, seed: number): readonly number[];
  checkGradient(): GradientCheck | null;
  parameters(): Float32Array;
  setParameters(parameters: Float32Array): boolean;
  gradients(): Float32Array;
  predict(xy: Float32Array): Float32Array;
  field(width: number, height: number, bounds: Bounds): Float32Array;
  unitField(layer: number, unit: number, width: number, height: number, bounds: Bounds): Float32Array;
  predicted(): Uint8Array;
  statistics(): readonly Float32Array[];
  fingerprint(): string;
  /** Frees the wasm memory. */
  delete(): void;
}

export interface CoreCatalogue {
  readonly activations: readonly string[];
  readonly losses: readonly string[];
  readonly optimizers: readonly string[];
  readonly initializers: readonly string[];
  readonly datasets: readonly string[];
  readonly features: readonly string[];
  readonly limits: Readonly<Record<string, number>>;
}

export interface CoreModule {
  createSession(
    experiment: Experiment,
    flatPoints: Float32Array,
  ): { readonly session: CoreSession } | { readonly error: CoreError };
  catalogue(): CoreCatalogue;
}

export type CreateCore = (options: { readonly wasmBinary: ArrayBuffer | Uint8Array }) => Promise<CoreModule>;
