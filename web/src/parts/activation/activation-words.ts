/** What the derivative at a z says of learning there, in a sentence. */
import type { ActivationName } from '../../experiment/names.ts';
import { formatPercent } from '../../i18n/format.ts';
import type { Spoken } from '../explorer/explorer.ts';

/** From here down an activation that flattens out is called saturated. */
const flat = 0.05;

/** @param isTurning  whether F' changes its sign close by. */
export function slopeWords(
  activation: ActivationName,
  slope: number,
  isTurning: boolean,
  { language, texts }: Spoken,
): string {
  if (isTurning) return texts.activationTurning;
  if (slope === 0) return texts.activationDead;
  // The slope of a leaky ReLU is small all over its left half, without an end that it flattens out to.
  if (Math.abs(slope) < flat && activation !== 'leaky-relu') return texts.activationSaturated;
  if (slope < 0) return texts.activationFalling;
  if (Math.abs(slope - 1) < 0.005) return texts.activationWhole;
  return texts.activationPart(formatPercent(slope, language, 0));
}
