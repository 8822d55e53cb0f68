/** Documents of one neuron, for what explorers ask the core. */
import { defaultExperiment, defaultPointsData } from '../../experiment/defaults.ts';
import type { Experiment, LabelledPoint } from '../../experiment/types.ts';

type Fields = Pick<Experiment, 'features' | 'loss'> & {
  readonly activation: Experiment['layers'][number]['activation'];
  readonly points?: readonly LabelledPoint[];
  readonly learningRate?: number;
};

/** A neuron that learns by gradient descent on all its points at once; its bias stays. */
export function oneNeuron({ features, activation, loss, points = [], learningRate = 0 }: Fields): Experiment {
  return {
    ...defaultExperiment,
    data: { ...defaultPointsData, points },
    features,
    layers: [{ units: 1, activation }],
    loss,
    optimizer: { name: 'gradient-descent', learningRate, biasLearningRate: 0 },
  };
}
