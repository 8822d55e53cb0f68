/** English texts of the presets, and of what may go wrong with a run. */
import type { PresetName } from '../../experiment/presets.ts';

/** What a preset is called, and one sentence: what to look for, or what to try. */
export interface PresetTexts {
  readonly title: string;
  /** At most 110 characters, so that it stands in the head of the page. */
  readonly about: string;
}

const presetTexts: Readonly<Record<PresetName, PresetTexts>> = {
  'double-circles': {
    title: 'The article’s circles',
    about: '1,600 points in two pairs of nested circles, and the article’s network.',
  },
  'empty-plane': {
    title: 'Empty plane',
    about: 'Draw your own points, and watch the network follow them.',
  },
  xor: {
    title: 'XOR and a line',
    about: 'Without a hidden layer the border stays straight. Add one: four neurons are enough.',
  },
  'squared-inputs': {
    title: 'Squares as inputs',
    about: 'No hidden layer, yet a round border: the inputs are x₁² and x₂². Swap them for x₁ and x₂.',
  },
  'relu-folds': {
    title: 'ReLU’s folds',
    about: 'Each of three ReLU neurons folds the plane once: the border is made of straight pieces.',
  },
  spiral: {
    title: 'A spiral',
    about: 'Two arms, two layers of 16 neurons: the border winds itself in within a few seconds.',
  },
  'five-classes': {
    title: 'Five classes',
    about: 'Softmax shares certainty out among five outputs: a region for each class.',
  },
  'zero-weights': {
    title: 'All weights zero',
    about: 'Six neurons that start alike stay alike and work as one. Then choose random initial weights.',
  },
  'high-rate': {
    title: 'A rate too high',
    about: 'Go step by step: each overshoots farther, until the cost explodes. Then reset, and try 0.1.',
  },
  'dead-neurons': {
    title: 'Dead neurons',
    about: 'Steps too long: every ReLU of layer 2 ends at 0, for good. Try leaky ReLU and a rate of 0.3.',
  },
  'vanishing-gradients': {
    title: 'Vanishing gradients',
    about: 'Seven sigmoid layers, each of which shrinks the gradient: the first ones stand still. Try tanh.',
  },
  overfitting: {
    title: 'Overfitting and L2',
    about:
      'The training cost falls, the test cost rises: it learns the noise. Then set the L2 penalty to 0.01.',
  },
  'single-points': {
    title: 'One point per step',
    about:
      '200 steps per epoch: quick, but the cost trembles. Choose all points per batch: smooth, and slow.',
  },
};

export const lessonsEn = {
  presetTexts,
  presetsLabel: (title: string): string => `Experiment: ${title}. Choose another`,
  presetsTitle: 'Experiments',
  presetOwn: 'Your own',
  presetChanged: 'changed',

  explainDiverged: (rate: string): string =>
    `At a learning rate of ${rate} each step overshot the valley farther than the one before.`,
  explainSymmetric: (units: string, layer: number): string =>
    `All ${units} neurons in layer ${layer} have the same weights: they learn the same and work as one.`,
  explainDead: (dead: string, units: string, layer: number): string =>
    dead === units
      ? `All ${units} ReLU neurons in layer ${layer} are 0 at every point: no gradient passes through them.`
      : `${dead} of ${units} ReLU neurons in layer ${layer} are 0 at every point: they don’t learn.`,
  explainOscillating: (rises: string, readings: string): string =>
    `The cost leapt up in ${rises} of the last ${readings} readings: the steps are too long.`,
  explainVanishing: (layers: string, part: string): string =>
    `Through ${layers} layers, about 1/${part} of the gradient reaches layer 1: it hardly learns.`,
  explainSaturated: (layer: number, percent: string): string =>
    `Layer ${layer} is on the flat parts of its curve, at ${percent} of the steepest slope: it hardly learns.`,
  explainSlow: (percent: string, epochs: string, rate: string): string =>
    `The cost fell by less than ${percent} in ${epochs} epochs: at a rate of ${rate} the steps are short.`,
  explainLinear: (percent: string): string =>
    `A straight border leaves ${percent} of the points on the wrong side, and the cost no longer falls.`,
  explainOverfitting: (least: string, epoch: string, now: string): string =>
    `The test cost has risen from ${least} (epoch ${epoch}) to ${now} while the other fell: the net learns by heart.`,
  explainStalled: (cost: string, epoch: string): string =>
    `The cost, ${cost}, is hardly lower than at epoch ${epoch}.`,
  explainSlowBiases: (times: string): string =>
    `Biases learn ${times} times slower than weights: hardly a border leaves the middle.`,
  explainNoBiases: 'Biases don’t learn: no border leaves the middle.',
  explainSmall: (units: string, percent: string): string =>
    `With ${units === '1' ? '1 neuron' : `${units} neurons`}, ${percent} of the points stay on the wrong side.`,
  explainStuck: (right: string, reachable: string): string =>
    `Stuck: ${right} of the points are right where about ${reachable} could be, and the cost hardly falls.`,
  fixRate: (rate: string, before: string): string => `Learning rate ${rate} instead of ${before}`,
  fixActivation: (title: string): string => `Use ${title}`,
  fixActivationAndRate: (title: string, rate: string): string => `Use ${title}, learning rate ${rate}`,
  fixInitializer: (title: string): string => `Random initial weights (${title})`,
  fixHiddenLayer: (units: string): string => `Add a layer of ${units} neurons`,
  fixL2: (penalty: string): string => `L2 penalty ${penalty}`,
  fixOptimizer: (title: string): string => `Use ${title}`,
  fixBiasRate: 'The weights’ rate for biases',
  fixUnits: (units: string): string => `Use ${units} neurons`,
  explanationDismiss: 'Dismiss',
};
