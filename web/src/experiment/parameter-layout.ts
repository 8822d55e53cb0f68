/** Where each weight and bias is in the flat vector: layer by layer, W row by row, then b. As in cpp/include/frontera/network.hpp. */
import type { Experiment } from './types.ts';

/** What decides the layout. */
export type NetworkShape = Pick<Experiment, 'features' | 'layers'>;

/** One layer's part of the flat vector, in indices. */
export interface LayerLayout {
  readonly inputs: number;
  readonly units: number;
  /** W (units × inputs) begins here: w_jk is at `weightsAt + j · inputs + k`. */
  readonly weightsAt: number;
  /** b (units) begins here. */
  readonly biasesAt: number;
  /** The next layer begins here. */
  readonly end: number;
}

/** @param sizes  how many inputs there are, then the units of each layer. */
export function layoutOf(sizes: readonly number[]): readonly LayerLayout[] {
  let weightsAt = 0;
  return sizes.slice(1).map((units, index) => {
    const inputs = sizes[index] ?? 0;
    const biasesAt = weightsAt + units * inputs;
    const layer = { inputs, units, weightsAt, biasesAt, end: biasesAt + units };
    weightsAt = layer.end;
    return layer;
  });
}

export function parameterLayout({ features, layers }: NetworkShape): readonly LayerLayout[] {
  return layoutOf([features.length, ...layers.map(({ units }) => units)]);
}

/** How many weights and biases the network has. */
export function parameterCount(network: NetworkShape): number {
  return parameterLayout(network).at(-1)?.end ?? 0;
}

/** One layer's part of a flat vector of parameters or gradients. */
export interface LayerValues {
  readonly inputs: number;
  /** W (units × inputs), row by row. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** Views into the vector, not copies. */
export function layerValues(network: NetworkShape, flat: Float32Array): readonly LayerValues[] {
  return parameterLayout(network).map(({ inputs, weightsAt, biasesAt, end }) => ({
    inputs,
    weights: flat.subarray(weightsAt, biasesAt),
    biases: flat.subarray(biasesAt, end),
  }));
}
