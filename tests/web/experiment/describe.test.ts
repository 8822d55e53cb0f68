import { describe, expect, test } from 'vitest';
import {
  type Allowed,
  describePath,
  describeValue,
  ExperimentError,
} from '../../../web/src/experiment/error.ts';

describe('describeValue', () => {
  test.each<[unknown, string]>([
    [null, 'null'],
    [undefined, 'undefined'],
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [0.1, '0.1'],
    [true, 'true'],
    [12n, '12'],
    ['sgd', '"sgd"'],
    ['a"b\n', '"a\\"b\\n"'],
    ['y'.repeat(40), `"${'y'.repeat(40)}"`],
    ['y'.repeat(41), `"${'y'.repeat(40)}…"`],
    [[1, 2, 3], 'array of 3'],
    [{ toString: () => 'surprise' }, 'object'],
    [() => 1, 'function'],
    [Symbol('s'), 'symbol'],
  ])('%o', (value, text) => {
    expect(describeValue(value)).toBe(text);
  });
});

describe('describePath', () => {
  test.each<[readonly unknown[], string]>([
    [[], ''],
    [['seed'], 'seed'],
    [['layers', 1, 'units'], 'layers[1].units'],
    [['data', 'points', 3, 0], 'data.points[3][0]'],
    [['<b>'], '["<b>"]'],
    [['a b'], '["a b"]'],
    [['data', 'b c', 'd'], 'data["b c"].d'],
    [['$x_1'], '$x_1'],
    [['1x'], '["1x"]'],
    [['x1^2'], '["x1^2"]'],
    [['x.y'], '["x.y"]'],
    [[''], '[""]'],
    [['z'.repeat(40)], 'z'.repeat(40)],
    [['z'.repeat(41)], `["${'z'.repeat(40)}…"]`],
    [['z'.repeat(99)], `["${'z'.repeat(40)}…"]`],
  ])('%j', (keys, path) => {
    expect(describePath(keys)).toBe(path);
  });
});

describe('the message of an ExperimentError', () => {
  test.each<[string, Allowed, string]>([
    ['loss', { kind: 'one-of', values: ['a', 'b'] }, 'loss: 7 is not allowed; allowed: a, b'],
    ['', { kind: 'type', type: 'object' }, 'document: 7 is not allowed; allowed: object'],
    [
      'noise',
      { kind: 'number', min: 0, max: 1, integer: false },
      'noise: 7 is not allowed; allowed: a number from 0 to 1',
    ],
    [
      'n',
      { kind: 'number', min: 4, max: 8, integer: true, multipleOf: 4 },
      'n: 7 is not allowed; allowed: a whole number from 4 to 8, a multiple of 4',
    ],
    [
      'n',
      { kind: 'number', min: 1, max: 2, integer: true, orNull: true },
      'n: 7 is not allowed; allowed: a whole number from 1 to 2, or null',
    ],
    [
      'x',
      { kind: 'number', min: -3.4028234663852886e38, max: 3.4028234663852886e38, integer: false },
      'x: 7 is not allowed; allowed: a finite number',
    ],
    ['layers', { kind: 'length', min: 1, max: 8 }, 'layers: 7 is not allowed; allowed: 1 to 8 entries'],
    ['parameters', { kind: 'length', min: 9, max: 9 }, 'parameters: 7 is not allowed; allowed: 9 entries'],
    ['l3', { kind: 'fields', names: ['l1', 'l2'] }, 'l3: 7 is not allowed; allowed fields: l1, l2'],
    [
      'layers[0].units',
      { kind: 'with', path: 'data.classes', value: 2, values: [1, 2] },
      'layers[0].units: 7 is not allowed; with data.classes = 2, allowed: 1, 2',
    ],
  ])('%s', (path, allowed, message) => {
    expect(new ExperimentError({ path, value: '7', allowed }).message).toBe(message);
  });
});

test('an ExperimentError is told from others by its name, and crosses to a worker as data', () => {
  const data = {
    path: 'seed',
    value: '-1',
    allowed: { kind: 'number', min: 0, max: 9, integer: true },
  } as const;
  const error = new ExperimentError(data);
  expect(String(error)).toBe('ExperimentError: seed: -1 is not allowed; allowed: a whole number from 0 to 9');
  expect(error).toMatchObject(data);
  expect(error.toData()).toEqual(data);
});
