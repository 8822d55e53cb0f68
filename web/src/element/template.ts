/** The figure's markup: the plane, the tools on its edge, the transport under it. All texts are the catalogue's. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Metrics } from '../engine/types.ts';
import { formatCost, formatInteger, formatPercent } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { controlNames } from './attributes.ts';
import { button } from './button.ts';
import { icon } from './icons.ts';
import { noticeText } from './notice-text.ts';
import type { Notice } from './notice.ts';
import { toolsTemplate, type DrawingActions, type ToolsView } from './tools-template.ts';
import type { ControlName } from './types.ts';

/** Everything that the markup depends on. */
export interface FigureView extends ToolsView {
  readonly messages: Messages;
  readonly controls: ReadonlySet<ControlName>;
  readonly metrics: Metrics | null;
  readonly pointCount: number | null;
  readonly playing: boolean;
  readonly canPlay: boolean;
  readonly speed: number;
  readonly notice: Notice | null;
  readonly cursorText: string;
}

/** What the controls do. */
export interface FigureActions extends DrawingActions {
  readonly togglePlay: () => void;
  readonly step: () => void;
  readonly reset: () => void;
  readonly newStart: () => void;
  readonly setSpeed: (epochsPerSecond: number) => void;
}

/** Epochs per second on offer. */
const speedChoices: readonly number[] = [1, 10, 60, 300, Infinity];

/** The whole figure. */
export function figureTemplate(view: FigureView, actions: FigureActions): TemplateResult {
  const { messages, controls } = view;
  const drawable = controls.has('draw');
  const isBare = controlNames.every((name) => name === 'draw' || !controls.has(name));
  return html`<div class="root">
    <div class="figure ${drawable ? 'drawable' : ''}" role="group" aria-label=${messages.playgroundLabel}>
      <div class="stage">
        ${planeTemplate(view, drawable)}${drawable ? toolsTemplate(view, actions) : nothing}
      </div>
      ${isBare ? nothing : transportTemplate(view, actions)}
    </div>
  </div>`;
}

function planeTemplate(view: FigureView, drawable: boolean): TemplateResult {
  const { messages, pointCount } = view;
  const notice = noticeText(view.notice, messages);
  const label = messages.planeLabel(formatInteger(pointCount, messages.language));
  return html`<div class="frame">
    <div
      class="plane ${view.classes > 2 ? 'many' : ''}"
      part="plane"
      role=${drawable ? 'application' : 'img'}
      tabindex=${drawable ? '0' : nothing}
      aria-label=${label}
      aria-describedby=${drawable ? 'keys' : nothing}
    >
      <canvas class="field"></canvas><canvas class="points"></canvas><canvas class="overlay"></canvas>
    </div>
    ${drawable && pointCount === 0 ? ghostTemplate(messages) : nothing}
    <p class="notice ${notice === '' ? 'silent' : ''}" role="status" aria-live="polite">${notice}</p>
    <p class="unseen" id="keys">${messages.planeKeys}</p>
    <p class="unseen" aria-live="polite">${view.cursorText}</p>
  </div>`;
}

/** A hand that is not there paints a stroke, and says how. */
function ghostTemplate(messages: Messages): TemplateResult {
  return html`<div class="ghost">
    <svg viewBox="0 0 120 60" aria-hidden="true">
      <path class="casing" pathLength="100" d="M10 40C28 8 46 8 60 30s32 22 50-10" />
      <path class="trail" pathLength="100" d="M10 40C28 8 46 8 60 30s32 22 50-10" />
      <circle class="tip" cx="110" cy="20" r="5" />
    </svg>
    <p>${messages.hintDraw}</p>
  </div>`;
}

function transportTemplate(view: FigureView, actions: FigureActions): TemplateResult {
  const { messages, controls } = view;
  return html`<div class="transport" part="transport" role="group" aria-label=${messages.transportLabel}>
    <div class="buttons">
      ${controls.has('play') ? playButton(view, actions) : nothing}
      ${controls.has('step') ? button('step', messages.stepRun, actions.step, !view.canPlay) : nothing}
      ${controls.has('reset') ? button('reset', messages.resetRun, actions.reset) : nothing}
      ${controls.has('new') ? button('new', messages.newStartRun, actions.newStart) : nothing}
    </div>
    ${readingsTemplate(view)} ${controls.has('speed') ? speedTemplate(view, actions) : nothing}
  </div>`;
}

function playButton({ messages, playing, canPlay }: FigureView, actions: FigureActions): TemplateResult {
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

function readingsTemplate({ messages, metrics }: FigureView): TemplateResult {
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

function speedTemplate({ messages, speed }: FigureView, actions: FigureActions): TemplateResult {
  const choices = speedChoices.includes(speed)
    ? speedChoices
    : [...speedChoices, speed].sort((a, b) => a - b);
  const text = (choice: number): string =>
    choice === Infinity ? messages.speedMax : messages.speedChoice(formatInteger(choice, messages.language));
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
