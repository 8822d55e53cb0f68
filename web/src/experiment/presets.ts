/**
 * Experiments that have a name: each shows one thing. Their titles and sentences are in the message catalogue; that
 * each does show it, `tests/engine/presets.test.ts` asserts.
 *
 * They are tuned for the 60 epochs per second at which the figure plays, so that there is something to see within
 * ten seconds, and, where nothing else is said, from any start.
 */
import { defaultExperiment, optimizerDefaults } from './defaults.ts';
import { refusal } from './error.ts';
import type { ActivationName, DatasetName, OptimizerName } from './names.ts';
import type { Experiment, GeneratedData, LayerSpec, OptimizerSpec } from './types.ts';

/** What the lessons share: the table below says only what each is about. */
const plain: Experiment = {
  ...defaultExperiment,
  optimizer: rate('gradient-descent', 0.5),
  initializer: 'xavier-normal',
};

function points(name: DatasetName, samples: number, noise: number): GeneratedData {
  return { ...defaultExperiment.data, name, samples, noise };
}

function hidden(activation: ActivationName, ...units: readonly number[]): readonly LayerSpec[] {
  return units.map((count) => ({ units: count, activation }));
}

/** The output for two classes. */
const sigmoid: LayerSpec = { units: 1, activation: 'sigmoid' };

function rate(name: OptimizerName, learningRate: number): OptimizerSpec {
  return { name, learningRate, biasLearningRate: null, ...optimizerDefaults[name] };
}

/** Every preset by its name, in the order to show them: what networks can do, then what can go wrong. */
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
    ...plain,
    data: { kind: 'points', points: [], classes: 2, seed: 1, testFraction: 0 },
    layers: [...hidden('tanh', 8, 8), sigmoid],
    initializer: 'standard-normal',
  },
  /** A line has 53 % of the points right. With the four tanh units that “Add a hidden layer” gives, 98 % are after 300 epochs. */
  xor: {
    ...plain,
    data: points('xor', 200, 0),
    layers: [sigmoid],
    optimizer: rate('gradient-descent', 2),
  },
  /** A circle is a line in x1² and x2²: all points right after 100 epochs. */
  'squared-inputs': {
    ...plain,
    data: points('circles', 200, 0.05),
    features: ['x1^2', 'x2^2'],
    layers: [sigmoid],
    optimizer: rate('gradient-descent', 3),
  },
  /** Three folds are the fewest that close around something, and not every start finds them: this seed has 99 % after 200 epochs. */
  'relu-folds': {
    ...plain,
    data: points('circles', 200, 0.05),
    layers: [...hidden('relu', 3), sigmoid],
    initializer: 'he-normal',
    seed: 9,
  },
  /** 98 % after 100 epochs, in three seconds also from other starts; with Xavier's smaller weights half of the starts stand still. */
  spiral: {
    ...plain,
    data: points('spiral', 400, 0.02),
    layers: [...hidden('tanh', 16, 16), sigmoid],
    optimizer: rate('adam', 0.01),
    batchSize: 20,
    shuffle: true,
    initializer: 'standard-normal',
  },
  'five-classes': {
    ...plain,
    data: { ...points('blobs', 300, 0.04), classes: 5 },
    layers: [...hidden('tanh', 8), { units: 5, activation: 'softmax' }],
    loss: 'categorical-cross-entropy',
  },
  /**
   * Sigmoid, because tanh of nothing is nothing: all gradients but the output's bias' would be 0 for good. Batches,
   * because over all points, as many of each class, the gradients cancel too.
   */
  'zero-weights': {
    ...plain,
    data: points('moons', 200, 0.06),
    layers: [...hidden('sigmoid', 6), sigmoid],
    optimizer: rate('gradient-descent', 3),
    batchSize: 20,
    shuffle: true,
    initializer: 'zeros',
  },
  /**
   * A squared error on an output without bounds, which overshoots farther at each step: diverged after 7. Rates at
   * which cross-entropy leaps about forever would show it longer, as a plane that flashes ten times a second.
   */
  'high-rate': {
    ...plain,
    data: points('circles', 200, 0.06),
    layers: [...hidden('tanh', 8), { units: 1, activation: 'linear' }],
    loss: 'mean-squared-error',
    optimizer: rate('gradient-descent', 1),
  },
  /** Dead after 20 epochs from this start, sooner or later from 5 in 8. */
  'dead-neurons': {
    ...plain,
    data: points('circles', 200, 0.06),
    layers: [...hidden('relu', 8, 8), sigmoid],
    optimizer: rate('gradient-descent', 3),
    initializer: 'he-normal',
    seed: 3,
  },
  /** Two groups that a line would separate. The first layer's gradient is 10⁻⁵ of the last's; with tanh all is learned after 300 epochs. */
  'vanishing-gradients': {
    ...plain,
    data: points('gaussians', 200, 0.1),
    layers: [...hidden('sigmoid', 6, 6, 6, 6, 6, 6, 6), sigmoid],
    optimizer: rate('gradient-descent', 0.3),
  },
  /** 30 noisy points to learn and 30 to test. The test cost is least after 100 epochs and three times that after 600; with an L2 penalty of 0.01 it stays. */
  overfitting: {
    ...plain,
    data: { ...points('moons', 60, 0.2), testFraction: 0.5 },
    layers: [...hidden('tanh', 24, 24), sigmoid],
    optimizer: rate('adam', 0.01),
  },
  /** The cost rises in 130 of 300 epochs; with all points per step in none, and after 300 epochs it is six times as high. */
  'single-points': {
    ...plain,
    data: points('moons', 200, 0.12),
    layers: [...hidden('tanh', 8), sigmoid],
    optimizer: rate('gradient-descent', 0.1),
    batchSize: 1,
    shuffle: true,
  },
} as const satisfies Readonly<Record<string, Experiment>>;

/** The name of a preset. */
export type PresetName = keyof typeof presets;

/** What is shown where none is asked for. */
export const defaultPreset: PresetName = 'double-circles';

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
  throw refusal('preset', name, { kind: 'one-of', values: presetNames });
}
