/** What the names of the experiment document are called in English. A name without a title is a compile error. */
import type {
  ActivationName,
  DatasetName,
  InitializerName,
  LossName,
  OptimizerName,
} from '../../experiment/names.ts';

type Titles<Name extends string> = Readonly<Record<Name, string>>;

export const activationTitles: Titles<ActivationName> = {
  linear: 'linear',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  elu: 'ELU',
  swish: 'swish',
  mish: 'mish',
  softplus: 'softplus',
  gelu: 'GELU',
  softmax: 'softmax',
};

export const lossTitles: Titles<LossName> = {
  'mean-squared-error': 'mean squared error',
  'binary-cross-entropy': 'binary cross-entropy',
  'categorical-cross-entropy': 'categorical cross-entropy',
};

export const optimizerTitles: Titles<OptimizerName> = {
  'gradient-descent': 'gradient descent',
  momentum: 'momentum',
  nesterov: 'Nesterov momentum',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamw: 'AdamW',
};

const initializerTitles: Titles<InitializerName> = {
  'standard-normal': 'normal, N(0, 1)',
  'xavier-uniform': 'Xavier, uniform',
  'xavier-normal': 'Xavier, normal',
  'he-uniform': 'He, uniform',
  'he-normal': 'He, normal',
  zeros: 'all zero',
};

const datasetTitles: Titles<DatasetName> = {
  'double-circles': 'double circles',
  circles: 'circles',
  moons: 'moons',
  xor: 'XOR',
  gaussians: 'two groups',
  spiral: 'spiral',
  checkerboard: 'checkerboard',
  rings: 'rings',
  blobs: 'many groups',
};

/** The English titles; the other languages have the same tables. */
export const namesEn = {
  activationTitles,
  lossTitles,
  optimizerTitles,
  initializerTitles,
  datasetTitles,
};
