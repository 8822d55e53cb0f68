/**
 * Settings that learn each data set from any start, as `tests/engine/learning-settings.test.ts` measures. Pure.
 *
 * All use full batches, so that the epochs they take hardly depend on the number of points, and Adam, which gets through
 * plateaus. Where one layer of tanh is enough the border is smooth; rings, spirals and boards want two layers, of ReLU, which is
 * three times as fast there as tanh and misses no start.
 */
import { optimizerDefaults } from './defaults.ts';
import type { Fields } from './document-edits.ts';
import type { ActivationName, DatasetName, InitializerName, OptimizerName } from './names.ts';
import { presets } from './presets.ts';
import type { DataSpec, Experiment, LayerSpec, OptimizerSpec } from './types.ts';

/** All of a document but its points and its start. */
export type Settings = Omit<Experiment, 'version' | 'data' | 'seed'>;

interface Recipe {
  readonly units: readonly number[];
  readonly activation: ActivationName;
  readonly initializer: InitializerName;
  readonly optimizer: OptimizerName;
  readonly rate: number;
  /** After so many epochs it is learned, whatever the start, at a noise of up to 0.04; five seconds have 300. */
  readonly epochs: number;
}

const few = { units: [4], activation: 'tanh', initializer: 'xavier-normal' } as const;
const one = {
  units: [8],
  activation: 'tanh',
  initializer: 'xavier-normal',
  optimizer: 'adam',
  rate: 0.06,
} as const;
const two = {
  units: [16, 16],
  activation: 'relu',
  initializer: 'he-normal',
  optimizer: 'adam',
  rate: 0.03,
} as const;
const wide = { ...two, units: [24, 24], activation: 'tanh', initializer: 'xavier-normal' } as const;

const recipes: Readonly<Record<DatasetName, Recipe>> = {
  'double-circles': { ...two, epochs: 150 },
  circles: { ...one, epochs: 100 },
  moons: { ...one, epochs: 200 },
  xor: { ...one, epochs: 100 },
  gaussians: { ...few, optimizer: 'gradient-descent', rate: 1, epochs: 50 },
  spiral: { ...two, epochs: 200 },
  checkerboard: { ...wide, epochs: 300 },
  rings: { ...two, epochs: 250 },
  blobs: { ...one, epochs: 50 },
};

/**
 * For points of any origin. Of six nets (tanh and ReLU, 8 and 16 units twice, gradient descent and Adam) this one learned
 * most: eight data sets of 40 to 1000 points, three starts each.
 */
const anyPoints: Omit<Recipe, 'epochs'> = two;

/** Settings that learn these data. */
export function settingsFor(data: DataSpec): Settings {
  return settingsOf(data.kind === 'points' ? anyPoints : recipes[data.name], data.classes);
}

/** About how many epochs that takes; null where nothing is known of the points. */
export function epochsFor(data: DataSpec): number | null {
  return data.kind === 'points' ? null : recipes[data.name].epochs;
}

/** Whether the document has the settings that learn its data. */
export function hasSettingsFor(experiment: Experiment): boolean {
  return saysTheSame(experiment, settingsFor(experiment.data));
}

/** Whether the settings are those of a preset, or came with the data: a person has changed none of them. */
export function hasGivenSettings(experiment: Experiment): boolean {
  return (
    hasSettingsFor(experiment) || Object.values(presets).some((preset) => saysTheSame(experiment, preset))
  );
}

/** Other data with the settings that learn them; settings that a person has changed stay. */
export function withItsSettings(experiment: Experiment, fields: Fields): Fields {
  const { data } = fields;
  return data === undefined || !hasGivenSettings(experiment) ? fields : { ...fields, ...settingsFor(data) };
}

function settingsOf(recipe: Omit<Recipe, 'epochs'>, classes: number): Settings {
  const { units, activation, initializer, rate } = recipe;
  const isBinary = classes === 2;
  const output: LayerSpec = isBinary
    ? { units: 1, activation: 'sigmoid' }
    : { units: classes, activation: 'softmax' };
  const optimizer: OptimizerSpec = {
    name: recipe.optimizer,
    learningRate: rate,
    biasLearningRate: null,
    ...optimizerDefaults[recipe.optimizer],
  };
  return {
    features: ['x1', 'x2'],
    layers: [...units.map((count) => ({ units: count, activation })), output],
    loss: isBinary ? 'binary-cross-entropy' : 'categorical-cross-entropy',
    optimizer,
    batchSize: null,
    shuffle: false,
    regularization: { l1: 0, l2: 0 },
    initializer,
  };
}

function saysTheSame(one: Settings, other: Settings): boolean {
  return JSON.stringify(settingsIn(one)) === JSON.stringify(settingsIn(other));
}

/** In one order. */
function settingsIn({
  features,
  layers,
  loss,
  optimizer,
  batchSize,
  shuffle,
  regularization,
  initializer,
}: Settings): Settings {
  return { features, layers, loss, optimizer, batchSize, shuffle, regularization, initializer };
}
