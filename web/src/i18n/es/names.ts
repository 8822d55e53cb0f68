/** What the names of the experiment document are called in Spanish. */
import type { namesEn } from '../en/names.ts';

export const activationTitles: (typeof namesEn)['activationTitles'] = {
  linear: 'lineal',
  sigmoid: 'sigmoide',
  tanh: 'tanh',
  relu: 'ReLU',
  'leaky-relu': 'ReLU con fuga',
  elu: 'ELU',
  swish: 'swish',
  mish: 'mish',
  softplus: 'softplus',
  gelu: 'GELU',
  softmax: 'softmax',
};

export const lossTitles: (typeof namesEn)['lossTitles'] = {
  'mean-squared-error': 'error cuadrático medio',
  'binary-cross-entropy': 'entropía cruzada binaria',
  'categorical-cross-entropy': 'entropía cruzada categórica',
};

export const optimizerTitles: (typeof namesEn)['optimizerTitles'] = {
  'gradient-descent': 'descenso del gradiente',
  momentum: 'momento',
  nesterov: 'momento de Nesterov',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamw: 'AdamW',
};

/** The Spanish titles. */
export const namesEs: typeof namesEn = {
  activationTitles,
  lossTitles,
  optimizerTitles,
  initializerTitles: {
    'standard-normal': 'normal, N(0, 1)',
    'xavier-uniform': 'Xavier uniforme',
    'xavier-normal': 'Xavier normal',
    'he-uniform': 'He uniforme',
    'he-normal': 'He normal',
    zeros: 'todo ceros',
  },
  datasetTitles: {
    'double-circles': 'círculos dobles',
    circles: 'círculos',
    moons: 'lunas',
    xor: 'XOR',
    gaussians: 'dos grupos',
    spiral: 'espiral',
    checkerboard: 'tablero',
    rings: 'anillos',
    blobs: 'varios grupos',
  },
};
