/** The panels around the figure. Their code comes after the figure's, which is what a visitor waits for. */
import { html, render } from 'lit/html.js';
// What the network's part loads comes with the panels, not one after the other.
import '../parts/network/network.ts';
import '../parts/network/network-editing.ts';
import { DataPanel } from './data/data-panel.ts';
import { ExplanationPanel } from './explain/explanation-panel.ts';
import { box, type StudioContext, type Panel } from './panel.ts';
import { ReadingsPanel } from './readings/readings-panel.ts';
import { RunSummary } from './readings/run-summary.ts';
import { SettingsPanel } from './settings/settings-panel.ts';
import { Shortcuts } from './shortcuts.ts';
import { TimelinePanel } from './readings/timeline-panel.ts';

/** The part of the figure, to be edited. */
function networkPanel({ figure }: StudioContext): Panel {
  return {
    render: ({ messages }) => {
      const heading = html`<h2 id="network-title">${messages.networkTitle}</h2>`;
      render(
        html`<frontera-network class="part" editable .run=${figure}>${heading}</frontera-network>`,
        box('network'),
      );
    },
  };
}

/** In the order in which they are to be made, what is seen first being first. */
export const panelMakers: readonly ((context: StudioContext) => Panel)[] = [
  (context) => new TimelinePanel(context),
  networkPanel,
  (context) => new DataPanel(context),
  (context) => new SettingsPanel(context),
  (context) => new ReadingsPanel(context),
  (context) => new RunSummary(context),
  (context) => new Shortcuts(context),
  (context) => new ExplanationPanel(context),
];
