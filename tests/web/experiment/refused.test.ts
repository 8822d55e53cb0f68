import { describe, expect, test } from 'vitest';
import { ExperimentError, type Allowed } from '../../../web/src/experiment/error.ts';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';

const minimal = { version: 1 };
const withData = (data: unknown): unknown => ({ version: 1, data });
const withPoints = (points: unknown, more: object = {}): unknown =>
  withData({ kind: 'points', points, ...more });
const oneOf = (...values: (string | number | boolean)[]): Allowed => ({ kind: 'one-of', values });
const number = (min: number, max: number): Allowed => ({ kind: 'number', min, max, integer: false });
const integer = (min: number, max: number): Allowed => ({ kind: 'number', min, max, integer: true });
const type = (name: Extract<Allowed, { kind: 'type' }>['type']): Allowed => ({ kind: 'type', type: name });
const length = (min: number, max: number): Allowed => ({ kind: 'length', min, max });
const fields = (...names: string[]): Allowed => ({ kind: 'fields', names });

const topFields = fields(
  ...['version', 'data', 'features', 'layers', 'loss', 'optimizer', 'batchSize', 'shuffle'],
  ...['regularization', 'initializer', 'seed'],
);
const samples: Allowed = { kind: 'number', min: 4, max: 100_000, integer: true, multipleOf: 4 };
const batchSize: Allowed = { kind: 'number', min: 1, max: 100_000, integer: true, orNull: true };
const biasRate: Allowed = { kind: 'number', min: 0, max: 1_000_000, integer: false, orNull: true };
const sigmoidOnly: Allowed = {
  kind: 'with',
  path: 'loss',
  value: 'binary-cross-entropy',
  values: ['sigmoid'],
};
const activations = oneOf('linear', 'sigmoid', 'tanh', 'relu');
const seed = integer(0, 4_294_967_295);

function refusal(input: unknown): ExperimentError {
  try {
    parseExperiment(input);
  } catch (error) {
    if (error instanceof ExperimentError) return error;
    throw error;
  }
  throw new Error('the document was accepted');
}

describe('refused', () => {
  test.each<[what: string, input: unknown, path: string, value: string, allowed: Allowed]>([
    ['null', null, '', 'null', type('object')],
    ['undefined', undefined, '', 'undefined', type('object')],
    ['text', '{"version":1}', '', '"{\\"version\\":1}"', type('object')],
    ['an array', [], '', 'array of 0', type('object')],
    ['a Map', new Map([['version', 1]]), '', 'object', type('object')],
    ['no version', {}, 'version', 'undefined', oneOf(1)],
    ['a later version', { version: 2 }, 'version', '2', oneOf(1)],
    ['a version as text', { version: '1' }, 'version', '"1"', oneOf(1)],
    ['an unknown field', { version: 1, epochs: 5 }, 'epochs', '5', topFields],
    [
      'a field that every object inherits',
      JSON.parse('{"version":1,"constructor":1}'),
      'constructor',
      '1',
      topFields,
    ],
    ['a prototype', JSON.parse('{"version":1,"__proto__":{}}'), '__proto__', 'object', topFields],
    ['an unknown field with an odd name', { version: 1, 'a b': 1 }, '["a b"]', '1', topFields],

    ['data null', withData(null), 'data', 'null', type('object')],
    ['data as an array', withData([]), 'data', 'array of 0', type('object')],
    [
      'data of an unknown kind',
      withData({ kind: 'csv' }),
      'data.kind',
      '"csv"',
      oneOf('generated', 'points'),
    ],
    ['an unknown data set', withData({ name: 'moons' }), 'data.name', '"moons"', oneOf('double-circles')],
    [
      'points in generated data',
      withData({ points: [] }),
      'data.points',
      'array of 0',
      fields('kind', 'name', 'samples', 'noise', 'seed', 'testFraction'),
    ],
    ['samples that are no multiple of 4', withData({ samples: 1602 }), 'data.samples', '1602', samples],
    ['no samples', withData({ samples: 0 }), 'data.samples', '0', samples],
    ['a million samples', withData({ samples: 1_000_000 }), 'data.samples', '1000000', samples],
    ['half a sample', withData({ samples: 4.5 }), 'data.samples', '4.5', samples],
    ['samples as text', withData({ samples: '1600' }), 'data.samples', '"1600"', samples],
    ['negative noise', withData({ noise: -0.1 }), 'data.noise', '-0.1', number(0, 1)],
    ['NaN noise', withData({ noise: NaN }), 'data.noise', 'NaN', number(0, 1)],
    ['a negative seed', withData({ seed: -1 }), 'data.seed', '-1', seed],
    ['test data', withData({ testFraction: 0.2 }), 'data.testFraction', '0.2', oneOf(0)],

    ['points that are no array', withPoints({ length: 0 }), 'data.points', 'object', type('array')],
    ['points as null', withPoints(null), 'data.points', 'null', type('array')],
    [
      'a million points',
      withPoints(new Array(1_000_000)),
      'data.points',
      'array of 1000000',
      length(0, 100_000),
    ],
    [
      'an unknown field beside points',
      withPoints([], { noise: 0 }),
      'data.noise',
      '0',
      fields('kind', 'points', 'classes', 'seed', 'testFraction'),
    ],
    ['a point without label', withPoints([[0, 0]]), 'data.points[0]', 'array of 2', type('point')],
    [
      'a point with more',
      withPoints([
        [0, 0, 1],
        [0, 0, 0, 0],
      ]),
      'data.points[1]',
      'array of 4',
      type('point'),
    ],
    ['a point as an object', withPoints([{ x1: 0 }]), 'data.points[0]', 'object', type('point')],
    ['a hole among the points', withPoints(new Array(1)), 'data.points[0]', 'undefined', type('point')],
    [
      'x1 outside the plane',
      withPoints([
        [0, 0, 0],
        [1.01, 0, 0],
      ]),
      'data.points[1][0]',
      '1.01',
      number(-1, 1),
    ],
    ['x2 outside the plane', withPoints([[0, -1.5, 0]]), 'data.points[0][1]', '-1.5', number(-1, 1)],
    ['x1 NaN', withPoints([[NaN, 0, 0]]), 'data.points[0][0]', 'NaN', number(-1, 1)],
    ['x2 infinite', withPoints([[0, -Infinity, 0]]), 'data.points[0][1]', '-Infinity', number(-1, 1)],
    ['x1 null, as JSON writes NaN', withPoints([[null, 0, 0]]), 'data.points[0][0]', 'null', number(-1, 1)],
    ['x1 as text', withPoints([['0', 0, 0]]), 'data.points[0][0]', '"0"', number(-1, 1)],
    ['a label too large', withPoints([[0, 0, 2]]), 'data.points[0][2]', '2', integer(0, 1)],
    ['a negative label', withPoints([[0, 0, -1]]), 'data.points[0][2]', '-1', integer(0, 1)],
    ['half a label', withPoints([[0, 0, 0.5]]), 'data.points[0][2]', '0.5', integer(0, 1)],
    ['a label NaN', withPoints([[0, 0, NaN]]), 'data.points[0][2]', 'NaN', integer(0, 1)],
    ['a label as a boolean', withPoints([[0, 0, true]]), 'data.points[0][2]', 'true', integer(0, 1)],
    ['three classes', withPoints([], { classes: 3 }), 'data.classes', '3', integer(2, 2)],
    ['one class', withPoints([], { classes: 1 }), 'data.classes', '1', integer(2, 2)],
    ['test data among points', withPoints([], { testFraction: 0.5 }), 'data.testFraction', '0.5', oneOf(0)],
    [
      'a seed beside points that is too large',
      withPoints([], { seed: 2 ** 32 }),
      'data.seed',
      '4294967296',
      seed,
    ],

    ['features that are no array', { ...minimal, features: 'x1' }, 'features', '"x1"', type('array')],
    ['no features', { ...minimal, features: [] }, 'features', 'array of 0', length(1, 2)],
    [
      'a feature to come',
      { ...minimal, features: ['x1', 'x1^2'] },
      'features[1]',
      '"x1^2"',
      oneOf('x1', 'x2'),
    ],
    ['a feature twice', { ...minimal, features: ['x2', 'x2'] }, 'features[1]', '"x2"', oneOf('x1')],
    ['three features', { ...minimal, features: ['x1', 'x2', 'x1'] }, 'features', 'array of 3', length(1, 2)],

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
      'an activation to come',
      { ...minimal, layers: [{ activation: 'gelu' }] },
      'layers[0].activation',
      '"gelu"',
      activations,
    ],

    [
      'an unknown loss',
      { ...minimal, loss: 'hinge' },
      'loss',
      '"hinge"',
      oneOf('mean-squared-error', 'binary-cross-entropy'),
    ],
    ['an optimizer as text', { ...minimal, optimizer: 'adam' }, 'optimizer', '"adam"', type('object')],
    [
      'an optimizer to come',
      { ...minimal, optimizer: { name: 'adam' } },
      'optimizer.name',
      '"adam"',
      oneOf('gradient-descent'),
    ],
    [
      'an unknown field of the optimizer',
      { ...minimal, optimizer: { momentum: 0.9 } },
      'optimizer.momentum',
      '0.9',
      fields('name', 'learningRate', 'biasLearningRate'),
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
    ['shuffling, to come', { ...minimal, shuffle: true }, 'shuffle', 'true', oneOf(false)],
    ['shuffling as a number', { ...minimal, shuffle: 0 }, 'shuffle', '0', oneOf(false)],
    ['a regularization null', { ...minimal, regularization: null }, 'regularization', 'null', type('object')],
    ['L1, to come', { ...minimal, regularization: { l1: 0.1 } }, 'regularization.l1', '0.1', oneOf(0)],
    ['L2, to come', { ...minimal, regularization: { l2: 0.1 } }, 'regularization.l2', '0.1', oneOf(0)],
    [
      'an unknown penalty',
      { ...minimal, regularization: { l3: 0 } },
      'regularization.l3',
      '0',
      fields('l1', 'l2'),
    ],
    [
      'an initializer to come',
      { ...minimal, initializer: 'zeros' },
      'initializer',
      '"zeros"',
      oneOf('standard-normal'),
    ],
    ['a seed with a fraction', { ...minimal, seed: 0.5 }, 'seed', '0.5', seed],
    ['a seed beyond 32 bits', { ...minimal, seed: 2 ** 32 }, 'seed', '4294967296', seed],

    [
      'outputs that are neither 1 nor one per class',
      { ...minimal, layers: [{ units: 3, activation: 'sigmoid' }] },
      'layers[0].units',
      '3',
      { kind: 'with', path: 'data.name', value: 'double-circles', values: [1, 2] },
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
  ])('%s', (_, input, path, value, allowed) => {
    expect(refusal(input).toData()).toEqual({ path, value, allowed });
  });

  test('the first of two errors is the one reported', () => {
    expect(refusal({ version: 1, seed: -1, loss: 'hinge' }).path).toBe('loss');
    expect(
      refusal(
        withPoints([
          [0, 0, 0],
          [5, 0, 0],
          [0, 7, 0],
        ]),
      ).path,
    ).toBe('data.points[1][0]');
  });
});
