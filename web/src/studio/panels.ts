/** The panels around the figure. Their code comes after the figure's, which is what a visitor waits for. */
import { html, render } from 'lit/html.js';
// What the network's part loads comes with the panels, not one after the other.
import '../parts/network/network.ts';
import '../parts/network/network-editing.ts';
import { DataPanel } from './data/data-panel.ts';
import { ExplanationPanel } from './explain/explanation-panel.ts';
import { NewBuildPanel } from './new-build.ts';
import { box, type Panel, type StudioContext, type StudioState } from './panel.ts';
import { LargeReadings } from './readings/large-readings.ts';
import { ReadingsPanel } from './readings/readings-panel.ts';
import { RunSummary } from './readings/run-summary.ts';
import { TimelinePanel } from './readings/timeline-panel.ts';
import { SettingsPanel } from './settings/settings-panel.ts';
import { Shortcuts } from './shortcuts.ts';

/** The part of the figure, to be edited. */
class NetworkPanel implements Panel {
  render({ messages, context, allows }: StudioState): void {
    const heading = html`<h2 id="network-title">${messages.networkTitle}</h2>`;
    render(
      html`<frontera-network class="part" ?editable=${allows('settings')} .run=${context.figure}
          >${heading}</frontera-network
        ><frontera-walk .run=${context.figure}></frontera-walk>`,
      box('network'),
    );
  }
}

/** In the order in which they are to be made, what is seen first being first. */
export const panels: readonly (new (context: StudioContext) => Panel)[] = [
  TimelinePanel,
  NetworkPanel,
  DataPanel,
  SettingsPanel,
  ReadingsPanel,
  RunSummary,
  LargeReadings,
  Shortcuts,
  ExplanationPanel,
  NewBuildPanel,
];
