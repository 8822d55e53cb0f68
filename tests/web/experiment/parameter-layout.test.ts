import { expect, test } from 'vitest';
import {
  layerValues,
  parameterCount,
  parameterLayout,
} from '../../../web/src/experiment/parameter-layout.ts';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';

const network = parseExperiment({
  version: 1,
  features: ['x1', 'x2', 'x1*x2'],
  layers: [
    { units: 2, activation: 'tanh' },
    { units: 1, activation: 'sigmoid' },
  ],
});

test('each layer has W row by row, then b, and the next begins where it ends', () => {
  expect(parameterLayout(network)).toEqual([
    { inputs: 3, units: 2, weightsAt: 0, biasesAt: 6, end: 8 },
    { inputs: 2, units: 1, weightsAt: 8, biasesAt: 10, end: 11 },
  ]);
  expect(parameterCount(network)).toBe(11);
});

test('a layer’s values are views into the vector', () => {
  const flat = Float32Array.from({ length: 11 }, (_, index) => index);
  const [first, last] = layerValues(network, flat);
  expect([first?.weights, first?.biases]).toEqual([flat.slice(0, 6), flat.slice(6, 8)]);
  expect([last?.inputs, last?.weights, last?.biases]).toEqual([2, flat.slice(8, 10), flat.slice(10)]);
  expect(first?.weights.buffer).toBe(flat.buffer);
});
