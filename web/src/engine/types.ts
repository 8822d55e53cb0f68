/** What the headless engine takes and gives. No DOM; used in pages, workers and Node. */
import type { Experiment } from '../experiment/types.ts';

/**
 * `diverged`: the cost or a parameter stopped being finite, or the cost exceeded a million; the last good parameters
 * are kept.
 */
export type RunStatus = 'ok' | 'diverged';

export interface Metrics {
  /** Completed epochs. */
  readonly epoch: number;
  /** Mean cost at the present parameters, without penalty terms; null where there is no sample. */
  readonly trainLoss: number | null;
  readonly testLoss: number | null;
  /** Fraction of samples whose class is predicted, 0…1; null where there is no sample. */
  readonly trainAccuracy: number | null;
  readonly testAccuracy: number | null;
  readonly status: RunStatus;
  /** The epoch in which the run diverged; null while status is `ok`. */
  readonly divergedAt: number | null;
}

/** A rectangle of the plane, in the units of x1 and x2. */
export interface Bounds {
  readonly x1Min: number;
  readonly x1Max: number;
  readonly x2Min: number;
  readonly x2Max: number;
}

export interface FieldRequest {
  readonly width: number;
  readonly height: number;
  /** Default: the view, [-1.5, 1.5]². */
  readonly bounds?: Bounds;
}

export interface LossPair {
  readonly train: number | null;
  readonly test: number | null;
}

/** One run of one experiment. Call `dispose()` when done: the memory lives in the wasm heap. */
export interface Session {
  readonly experiment: Experiment;
  readonly epoch: number;
  /** Outputs of the network: columns of `predict`, depth of `field`. */
  readonly outputs: number;
  /** Points in use, in the order of the document or as generated: x1, x2, label, x1, x2, label, … */
  points(): Float32Array;
  train(epochs: number): Metrics;
  /** One mini-batch (with a full batch: one epoch). */
  step(): Metrics;
  metrics(): Metrics;
  /** Back to epoch 0 and the same initial parameters. */
  reset(): void;
  /**
   * Takes a new document without losing the run where that is possible: when features and layers are
   * unchanged, the parameters and the epoch stay (new points, another learning rate, …) and the answer
   * is true; otherwise the run starts again from epoch 0 and the answer is false.
   */
  update(experiment: unknown): boolean;
  parameters(): Float32Array;
  setParameters(parameters: Float32Array): void;
  /** d(objective)/d(parameters) on the next batch; nothing is updated. */
  gradients(): Float32Array;
  /** `xy` interleaved; the answer is (N × outputs), row-major. */
  predict(xy: ArrayLike<number>): Float32Array;
  loss(): LossPair;
  /** (height × width × outputs), row 0 at the top (largest x2), cells sampled at their centres. */
  field(request: FieldRequest): Float32Array;
  /** 64-bit hash of the parameters' bits, 16 hexadecimal digits. */
  fingerprint(): string;
  dispose(): void;
}

export interface EngineOptions {
  /** Where to fetch `frontera.wasm` from; by default the file beside the engine's own. */
  readonly wasmUrl?: string | URL;
  /** The module's bytes, where the caller has them already. */
  readonly wasmBinary?: ArrayBuffer | Uint8Array;
}

export interface Engine {
  /** @throws ExperimentError when the document is not valid. */
  createSession(experiment: unknown): Session;
}
