/** The panels around the figure. Their code comes after the figure's, which is what a visitor waits for. */
import { DataPanel } from './data/data-panel.ts';
import { ExplanationPanel } from './explain/explanation-panel.ts';
import { NetworkPanel } from './network/network-panel.ts';
import type { StudioContext, Panel } from './panel.ts';
import { ReadingsPanel } from './readings/readings-panel.ts';
import { RunSummary } from './readings/run-summary.ts';
import { SettingsPanel } from './settings/settings-panel.ts';
import { Shortcuts } from './shortcuts.ts';
import { TimelinePanel } from './readings/timeline-panel.ts';

/** In the order in which they are to be made, what is seen first being first. */
export const panelMakers: readonly ((context: StudioContext) => Panel)[] = [
  (context) => new TimelinePanel(context),
  (context) => new NetworkPanel(context),
  (context) => new DataPanel(context),
  (context) => new SettingsPanel(context),
  (context) => new ReadingsPanel(context),
  (context) => new RunSummary(context),
  (context) => new Shortcuts(context),
  (context) => new ExplanationPanel(context),
];
