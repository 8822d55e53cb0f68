/** What can be seen in a network's weights and in its neurons over the training points. Pure. */
import type { ActivationName } from '../../experiment/names.ts';
import { layerValues, type LayerValues } from '../../experiment/parameter-layout.ts';
import type { Experiment, LabelledPoint } from '../../experiment/types.ts';

/** For each layer, for each unit: least a, largest a, mean |F'(z)| over the training points, one after the other. */
export type Statistics = readonly Float32Array[];

/** The first hidden layer (from 1) all of whose neurons have the same weights, in and out; null: none. */
export function symmetricLayer(
  experiment: Experiment,
  parameters: Float32Array,
): { readonly layer: number; readonly units: number } | null {
  const parts = layerValues(experiment, parameters);
  const at = parts.findIndex((part, index) => {
    const next = parts[index + 1];
    return next !== undefined && part.biases.length > 1 && rowsAreAlike(part) && columnsAreAlike(next);
  });
  const units = parts[at]?.biases.length;
  return units === undefined ? null : { layer: at + 1, units };
}

function rowsAreAlike({ inputs, weights, biases }: LayerValues): boolean {
  return (
    biases.every((bias) => bias === biases[0]) &&
    weights.every((weight, index) => weight === weights[index % inputs])
  );
}

function columnsAreAlike({ inputs, weights }: LayerValues): boolean {
  return weights.every((weight, index) => weight === weights[index - (index % inputs)]);
}

/** The hidden layer (from 1) with the largest share of ReLU neurons that are 0 at every point; null: there is none such neuron. */
export function deadRelus(
  { layers }: Experiment,
  statistics: Statistics,
): { readonly layer: number; readonly dead: number; readonly units: number } | null {
  const counts = layers.slice(0, -1).map(({ units, activation }, index) => {
    const largest = column(statistics[index], 1);
    const dead = activation === 'relu' ? largest.filter((value) => value <= 0).length : 0;
    return { layer: index + 1, dead, units };
  });
  const worst = counts.reduce<(typeof counts)[number] | null>(
    (most, next) => (most === null || next.dead / next.units > most.dead / most.units ? next : most),
    null,
  );
  return worst === null || worst.dead === 0 ? null : worst;
}

/** The steepest slope of the activations that flatten out on both sides. */
const steepest: Readonly<Partial<Record<ActivationName, number>>> = { sigmoid: 0.25, tanh: 1 };

/** The flattest hidden layer (from 1) of sigmoids or tanh: its mean |F'(z)| as a share of the steepest there is; null: there is none. */
export function flattestLayer(
  { layers }: Experiment,
  statistics: Statistics,
): { readonly layer: number; readonly units: number; readonly share: number } | null {
  const found = layers.slice(0, -1).flatMap(({ units, activation }, index) => {
    const most = steepest[activation];
    const slopes = column(statistics[index], 2);
    if (most === undefined || slopes.length === 0) return [];
    return [{ layer: index + 1, units, share: mean(slopes) / most }];
  });
  const [first, ...others] = found;
  if (first === undefined) return null;
  return others.reduce((flattest, next) => (next.share < flattest.share ? next : flattest), first);
}

/**
 * About how much of the output's local gradient δ is left in the first layer.
 *
 *   δ_{l−1} = F'(z_{l−1}) ⊙ W_lᵀ δ_l,   so   rms δ_{l−1} ≈ mean |F'(z_{l−1})| · ‖W_l‖ / √n_{l−1} · rms δ_l
 *
 * with the entries of δ taken as independent of each other.
 */
export function gradientLeft(
  experiment: Experiment,
  parameters: Float32Array,
  statistics: Statistics,
): number {
  const parts = layerValues(experiment, parameters);
  return parts.slice(1).reduce((left, { weights, inputs }, index) => {
    const norm = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
    return (left * mean(column(statistics[index], 2)) * norm) / Math.sqrt(inputs);
  }, 1);
}

/** Whether the network can only weigh its inputs: no hidden layer bends anything. */
export function isLinear({ layers }: Experiment): boolean {
  return layers.slice(0, -1).every(({ activation }) => activation === 'linear');
}

/** Whether the inputs are the plane's coordinates and nothing bent. */
export function hasStraightInputs({ features }: Experiment): boolean {
  return features.every((name) => name === 'x1' || name === 'x2');
}

/** More points than this are thinned out before they are compared with each other. */
const mostCompared = 600;

const neighbours = 5;

/** Steps by this share of the list meet no pattern in it, as every second or third point would where classes take turns. */
const goldenShare = (Math.sqrt(5) - 1) / 2;

/**
 * Share of points whose class most of their five nearest others have: about what a border of any shape could get right.
 */
export function neighbourAccuracy(points: readonly LabelledPoint[]): number {
  const count = Math.min(points.length, mostCompared);
  const some =
    points.length === count
      ? points
      : Array.from(
          { length: count },
          (_, at) => points[Math.floor(((at * goldenShare) % 1) * points.length)]!,
        );
  const right = some.filter((point) => mostlyAlike(point, some));
  return count === 0 ? 0 : right.length / count;
}

function mostlyAlike(point: LabelledPoint, all: readonly LabelledPoint[]): boolean {
  // By rising distance; one pass, since a sorted list for each point would take a tenth of a second.
  const nearest: { readonly squared: number; readonly label: number }[] = [];
  for (const other of all) {
    if (other === point) continue;
    const squared = (other[0] - point[0]) ** 2 + (other[1] - point[1]) ** 2;
    if (nearest.length === neighbours && squared >= nearest[neighbours - 1]!.squared) continue;
    const at = nearest.findIndex((one) => one.squared > squared);
    nearest.splice(at === -1 ? nearest.length : at, 0, { squared, label: other[2] });
    nearest.length = Math.min(nearest.length, neighbours);
  }
  return nearest.filter(({ label }) => label === point[2]).length > nearest.length / 2;
}

/** Neurons in all hidden layers. */
export function hiddenUnits({ layers }: Pick<Experiment, 'layers'>): number {
  return layers.slice(0, -1).reduce((sum, { units }) => sum + units, 0);
}

function column(statistics: Float32Array | undefined, at: 0 | 1 | 2): readonly number[] {
  return Array.from(statistics ?? []).filter((_, index) => index % 3 === at);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
