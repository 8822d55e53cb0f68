/** English texts of the explorers. */
import { activationTitles } from './names.ts';

export const explorerEn = {
  activationTitles,

  failed: 'This could not be computed here.',
  retry: 'Try again',

  activationLabel: 'An activation function and its derivative',
  activationChoice: 'activation F',
  activationChart: (title: string): string => `${title}: a = F(z) as a line, its derivative F′(z) dashed`,
  activationAt: (z: string, a: string, slope: string): string => `z = ${z}: F(z) = ${a}, F′(z) = ${slope}`,
  /** What F′ says of learning at this z. */
  activationDead:
    'F′ is 0 here: whatever z does, a stays, and nothing of the gradient gets through. A neuron that stands here for every point is dead.',
  activationSaturated:
    'F is almost flat here: hardly anything of the gradient gets through. The neuron is saturated, and learns slowly.',
  activationTurning: 'F turns here: to the left it falls while z grows, to the right it rises.',
  activationFalling: 'F falls here: a gets smaller while z grows, and the gradient changes its sign.',
  activationWhole: 'Here a goes with z, step for step: the whole gradient gets through.',
  activationPart: (percent: string): string =>
    `Here a moves by ${percent} of what z moves: so much of the gradient gets through.`,

  lossLabel: 'Two costs of one output, and their derivatives',
  lossTarget: 'target y',
  lossOutput: 'output a',
  lossSquared: 'squared error',
  lossEntropy: 'cross-entropy',
  lossCost: 'cost C',
  lossDelta: 'δ = ∂C/∂z, by which the neuron learns',
  lossCostChart: (y: string): string =>
    `The cost over the output a where y = ${y} is right: cross-entropy as a line, squared error dashed`,
  lossDeltaChart: (y: string): string =>
    `δ over the output a where y = ${y} is right: cross-entropy as a line, squared error dashed`,
  lossAt: (a: string, squared: string, entropy: string): string =>
    `a = ${a}: squared error ${squared}, cross-entropy ${entropy}`,
  lossSure: 'A confident mistake. ',
  lossWrong: 'On the wrong side of ½. ',
  lossRight: 'On the right side of ½. ',
  lossDone: 'Right and sure: both leave it nearly as it is. ',
  lossPull: (factor: string): string => `Cross-entropy pulls ${factor} times as hard as squared error,`,
  lossWhySmall:
    'whose gradient σ′(z) makes small: the neuron is saturated and learns from its worst mistake least.',
  lossWhy: 'whose gradient has σ′(z) as a factor; in that of cross-entropy it cancels out.',
};
