/**
 * The experiment document: everything that determines a run, in one JSON value.
 *
 * One document gives the same parameters, bit for bit, wherever it is run. The names in the string
 * unions come from `names.ts`, which the build writes from the tables of the C++ core.
 */
import type {
  ActivationName,
  DatasetName,
  FeatureName,
  InitializerName,
  LossName,
  OptimizerName,
} from './names.ts';

/** A labelled point: x1 and x2 in [-1, 1], its class, an integer from 0, and 1 where it is given for testing. */
export type LabelledPoint = readonly [x1: number, x2: number, label: number, isTest?: 1];

/** Points made by the core from a seed. `noise` is a standard deviation; in circles, in units of the outer radius. */
export interface GeneratedData {
  readonly kind: 'generated';
  readonly name: DatasetName;
  readonly samples: number;
  readonly noise: number;
  /** 2, or more in the data sets that can be made in many (`mostClasses`). */
  readonly classes: number;
  readonly seed: number;
  /** How much of each class is kept for testing, 0 to 0.9. */
  readonly testFraction: number;
}

/** One axis of a table: what it is called, with its unit, which of its numbers lie at −1 and at 1, and their decimals. */
export interface AxisNames {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly decimals: number;
}

/** What the table that points came from calls things. */
export interface PointNames {
  readonly axes: readonly [x1: AxisNames, x2: AxisNames];
  /** By the classes' numbers. A class beyond the list has its number alone. */
  readonly classes: readonly string[];
}

/** Points given one by one: drawn, imported, or written in the document. */
export interface PointsData {
  readonly kind: 'points';
  readonly points: readonly LabelledPoint[];
  readonly classes: number;
  readonly seed: number;
  /** How much of each class is kept for testing beside the points that are given for it, 0 to 0.9. */
  readonly testFraction: number;
  /** Changes nothing of the run. */
  readonly names?: PointNames;
}

export type DataSpec = GeneratedData | PointsData;

export interface LayerSpec {
  readonly units: number;
  readonly activation: ActivationName;
}

/**
 * What some optimizers have beside their rates. Which ones a document has follows from the optimizer's name, as
 * `optimizerDefaults` lists it: those all present, the others refused.
 *
 * Optional fields of one interface, not a union of seven: a reader sees every field with its meaning in one place,
 * and a panel can walk the fields of whatever optimizer it is given.
 */
export interface OptimizerFields {
  /** μ of v ← μv + g (momentum, nesterov). */
  readonly momentum?: number;
  /** How much of the mean square of the gradients stays (rmsprop). */
  readonly decay?: number;
  /** How much of the gradients' mean stays (adam, adamw). */
  readonly beta1?: number;
  /** How much of their mean square stays (adam, adamw). */
  readonly beta2?: number;
  /** Added outside the root, so that nothing is divided by 0 (adagrad, rmsprop, adam, adamw). */
  readonly epsilon?: number;
  /** How fast weights, not biases, shrink by themselves (adamw). */
  readonly weightDecay?: number;
}

export interface OptimizerSpec extends OptimizerFields {
  readonly name: OptimizerName;
  /** ε of the update w ← w − ε ∂C/∂w, per step on the mean gradient. */
  readonly learningRate: number;
  /** ε of the biases; null: the same as the weights'. */
  readonly biasLearningRate: number | null;
}

/** Penalties on weights, never on biases: λ₁ Σ|w| and λ₂/2 Σw². */
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
  /** A new order of the samples in each epoch, from the seed. */
  readonly shuffle: boolean;
  readonly regularization: RegularizationSpec;
  readonly initializer: InitializerName;
  readonly seed: number;
}
