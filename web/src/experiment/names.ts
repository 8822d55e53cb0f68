/**
 * The names a document may use and the sizes it may have, as the core has them.
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
export const featureNames = ['x1', 'x2', 'x1^2', 'x2^2', 'x1*x2', 'sin(x1)', 'sin(x2)'] as const;

export type ActivationName = (typeof activationNames)[number];
export type LossName = (typeof lossNames)[number];
export type OptimizerName = (typeof optimizerNames)[number];
export type InitializerName = (typeof initializerNames)[number];
export type DatasetName = (typeof datasetNames)[number];
export type FeatureName = (typeof featureNames)[number];

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
  seed: 4_294_967_295,
  epoch: 2_147_483_647,
} as const;
