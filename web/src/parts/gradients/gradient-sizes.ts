/** The numbers of the gradients' bars. */
import { layerValues, type NetworkShape } from '../../experiment/parameter-layout.ts';

/** The ends of the scale, as powers of ten. What is beyond them ends there; its number says how far it goes. */
export const exponents = { min: -8, max: 0 } as const;

/**
 * The root mean square of ∂C/∂w over each layer's weights, without the biases.
 *
 * @param gradients flat, for each layer W row by row, then b
 */
export function gradientSizes(gradients: Float32Array, network: NetworkShape): readonly number[] {
  return layerValues(network, gradients).map(({ weights }) =>
    Math.sqrt(weights.reduce((sum, each) => sum + each * each, 0) / Math.max(1, weights.length)),
  );
}

/** How far a bar of this size reaches, 0…1. */
export function barLength(size: number): number {
  if (!(size > 0)) return 0;
  const place = (Math.log10(size) - exponents.min) / (exponents.max - exponents.min);
  return Math.min(1, Math.max(0, place));
}
