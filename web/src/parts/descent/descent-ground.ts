/** The costs that are gone down: of a neuron F(z) = z without bias and with squared error, over one weight or two. */
import type { LandscapeRequest } from '../../engine/types.ts';
import type { Experiment } from '../../experiment/types.ts';
import type { DescentPlace } from '../../worker/explorations.ts';
import type { Range } from '../explorer/chart-scale.ts';
import { oneNeuron } from '../explorer/one-neuron.ts';

export type WeightCount = 1 | 2;

/** Of either weight. */
export const weightEnds = { min: -2, max: 3 } as const;
/** Places of a weight from one whole number to the next. */
export const perUnit = 50;
export const rateEnds = { min: 0.01, max: 1.2 } as const;
export const mostSteps = 60;

/** Middle of the weights, and how far they go to either side. */
const middle = (weightEnds.min + weightEnds.max) / 2;
const span = (weightEnds.max - weightEnds.min) / 2;

/**
 * With one weight the input 1 should give 1: C = (w − 1)², C'' = 2, so that ε = ½ gets there in a step and ε > 1 diverges.
 * With two, (1, 1) should give 1 and (−¼, ¼) 0: a valley along w₁ + w₂ = 1 with its bottom at (½, ½). C'' is 2 across it, which makes ε > 1
 * diverge here too, and 2 · (¼)² = ⅛ along it.
 */
export function descentDocument(weights: WeightCount, learningRate: number): Experiment {
  return oneNeuron({
    features: weights === 1 ? ['x1'] : ['x1', 'x2'],
    activation: 'linear',
    loss: 'mean-squared-error',
    points:
      weights === 1
        ? [[1, 0, 1]]
        : [
            [1, 1, 1],
            [-0.25, 0.25, 0],
          ],
    learningRate,
  });
}

/** As the core has them: the weights, then the bias. */
export function parametersOf(weights: WeightCount, w1: number, w2: number): Float32Array {
  return weights === 1 ? Float32Array.of(w1, 0) : Float32Array.of(w1, w2, 0);
}

/** In the middle of what is drawn. */
export const middleParameters: Readonly<Record<WeightCount, Float32Array>> = {
  1: parametersOf(1, middle, 0),
  2: parametersOf(2, middle, middle),
};

const curveSize = 2 * span * perUnit + 1;
/** Cells of a map's side. */
export const mapSize = 101;

/** How many times further than the start can be dragged a picture reaches: the core's landscapes go to 100. */
export const zooms = [1, 2, 4, 8, 16, 32] as const;
export type Zoom = (typeof zooms)[number];

/** What is asked of the cost: a row of it, one place after the other, or all of a square. */
export function groundRequest(weights: WeightCount, zoom: Zoom): LandscapeRequest {
  const plane = { parameters: [0, 1], span: zoom * span } as const;
  return weights === 1
    ? { ...plane, size: curveSize, firstRow: (curveSize - 1) / 2, rows: 1 }
    : { ...plane, size: mapSize };
}

/** The weights that are seen. */
export function weightRange(zoom: Zoom): Range {
  return [middle - zoom * span, middle + zoom * span];
}

/** The weights of a curve's costs. */
export function curveWeights(zoom: Zoom): readonly number[] {
  const [from] = weightRange(zoom);
  return Array.from({ length: curveSize }, (_, index) => from + (zoom * index) / perUnit);
}

/** The first picture that all these places are in, or the last. */
export function zoomFor(places: readonly DescentPlace[], weights: WeightCount): Zoom {
  const most = Math.max(
    0,
    ...places.flatMap(({ parameters }) => parameters.slice(0, weights).map((w) => Math.abs(w - middle))),
  );
  return zooms.find((zoom) => most <= zoom * span) ?? 32;
}
