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
  updateMean: (samples: string): string =>
    `∂C/∂w is the mean over the ${samples} points of the next batch; g is what the update goes by.`,
  updateBias: 'Penalties and weight decay are on weights and leave biases alone.',
  updateNone: 'There is no next step: the run has diverged, or there are no points to learn from.',
  updateTable: 'Weights and bias of this neuron before and after the next step',
  updateArticle:
    'This is what the run’s next step does. Its gradients are means. The article’s code adds up those of the weights and takes the mean of those of the biases.',
  walkSigmoidReason: 'With the sigmoid and this cost, ∂C/∂a · F′(z) leaves just this difference: F′ cancels.',
  walkSoftmaxReason:
    'Each a of the softmax depends on every z. Over its whole Jacobian, with this cost, just this difference is left.',
  walkJacobian:
    'Each a of the softmax depends on every z, so the costs of all outputs come in, not only F′ of this one.',
};
