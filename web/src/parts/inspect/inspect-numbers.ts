/** What is true of one neuron, for one point: where its δ comes from, and what gradient descent would do with it. */
import type { Trace, TraceLayer, UnitAddress } from '../../engine/types.ts';
import { layoutOf, type LayerLayout } from '../../experiment/parameter-layout.ts';
import type { Experiment } from '../../experiment/types.ts';

/** One weight of the neuron, with the activation that comes through it. */
export interface Connection {
  readonly weight: number;
  /** a_k of the layer before. */
  readonly activation: number;
  /** ∂C/∂w = δ a_k. */
  readonly gradient: number;
  /** w − ε ∂C/∂w; null where the method has other steps. */
  readonly updated: number | null;
}

/** Where δ = ∂C/∂z comes from. */
export type Origin =
  /** δ = ∂C/∂a · F'(z), of an output that has its activation for itself. */
  | { readonly kind: 'product'; readonly costGradient: number; readonly difference: Difference | null }
  /** The output's activation and the cost together leave δ = (a − y) / n. */
  | { readonly kind: 'difference'; readonly difference: Difference }
  /** Each a of a softmax depends on every z: δ_j = a_j (∂C/∂a_j − Σ_i a_i ∂C/∂a_i). */
  | { readonly kind: 'softmax'; readonly costGradient: number; readonly mean: number }
  /** δ = Σ_i w_ij δ_i · F'(z), with the layer after. */
  | { readonly kind: 'hidden'; readonly sum: number }
  /** ∂C/∂a isn't finite, and nothing else is known of it. */
  | { readonly kind: 'unknown' };

export interface Difference {
  readonly a: number;
  readonly y: number;
  /** Over how many outputs the cost is a mean. */
  readonly outputs: number;
}

export interface NeuronNumbers {
  readonly z: number;
  readonly a: number;
  readonly derivative: number;
  readonly delta: number;
  readonly bias: number;
  readonly updatedBias: number | null;
  readonly connections: readonly Connection[];
  readonly origin: Origin;
}

/** Null where the trace is not of this network, or has no such neuron. `layer` counts from 1, units from 0. */
export function neuronNumbers(
  experiment: Experiment,
  parameters: Float32Array,
  trace: Trace,
  { layer, unit }: UnitAddress,
): NeuronNumbers | null {
  const own = trace.layers[layer - 1];
  if (own === undefined || unit >= own.z.length || !isOf(trace, experiment, parameters)) return null;
  const before = activationsBefore(trace, layer);
  const { weightsAt, biasesAt } = layoutOfTrace(trace)[layer - 1]!;
  const delta = own.delta[unit]!;
  const rates = ratesOf(experiment);
  const bias = parameters[biasesAt + unit]!;
  return {
    z: own.z[unit]!,
    a: own.a[unit]!,
    derivative: own.derivative[unit]!,
    delta,
    bias,
    updatedBias: rates === null ? null : bias - rates.bias * delta,
    connections: Array.from(before, (activation, k) => {
      const weight = parameters[weightsAt + unit * before.length + k]!;
      const gradient = own.weightGradients[unit * before.length + k]!;
      const updated = rates === null ? null : weight - rates.weight * gradient;
      return { weight, activation, gradient, updated };
    }),
    origin:
      layer === trace.layers.length
        ? originOfOutput(experiment, trace, own, unit)
        : { kind: 'hidden', sum: sumOfNext(parameters, trace, layer, unit) },
  };
}

/** Whether the trace has the layers of the document, which may be ahead of the run. */
function isOf(trace: Trace, experiment: Experiment, parameters: Float32Array): boolean {
  const { inputs, layers } = trace;
  const isSame =
    layers.length === experiment.layers.length &&
    layers.every(({ z }, index) => z.length === experiment.layers[index]?.units);
  return (
    isSame &&
    inputs.length === experiment.features.length &&
    parameters.length === layoutOfTrace(trace).at(-1)?.end
  );
}

function activationsBefore(
  { inputs, layers }: Pick<Trace, 'inputs' | 'layers'>,
  layer: number,
): Float32Array {
  return layers[layer - 2]?.a ?? inputs;
}

function layoutOfTrace({ inputs, layers }: Trace): readonly LayerLayout[] {
  return layoutOf([inputs.length, ...layers.map(({ z }) => z.length)]);
}

/** ε of gradient descent, where that alone moves the parameters. */
function ratesOf({
  optimizer,
  regularization,
}: Experiment): { readonly weight: number; readonly bias: number } | null {
  const isPlain = optimizer.name === 'gradient-descent' && regularization.l1 === 0 && regularization.l2 === 0;
  if (!isPlain) return null;
  return { weight: optimizer.learningRate, bias: optimizer.biasLearningRate ?? optimizer.learningRate };
}

function originOfOutput({ loss, layers }: Experiment, trace: Trace, own: TraceLayer, unit: number): Origin {
  const isMean = loss !== 'categorical-cross-entropy';
  const difference = { a: own.a[unit]!, y: trace.target[unit]!, outputs: isMean ? own.a.length : 1 };
  if (loss === 'categorical-cross-entropy') return { kind: 'difference', difference };
  const isEntropy = loss === 'binary-cross-entropy';
  const costGradient = trace.costGradient[unit] ?? null;
  if (costGradient === null) return isEntropy ? { kind: 'difference', difference } : { kind: 'unknown' };
  if (layers.at(-1)?.activation === 'softmax') {
    const mean = trace.costGradient.reduce<number>((sum, value, i) => sum + (value ?? 0) * own.a[i]!, 0);
    return { kind: 'softmax', costGradient, mean };
  }
  return { kind: 'product', costGradient, difference: isEntropy ? difference : null };
}

/** Σ_i w_ij δ_i: what comes back from the layer after. */
function sumOfNext(parameters: Float32Array, trace: Trace, layer: number, unit: number): number {
  const next = trace.layers[layer]?.delta ?? new Float32Array(0);
  const { weightsAt = 0, inputs = 0 } = layoutOfTrace(trace)[layer] ?? {};
  return next.reduce((sum, delta, i) => sum + parameters[weightsAt + i * inputs + unit]! * delta, 0);
}
