import { describe, expect, test } from 'vitest';
import type { Allowed } from '../../../web/src/experiment/error.ts';
import { datasetNames } from '../../../web/src/experiment/names.ts';
import { allow, refusal, withData, withPoints, type Refused } from './refusal.ts';

const { fields, integer, length, number, oneOf, seed, type } = allow;
const topFields = fields(
  ...['version', 'data', 'features', 'layers', 'loss', 'optimizer', 'batchSize', 'shuffle'],
  ...['regularization', 'initializer', 'seed'],
);
const samples: Allowed = { kind: 'number', min: 4, max: 100_000, integer: true, multipleOf: 4 };
const fraction = number(0, 0.9);

const axis = { name: 'a', from: 0, to: 1, decimals: 0 };

describe('refused', () => {
  test.each<Refused>([
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
    [
      'an unknown data set',
      withData({ name: 'hexagons' }),
      'data.name',
      '"hexagons"',
      oneOf(...datasetNames),
    ],
    [
      'points in generated data',
      withData({ points: [] }),
      'data.points',
      'array of 0',
      fields('kind', 'name', 'samples', 'noise', 'classes', 'seed', 'testFraction'),
    ],
    ['samples that are no multiple of 4', withData({ samples: 1602 }), 'data.samples', '1602', samples],
    ['no samples', withData({ samples: 0 }), 'data.samples', '0', samples],
    ['a million samples', withData({ samples: 1_000_000 }), 'data.samples', '1000000', samples],
    ['half a sample', withData({ samples: 4.5 }), 'data.samples', '4.5', samples],
    ['samples as text', withData({ samples: '1600' }), 'data.samples', '"1600"', samples],
    ['negative noise', withData({ noise: -0.1 }), 'data.noise', '-0.1', number(0, 1)],
    ['NaN noise', withData({ noise: NaN }), 'data.noise', 'NaN', number(0, 1)],
    ['a negative seed', withData({ seed: -1 }), 'data.seed', '-1', seed],
    [
      'more than nine tenths of test data',
      withData({ testFraction: 0.95 }),
      'data.testFraction',
      '0.95',
      fraction,
    ],
    ['test data NaN', withData({ testFraction: NaN }), 'data.testFraction', 'NaN', fraction],
    [
      'no samples of a set without a step',
      withData({ name: 'moons', samples: 0 }),
      'data.samples',
      '0',
      integer(1, 100_000),
    ],
    [
      'three classes of moons',
      withData({ name: 'moons', classes: 3 }),
      'data.classes',
      '3',
      { kind: 'with', path: 'data.name', value: 'moons', values: [2] },
    ],
    [
      'three classes of the article’s circles',
      withData({ classes: 3 }),
      'data.classes',
      '3',
      { kind: 'with', path: 'data.name', value: 'double-circles', values: [2] },
    ],
    ['blobs of one class', withData({ name: 'blobs', classes: 1 }), 'data.classes', '1', integer(2, 8)],
    ['blobs of nine classes', withData({ name: 'blobs', classes: 9 }), 'data.classes', '9', integer(2, 8)],

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
      fields('kind', 'points', 'classes', 'seed', 'testFraction', 'names'),
    ],
    ['a point without label', withPoints([[0, 0]]), 'data.points[0]', 'array of 2', type('point')],
    [
      'a point with more',
      withPoints([
        [0, 0, 1],
        [0, 0, 0, 1, 1],
      ]),
      'data.points[1]',
      'array of 5',
      type('point'),
    ],
    ['a point that is half for testing', withPoints([[0, 0, 0, 0.5]]), 'data.points[0][3]', '0.5', oneOf(1)],
    ['a point marked with 0', withPoints([[0, 0, 0, 0]]), 'data.points[0][3]', '0', oneOf(1)],
    ['a point marked with true', withPoints([[0, 0, 0, true]]), 'data.points[0][3]', 'true', oneOf(1)],
    ['a mark that is a hole', withPoints([[0, 0, 0, undefined]]), 'data.points[0][3]', 'undefined', oneOf(1)],
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
    [
      'names without axes',
      withPoints([], { names: { classes: [] } }),
      'data.names.axes',
      'undefined',
      fields('axes', 'classes'),
    ],
    [
      'a name that is no text',
      withPoints([], { names: { axes: [axis, axis], classes: ['a', 1] } }),
      'data.names.classes[1]',
      '1',
      type('string'),
    ],
    [
      'a name beyond 200 letters',
      withPoints([], { names: { axes: [{ ...axis, name: 'a'.repeat(201) }, axis], classes: [] } }),
      'data.names.axes[0].name',
      `"${'a'.repeat(40)}…"`,
      type('string'),
    ],
    [
      'an axis without end',
      withPoints([], { names: { axes: [axis, { ...axis, to: Infinity }], classes: [] } }),
      'data.names.axes[1].to',
      'Infinity',
      number(-Number.MAX_VALUE, Number.MAX_VALUE),
    ],
    [
      'three axes',
      withPoints([], { names: { axes: [axis, axis, axis], classes: [] } }),
      'data.names.axes',
      'array of 3',
      allow.length(2, 2),
    ],
    ['nine classes', withPoints([], { classes: 9 }), 'data.classes', '9', integer(2, 8)],
    ['one class', withPoints([], { classes: 1 }), 'data.classes', '1', integer(2, 8)],
    [
      'negative test data among points',
      withPoints([], { testFraction: -1 }),
      'data.testFraction',
      '-1',
      fraction,
    ],
    [
      'a seed beside points that is too large',
      withPoints([], { seed: 2 ** 32 }),
      'data.seed',
      '4294967296',
      seed,
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
