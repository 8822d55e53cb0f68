/** One weight or bias of a network, and which one the reader of a figure has chosen: in the diagram, the check or the walk's update. */
import { parameterLayout, type NetworkShape } from '../experiment/parameter-layout.ts';
import type { Figure } from './figure-element.ts';

/** Which parameter: the weight from a unit of the layer before or, where `from` is null, the bias. All count from 0, layers from 1. */
export interface ParameterAddress {
  readonly layer: number;
  readonly unit: number;
  readonly from: number | null;
}

/** Where it is in the flat vector; null: the network has no such parameter. */
export function parameterIndex(
  network: NetworkShape,
  { layer, unit, from }: ParameterAddress,
): number | null {
  const layout = parameterLayout(network)[layer - 1];
  if (layout === undefined || unit >= layout.units || (from ?? 0) >= layout.inputs) return null;
  return from === null ? layout.biasesAt + unit : layout.weightsAt + unit * layout.inputs + from;
}

/** The parameter at an index; null: there is none. */
export function parameterAddress(network: NetworkShape, index: number): ParameterAddress | null {
  const layers = parameterLayout(network);
  const at = layers.findIndex(({ end }) => index < end);
  const layout = layers[at];
  if (layout === undefined || index < 0) return null;
  const { inputs, weightsAt, biasesAt } = layout;
  if (index >= biasesAt) return { layer: at + 1, unit: index - biasesAt, from: null };
  const place = index - weightsAt;
  return { layer: at + 1, unit: Math.floor(place / inputs), from: place % inputs };
}

const chosen = new WeakMap<Figure, ParameterAddress>();

/** Null: none was chosen, or the network has it no more. */
export function chosenParameter(figure: Figure): ParameterAddress | null {
  const address = chosen.get(figure) ?? null;
  return address === null || parameterIndex(figure.experiment, address) === null ? null : address;
}

/** All parts of the figure hear of it. */
export function chooseParameter(figure: Figure, address: ParameterAddress): void {
  chosen.set(figure, address);
  figure.parts.changed();
}
