/** What the names of the experiment document are called in the reader's language. */
import type { ActivationName, LossName } from '../experiment/names.ts';
import type { PresetName } from '../experiment/presets.ts';
import type { Messages } from '../i18n/messages.ts';

/** An activation's name. */
export function activationTitle(name: ActivationName, messages: Messages): string {
  const titles: Readonly<Record<ActivationName, string>> = {
    linear: messages.activationLinear,
    sigmoid: messages.activationSigmoid,
    tanh: messages.activationTanh,
    relu: messages.activationRelu,
  };
  return titles[name];
}

/** A cost function's name. */
export function lossTitle(name: LossName, messages: Messages): string {
  const titles: Readonly<Record<LossName, string>> = {
    'mean-squared-error': messages.lossMeanSquaredError,
    'binary-cross-entropy': messages.lossBinaryCrossEntropy,
  };
  return titles[name];
}

/** A preset's title and one sentence about it. */
export function presetTexts(
  name: PresetName,
  messages: Messages,
): { readonly title: string; readonly about: string } {
  const texts: Readonly<Record<PresetName, { readonly title: string; readonly about: string }>> = {
    'double-circles': { title: messages.presetDoubleCircles, about: messages.presetDoubleCirclesAbout },
    'empty-plane': { title: messages.presetEmptyPlane, about: messages.presetEmptyPlaneAbout },
  };
  return texts[name];
}
