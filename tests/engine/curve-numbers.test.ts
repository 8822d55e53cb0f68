/** What the walk's small charts draw, against the core: F and F' at a point's z, and the cost over each output. */
import { describe, expect, test } from 'vitest';
import { hiddenActivationNames } from '../../web/src/experiment/names.ts';
import {
  costsOver,
  flatSlope,
  flatZones,
  outputCost,
  placesWithin,
  reachOf,
} from '../../web/src/parts/inspect/curve-numbers.ts';
import { engine, smallExperiment } from './engine.ts';

const outputs = [
  ['mean-squared-error', 'tanh', 1],
  ['mean-squared-error', 'sigmoid', 2],
  ['mean-squared-error', 'softmax', 2],
  ['binary-cross-entropy', 'sigmoid', 1],
  ['binary-cross-entropy', 'sigmoid', 2],
  ['categorical-cross-entropy', 'softmax', 2],
] as const;

describe.each(outputs)('%s of %s, %i outputs', (loss, activation, units) => {
  const layers = [
    { units: 3, activation: 'tanh' },
    { units, activation },
  ];
  const session = engine.createSession({ ...smallExperiment, layers, loss });
  session.train(5);

  test.each([0, 1])('the outputs’ parts are the core’s cost of a point of class %i', (label) => {
    const trace = session.trace([0.3, -0.6], label);
    const parts = Array.from(trace.layers[1]!.a, (a, unit) =>
      outputCost(loss, a, trace.target[unit]!, units),
    );
    expect(parts.reduce((one, other) => one + other, 0)).toBeCloseTo(trace.cost, 5);
  });

  test.each([0, 1])(
    'over an output, the cost goes through the point with the core’s slope, class %i',
    (label) => {
      const trace = session.trace([0.3, -0.6], label);
      const h = 1e-5;
      trace.layers[1]!.a.forEach((a, unit) => {
        const [left, here, right] = costsOver(trace, loss, unit, [a - h, a, a + h]);
        expect(here).toBeCloseTo(trace.cost, 9);
        const slope = ((right ?? NaN) - (left ?? NaN)) / (2 * h);
        // A categorical cost has no part of the other classes.
        expect(slope).toBeCloseTo(trace.costGradient[unit] ?? NaN, 4);
      });
    },
  );
});

test('beyond where a cost is finite there is none', () => {
  const session = engine.createSession(smallExperiment);
  const trace = session.trace([0.3, -0.6], 1);
  expect(costsOver(trace, 'binary-cross-entropy', 0, [0, 0.5])).toEqual([null, expect.any(Number)]);
});

test('an axis is symmetric, holds what is to be seen, has 0 among its places and stays while numbers move a little', () => {
  expect(reachOf([])).toBe(4);
  expect(reachOf([0.3, -3.9])).toBe(4);
  expect(reachOf([-4.1, 2])).toBe(6);
  expect(reachOf([Number.POSITIVE_INFINITY, 7])).toBe(8);
  for (const size of [50, 51, 1234, 1e9]) expect(reachOf([size])).toBeGreaterThanOrEqual(size);
  const places = placesWithin(6);
  expect([places[0], places.at(-1)]).toEqual([-6, 6]);
  expect(places).toContain(0);
});

test.each(hiddenActivationNames)(
  '%s is shaded where its core’s slope is small, and only there',
  (activation) => {
    const layers = [
      { units: 2, activation },
      { units: 1, activation: 'sigmoid' },
    ];
    const session = engine.createSession({ ...smallExperiment, layers });
    const places = placesWithin(8);
    const { slopes } = session.activationCurve(1, places);
    const zones = flatZones(places, slopes);
    const shaded = places.filter((z) => zones.some(([from, to]) => z >= from && z <= to));
    expect(shaded.every((z) => Math.abs(slopes[places.indexOf(z)] ?? 1) < flatSlope)).toBe(true);
    const flat = places.filter((_, index) => Math.abs(slopes[index] ?? 1) < flatSlope);
    // A place or two, where a slope goes through 0, are none.
    expect(flat.length - shaded.length).toBeLessThanOrEqual(3);
    expect(zones.length > 0).toBe(activation !== 'linear');
    if (activation === 'relu') expect(zones).toEqual([[-8, 0]]);
    if (activation === 'tanh') expect(zones).toHaveLength(2);
  },
);
