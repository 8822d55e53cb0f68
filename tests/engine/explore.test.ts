/** What is asked beyond a run, on random documents: checks in double, and the cost on planes of parameters. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../web/src/engine/types.ts';
import { hiddenActivationNames, lossNames, outputActivations } from '../../web/src/experiment/names.ts';
import { engine, smallExperiment } from './engine.ts';

/** Any activation, any cost, one output or one a class, with and without penalties. */
const documents = fc
  .record({
    activation: fc.constantFrom(...hiddenActivationNames),
    loss: fc.constantFrom(...lossNames),
    isWide: fc.boolean(),
    units: fc.integer({ min: 1, max: 6 }),
    seed: fc.nat(1000),
    l2: fc.constantFrom(0, 0.1),
  })
  .map(({ activation, loss, isWide, units, seed, l2 }) => ({
    version: 1,
    data: { kind: 'generated', name: 'spiral', samples: 60, noise: 0.05, classes: 2, seed },
    layers: [
      { units, activation },
      {
        units: isWide || loss === 'categorical-cross-entropy' ? 2 : 1,
        activation: outputActivations[loss] ?? 'tanh',
      },
    ],
    loss,
    regularization: { l1: 0, l2 },
    optimizer: { learningRate: 0.05 },
    seed,
  }));

function trained(document: unknown): Session {
  const session = engine.createSession(document);
  session.train(5);
  return session;
}

function relative(one: number, other: number): number {
  return Math.abs(one - other) / Math.max(1e-3, Math.abs(one), Math.abs(other));
}

describe('parameterCheck', () => {
  test('costs within 1e-5 of the run’s, backpropagation’s value within 1e-5 of the central difference', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, pick) => {
        const session = trained(document);
        const count = session.parameters().length;
        const parameter = pick % count;
        const { l2 } = document.regularization;
        const check = session.parameterCheck({ parameter, steps: [1e-5] });
        const [nudge] = check?.nudges ?? [];
        const weights = { ...document, regularization: { l1: 0, l2: 0 } };
        const plain = engine.createSession(weights);
        plain.setParameters(session.parameters());
        const cost = plain.parameterCheck({ parameter, steps: [1e-5] })?.cost ?? NaN;
        expect(relative(cost, session.loss().train ?? NaN)).toBeLessThan(1e-5);
        if (l2 === 0) expect(check?.cost).toBe(cost);
        else expect(check?.cost).toBeGreaterThan(cost);
        // Where a corner of a ReLU lies within h, the two differ for real.
        const hasCorner = /relu/u.test(document.layers[0]?.activation ?? '');
        if (!hasCorner) expect(relative(nudge?.numeric ?? NaN, check?.analytic ?? NaN)).toBeLessThan(1e-5);
        expect(check?.value).toBe(session.parameters()[parameter]);
        for (const one of [session, plain]) one.dispose();
      }),
      { numRuns: 60 },
    );
  });

  test('both costs and their difference fit together, for every h', () => {
    const session = trained(smallExperiment);
    const steps = [1e-1, 1e-3, 1e-5, 1e-8];
    const check = session.parameterCheck({ parameter: 3, steps });
    expect(check?.nudges.map(({ h }) => h)).toEqual(steps);
    for (const { h, left, right, numeric, error } of check?.nudges ?? []) {
      expect(numeric).toBe(((right ?? NaN) - (left ?? NaN)) / (2 * h));
      const analytic = check?.analytic ?? NaN;
      const scale = Math.max(Math.abs(numeric ?? NaN), Math.abs(analytic));
      expect(error).toBeCloseTo(Math.abs((numeric ?? NaN) - analytic) / scale, 14);
    }
  });

  test('what is no parameter and no step is refused; without points there is nothing to check', () => {
    const session = trained(smallExperiment);
    expect(() => session.parameterCheck({ parameter: -1, steps: [0.1] })).toThrow(/^parameter: -1/u);
    expect(() => session.parameterCheck({ parameter: 0, steps: [0.1, 0] })).toThrow(/^steps\[1\]: 0/u);
    const empty = engine.createSession({ version: 1, data: { kind: 'points', points: [], classes: 2 } });
    expect(empty.parameterCheck({ parameter: 0, steps: [0.1] })).toBeNull();
  });
});

describe('landscapes', () => {
  test('each cost is within 1e-5 of the one in double at the parameters of its place', () => {
    fc.assert(
      fc.property(documents, fc.nat(4), fc.nat(4), fc.boolean(), (document, row, column, isChosen) => {
        const session = trained({ ...document, regularization: { l1: 0, l2: 0 } });
        const count = session.parameters().length;
        const plane = isChosen ? { parameters: [0, count - 1] as const } : { seed: document.seed };
        const landscape = session.landscape({ ...plane, size: 5, span: 0.5 });
        const cost = landscape?.costs[5 * row + column] ?? NaN;
        const moved = session.landscapeParameters(plane, (column - 2) / 4, (2 - row) / 4);
        const other = engine.createSession({ ...document, regularization: { l1: 0, l2: 0 } });
        other.setParameters(moved);
        const exact = other.parameterCheck({ parameter: 0, steps: [0.1] })?.cost ?? NaN;
        expect(relative(cost, exact)).toBeLessThan(1e-5);
        for (const one of [session, other]) one.dispose();
      }),
      { numRuns: 60 },
    );
  });

  test('rows come alone, as they are in the whole', () => {
    const session = trained(smallExperiment);
    const whole = session.landscape({ size: 9, seed: 3 })?.costs ?? [];
    const rows = session.landscape({ size: 9, seed: 3, firstRow: 4, rows: 2 })?.costs;
    expect(rows).toEqual(whole.slice(36, 54));
    expect(() => session.landscape({ size: 9, firstRow: 8, rows: 2 })).toThrow(/^rows: 2/u);
  });

  test('a place of a plane is found again from its parameters, and what is off the plane is said to be', () => {
    const session = trained(smallExperiment);
    const plane = { parameters: [4, 7] } as const;
    const on = session.landscapeParameters(plane, 0.25, -0.5);
    const off = on.slice();
    off[0] = (off[0] ?? 0) + 2;
    const places = session.landscapePlaces(plane, Float32Array.of(...on, ...off));
    expect(places.map(({ x, y }) => [x, y])).toEqual([
      [expect.closeTo(0.25, 6), expect.closeTo(-0.5, 6)],
      [expect.closeTo(0.25, 6), expect.closeTo(-0.5, 6)],
    ]);
    expect(places.map(({ distance }) => distance)).toEqual([expect.closeTo(0, 6), expect.closeTo(2, 6)]);
  });
});
