/** The transport: play, step, reset, new start, the numbers of the run and its speed. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Metrics } from '../../engine/types.ts';
import { formatCost, formatInteger, formatNumber, formatPercent } from '../../i18n/format.ts';
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import { button } from '../controls/button.ts';
import { icon } from '../controls/icons.ts';
import type { ControlName } from '../../figure/types.ts';

export interface TransportView {
  readonly messages: FigureMessages;
  readonly controls: ReadonlySet<ControlName>;
  readonly metrics: Metrics | null;
  readonly playing: boolean;
  readonly canPlay: boolean;
  readonly speed: number;
  /** Whether an epoch is more than one step. */
  readonly hasBatches: boolean;
}

export interface TransportActions {
  readonly togglePlay: () => void;
  readonly step: () => void;
  readonly stepEpoch: () => void;
  readonly reset: () => void;
  readonly newStart: () => void;
  readonly setSpeed: (epochsPerSecond: number) => void;
}

/** Epochs per second on offer: from slow motion to as fast as the machine goes. */
const speedChoices: readonly number[] = [0.5, 2, 10, 60, 300, Infinity];

/** Under the plane. */
export function transportTemplate(view: TransportView, actions: TransportActions): TemplateResult {
  const { messages, controls } = view;
  return html`<div class="transport" part="transport" role="group" aria-label=${messages.transportLabel}>
    <div class="buttons">
      ${controls.has('play') ? playButton(view, actions) : nothing}
      ${controls.has('step') ? stepButtons(view, actions) : nothing}
      ${controls.has('reset') ? button('reset', messages.resetRun, actions.reset) : nothing}
      ${controls.has('new') ? button('new', messages.newStartRun, actions.newStart) : nothing}
    </div>
    ${readingsTemplate(view)} ${controls.has('speed') ? speedTemplate(view, actions) : nothing}
  </div>`;
}

/** With the full batch a step is an epoch, and one button is enough. */
function stepButtons(
  { messages, canPlay, hasBatches }: TransportView,
  actions: TransportActions,
): TemplateResult {
  return html`${button('step', hasBatches ? messages.stepBatch : messages.stepRun, actions.step, !canPlay)}
  ${hasBatches ? button('epoch', messages.stepEpoch, actions.stepEpoch, !canPlay) : nothing}`;
}

function playButton(
  { messages, playing, canPlay }: TransportView,
  actions: TransportActions,
): TemplateResult {
  const label = playing ? messages.pauseRun : messages.playRun;
  return html`<button
    class="play"
    type="button"
    title=${label}
    aria-label=${label}
    aria-disabled=${canPlay ? nothing : 'true'}
    @click=${actions.togglePlay}
  >
    ${icon(playing ? 'pause' : 'play')}
  </button>`;
}

function readingsTemplate({ messages, metrics }: TransportView): TemplateResult {
  const { language } = messages;
  const reading = (name: string, kind: string, value: string): TemplateResult =>
    html`<div class=${kind}>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="readings">
    ${reading(messages.epochName, 'epoch', formatInteger(metrics?.epoch, language))}
    ${reading(messages.costName, 'cost', formatCost(metrics?.trainLoss, language))}
    ${reading(messages.accuracyName, 'accuracy', formatPercent(metrics?.trainAccuracy, language))}
  </dl>`;
}

function speedTemplate({ messages, speed }: TransportView, actions: TransportActions): TemplateResult {
  const choices = speedChoices.includes(speed)
    ? speedChoices
    : [...speedChoices, speed].sort((a, b) => a - b);
  const text = (choice: number): string =>
    choice === Infinity ? messages.speedMax : messages.speedChoice(formatNumber(choice, messages.language));
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) actions.setSpeed(Number(event.target.value));
  };
  return html`<select
    class="speed"
    title=${messages.speedName}
    aria-label=${messages.speedName}
    @change=${onChange}
  >
    ${choices.map(
      (choice) =>
        html`<option value=${String(choice)} .selected=${choice === speed}>${text(choice)}</option>`,
    )}
  </select>`;
}
