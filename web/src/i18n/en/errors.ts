/** English texts of errors and refusals. */

const typeNames = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  'number-or-null': 'a number, or null',
  point: 'a point [x₁, x₂, class], with 1 as fourth where it is for testing',
} as const;

export const errorsEn = {
  nothingTyped: 'an empty field',

  errorSentence: (where: string, value: string, allowed: string): string =>
    `${where} takes ${allowed}; ${value} is outside that.`,
  /** By the path of the field. */
  where: {
    '': 'The experiment',
    preset: 'The preset',
    'optimizer.learningRate': 'The learning rate',
    'optimizer.biasLearningRate': 'The biases’ rate',
    batchSize: 'The batch',
    loss: 'The cost function',
    layers: 'The list of layers',
    seed: 'The seed',
    'data.points': 'The list of points',
    'data.samples': 'The number of points',
    'data.noise': 'The noise',
    'data.seed': 'The seed',
    'data.classes': 'The number of classes',
    'data.testFraction': 'The share of test points',
    'regularization.l1': 'The L1 penalty',
    'regularization.l2': 'The L2 penalty',
    features: 'The list of inputs',
    epochs: 'The epoch to pause at',
    cost: 'The cost to pause at',
  },
  optimizerFieldTitles: {
    momentum: 'Momentum μ',
    decay: 'Memory of squares ρ',
    beta1: 'Memory of gradients β₁',
    beta2: 'Memory of squares β₂',
    epsilon: 'Added to the root',
    weightDecay: 'Weight decay λ',
  },
  whereUnits: (layer: number): string => `Layer ${layer}`,
  whereActivation: (layer: number): string => `The activation of layer ${layer}`,
  whereField: (path: string): string => `“${path}”`,
  allowedOneOf: (values: string): string => `one of: ${values}`,
  allowedNumber: (min: string, max: string): string => `a number from ${min} to ${max}`,
  allowedInteger: (min: string, max: string): string => `a whole number from ${min} to ${max}`,
  allowedMultiple: (min: string, max: string, step: string): string =>
    `a multiple of ${step} from ${min} to ${max}`,
  allowedLength: (min: string, max: string): string => `${min} to ${max} entries`,
  allowedType: (type: keyof typeof typeNames): string => typeNames[type],
  allowedFields: (names: string): string => `the fields ${names}`,
  allowedWith: (path: string, value: string, values: string): string =>
    `${values} while “${path}” is ${value}`,
  badEpochs: (value: string, most: string) => `epochs: ${value} is not a whole number from 1 to ${most}.`,
  badValue: (name: string, value: string, allowed: string) =>
    `${name}: ${value} is not allowed; allowed: ${allowed}.`,
  linkDamaged: 'This link is damaged or incomplete.',
  linkNewer: 'This link was made by a later version of Frontera.',
};
