/**
 * The experiment document: everything that determines a run, in one JSON value.
 *
 * One document gives the same parameters, bit for bit, wherever it is run. The names in the string
 * unions come from `names.ts`, which a test compares with the tables of the C++ core.
 */
import type {
  ActivationName,
  DatasetName,
  FeatureName,
  InitializerName,
  LossName,
  OptimizerName,
} from './names.ts';

/** A labelled point: x1 and x2 in [-1, 1], and its class, an integer from 0. */
export type LabelledPoint = readonly [x1: number, x2: number, label: number];

/** Points made by the core from a seed. `noise` is a standard deviation in units of the outer circle's radius. */
export interface GeneratedData {
  readonly kind: 'generated';
  readonly name: DatasetName;
  readonly samples: number;
  readonly noise: number;
  readonly seed: number;
  readonly testFraction: number;
}

/** Points given one by one: drawn, imported, or written in the document. */
export interface PointsData {
  readonly kind: 'points';
  readonly points: readonly LabelledPoint[];
  readonly classes: number;
  readonly seed: number;
  readonly testFraction: number;
}

export type DataSpec = GeneratedData | PointsData;

export interface LayerSpec {
  readonly units: number;
  readonly activation: ActivationName;
}

export interface OptimizerSpec {
  readonly name: OptimizerName;
  /** ε of the update w ← w − ε ∂C/∂w, per step on the mean gradient. */
  readonly learningRate: number;
  /** ε of the biases; null: the same as the weights'. */
  readonly biasLearningRate: number | null;
}

export interface RegularizationSpec {
  readonly l1: number;
  readonly l2: number;
}

export interface Experiment {
  readonly version: 1;
  readonly data: DataSpec;
  readonly features: readonly FeatureName[];
  readonly layers: readonly LayerSpec[];
  readonly loss: LossName;
  readonly optimizer: OptimizerSpec;
  /** Samples per step; null: full batch. */
  readonly batchSize: number | null;
  readonly shuffle: boolean;
  readonly regularization: RegularizationSpec;
  readonly initializer: InitializerName;
  readonly seed: number;
}
