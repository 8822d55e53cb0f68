/**
 * The names a document may use, as the core implements them today.
 *
 * `tests/engine/catalogue.test.ts` compares these tables with the core's own (`catalogue()` of the wasm
 * module), so a name that exists on one side only fails the build.
 */
export const activationNames = ['linear', 'sigmoid', 'tanh', 'relu'] as const;
export const lossNames = ['mean-squared-error', 'binary-cross-entropy'] as const;
export const optimizerNames = ['gradient-descent'] as const;
export const initializerNames = ['standard-normal'] as const;
export const datasetNames = ['double-circles'] as const;
export const featureNames = ['x1', 'x2'] as const;

export type ActivationName = (typeof activationNames)[number];
export type LossName = (typeof lossNames)[number];
export type OptimizerName = (typeof optimizerNames)[number];
export type InitializerName = (typeof initializerNames)[number];
export type DatasetName = (typeof datasetNames)[number];
export type FeatureName = (typeof featureNames)[number];

/** Sizes beyond which a document is refused, the same numbers as `cpp/include/frontera/limits.hpp`. */
export const limits = {
  samples: 100_000,
  classes: 2,
  layers: 8,
  units: 128,
  learningRate: 1_000_000,
  noise: 1,
  /** Seeds are unsigned 32-bit integers. */
  seed: 4_294_967_295,
} as const;
