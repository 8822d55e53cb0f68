import { describe, expect, it } from 'vitest';
import type { Trace } from '../../../web/src/engine/types.ts';
import { defaultExperiment } from '../../../web/src/experiment/defaults.ts';
import type { Experiment } from '../../../web/src/experiment/types.ts';
import { neuronNumbers } from '../../../web/src/parts/inspect/inspect-numbers.ts';
import { factor, number, pair } from '../../../web/src/parts/inspect/inspect-symbols.ts';

/**
 * Two inputs, two ReLUs, a sigmoid, at x = (1, 2) with label 1; ε is 0.5, of biases 0.1. By hand:
 *
 *   z¹ = (0.5·1 − 0.25·2 + 1, −1·1 + 0.25·2 + 0)  = (1, −0.5)     a¹ = (1, 0)
 *   z² = 2·1 + 3·0 − 2 = 0                                       a² = ½
 *   C = ln 2,  ∂C/∂a = −1/a = −2,  F' = ¼,  δ² = −½ = a − y
 *   δ¹ = (2·(−½)·1, 3·(−½)·0) = (−1, 0)
 */
const experiment: Experiment = {
  ...defaultExperiment,
  layers: [
    { units: 2, activation: 'relu' },
    { units: 1, activation: 'sigmoid' },
  ],
  optimizer: { name: 'gradient-descent', learningRate: 0.5, biasLearningRate: 0.1 },
};
const parameters = Float32Array.of(0.5, -0.25, -1, 0.25, 1, 0, 2, 3, -2);
const trace: Trace = {
  inputs: Float32Array.of(1, 2),
  layers: [
    {
      z: Float32Array.of(1, -0.5),
      a: Float32Array.of(1, 0),
      derivative: Float32Array.of(1, 0),
      delta: Float32Array.of(-1, 0),
      weightGradients: Float32Array.of(-1, -2, 0, 0),
    },
    {
      z: Float32Array.of(0),
      a: Float32Array.of(0.5),
      derivative: Float32Array.of(0.25),
      delta: Float32Array.of(-0.5),
      weightGradients: Float32Array.of(-0.5, 0),
    },
  ],
  target: Float32Array.of(1),
  cost: Math.LN2,
  costGradient: [-2],
};

describe('neuronNumbers', () => {
  it('finds the output’s weights, both factors of δ and the step', () => {
    expect(neuronNumbers(experiment, parameters, trace, { layer: 2, unit: 0 })).toEqual({
      ...{ z: 0, a: 0.5, derivative: 0.25, delta: -0.5, bias: -2, updatedBias: -1.95 },
      connections: [
        { weight: 2, activation: 1, gradient: -0.5, updated: 2.25 },
        { weight: 3, activation: 0, gradient: 0, updated: 3 },
      ],
      origin: { kind: 'product', costGradient: -2, difference: { a: 0.5, y: 1, outputs: 1 } },
    });
  });

  it('brings δ back through the weights of the layer after', () => {
    const first = neuronNumbers(experiment, parameters, trace, { layer: 1, unit: 0 });
    expect(first?.connections.map(({ weight }) => weight)).toEqual([0.5, -0.25]);
    expect(first?.connections.map(({ updated }) => updated)).toEqual([1, 0.75]);
    expect([first?.bias, first?.updatedBias]).toEqual([1, 1.1]);
    expect(first?.origin).toEqual({ kind: 'hidden', sum: -1 });
    const second = neuronNumbers(experiment, parameters, trace, { layer: 1, unit: 1 });
    expect(second?.connections.map(({ weight }) => weight)).toEqual([-1, 0.25]);
    expect(second?.origin).toEqual({ kind: 'hidden', sum: -1.5 });
  });

  it('tells of no step where other things than −ε ∂C/∂w move the weights', () => {
    const others: readonly Partial<Experiment>[] = [
      { optimizer: { name: 'momentum', learningRate: 0.5, biasLearningRate: null, momentum: 0.9 } },
      { regularization: { l1: 0, l2: 0.1 } },
    ];
    for (const fields of others) {
      const numbers = neuronNumbers({ ...experiment, ...fields }, parameters, trace, { layer: 2, unit: 0 });
      expect(numbers?.updatedBias).toBeNull();
      expect(numbers?.connections[0]?.updated).toBeNull();
    }
  });

  it('knows δ = a − y where a saturated output has no finite ∂C/∂a', () => {
    const saturated = { ...trace, costGradient: [null] };
    expect(neuronNumbers(experiment, parameters, saturated, { layer: 2, unit: 0 })?.origin).toEqual({
      kind: 'difference',
      difference: { a: 0.5, y: 1, outputs: 1 },
    });
  });

  it('says nothing of a network that the trace is not of', () => {
    const wider = {
      ...experiment,
      layers: [{ units: 3, activation: 'relu' } as const, ...experiment.layers.slice(1)],
    };
    expect(neuronNumbers(wider, parameters, trace, { layer: 2, unit: 0 })).toBeNull();
    expect(neuronNumbers(experiment, parameters.subarray(1), trace, { layer: 2, unit: 0 })).toBeNull();
    expect(neuronNumbers(experiment, parameters, trace, { layer: 2, unit: 1 })).toBeNull();
    expect(neuronNumbers(experiment, parameters, trace, { layer: 3, unit: 0 })).toBeNull();
  });
});

describe('numbers of the inspect view', () => {
  it('have three decimals or three digits that count, and a power of ten where they are very small', () => {
    expect(number(-0.0123456, 'en')).toBe('−0.0123');
    expect(number(-0.5, 'es')).toBe('−0,500');
    expect(number(-0.00012, 'en')).toBe('−1.2 × 10⁻⁴');
    expect(number(0, 'en')).toBe('0.000');
    expect(number(-0, 'en')).toBe('0.000');
    expect(number(-12345.6, 'en')).toBe('−12,350');
    expect(number(Number.NaN, 'en')).toBe('–');
  });

  it('stand in brackets as negative factors', () => {
    expect(factor(-0.5, 'en')).toBe('(−0.500)');
    expect(factor(0.5, 'en')).toBe('0.500');
  });

  it('keep indices apart where one has two digits', () => {
    expect(pair(1, 2)).toBe('12');
    expect(pair(1, 12)).toBe('1,12');
  });
});
