/** Forward and backward pass of one point in double, from the article's formulas and nothing of the core's. */
import type { Experiment } from '../../web/src/experiment/types.ts';

/** By layer, from 1; `a[0]` are the inputs. */
export interface Passes {
  readonly z: readonly (readonly number[])[];
  readonly a: readonly (readonly number[])[];
  readonly derivative: readonly (readonly number[])[];
  readonly delta: readonly (readonly number[])[];
  /** ∂C/∂a. */
  readonly costGradient: readonly (readonly number[])[];
  readonly cost: number;
  readonly weight: (layer: number, unit: number, from: number) => number;
  readonly bias: (layer: number, unit: number) => number;
  readonly gradient: (layer: number, unit: number, from: number) => number;
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const softplus = (z: number): number => Math.log1p(Math.exp(z));
const gelu = (z: number): number =>
  0.5 * z * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3)));

const functions: Readonly<Record<string, (z: number) => number>> = {
  linear: (z) => z,
  sigmoid,
  tanh: Math.tanh,
  relu: (z) => Math.max(z, 0),
  'leaky-relu': (z) => (z > 0 ? z : 0.01 * z),
  elu: (z) => (z > 0 ? z : Math.expm1(z)),
  swish: (z) => z * sigmoid(z),
  mish: (z) => z * Math.tanh(softplus(z)),
  softplus,
  gelu,
};

/** Central differences of a smooth function in double are right to 1e-9. */
function slope(name: string, z: number): number {
  const f = functions[name] ?? ((x: number) => x);
  const h = 1e-5;
  return (f(z + h) - f(z - h)) / (2 * h);
}

export function forwardAndBack(
  { layers, loss = 'binary-cross-entropy' }: Pick<Experiment, 'layers'> & Partial<Pick<Experiment, 'loss'>>,
  parameters: readonly number[],
  point: readonly [number, number],
  label: number,
): Passes {
  const sizes = [2, ...layers.map(({ units }) => units)];
  const starts = [0];
  sizes.slice(1).forEach((units, at) => starts.push((starts.at(-1) ?? 0) + units * ((sizes[at] ?? 0) + 1)));
  const weight = (layer: number, unit: number, from: number): number =>
    parameters[(starts[layer - 1] ?? 0) + unit * (sizes[layer - 1] ?? 0) + from] ?? NaN;
  const bias = (layer: number, unit: number): number =>
    parameters[(starts[layer - 1] ?? 0) + (sizes[layer] ?? 0) * (sizes[layer - 1] ?? 0) + unit] ?? NaN;

  const z: number[][] = [[]];
  const a: number[][] = [[...point]];
  const derivative: number[][] = [[]];
  layers.forEach(({ units, activation }, at) => {
    const before = a[at] ?? [];
    const sums = Array.from({ length: units }, (_, j) =>
      before.reduce((sum, value, k) => sum + weight(at + 1, j, k) * value, bias(at + 1, j)),
    );
    const total = sums.reduce((sum, value) => sum + Math.exp(value), 0);
    const isSoftmax = activation === 'softmax';
    const outputs = sums.map((value) =>
      isSoftmax ? Math.exp(value) / total : (functions[activation]?.(value) ?? NaN),
    );
    z.push(sums);
    a.push(outputs);
    derivative.push(
      sums.map((value, j) =>
        isSoftmax ? (outputs[j] ?? 0) * (1 - (outputs[j] ?? 0)) : slope(activation, value),
      ),
    );
  });

  const last = layers.length;
  const output = a[last] ?? [];
  const n = output.length;
  const target = n === 1 ? [label] : output.map((_, j) => Number(j === label));
  const of = (j: number): number => target[j] ?? 0;
  const costs = {
    'mean-squared-error': output.map((value, j) => (value - of(j)) ** 2 / n),
    'binary-cross-entropy': output.map(
      (value, j) => -(of(j) === 1 ? Math.log(value) : Math.log(1 - value)) / n,
    ),
    'categorical-cross-entropy': output.map((value, j) => (of(j) === 1 ? -Math.log(value) : 0)),
  }[loss];
  const slopes = {
    'mean-squared-error': output.map((value, j) => (2 * (value - of(j))) / n),
    'binary-cross-entropy': output.map((value, j) => (value - of(j)) / (value * (1 - value)) / n),
    'categorical-cross-entropy': output.map((value, j) => -of(j) / value),
  }[loss];
  const mean = slopes.reduce((sum, value, j) => sum + value * (output[j] ?? 0), 0);
  const isSoftmax = layers.at(-1)?.activation === 'softmax';
  const delta: number[][] = sizes.map(() => []);
  const costGradient: number[][] = sizes.map(() => []);
  costGradient[last] = slopes;
  delta[last] = slopes.map((value, j) =>
    isSoftmax ? (output[j] ?? 0) * (value - mean) : value * (derivative[last]?.[j] ?? NaN),
  );
  for (let layer = last - 1; layer >= 1; layer -= 1) {
    const back = (a[layer] ?? []).map((_, j) =>
      (delta[layer + 1] ?? []).reduce((sum, value, i) => sum + weight(layer + 1, i, j) * value, 0),
    );
    costGradient[layer] = back;
    delta[layer] = back.map((value, j) => value * (derivative[layer]?.[j] ?? NaN));
  }
  return {
    ...{ z, a, derivative, delta, costGradient, weight, bias },
    cost: costs.reduce((sum, value) => sum + value, 0),
    gradient: (layer, unit, from) => (delta[layer]?.[unit] ?? NaN) * (a[layer - 1]?.[from] ?? NaN),
  };
}
