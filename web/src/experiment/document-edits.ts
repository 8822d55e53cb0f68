/** The panels' changes to the document, and what they ask of it. Pure: a change takes a document and gives the fields that change. */
import { defaultExperiment, optimizerDefaults } from './defaults.ts';
import {
  featureNames,
  limits,
  mostClasses,
  outputActivations,
  sampleSteps,
  type ActivationName,
  type DatasetName,
  type FeatureName,
  type LossName,
  type OptimizerName,
} from './names.ts';
import { givenTestCount } from './points.ts';
import { presetExperiment, presetNames, type PresetName } from './presets.ts';
import type {
  DataSpec,
  Experiment,
  GeneratedData,
  LayerSpec,
  OptimizerFields,
  PointsData,
  RegularizationSpec,
} from './types.ts';

/** Fields to merge into the document. */
export type Fields = Partial<Experiment>;

/** One of the layers is the output. */
export const maxHiddenLayers = limits.layers - 1;

/** The preset that a document is, wherever it came from; null: none. */
export function presetOf(experiment: Experiment): PresetName | null {
  const text = JSON.stringify(experiment);
  return presetNames.find((name) => JSON.stringify(presetExperiment(name)) === text) ?? null;
}

/** All layers but the output. */
export function hiddenLayers({ layers }: Pick<Experiment, 'layers'>): readonly LayerSpec[] {
  return layers.slice(0, -1);
}

/** The one activation of all hidden layers, or null where they differ. */
export function hiddenActivation(experiment: Experiment): ActivationName | null {
  const names = new Set(hiddenLayers(experiment).map((layer) => layer.activation));
  const [first] = names;
  return names.size === 1 && first !== undefined ? first : null;
}

/** Another rate for the weights. Biases without a rate of their own follow it. */
export function withLearningRate(experiment: Experiment, learningRate: number): Fields {
  return { optimizer: { ...experiment.optimizer, learningRate } };
}

/** A rate for the biases; null: the weights' rate. */
export function withBiasLearningRate(experiment: Experiment, biasLearningRate: number | null): Fields {
  return { optimizer: { ...experiment.optimizer, biasLearningRate } };
}

/** Rates that go with methods that measure their steps by the gradients' own size; the others take any. */
const adaptiveRates: Readonly<Partial<Record<OptimizerName, number>>> = {
  adagrad: 0.1,
  rmsprop: 0.01,
  adam: 0.01,
  adamw: 0.01,
};

/**
 * Another method, its own fields at their defaults. A rate says something else to methods that divide by the
 * gradients' size and to those that don't, so between the two kinds it becomes a customary one, and biases that had
 * a rate of their own follow it.
 */
export function withOptimizer({ optimizer }: Experiment, name: OptimizerName): Fields {
  const { learningRate, biasLearningRate } = optimizer;
  const isSameKind = (adaptiveRates[name] === undefined) === (adaptiveRates[optimizer.name] === undefined);
  const rates = isSameKind
    ? { learningRate, biasLearningRate }
    : {
        learningRate: adaptiveRates[name] ?? defaultExperiment.optimizer.learningRate,
        biasLearningRate: null,
      };
  return { optimizer: { name, ...rates, ...optimizerDefaults[name] } };
}

/** Another cost, and the output that it is defined on: a sigmoid, or a softmax with one unit per class. */
export function withLoss(experiment: Experiment, loss: LossName): Fields {
  return { loss, layers: withOutputFor(experiment, loss, experiment.data.classes) };
}

/** The layers with an output for this cost and so many classes. */
function withOutputFor(experiment: Experiment, loss: LossName, classes: number): readonly LayerSpec[] {
  const output = experiment.layers.at(-1);
  if (output === undefined) return experiment.layers;
  const wasSoftmax = output.activation === 'softmax';
  const activation = outputActivations[loss] ?? (wasSoftmax ? 'sigmoid' : output.activation);
  const needsAll = classes > 2 || activation === 'softmax';
  // Two classes can do with one output; who has one for each keeps them.
  const units = needsAll || (output.units === 2 && !wasSoftmax) ? classes : 1;
  return [...hiddenLayers(experiment), { units, activation }];
}

/**
 * Another number of classes, and the output that goes with it. Binary cross-entropy is for two: with more the
 * categorical takes its place, and back.
 */
export function withClasses(experiment: Experiment, classes: number): Fields {
  const data: DataSpec = { ...experiment.data, classes };
  const loss = lossFor(classes, experiment);
  return { data, loss, layers: withOutputFor(experiment, loss, classes) };
}

function lossFor(classes: number, { data, loss }: Experiment): LossName {
  if (classes > 2 && loss === 'binary-cross-entropy') return 'categorical-cross-entropy';
  const wereMany = data.classes > 2;
  if (classes === 2 && wereMany && loss === 'categorical-cross-entropy') return 'binary-cross-entropy';
  return loss;
}

/** As many classes as show what a data set of any number is about. */
const severalClasses = 4;

/** Other points from a seed, in the present number and noise where they were generated before. */
export function withDataset(experiment: Experiment, name: DatasetName): Fields {
  const { data } = experiment;
  const before = data.kind === 'generated' ? data : { ...defaultExperiment.data, seed: data.seed };
  const step = sampleSteps[name];
  const samples = Math.max(step, Math.round(before.samples / step) * step);
  const made: GeneratedData = { ...before, name, samples, testFraction: data.testFraction };
  const classes = Math.min(severalClasses, mostClasses[name]);
  const { loss, layers } = withClasses(experiment, classes);
  return { data: { ...made, classes }, ...(loss && layers ? { loss, layers } : {}) };
}

/** Points of one's own, split as the present ones are, unless they say themselves which are for testing. */
export function withPoints(experiment: Experiment, points: PointsData): Fields {
  const { loss, layers } = withClasses(experiment, points.classes);
  const isGiven = givenTestCount(points.points) > 0;
  const data: PointsData = isGiven ? points : { ...points, testFraction: experiment.data.testFraction };
  return { data, ...(loss && layers ? { loss, layers } : {}) };
}

/** Other points of the same kind; of points that are there already, another choice of those for testing. */
export function withDataSeed({ data }: Experiment, seed: number): Fields {
  return { data: { ...data, seed } };
}

/** The seed after this one: thrown again, a die of so many sides gives each once. */
export function nextSeed(seed: number): number {
  return (seed + 1) % (limits.seed + 1);
}

/** Another number of samples, or another noise; points that were drawn have neither. */
export function withRecipe({ data }: Experiment, recipe: Partial<GeneratedData>): Fields {
  return data.kind === 'generated' ? { data: { ...data, ...recipe } } : {};
}

/** Another share of test points, in place of those that are given. */
export function withTestFraction({ data }: Experiment, testFraction: number): Fields {
  if (data.kind !== 'points' || givenTestCount(data.points) === 0) return { data: { ...data, testFraction } };
  const points = data.points.map(([x1, x2, label]) => [x1, x2, label] as const);
  return { data: { ...data, points, testFraction } };
}

/** The points that are given for testing, and no others. */
export function withGivenTest({ data }: Experiment): Fields {
  return { data: { ...data, testFraction: 0 } };
}

/** With or without one of the inputs, in the order of the table; the last one stays. */
export function withFeature({ features }: Experiment, name: FeatureName, isIn: boolean): Fields {
  const chosen = featureNames.filter((other) => (other === name ? isIn : features.includes(other)));
  return { features: chosen.length === 0 ? features : chosen };
}

/** Another penalty; the other one stays. */
export function withPenalty({ regularization }: Experiment, penalty: Partial<RegularizationSpec>): Fields {
  return { regularization: { ...regularization, ...penalty } };
}

/** Another value of a field of the present method; a method that has no such field stays as it is. */
export function withOptimizerField(
  { optimizer }: Experiment,
  field: keyof OptimizerFields,
  value: number,
): Fields {
  return field in optimizer ? { optimizer: { ...optimizer, [field]: value } } : {};
}

/** A hidden layer where there is none to take after: smooth, and enough units for a closed border. */
const firstHidden: LayerSpec = { units: 4, activation: 'tanh' };

/** Adds copies of the last hidden layer, or removes layers from the end. */
export function withHiddenCount(experiment: Experiment, count: number): Fields {
  const hidden = hiddenLayers(experiment);
  const last = hidden.at(-1) ?? firstHidden;
  const layers = Array.from({ length: count }, (_, index) => hidden[index] ?? last);
  return { layers: [...layers, ...experiment.layers.slice(-1)] };
}

/** With another hidden layer before the one with this index, like its neighbour on the left, or else on the right. */
export function withLayerAt(experiment: Experiment, index: number): Fields {
  const hidden = hiddenLayers(experiment);
  if (hidden.length >= maxHiddenLayers) return {};
  const like = hidden[index - 1] ?? hidden[index] ?? firstHidden;
  const { layers } = experiment;
  return { layers: [...layers.slice(0, index), like, ...layers.slice(index)] };
}

/** Without the hidden layer with this index. */
export function withoutLayer(experiment: Experiment, index: number): Fields {
  if (index >= hiddenLayers(experiment).length) return {};
  return { layers: experiment.layers.filter((_, at) => at !== index) };
}

/** Another activation in the layer with this index, the output among them. */
export function withActivation(experiment: Experiment, index: number, activation: ActivationName): Fields {
  return { layers: experiment.layers.map((layer, at) => (at === index ? { ...layer, activation } : layer)) };
}

/** Another number of units in the hidden layer with this index, counted from 0. */
export function withUnits(experiment: Experiment, index: number, units: number): Fields {
  return { layers: experiment.layers.map((layer, at) => (at === index ? { ...layer, units } : layer)) };
}

/** So many units more in the hidden layer with this index, or fewer, as far as it goes. */
export function withMoreUnits(experiment: Experiment, index: number, more: number): Fields {
  const units = hiddenLayers(experiment)[index]?.units;
  if (units === undefined) return {};
  return withUnits(experiment, index, Math.max(1, Math.min(limits.units, units + more)));
}

/** The same activation in every hidden layer. */
export function withHiddenActivation(experiment: Experiment, activation: ActivationName): Fields {
  const hidden = hiddenLayers(experiment).map((layer) => ({ ...layer, activation }));
  return { layers: [...hidden, ...experiment.layers.slice(-1)] };
}
