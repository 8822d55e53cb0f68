/** The settings panel's changes to the document. Pure: each takes a document and gives the fields that change. */
import type { ActivationName, LossName } from '../experiment/names.ts';
import { limits } from '../experiment/names.ts';
import type { Experiment, LayerSpec } from '../experiment/types.ts';

/** Fields to merge into the document. */
export type Fields = Partial<Experiment>;

/** One of the layers is the output. */
export const maxHiddenLayers = limits.layers - 1;

/** All layers but the output. */
export function hiddenLayers(experiment: Experiment): readonly LayerSpec[] {
  return experiment.layers.slice(0, -1);
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

/** Another cost. Cross-entropy needs a probability, so the output becomes a sigmoid. */
export function withLoss(experiment: Experiment, loss: LossName): Fields {
  if (loss !== 'binary-cross-entropy') return { loss };
  const output = experiment.layers.at(-1);
  if (output === undefined || output.activation === 'sigmoid') return { loss };
  return { loss, layers: [...hiddenLayers(experiment), { ...output, activation: 'sigmoid' }] };
}

/** Adds copies of the last hidden layer, or removes layers from the end. */
export function withHiddenCount(experiment: Experiment, count: number): Fields {
  const hidden = hiddenLayers(experiment);
  const last = hidden.at(-1) ?? { units: 4, activation: 'tanh' };
  const layers = Array.from({ length: count }, (_, index) => hidden[index] ?? last);
  return { layers: [...layers, ...experiment.layers.slice(-1)] };
}

/** Another number of units in the hidden layer with this index, counted from 0. */
export function withUnits(experiment: Experiment, index: number, units: number): Fields {
  return { layers: experiment.layers.map((layer, at) => (at === index ? { ...layer, units } : layer)) };
}

/** The same activation in every hidden layer. */
export function withHiddenActivation(experiment: Experiment, activation: ActivationName): Fields {
  const hidden = hiddenLayers(experiment).map((layer) => ({ ...layer, activation }));
  return { layers: [...hidden, ...experiment.layers.slice(-1)] };
}
