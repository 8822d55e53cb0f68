import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultExperiment } from '../../../web/src/experiment/defaults.ts';
import { ExperimentError } from '../../../web/src/experiment/error.ts';
import { parseExperiment, parseExperimentText } from '../../../web/src/experiment/schema.ts';

const minimal = { version: 1 };
const rates = { learningRate: 0.16, biasLearningRate: null };

describe('defaults', () => {
  test('a document of a version alone is the article’s experiment, as the design writes it', () => {
    const links = JSON.parse(
      readFileSync(new URL('../../golden/links.json', import.meta.url), 'utf8'),
    ) as readonly { readonly title: string; readonly experiment: unknown }[];
    const article = links.find(({ title }) => title === 'the article, at the beginning');
    expect(parseExperiment(minimal)).toEqual(article?.experiment);
  });

  test.each([
    [
      'an optimizer without bias rate takes the weights’',
      { optimizer: { learningRate: 0.3 } },
      'optimizer',
      { name: 'gradient-descent', learningRate: 0.3, biasLearningRate: null },
    ],
    [
      'an empty optimizer',
      { optimizer: {} },
      'optimizer',
      { name: 'gradient-descent', learningRate: 0.16, biasLearningRate: null },
    ],
    [
      'a written null stays',
      { optimizer: { biasLearningRate: null } },
      'optimizer',
      { name: 'gradient-descent', learningRate: 0.16, biasLearningRate: null },
    ],
    ['undefined is the same as absent', { optimizer: undefined }, 'optimizer', defaultExperiment.optimizer],
    ['some generated data', { data: { noise: 0.2 } }, 'data', { ...defaultExperiment.data, noise: 0.2 }],
    [
      'points without any',
      { data: { kind: 'points' } },
      'data',
      { kind: 'points', points: [], classes: 2, seed: 1, testFraction: 0 },
    ],
    [
      'half a layer',
      { layers: [{ units: 3 }, { units: 1, activation: 'sigmoid' }] },
      'layers',
      [
        { units: 3, activation: 'relu' },
        { units: 1, activation: 'sigmoid' },
      ],
    ],
    [
      'momentum',
      { optimizer: { name: 'momentum' } },
      'optimizer',
      { name: 'momentum', ...rates, momentum: 0.9 },
    ],
    [
      'nesterov',
      { optimizer: { name: 'nesterov' } },
      'optimizer',
      { name: 'nesterov', ...rates, momentum: 0.9 },
    ],
    [
      'adagrad',
      { optimizer: { name: 'adagrad' } },
      'optimizer',
      { name: 'adagrad', ...rates, epsilon: 1e-10 },
    ],
    [
      'rmsprop',
      { optimizer: { name: 'rmsprop' } },
      'optimizer',
      { name: 'rmsprop', ...rates, decay: 0.99, epsilon: 1e-8 },
    ],
    [
      'adam',
      { optimizer: { name: 'adam', beta1: 0.5 } },
      'optimizer',
      { name: 'adam', ...rates, beta1: 0.5, beta2: 0.999, epsilon: 1e-8 },
    ],
    [
      'adamw',
      { optimizer: { name: 'adamw' } },
      'optimizer',
      { name: 'adamw', ...rates, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
    ],
    ['an empty regularization', { regularization: {} }, 'regularization', { l1: 0, l2: 0 }],
  ])('%s', (_, document, field, expected) => {
    const parsed: object = parseExperiment({ version: 1, ...document });
    expect(parsed).toHaveProperty(field, expected);
  });

  test('two documents share no list of points', () => {
    const first = parseExperiment({ version: 1, data: { kind: 'points' } });
    const second = parseExperiment({ version: 1, data: { kind: 'points' } });
    if (first.data.kind !== 'points' || second.data.kind !== 'points') throw new Error('not points');
    expect(first.data.points).not.toBe(second.data.points);
  });
});

describe('accepted', () => {
  test.each<[string, object]>([
    ['no points', { data: { kind: 'points', points: [] } }],
    [
      'one class only',
      {
        data: {
          kind: 'points',
          points: [
            [0, 0, 1],
            [0.5, 0.5, 1],
          ],
        },
      },
    ],
    [
      'the corners of the plane',
      {
        data: {
          kind: 'points',
          points: [
            [-1, 1, 0],
            [1, -1, 1],
          ],
        },
      },
    ],
    [
      'one place with both labels',
      {
        data: {
          kind: 'points',
          points: [
            [0.2, 0.2, 0],
            [0.2, 0.2, 1],
          ],
        },
      },
    ],
    ['the fewest samples', { data: { samples: 4 } }],
    ['the most samples', { data: { samples: 100_000, noise: 1, seed: 4_294_967_295 } }],
    ['a single sample of a set without a step', { data: { name: 'spiral', samples: 1 } }],
    ['an odd number of moons', { data: { name: 'moons', samples: 101, testFraction: 0.9 } }],
    ['eight blobs', { data: { name: 'blobs', classes: 8 }, layers: [{ units: 8, activation: 'sigmoid' }] }],
    [
      'softmax on one unit per class',
      { loss: 'categorical-cross-entropy', layers: [{ units: 2, activation: 'softmax' }] },
    ],
    [
      'squared error on softmax',
      { loss: 'mean-squared-error', layers: [{ units: 2, activation: 'softmax' }] },
    ],
    ['shuffled batches', { shuffle: true, batchSize: 10 }],
    ['penalties', { regularization: { l1: 0.001, l2: 1000 } }],
    ['features the other way round', { features: ['x2', 'x1'] }],
    ['one feature', { features: ['x2'] }],
    ['one layer', { layers: [{ units: 1, activation: 'sigmoid' }] }],
    ['an output for each class', { layers: [{ units: 2, activation: 'sigmoid' }] }],
    [
      'squared error on a linear output',
      { loss: 'mean-squared-error', layers: [{ units: 1, activation: 'linear' }] },
    ],
    [
      'the largest net',
      {
        layers: [
          ...Array.from({ length: 7 }, () => ({ units: 128, activation: 'tanh' })),
          { units: 1, activation: 'sigmoid' },
        ],
      },
    ],
    ['learning rates 0', { optimizer: { learningRate: 0, biasLearningRate: 0 } }],
    ['a learning rate of 1000, which will diverge', { optimizer: { learningRate: 1000 } }],
    ['a batch larger than the data', { batchSize: 100_000 }],
    ['seed 0', { seed: 0 }],
  ])('%s', (_, document) => {
    expect(parseExperiment({ version: 1, ...document })).toMatchObject(document);
  });
});

describe('from JSON', () => {
  test('a document', () => {
    expect(parseExperimentText('{"version":1}')).toEqual(defaultExperiment);
  });

  test.each([
    ['{"version":1', '"{\\"version\\":1"'],
    ['', '""'],
    ['x'.repeat(100), `"${'x'.repeat(40)}…"`],
    ['[1]', 'array of 1'],
    ['{"version":1,"seed":NaN}', '"{\\"version\\":1,\\"seed\\":NaN}"'],
  ])('%j is an error of the document itself', (json, value) => {
    let caught: unknown;
    try {
      parseExperimentText(json);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(ExperimentError);
    expect((caught as ExperimentError).toData()).toEqual({
      path: '',
      value,
      allowed: { kind: 'type', type: 'object' },
    });
  });
});
