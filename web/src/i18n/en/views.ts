/** English texts of the parts of a figure; the studio’s panels have them too. */
import type { FeatureName } from '../../experiment/names.ts';
import { activationTitles } from './names.ts';

const featureTitles: Readonly<Record<FeatureName, string>> = {
  x1: 'x₁',
  x2: 'x₂',
  'x1^2': 'x₁²',
  'x2^2': 'x₂²',
  'x1*x2': 'x₁x₂',
  'sin(x1)': 'sin x₁',
  'sin(x2)': 'sin x₂',
};

export const viewsEn = {
  featureTitles,
  networkLabel: (sizes: string): string => `Network with ${sizes} neurons`,
  networkLegendPositive: 'positive',
  networkLegendNegative: 'negative',
  unitHidden: (unit: number, layer: number): string => `neuron ${unit} of layer ${layer}`,
  unitOutput: 'the output',
  unitOutputOf: (unit: number): string => `output ${unit}`,
  sayInput: (title: string): string => `${title}, input`,
  sayWeight: (from: string, to: string, value: string): string => `Weight ${value}, from ${from} to ${to}`,
  networkHintPoint: 'Point at a neuron to see it on the plane.',
  networkHintTap: 'Tap a neuron to see it on the plane.',

  costEmpty: 'Press Play: the cost will be drawn here, epoch by epoch.',
  costScale: 'Scale',
  costLinear: 'linear',
  costLog: 'log',
  costEmptyAlone: 'The cost will be drawn here, epoch by epoch.',
  measureLabels: { cost: 'Cost over epochs', accuracy: 'Accuracy over epochs' },
  measureNames: { cost: 'cost', accuracy: 'accuracy' },
  costEpoch: 'epoch',
  costTrain: 'train',
  costTest: 'test',
  costReading: (epoch: string, measure: string, train: string): string =>
    `epoch ${epoch}: ${measure} ${train}`,
  costReadingTest: (reading: string, test: string): string => `${reading}, on the test points ${test}`,

  timelineSlider: 'Epoch of the run: drag back to see it as it was',
  timelinePlace: (epoch: string, last: string): string => `epoch ${epoch} of ${last}`,
  timelineReplay: (epoch: string, target: string): string => `Going over it again: ${epoch} of ${target}`,
  runs: 'Runs',
  runTitle: (number: string, last: string): string => `Run ${number}: up to epoch ${last}`,
  runTitleBranch: (number: string, last: string, parent: string, from: string): string =>
    `Run ${number}: up to epoch ${last}; it left run ${parent} at epoch ${from}`,

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

  pointSet: 'Which points',
  className: (label: number): string => `class ${label}`,
  confusionCaption: 'How many points of each class are predicted as which',
  confusionPredicted: 'predicted',
  confusionTrue: 'true',
  confusionRight: 'right:',
  confusionCell: (is: string, predicted: string, count: string, share: string): string =>
    `${is} predicted as ${predicted}: ${count} (${share})`,
  confusionEmpty: 'With points on the plane, this says which classes are taken for which.',
  gradientsAbout: 'Size of ∂C/∂w by layer (root mean square)',
  gradientsEmpty: 'With points on the plane, this says how large the gradients are in each layer.',
  trainPoints: 'train',
  testPoints: 'test',
  hidden: (layer: number): string => `layer ${layer}`,
  output: 'output',
};
