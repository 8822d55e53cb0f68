/** Whether a document has a name. */
import { presetExperiment, presetNames, type PresetName } from '../../experiment/presets.ts';
import type { Experiment } from '../../experiment/types.ts';

/** The preset that a document is, wherever it came from; null: none. */
export function presetOf(experiment: Experiment): PresetName | null {
  const text = JSON.stringify(experiment);
  return presetNames.find((name) => JSON.stringify(presetExperiment(name)) === text) ?? null;
}
