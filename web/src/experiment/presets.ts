/** Experiments that have a name. Their titles are in the message catalogue. */
import { defaultExperiment } from './defaults.ts';
import { describeValue } from './describe.ts';
import { ExperimentError } from './error.ts';
import type { Experiment } from './types.ts';

/** Every preset by its name. */
export const presets = {
  /** The article's experiment. */
  'double-circles': defaultExperiment,
  /**
   * For points that a person draws. Tanh layers: smooth borders, and none of the units starts dead as
   * ReLU's may on a handful of points. Measured on 20 drawn points a class (halves, rings, XOR, moons,
   * spiral; 12 starts): all right after 50 to 350 epochs, four stripes after up to 1000. At 0.8 it is twice
   * as fast, but where the classes overlap the cost then rises in a quarter of the epochs; here in 7 %.
   */
  'empty-plane': {
    version: 1,
    data: { kind: 'points', points: [], classes: 2, seed: 1, testFraction: 0 },
    features: ['x1', 'x2'],
    layers: [
      { units: 8, activation: 'tanh' },
      { units: 8, activation: 'tanh' },
      { units: 1, activation: 'sigmoid' },
    ],
    loss: 'binary-cross-entropy',
    optimizer: { name: 'gradient-descent', learningRate: 0.5, biasLearningRate: null },
    batchSize: null,
    shuffle: false,
    regularization: { l1: 0, l2: 0 },
    initializer: 'standard-normal',
    seed: 1,
  },
} as const satisfies Readonly<Record<string, Experiment>>;

/** The name of a preset. */
export type PresetName = keyof typeof presets;

/** The names in the order to show them. */
export const presetNames = Object.keys(presets) as readonly PresetName[];

/**
 * The document of a preset.
 *
 * @throws ExperimentError path `preset`, where there is none of that name
 */
export function presetExperiment(name: string): Experiment {
  const found = presetNames.find((preset) => preset === name);
  if (found !== undefined) return presets[found];
  throw new ExperimentError({
    path: 'preset',
    value: describeValue(name),
    allowed: { kind: 'one-of', values: presetNames },
  });
}
