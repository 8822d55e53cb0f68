/**
 * The names a document may use, what goes with them, and the sizes it may have, as the core has them.
 *
 * Written by web/scripts/names.mjs from the compiled core at each build, so add to the core's tables, not here;
 * `tests/engine/catalogue.test.ts` compares the two.
 */
export const activationNames = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'elu',
  'swish',
  'mish',
  'softplus',
  'gelu',
  'softmax',
] as const;
export const lossNames = ['mean-squared-error', 'binary-cross-entropy', 'categorical-cross-entropy'] as const;
export const optimizerNames = [
  'gradient-descent',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adam',
  'adamw',
] as const;
export const initializerNames = [
  'standard-normal',
  'xavier-uniform',
  'xavier-normal',
  'he-uniform',
  'he-normal',
  'zeros',
] as const;
export const datasetNames = [
  'double-circles',
  'circles',
  'moons',
  'xor',
  'gaussians',
  'spiral',
  'checkerboard',
  'rings',
  'blobs',
] as const;
export const featureNames = [
  'x1',
  'x2',
  'x1^2',
  'x2^2',
  'x1*x2',
  'sin(x1)',
  'sin(x2)',
  'sin(2*pi*x1)',
  'sin(2*pi*x2)',
] as const;

export type ActivationName = (typeof activationNames)[number];
export type LossName = (typeof lossNames)[number];
export type OptimizerName = (typeof optimizerNames)[number];
export type InitializerName = (typeof initializerNames)[number];
export type DatasetName = (typeof datasetNames)[number];
export type FeatureName = (typeof featureNames)[number];

/** What a hidden layer may have: softmax makes shares of a whole, so it needs all outputs of the network at once. */
export const hiddenActivationNames: readonly ActivationName[] = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'elu',
  'swish',
  'mish',
  'softplus',
  'gelu',
];

/** The one output activation that a cost is defined on, or null for any. */
export const outputActivations: Readonly<Record<LossName, ActivationName | null>> = {
  'mean-squared-error': null,
  'binary-cross-entropy': 'sigmoid',
  'categorical-cross-entropy': 'softmax',
};

/** What the number of samples must be a multiple of. */
export const sampleSteps: Readonly<Record<DatasetName, number>> = {
  'double-circles': 4,
  circles: 1,
  moons: 1,
  xor: 1,
  gaussians: 1,
  spiral: 1,
  checkerboard: 1,
  rings: 1,
  blobs: 1,
};

/** How many classes a data set can have at most; at least two. */
export const mostClasses: Readonly<Record<DatasetName, number>> = {
  'double-circles': 2,
  circles: 2,
  moons: 2,
  xor: 2,
  gaussians: 2,
  spiral: 2,
  checkerboard: 2,
  rings: 2,
  blobs: 8,
};

/** How a feature is written, in English. */
export const featureFormulas: Readonly<Record<FeatureName, string>> = {
  x1: 'x₁',
  x2: 'x₂',
  'x1^2': 'x₁²',
  'x2^2': 'x₂²',
  'x1*x2': 'x₁x₂',
  'sin(x1)': 'sin x₁',
  'sin(x2)': 'sin x₂',
  'sin(2*pi*x1)': 'sin 2πx₁',
  'sin(2*pi*x2)': 'sin 2πx₂',
};

/** Sizes beyond which a document is refused. */
export const limits = {
  samples: 100_000,
  classes: 8,
  layers: 8,
  units: 128,
  learningRate: 1_000_000,
  noise: 1,
  testFraction: 0.9,
  penalty: 1000,
  memory: 0.999999,
  epsilon: 1,
  seed: 4_294_967_295,
  epoch: 2_147_483_647,
} as const;
