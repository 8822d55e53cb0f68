import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../web/scripts/bench/arguments.mjs';
import {
  cases,
  fieldCase,
  forwardOperations,
  parameterCount,
  startParameters,
  trainingCase,
  trainingOperations,
} from '../../../web/scripts/bench/cases.mjs';

describe('operations', () => {
  it('are two for each weight and use', () => {
    // [2,12,6,1]: 24 + 72 + 6 = 102 weights, each used forward and in its gradient; backward all but the first 24.
    expect(forwardOperations([2, 12, 6, 1])).toBe(204);
    expect(trainingOperations([2, 12, 6, 1])).toBe(2 * (102 + 102 + 78));
    expect(parameterCount([2, 12, 6, 1])).toBe(102 + 19);
  });

  it('have no backward product where there is one layer', () => {
    expect(trainingOperations([3, 5])).toBe(2 * 2 * 15);
  });
});

describe('cases', () => {
  it('begin with what people run most, then every net with the full batch, with batches of 10 and as a field', () => {
    const questions = cases.map((measured) => measured.question);
    expect(questions.slice(0, 2)).toEqual(['train 2,12,6,1 1600 10', 'train 2,16,16,1 1600 20 tanh adam']);
    expect(questions).toHaveLength(16);
    expect(new Set(questions)).toHaveLength(16);
  });

  it('count training for training and forward for fields', () => {
    expect(trainingCase([2, 12, 6, 1], 0, { points: 30_000 })).toMatchObject({
      question: 'train 2,12,6,1 30000 0',
      operations: 564,
    });
    expect(fieldCase([2, 4, 1])).toMatchObject({ question: 'field 2,4,1 256', operations: 24 });
  });
});

describe('startParameters', () => {
  it('gives each layer weights within its range, then biases of 0', () => {
    const values = startParameters([2, 3, 1]);
    expect(values).toHaveLength(13);
    const [weights, biases] = [values.slice(0, 6), values.slice(6, 9)];
    expect([...biases, values[12]]).toEqual([0, 0, 0, 0]);
    expect(weights.every((weight) => weight !== 0 && Math.abs(weight) <= Math.sqrt(3))).toBe(true);
    expect(new Set(weights).size).toBe(6);
  });
});

describe('readArguments', () => {
  it('knows quick and --json FILE', () => {
    expect(readArguments([])).toEqual({ isQuick: false, jsonPath: null });
    expect(readArguments(['quick'])).toEqual({ isQuick: true, jsonPath: null });
    expect(readArguments(['--json', 'quick.json', 'quick'])).toEqual({
      isQuick: true,
      jsonPath: 'quick.json',
    });
  });

  it('refuses anything else', () => {
    expect(readArguments(['--json'])).toBeNull();
    expect(readArguments(['slow'])).toBeNull();
  });
});
