/** The panels around the figure. Their code comes after the figure's, which is what a visitor waits for. */
import { DataPanel } from './data/data-panel.ts';
import { ExplanationPanel } from './explain/explanation-panel.ts';
import { NetworkPanel } from './network/network-panel.ts';
import type { Panel, StudioContext } from './panel.ts';
import { ReadingsPanel } from './readings/readings-panel.ts';
import { RunSummary } from './readings/run-summary.ts';
import { TimelinePanel } from './readings/timeline-panel.ts';
import { SettingsPanel } from './settings/settings-panel.ts';
import { Shortcuts } from './shortcuts.ts';

/** In the order in which they are to be made, what is seen first being first. */
export const panels: readonly (new (context: StudioContext) => Panel)[] = [
  TimelinePanel,
  NetworkPanel,
  DataPanel,
  SettingsPanel,
  ReadingsPanel,
  RunSummary,
  Shortcuts,
  ExplanationPanel,
];
