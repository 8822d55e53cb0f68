/** The curves and maps that explorers draw, as the worker gives them, against the formulas in double. */
import { describe, expect, test } from 'vitest';
import { hiddenActivationNames, type ActivationName } from '../../web/src/experiment/names.ts';
import { oneNeuron } from '../../web/src/parts/explorer/one-neuron.ts';
import { explorations } from '../../web/src/worker/explorations.ts';
import { engine } from './engine.ts';

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const rootTwoOverPi = Math.sqrt(2 / Math.PI);

/** As activation.hpp has them. A new activation wants its formula here. */
const formulas: Readonly<Record<Exclude<ActivationName, 'softmax'>, (z: number) => number>> = {
  linear: (z) => z,
  sigmoid,
  tanh: Math.tanh,
  relu: (z) => Math.max(z, 0),
  'leaky-relu': (z) => (z > 0 ? z : z / 100),
  elu: (z) => (z > 0 ? z : Math.expm1(z)),
  swish: (z) => z * sigmoid(z),
  mish: (z) => z * Math.tanh(Math.log1p(Math.exp(z))),
  softplus: (z) => Math.log1p(Math.exp(z)),
  gelu: (z) => (z / 2) * (1 + Math.tanh(rootTwoOverPi * (z + 0.044715 * z ** 3))),
};

/** The places of the element, and between them none of ReLU's corner. */
const places = Array.from({ length: 1201 }, (_, index) => (index - 600) / 100);

test.each(hiddenActivationNames)('%s: every value and slope within 1e-5 of double', (activation) => {
  const document = oneNeuron({ features: ['x1'], activation, loss: 'mean-squared-error' });
  const session = engine.createSession(document);
  const { values, slopes } = explorations.activationCurve(session, { layer: 1, z: places });
  const formula = formulas[activation as keyof typeof formulas];
  expect(values).toHaveLength(1201);
  const h = 1e-5;
  for (const [index, z] of places.entries()) {
    expect(Math.abs((values[index] ?? NaN) - formula(z)), `F(${z})`).toBeLessThan(1e-9);
    // At 0 a ReLU has two slopes.
    if (z === 0) continue;
    const difference = (formula(z + h) - formula(z - h)) / (2 * h);
    expect(Math.abs((slopes[index] ?? NaN) - difference), `F'(${z})`).toBeLessThan(1e-5);
  }
  session.dispose();
});

/** As the settings of the element: steps of 0.02 from −3 to 3. */
const weights = [
  [1.6, 1, -0.5],
  [-3, 3, 2.98],
  [0.02, -0.06, 0],
  [0, 0, -1.24],
] as const;

test.each(hiddenActivationNames)('%s: one neuron on the plane, within 1e-5 of double', (activation) => {
  const fields = { features: ['x1', 'x2'], activation, loss: 'mean-squared-error' } as const;
  const session = engine.createSession(oneNeuron(fields));
  const formula = formulas[activation as keyof typeof formulas];
  const size = 12;
  for (const [w1, w2, b] of weights) {
    session.setParameters(Float32Array.of(w1, w2, b));
    const zOf = ([x1, x2]: readonly [number, number]): number => w1 * x1 + w2 * x2 + b;
    for (const point of [[-0.5, 0.8] as const, [1.5, -1.49] as const]) {
      const { layers } = explorations.trace(session, { point, label: 0 });
      expect(Math.abs((layers[0]?.z[0] ?? NaN) - zOf(point))).toBeLessThan(1e-5);
      expect(Math.abs((layers[0]?.a[0] ?? NaN) - formula(zOf(point)))).toBeLessThan(1e-5);
    }
    const map = explorations.field(session, { width: size, height: size, unit: { layer: 1, unit: 0 } });
    expect(map).toHaveLength(size * size);
    for (const [cell, a] of map.entries()) {
      const [column, row] = [cell % size, Math.floor(cell / size)];
      const [x1, x2] = [-1.5 + (3 * (column + 0.5)) / size, 1.5 - (3 * (row + 0.5)) / size];
      expect(Math.abs(a - formula(zOf([x1, x2]))), `a(${x1}, ${x2})`).toBeLessThan(1e-5);
    }
  }
  session.dispose();
});

describe.each(['mean-squared-error', 'binary-cross-entropy'] as const)('%s', (loss) => {
  test.each([0, 1])('with the target %d: cost, ∂C/∂a and δ within 1e-5 of double', (y) => {
    const session = engine.createSession(oneNeuron({ features: ['x1'], activation: 'sigmoid', loss }));
    const outputs = Array.from({ length: 999 }, (_, index) => (index + 1) / 1000);
    const z = outputs.map((a) => Math.log(a / (1 - a)));
    const curve = explorations.costCurve(session, { y, z });
    const cost = (a: number): number =>
      loss === 'mean-squared-error' ? (a - y) ** 2 : -Math.log(y === 1 ? a : 1 - a);
    for (const [index, a] of outputs.entries()) {
      const at = z[index] ?? NaN;
      const h = 1e-6;
      const slope = (cost(a + h * a * (1 - a)) - cost(a - h * a * (1 - a))) / (2 * h * a * (1 - a));
      const delta = (cost(sigmoid(at + h)) - cost(sigmoid(at - h))) / (2 * h);
      expect(Math.abs((curve.outputs[index] ?? NaN) - a)).toBeLessThan(1e-12);
      expect(Math.abs((curve.costs[index] ?? NaN) - cost(a))).toBeLessThan(1e-9);
      expect(Math.abs((curve.slopes[index] ?? NaN) / slope - 1), `∂C/∂a at ${a}`).toBeLessThan(1e-5);
      expect(Math.abs((curve.deltas[index] ?? NaN) - delta), `δ at ${a}`).toBeLessThan(1e-5);
    }
    session.dispose();
  });
});

test('what has no curve is refused, and what is not finite is null', () => {
  const fields = { features: ['x1'], activation: 'sigmoid', loss: 'binary-cross-entropy' } as const;
  const session = engine.createSession(oneNeuron(fields));
  expect(() => session.activationCurve(2, [0])).toThrow(/^layer: 2/u);
  expect(() => session.activationCurve(1, [0, NaN])).toThrow(/^z\[1\]: NaN/u);
  expect(() => session.costCurve(2, [0])).toThrow(/^y: 2/u);
  const { costs, slopes } = session.costCurve(1, [-1000]);
  expect([costs, slopes]).toEqual([[expect.closeTo(1000, 6)], [null]]);
  session.dispose();
});
