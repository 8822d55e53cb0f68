/** Both costs of one sigmoid output over all places that it can be dragged to, as the core has them. */
import type { ActivationCurve, CostCurve } from '../../engine/types.ts';
import type { Exploration } from '../../worker/client-explore.ts';
import { oneNeuron } from '../explorer/one-neuron.ts';
import type { CostReading, LossReading } from '../types.ts';

/** Places of the output from 0 to 1, without the ends, where cross-entropy is infinite or its gradient lost. */
const perUnit = 1000;
export const outputs: readonly number[] = Array.from(
  { length: perUnit - 1 },
  (_, index) => (index + 1) / perUnit,
);
/** The z whose sigmoid they are. */
export const logits: readonly number[] = outputs.map((a) => Math.log(a / (1 - a)));

export type Target = 0 | 1;

/** The costs for one target. */
export interface LossCurves {
  readonly squaredError: CostCurve;
  readonly crossEntropy: CostCurve;
  readonly activation: ActivationCurve;
}

const documentOf = (loss: 'mean-squared-error' | 'binary-cross-entropy'): ReturnType<typeof oneNeuron> =>
  oneNeuron({ features: ['x1'], activation: 'sigmoid', loss });

const places = {
  squaredError: { experiment: documentOf('mean-squared-error'), parameters: null },
  crossEntropy: { experiment: documentOf('binary-cross-entropy'), parameters: null },
};

export async function askLossCurves(exploration: Exploration, y: Target): Promise<LossCurves> {
  const wish = { y, z: logits };
  const squaredError = await exploration.ask('costCurve', wish, places.squaredError);
  const crossEntropy = await exploration.ask('costCurve', wish, places.crossEntropy);
  const activation = await exploration.ask('activationCurve', { layer: 1, z: logits }, places.crossEntropy);
  return { squaredError, crossEntropy, activation };
}

function costAt({ costs, slopes, deltas }: CostCurve, at: number): CostReading | null {
  const [cost, slope, delta] = [costs[at] ?? null, slopes[at] ?? null, deltas[at] ?? null];
  return cost === null || slope === null || delta === null ? null : { cost, slope, delta };
}

/** What the curves say at an output. */
export function lossReading(
  curves: LossCurves | undefined,
  target: Target,
  output: number,
): LossReading | null {
  if (curves === undefined) return null;
  const at = Math.round(output * perUnit) - 1;
  const [squaredError, crossEntropy] = [costAt(curves.squaredError, at), costAt(curves.crossEntropy, at)];
  const [z = 0, activationSlope = null] = [logits[at], curves.activation.slopes[at]];
  if (squaredError === null || crossEntropy === null || activationSlope === null) return null;
  return { target, output, z, activationSlope, squaredError, crossEntropy };
}
