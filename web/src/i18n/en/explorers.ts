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

  descentLabel: 'Gradient descent, step by step',
  descentRate: 'learning rate ε',
  descentStart: (name: string): string => `start ${name}`,
  descentStep: 'step',
  descentOf: (step: string, last: string): string => `${step} of ${last}`,
  descentChart: 'The cost C over one weight w, and the steps of gradient descent on it',
  descentMap:
    'The cost C over two weights as a map with contour lines, and the steps of gradient descent on it',
  descentPlay: 'Play',
  descentPause: 'Pause',
  descentNext: 'Step',
  descentReset: 'Reset',
  /** What becomes of the run with this ε. */
  descentSteps: (steps: number, written: string): string => (steps === 1 ? '1 step' : `${written} steps`),
  descentBottom: 'Here C has its lowest place: its slope is 0, and no step leads away.',
  descentSmall: (done: string, steps: string): string =>
    `ε is too small: after ${steps} C has come down by ${done} only.`,
  descentSlow: (steps: string): string =>
    `ε is small: it goes down safely, and takes ${steps} to the bottom.`,
  descentRight: (steps: string): string => `ε is about right: after ${steps} it is at the bottom.`,
  descentJumps: (steps: string): string =>
    `ε is large: it jumps across the bottom from side to side, but comes closer, and is there after ${steps}.`,
  descentSwings: (done: string, steps: string): string =>
    `ε is very large: it jumps across the bottom from side to side, and after ${steps} C has come down by ${done}.`,
  descentEdge: 'ε is just too large: it jumps across the bottom to the same height again and again.',
  descentGrows: 'ε is too large: each step lands higher up on the other side than the one before.',
  descentDiverges: (steps: string): string =>
    `ε is too large: each step lands higher up on the other side. After ${steps} C is beyond a million: it diverges.`,
  descentValley:
    'The slope across the valley is steep and allows no larger ε; along it, the slope is gentle, and that is where the steps go.',

  neuronLabel: 'One neuron on the plane',
  neuronPlane:
    'The plane in the colours of the activation a, with the dashed line z = 0, the arrow of the weights and a point',
  /** What the line says of the point. */
  neuronFlat: 'Both weights are 0: z is b everywhere, and there is no line.',
  neuronAllAbove: 'The line z = 0 lies outside: in all that is seen here z is above 0.',
  neuronAllBelow: 'The line z = 0 lies outside: in all that is seen here z is below 0.',
  neuronOn: 'The point lies on the line: its z is 0.',
  neuronAbove: 'The point lies on the side that w points to: its z is above 0.',
  neuronBelow: 'The point lies on the side that w points away from: its z is below 0.',
  neuronSteep: 'w is long: across the line a changes steeply. b moves the line without turning it.',
  neuronGentle: 'w is short: across the line a changes gently. b moves the line without turning it.',
};
