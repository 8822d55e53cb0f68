/** What the inspect view says of a neuron, against the core's own trace. */
import { afterAll, describe, expect, test } from 'vitest';
import { neuronNumbers, type Origin } from '../../web/src/parts/inspect/inspect-numbers.ts';
import type { Session } from '../../web/src/engine/types.ts';
import { defaultExperiment } from '../../web/src/experiment/defaults.ts';
import type { Experiment } from '../../web/src/experiment/types.ts';
import { engine } from './engine.ts';

const sessions: Session[] = [];
afterAll(() => {
  for (const session of sessions) session.dispose();
});

function open(fields: Partial<Experiment>): Session {
  const session = engine.createSession({ ...defaultExperiment, initializer: 'xavier-normal', ...fields });
  session.train(20);
  sessions.push(session);
  return session;
}

const hidden = [
  { units: 5, activation: 'tanh' },
  { units: 4, activation: 'swish' },
] as const;
const five = {
  ...defaultExperiment.data,
  kind: 'generated',
  name: 'blobs',
  samples: 100,
  noise: 0.1,
  classes: 3,
  seed: 1,
} as const;
const cases: readonly (readonly [name: string, origin: Origin['kind'], fields: Partial<Experiment>])[] = [
  [
    'sigmoid with binary cross-entropy',
    'product',
    { layers: [...hidden, { units: 1, activation: 'sigmoid' }] },
  ],
  [
    'two sigmoids with binary cross-entropy',
    'product',
    { layers: [...hidden, { units: 2, activation: 'sigmoid' }] },
  ],
  [
    'tanh with the squared error',
    'product',
    { loss: 'mean-squared-error', layers: [...hidden, { units: 1, activation: 'tanh' }] },
  ],
  [
    'softmax with cross-entropy',
    'difference',
    {
      data: five,
      loss: 'categorical-cross-entropy',
      layers: [...hidden, { units: 3, activation: 'softmax' }],
    },
  ],
  [
    'softmax with the squared error',
    'softmax',
    { data: five, loss: 'mean-squared-error', layers: [...hidden, { units: 3, activation: 'softmax' }] },
  ],
];

describe.each(cases)('%s', (_, kind, fields) => {
  const session = open(fields);
  const { experiment } = session;
  const parameters = session.parameters();
  const trace = session.trace([0.4, -0.3], 1);
  const all = experiment.layers.flatMap(({ units }, l) =>
    Array.from({ length: units }, (__, unit) => {
      const numbers = neuronNumbers(experiment, parameters, trace, { layer: l + 1, unit });
      if (numbers === null) throw new Error('There is no such neuron.');
      return { isOutput: l === experiment.layers.length - 1, numbers };
    }),
  );

  test('z is the weighted sum of what came before, and the bias', () => {
    for (const {
      numbers: { connections, bias, z },
    } of all) {
      const sum = connections.reduce((total, { weight, activation }) => total + weight * activation, bias);
      expect(sum).toBeCloseTo(z, 5);
    }
  });

  test('∂C/∂w is δ a, and a step goes against it', () => {
    const { learningRate, biasLearningRate } = experiment.optimizer;
    for (const {
      numbers: { connections, bias, delta, updatedBias },
    } of all) {
      for (const { weight, activation, gradient, updated } of connections) {
        expect(gradient).toBeCloseTo(delta * activation, 6);
        expect(updated).toBeCloseTo(weight - learningRate * delta * activation, 6);
      }
      expect(updatedBias).toBeCloseTo(bias - (biasLearningRate ?? learningRate) * delta, 6);
    }
  });

  test('δ is what its origin says', () => {
    for (const {
      isOutput,
      numbers: { origin, delta, derivative, a },
    } of all) {
      expect(origin.kind).toBe(isOutput ? kind : 'hidden');
      expect(derived(origin, derivative, a)).toBeCloseTo(delta, 5);
      if (origin.kind === 'product' && origin.difference !== null) {
        const { difference } = origin;
        expect((difference.a - difference.y) / difference.outputs).toBeCloseTo(delta, 5);
      }
    }
  });
});

function derived(origin: Origin, derivative: number, a: number): number {
  switch (origin.kind) {
    case 'product':
      return origin.costGradient * derivative;
    case 'difference':
      return (origin.difference.a - origin.difference.y) / origin.difference.outputs;
    case 'softmax':
      return a * (origin.costGradient - origin.mean);
    case 'hidden':
      return origin.sum * derivative;
    default:
      return Number.NaN;
  }
}
