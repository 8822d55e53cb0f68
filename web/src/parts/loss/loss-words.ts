/** What both gradients at an output mean for learning, in two sentences. */
import { formatNumber } from '../../i18n/format.ts';
import type { Spoken } from '../explorer/explorer.ts';
import type { LossReading } from '../types.ts';

/** From there on a mistake, or a right answer, is a confident one. */
const sure = 0.9;

export function lossWords(
  { target, output, squaredError, crossEntropy }: LossReading,
  spoken: Spoken,
): string {
  const { language, texts } = spoken;
  const mistake = Math.abs(output - target);
  const factor = formatNumber(crossEntropy.delta / squaredError.delta, language, 2);
  if (mistake > sure) return `${texts.lossSure}${texts.lossPull(factor)} ${texts.lossWhySmall}`;
  if (mistake < 1 - sure) return texts.lossDone + `${texts.lossPull(factor)} ${texts.lossWhy}`;
  return `${mistake > 0.5 ? texts.lossWrong : texts.lossRight}${texts.lossPull(factor)} ${texts.lossWhy}`;
}
