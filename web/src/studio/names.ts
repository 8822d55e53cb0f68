/** What the presets are called in the reader's language; names of the document have their titles in the catalogue. */
import type { PresetName } from '../experiment/presets.ts';
import type { Messages } from '../i18n/messages.ts';

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
