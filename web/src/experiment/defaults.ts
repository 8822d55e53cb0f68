import { limits, type OptimizerName } from './names.ts';
import type { Experiment, LayerSpec, OptimizerFields, PointsData } from './types.ts';

/**
 * The article's experiment: what `{ "version": 1 }` means.
 *
 * The article's code sums the weights' gradients over the 1600 points and averages the biases', with one
 * ε = 0.0001; with mean gradients that is 1600 · 0.0001 = 0.16 for weights and 0.0001 for biases.
 */
export const defaultExperiment = {
  version: 1,
  data: {
    kind: 'generated',
    name: 'double-circles',
    samples: 1600,
    noise: 0.04,
    classes: 2,
    seed: 1,
    testFraction: 0,
  },
  features: ['x1', 'x2'],
  layers: [
    { units: 12, activation: 'relu' },
    { units: 6, activation: 'relu' },
    { units: 1, activation: 'sigmoid' },
  ],
  loss: 'binary-cross-entropy',
  optimizer: { name: 'gradient-descent', learningRate: 0.16, biasLearningRate: 0.0001 },
  batchSize: null,
  shuffle: false,
  regularization: { l1: 0, l2: 0 },
  initializer: 'standard-normal',
  seed: 1,
} as const satisfies Experiment;

/** What is filled in where `data.kind` is `points`. */
export const defaultPointsData: PointsData = {
  kind: 'points',
  points: [],
  classes: 2,
  seed: 1,
  testFraction: 0,
};

/** What is filled in where a layer leaves something out. */
export const defaultLayer: LayerSpec = { units: 8, activation: 'relu' };

const adam = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/** The fields of each optimizer beside its name and rates, with what is filled in: PyTorch's values. */
export const optimizerDefaults: Readonly<Record<OptimizerName, OptimizerFields>> = {
  'gradient-descent': {},
  momentum: { momentum: 0.9 },
  nesterov: { momentum: 0.9 },
  adagrad: { epsilon: 1e-10 },
  rmsprop: { decay: 0.99, epsilon: 1e-8 },
  adam,
  adamw: { ...adam, weightDecay: 0.01 },
};

/** A share of what was there before that stays: all of it would stay for ever. */
const memory = [0, limits.memory] as const;

/** What the optimizers' own fields may be: from, to. */
export const optimizerRanges: Readonly<Record<keyof OptimizerFields, readonly [min: number, max: number]>> = {
  momentum: memory,
  decay: memory,
  beta1: memory,
  beta2: memory,
  epsilon: [0, limits.epsilon],
  weightDecay: [0, limits.penalty],
};

/** All of them, whichever optimizer has them. */
export const optimizerFieldNames = Object.keys(optimizerRanges) as readonly (keyof OptimizerFields)[];
