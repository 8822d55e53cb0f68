import { describe, expect, test } from 'vitest';
import type { Allowed } from '../../../web/src/experiment/error.ts';
import {
  activationNames,
  featureNames,
  initializerNames,
  lossNames,
  optimizerNames,
} from '../../../web/src/experiment/names.ts';
import { allow, minimal, refusal, withData, withPoints, type Refused } from './refusal.ts';

const { fields, integer, length, number, oneOf, seed, type } = allow;
const batchSize: Allowed = { kind: 'number', min: 1, max: 100_000, integer: true, orNull: true };
const biasRate: Allowed = { kind: 'number', min: 0, max: 1_000_000, integer: false, orNull: true };
const sigmoidOnly: Allowed = {
  kind: 'with',
  path: 'loss',
  value: 'binary-cross-entropy',
  values: ['sigmoid'],
};
const activations = oneOf(...activationNames);
const notSoftmax = oneOf(...activationNames.filter((name) => name !== 'softmax'));
const memory = number(0, 0.999999);
const rates = ['name', 'learningRate', 'biasLearningRate'];
const softmax = (units: number): object => ({ units, activation: 'softmax' });
const withOptimizer = (optimizer: object): unknown => ({ version: 1, optimizer });

describe('refused in network and training', () => {
  test.each<Refused>([
    ['features that are no array', { ...minimal, features: 'x1' }, 'features', '"x1"', type('array')],
    ['no features', { ...minimal, features: [] }, 'features', 'array of 0', length(1, featureNames.length)],
    [
      'an unknown feature',
      { ...minimal, features: ['x1', 'x1^3'] },
      'features[1]',
      '"x1^3"',
      oneOf(...featureNames),
    ],
    [
      'a feature twice',
      { ...minimal, features: ['x2', 'x2'] },
      'features[1]',
      '"x2"',
      oneOf(...featureNames.filter((name) => name !== 'x2')),
    ],
    [
      'more features than there are',
      { ...minimal, features: new Array(featureNames.length + 1).fill('x1') },
      'features',
      `array of ${featureNames.length + 1}`,
      length(1, featureNames.length),
    ],

    ['layers that are no array', { ...minimal, layers: {} }, 'layers', 'object', type('array')],
    ['no layers', { ...minimal, layers: [] }, 'layers', 'array of 0', length(1, 8)],
    ['too many layers', { ...minimal, layers: new Array(9) }, 'layers', 'array of 9', length(1, 8)],
    ['a layer as a number', { ...minimal, layers: [4] }, 'layers[0]', '4', type('object')],
    [
      'a layer with an unknown field',
      { ...minimal, layers: [{ size: 4 }] },
      'layers[0].size',
      '4',
      fields('units', 'activation'),
    ],
    ['no units', { ...minimal, layers: [{ units: 0 }] }, 'layers[0].units', '0', integer(1, 128)],
    [
      'too many units',
      { ...minimal, layers: [{}, { units: 129 }] },
      'layers[1].units',
      '129',
      integer(1, 128),
    ],
    ['half a unit', { ...minimal, layers: [{ units: 1.5 }] }, 'layers[0].units', '1.5', integer(1, 128)],
    [
      'an unknown activation',
      { ...minimal, layers: [{ activation: 'sine' }] },
      'layers[0].activation',
      '"sine"',
      activations,
    ],

    ['an unknown loss', { ...minimal, loss: 'hinge' }, 'loss', '"hinge"', oneOf(...lossNames)],
    ['an optimizer as text', { ...minimal, optimizer: 'adam' }, 'optimizer', '"adam"', type('object')],
    [
      'an unknown optimizer',
      withOptimizer({ name: 'lion' }),
      'optimizer.name',
      '"lion"',
      oneOf(...optimizerNames),
    ],
    [
      'an unknown field of the optimizer',
      { ...minimal, optimizer: { momentum: 0.9 } },
      'optimizer.momentum',
      '0.9',
      fields(...rates),
    ],
    [
      'momentum of an optimizer without',
      withOptimizer({ name: 'adam', momentum: 0.9 }),
      'optimizer.momentum',
      '0.9',
      fields(...rates, 'beta1', 'beta2', 'epsilon'),
    ],
    [
      'weight decay of an optimizer without',
      withOptimizer({ name: 'nesterov', weightDecay: 0.1 }),
      'optimizer.weightDecay',
      '0.1',
      fields(...rates, 'momentum'),
    ],
    [
      'decay of an optimizer without',
      withOptimizer({ name: 'adagrad', decay: 0.9 }),
      'optimizer.decay',
      '0.9',
      fields(...rates, 'epsilon'),
    ],
    [
      'momentum that never ends',
      withOptimizer({ name: 'momentum', momentum: 1 }),
      'optimizer.momentum',
      '1',
      memory,
    ],
    ['negative decay', withOptimizer({ name: 'rmsprop', decay: -0.1 }), 'optimizer.decay', '-0.1', memory],
    ['a beta of 1', withOptimizer({ name: 'adam', beta1: 1 }), 'optimizer.beta1', '1', memory],
    ['a beta NaN', withOptimizer({ name: 'adamw', beta2: NaN }), 'optimizer.beta2', 'NaN', memory],
    [
      'a negative epsilon',
      withOptimizer({ name: 'adagrad', epsilon: -1e-8 }),
      'optimizer.epsilon',
      '-1e-8',
      number(0, 1),
    ],
    [
      'too much weight decay',
      withOptimizer({ name: 'adamw', weightDecay: 1001 }),
      'optimizer.weightDecay',
      '1001',
      number(0, 1000),
    ],
    [
      'a negative learning rate',
      { ...minimal, optimizer: { learningRate: -1 } },
      'optimizer.learningRate',
      '-1',
      number(0, 1_000_000),
    ],
    [
      'an infinite learning rate',
      { ...minimal, optimizer: { learningRate: Infinity } },
      'optimizer.learningRate',
      'Infinity',
      number(0, 1_000_000),
    ],
    [
      'a learning rate of null',
      { ...minimal, optimizer: { learningRate: null } },
      'optimizer.learningRate',
      'null',
      number(0, 1_000_000),
    ],
    [
      'a bias rate too large',
      { ...minimal, optimizer: { biasLearningRate: 1e7 } },
      'optimizer.biasLearningRate',
      '10000000',
      biasRate,
    ],
    [
      'a bias rate NaN',
      { ...minimal, optimizer: { biasLearningRate: NaN } },
      'optimizer.biasLearningRate',
      'NaN',
      biasRate,
    ],
    ['batches of none', { ...minimal, batchSize: 0 }, 'batchSize', '0', batchSize],
    ['batches of a half', { ...minimal, batchSize: 0.5 }, 'batchSize', '0.5', batchSize],
    ['batches beyond the limit', { ...minimal, batchSize: 100_001 }, 'batchSize', '100001', batchSize],
    ['shuffling as a number', { ...minimal, shuffle: 0 }, 'shuffle', '0', oneOf(false, true)],
    ['a regularization null', { ...minimal, regularization: null }, 'regularization', 'null', type('object')],
    [
      'a negative L1',
      { ...minimal, regularization: { l1: -0.1 } },
      'regularization.l1',
      '-0.1',
      number(0, 1000),
    ],
    [
      'too much L2',
      { ...minimal, regularization: { l2: 1e6 } },
      'regularization.l2',
      '1000000',
      number(0, 1000),
    ],
    [
      'an unknown penalty',
      { ...minimal, regularization: { l3: 0 } },
      'regularization.l3',
      '0',
      fields('l1', 'l2'),
    ],
    [
      'an unknown initializer',
      { ...minimal, initializer: 'ones' },
      'initializer',
      '"ones"',
      oneOf(...initializerNames),
    ],
    ['a seed with a fraction', { ...minimal, seed: 0.5 }, 'seed', '0.5', seed],
    ['a seed beyond 32 bits', { ...minimal, seed: 2 ** 32 }, 'seed', '4294967296', seed],

    [
      'outputs that are neither 1 nor one per class',
      { ...minimal, layers: [{ units: 3, activation: 'sigmoid' }] },
      'layers[0].units',
      '3',
      { kind: 'with', path: 'data.classes', value: 2, values: [1, 2] },
    ],
    [
      'outputs that do not fit the classes of points',
      { ...(withPoints([]) as object), layers: [{}, { units: 4, activation: 'sigmoid' }] },
      'layers[1].units',
      '4',
      { kind: 'with', path: 'data.classes', value: 2, values: [1, 2] },
    ],
    [
      'cross-entropy on a linear output',
      { ...minimal, layers: [{ units: 1, activation: 'linear' }] },
      'layers[0].activation',
      '"linear"',
      sigmoidOnly,
    ],
    [
      'cross-entropy on a ReLU output',
      { ...minimal, layers: [{}, { units: 2 }] },
      'layers[1].activation',
      '"relu"',
      sigmoidOnly,
    ],
    [
      'binary cross-entropy on softmax',
      { ...minimal, layers: [{}, softmax(2)] },
      'layers[1].activation',
      '"softmax"',
      sigmoidOnly,
    ],
    [
      'categorical cross-entropy on the default output',
      { ...minimal, loss: 'categorical-cross-entropy' },
      'layers[2].activation',
      '"sigmoid"',
      { kind: 'with', path: 'loss', value: 'categorical-cross-entropy', values: ['softmax'] },
    ],
    [
      'softmax of a single unit',
      { ...minimal, loss: 'mean-squared-error', layers: [{}, softmax(1)] },
      'layers[1].units',
      '1',
      { kind: 'with', path: 'layers[1].activation', value: 'softmax', values: [2] },
    ],
    [
      'softmax in a hidden layer',
      { ...minimal, loss: 'categorical-cross-entropy', layers: [softmax(2), softmax(2)] },
      'layers[0].activation',
      '"softmax"',
      notSoftmax,
    ],
    [
      'one output for three classes',
      { ...(withPoints([], { classes: 3 }) as object), layers: [{ units: 1, activation: 'sigmoid' }] },
      'layers[0].units',
      '1',
      { kind: 'with', path: 'data.classes', value: 3, values: [3] },
    ],
    [
      'two outputs for five blobs',
      {
        ...(withData({ name: 'blobs', classes: 5 }) as object),
        layers: [{ units: 2, activation: 'sigmoid' }],
      },
      'layers[0].units',
      '2',
      { kind: 'with', path: 'data.classes', value: 5, values: [5] },
    ],
  ])('%s', (_, input, path, value, allowed) => {
    expect(refusal(input).toData()).toEqual({ path, value, allowed });
  });
});
