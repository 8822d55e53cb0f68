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
};
