/** English texts of the walk through the network; they come with its bar and its formulas. */
export const walkEn = {
  walkLabel: 'One point through the network, stage by stage',
  walkPrevious: 'Previous stage',
  walkNext: 'Next stage',
  walkPlay: 'Play the stages',
  walkPause: 'Pause',
  walkSlider: 'Stage',
  walkClose: 'Let the point go',
  walkClass: 'A place without a label: its class',
  walkStage: (place: number, count: number, name: string): string => `${place} of ${count}: ${name}`,
  walkInputs: 'Inputs',
  walkForward: (layer: number): string => `Layer ${layer}: z and a`,
  walkForwardOutput: 'Output: z and a',
  walkCost: 'Cost',
  walkBackward: (layer: number): string => `Layer ${layer}: δ`,
  walkBackwardOutput: 'Output: δ',
  walkUpdate: 'Update',
  walkStep: 'Do this step',
  updateScope: 'Derivatives of',
  updateScopes: { point: 'this point', batch: 'next batch', set: 'all points' },
  updatePoint: 'Of this point alone. The step goes by the mean over its batch.',
  updateArticle: (count: string): string =>
    count === '1'
      ? 'The mean over 1 point is its own derivative, and so is the sum that the article’s code takes.'
      : `The mean over ${count} points. The article’s code takes their sum for weights: with the mean, gradient descent needs an ε ${count} times as large for the same step.`,
  updateArticleBias: 'The mean over these points, as in the article’s code; of weights that takes the sum.',
  updateMean: (samples: string): string =>
    `∂C/∂w in g is the mean over the next batch: ${samples} ${samples === '1' ? 'point' : 'points'}.`,
  updateBias: 'Penalties and weight decay are on weights and leave biases alone.',
  updateNone: 'There is no next step: the run has diverged, or there are no points to learn from.',
  updateTable: 'Weights and bias of this neuron before and after the next step',
  curveActivation: (name: string, z: string, a: string, slope: string): string =>
    `${name} and its derivative: at z = ${z}, a = ${a} and F′ = ${slope}`,
  curveActivationAbout:
    'Bars: z over the training points, strong this neuron’s, pale its layer’s mean. Shaded: F′ is below 0.05, from there hardly anything is learnt.',
  curveCost: (a: string, cost: string): string => `The cost over this output: at a = ${a}, C = ${cost}`,
  curveCostAbout: 'C over this output, with its slope where it is now:',
  curveCostOne: 'C over this output, the others as they are, with its slope where it is now:',
  walkSigmoidReason: 'With the sigmoid and this cost, ∂C/∂a · F′(z) leaves just this difference: F′ cancels.',
  walkSoftmaxReason:
    'Each a of the softmax depends on every z. Over its whole Jacobian, with this cost, just this difference is left.',
  walkJacobian:
    'Each a of the softmax depends on every z, so the costs of all outputs come in, not only F′ of this one.',
};
