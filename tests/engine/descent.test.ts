/** Gradient descent as explorers show it: the core's own steps against the formula in double, and what is said of them. */
import { describe, expect, test } from 'vitest';
import { explorerMessagesFor } from '../../web/src/i18n/explorer-messages.ts';
import {
  curveWeights,
  descentDocument,
  groundRequest,
  mapSize,
  middleParameters,
  parametersOf,
  weightRange,
  zoomFor,
  zooms,
  type Zoom,
} from '../../web/src/parts/descent/descent-ground.ts';
import { descentWords, outcomeOf } from '../../web/src/parts/descent/descent-words.ts';
import { explorations, type Descent } from '../../web/src/worker/explorations.ts';
import { engine } from './engine.ts';

/** C of two weights: the mean over the points (1, 1) → 1 and (−¼, ¼) → 0. */
const valley = (w1: number, w2: number): number => ((w1 + w2 - 1) ** 2 + ((w2 - w1) / 4) ** 2) / 2;

function descend(weights: 1 | 2, rate: number, w1 = -1, w2 = 1): Descent {
  const session = engine.createSession(descentDocument(weights, rate));
  const start = parametersOf(weights, w1, w2);
  session.setParameters(start);
  const descent = explorations.descent(session, { steps: 60 });
  // It stands where it stood, for the next question.
  expect(session.parameters()).toEqual(start);
  session.dispose();
  return descent;
}

function expectNear(value: number | null | undefined, exact: number): void {
  expect(Math.abs((value ?? NaN) - exact) / Math.max(1, Math.abs(exact))).toBeLessThan(1e-5);
}

test.each([0.01, 0.1, 0.5, 0.9, 1.05])('one weight, ε = %d: every place within 1e-5 of double', (rate) => {
  const { places, hasDiverged } = descend(1, rate);
  expect([places.length, hasDiverged]).toEqual([61, false]);
  let w = -1;
  for (const { parameters, cost, gradient } of places) {
    expectNear(parameters[0], w);
    expect(parameters[1]).toBe(0);
    expectNear(cost, (w - 1) ** 2);
    expectNear(gradient[0], 2 * (w - 1));
    w -= rate * 2 * (w - 1);
  }
});

test.each([0.1, 0.9, 1.01])('two weights, ε = %d: every place within 1e-5 of double', (rate) => {
  let [w1, w2] = [-1, 1];
  for (const { parameters, cost, gradient } of descend(2, rate).places) {
    const [across, along] = [w1 + w2 - 1, (w2 - w1) / 16];
    expectNear(parameters[0], w1);
    expectNear(parameters[1], w2);
    expectNear(cost, valley(w1, w2));
    expectNear(gradient[0], across - along);
    expectNear(gradient[1], across + along);
    [w1, w2] = [w1 - rate * (across - along), w2 - rate * (across + along)];
  }
});

test.each(zooms)(
  'the ground that is drawn, %d times as wide, is the cost at each place, within 1e-5',
  (zoom) => {
    const ground = (weights: 1 | 2): readonly (number | null)[] => {
      const session = engine.createSession(descentDocument(weights, 0));
      session.setParameters(middleParameters[weights]);
      const costs = explorations.landscape(session, groundRequest(weights, zoom))?.costs ?? [];
      session.dispose();
      return costs;
    };
    const curve = ground(1);
    const weights = curveWeights(zoom);
    expect(curve).toHaveLength(weights.length);
    expect([weights[0], weights.at(-1)]).toEqual(
      weightRange(zoom).map((end) => expect.closeTo(end, 9) as unknown),
    );
    for (const [index, w] of weights.entries()) expectNear(curve[index], (w - 1) ** 2);
    const map = ground(2);
    const [from, to] = weightRange(zoom);
    for (let row = 0; row < mapSize; row += 10) {
      for (let column = 0; column < mapSize; column += 10)
        expectNear(map[row * mapSize + column], valley(from + (zoom * column) / 20, to - (zoom * row) / 20));
    }
  },
);

test('the picture is as wide as the steps so far ask for', () => {
  const { places } = descend(1, 1.2);
  const seen = places.map((_, step) => zoomFor(places.slice(0, step + 1), 1));
  expect(seen.slice(0, 4)).toEqual([1, 2, 2, 4]);
  expect(seen.at(-1)).toBe(32);
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  expect(zoomFor(descend(1, 0.9).places, 1)).toBe(1 satisfies Zoom);
});

describe('what is said', () => {
  test.each([
    [0.01, 'small', 60],
    [0.03, 'slow', 38],
    [0.3, 'right', 3],
    [0.5, 'right', 1],
    [0.8, 'jumps', 5],
    [0.99, 'swings', 60],
    [1, 'edge', 60],
    [1.02, 'grows', 60],
    [1.1, 'diverges', 35],
    [1.2, 'diverges', 19],
  ] as const)('one weight, ε = %d: %s', (rate, fate, steps) => {
    expect(outcomeOf(descend(1, rate))).toMatchObject({ fate, steps });
  });

  test('at the bottom no step leads away, whatever ε is', () => {
    expect(outcomeOf(descend(1, 1.2, 1)).fate).toBe('bottom');
  });

  test('where it diverges, every number is finite and the sentence has none that is not', () => {
    const descent = descend(1, 1.2);
    const numbers = descent.places.flatMap(({ parameters, cost, gradient }) => [
      ...parameters,
      cost,
      ...gradient,
    ]);
    expect(numbers.every(Number.isFinite)).toBe(true);
    for (const language of ['en', 'es'] as const) {
      const said = descentWords(descent, false, { language, texts: explorerMessagesFor(language) });
      expect(said).toContain('19');
      expect(said).not.toMatch(/NaN|Infinity|∞/u);
    }
  });

  test('of a valley, why ε can’t be larger is said too', () => {
    const texts = explorerMessagesFor('en');
    const said = descentWords(descend(2, 0.9), true, { language: 'en', texts });
    expect(said).toMatch(/^ε is large: it jumps .* there after \d+ steps\. The slope across the valley/u);
  });
});
