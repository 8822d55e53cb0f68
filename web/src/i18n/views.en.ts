/** English texts of a figure’s views beside its plane. */
import { activationTitles } from './names.en.ts';

export const viewsEn = {
  lossLabel: 'Cost over epochs',
  lossEmpty: 'The cost will be drawn here, epoch by epoch.',
  lossEpoch: 'epoch',
  lossTrain: 'train',
  lossTest: 'test',
  lossReading: (epoch: string, train: string): string => `epoch ${epoch}: cost ${train}`,
  lossReadingTest: (epoch: string, train: string, test: string): string =>
    `epoch ${epoch}: cost ${train}, on the test points ${test}`,

  timelineSlider: 'Epoch of the run: drag back to see it as it was',
  timelinePlace: (epoch: string, last: string): string => `epoch ${epoch} of ${last}`,
  timelineReplay: (epoch: string, target: string): string => `Going over it again: ${epoch} of ${target}`,

  activationTitles,
  inspectLabel: 'One point through the network',
  inspectEmpty: 'There is no point yet to follow through the network.',
  inspectPoint: (number: string, count: string): string => `point ${number} of ${count}`,
  inspectClass: (label: string): string => `class ${label}`,
  inspectCost: 'cost',
  inspectPrevious: 'Previous point',
  inspectNext: 'Next point',
  inspectPasses: 'Forward and backward pass, neuron by neuron',
  inspectInputs: 'inputs',
  inspectHidden: (layer: number, activation: string): string => `layer ${layer}, ${activation}`,
  inspectOutput: (activation: string): string => `output, ${activation}`,
  inspectUnit: (unit: number): string => `neuron ${unit}`,
  inspectMore: (count: string): string => `and ${count} more`,
  inspectNeuron: 'The numbers of one neuron',
  inspectUpdate: 'gradient descent on this point alone',
};
