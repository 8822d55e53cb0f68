/** The settings of the training. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { lossNames, optimizerNames, type LossName, type OptimizerName } from '../../experiment/names.ts';
import type { Experiment } from '../../experiment/types.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { settingsActions } from '../edit/actions.ts';
import { checkbox } from '../../parts/controls/checkbox.ts';
import { symbol } from '../../parts/controls/math.ts';
import { menu } from '../../parts/controls/menu.ts';
import { moreTemplate, type MoreActions } from './more-settings.ts';
import { numberField, refusalTemplate, type Refusal } from '../../parts/controls/number-field.ts';
import { box, type StudioContext, type Panel, type StudioState } from '../panel.ts';
import { rateFieldTemplate } from './rate-field.ts';
import { segmented } from '../../parts/controls/segmented.ts';

/** The panel of the settings: those that matter most, or, one click away, the others. */
export class SettingsPanel implements Panel {
  readonly #actions: SettingsActions;
  #page: SettingsPage = 'main';
  #state: StudioState | null = null;

  constructor(context: StudioContext) {
    this.#actions = settingsActions(context);
  }

  render(state: StudioState): void {
    this.#state = state;
    const { experiment, refusals, messages } = state;
    const view = { experiment, refusals };
    const template = html`${headTemplate(this.#page, this.#turnTo, messages)}
    ${
      this.#page === 'main'
        ? mainTemplate(view, this.#actions, messages)
        : moreTemplate(view, this.#actions, messages)
    }`;
    render(template, box('settings'));
  }

  readonly #turnTo = (page: SettingsPage): void => {
    this.#page = page;
    if (this.#state !== null) this.render(this.#state);
  };
}

type SettingsPage = 'main' | 'more';

export interface SettingsView {
  readonly experiment: Experiment;
  readonly refusals: ReadonlyMap<string, Refusal>;
}

export interface SettingsActions extends MoreActions {
  readonly slideRate: (rate: number) => void;
  readonly typeRate: (text: string) => void;
  readonly separateBiasRate: (separate: boolean) => void;
  readonly typeBiasRate: (text: string) => void;
  readonly chooseBatch: (batchSize: number | null) => void;
  /** Nothing typed: all points at once. */
  readonly typeBatch: (text: string) => void;
  readonly typeL1: (text: string) => void;
  readonly typeL2: (text: string) => void;
  readonly chooseLoss: (loss: LossName) => void;
  readonly chooseOptimizer: (name: OptimizerName) => void;
}

const batchSizes = [1, 10, 32, 100, 500] as const;

function headTemplate(
  page: SettingsPage,
  turnTo: (page: SettingsPage) => void,
  messages: Messages,
): TemplateResult {
  const pages = [
    { value: 'main', text: messages.mainSettings },
    { value: 'more', text: messages.moreSettings },
  ] as const;
  return html`<div class="panel-head">
    <h2 id="settings-title">${messages.trainingTitle}</h2>
    ${segmented('settings-page', messages.settingsPages, pages, page, turnTo)}
  </div>`;
}

function mainTemplate(view: SettingsView, actions: SettingsActions, messages: Messages): TemplateResult {
  const { experiment } = view;
  return html`${rateTemplate(view, actions, messages)} ${biasTemplate(view, actions, messages)}
    <div class="rows">
      ${menu({
        id: 'optimizer',
        label: messages.optimizer,
        names: optimizerNames,
        titles: messages.optimizerTitles,
        present: experiment.optimizer.name,
        choose: actions.chooseOptimizer,
      })}
      ${batchTemplate(view, actions, messages)}
      ${menu({
        id: 'loss',
        label: messages.loss,
        names: lossNames,
        titles: messages.lossTitles,
        present: experiment.loss,
        choose: actions.chooseLoss,
      })}
    </div>
    <div class="rows">
      ${penaltyTemplate('l1', messages.penaltyL1, view, actions.typeL1, messages)}
      ${penaltyTemplate('l2', messages.penaltyL2, view, actions.typeL2, messages)}
    </div>`;
}

function penaltyTemplate(
  id: 'l1' | 'l2',
  label: string,
  { experiment, refusals }: SettingsView,
  type: (text: string) => void,
  messages: Messages,
): TemplateResult {
  const refusal = refusals.get(id) ?? null;
  const field = { id, label, value: experiment.regularization[id], refusal, type };
  return html`${numberField(field, messages)} ${refusalTemplate(id, refusal)}`;
}

function rateTemplate(view: SettingsView, actions: SettingsActions, messages: Messages): TemplateResult {
  const refusal = view.refusals.get('learningRate') ?? null;
  const field = {
    id: 'learning-rate',
    label: messages.learningRate,
    sliderLabel: messages.learningRateSlider,
    symbol: weightRateSymbol,
    rate: view.experiment.optimizer.learningRate,
    refusedText: refusal?.text ?? null,
    error: refusal?.sentence ?? null,
    slide: actions.slideRate,
    type: actions.typeRate,
  };
  return rateFieldTemplate(field, messages);
}

/** In one line, whether biases have a rate of their own or not: what stands below stays where it is. */
function biasTemplate(view: SettingsView, actions: SettingsActions, messages: Messages): TemplateResult {
  const rate = view.experiment.optimizer.biasLearningRate;
  const refusal = view.refusals.get('biasLearningRate') ?? null;
  const title = messages.biasLearningRate;
  const field = { id: 'bias-learning-rate', label: null, title, value: rate, refusal };
  const words = html`${messages.biasRateSeparate} ${biasRateSymbol}`;
  return html`<div class="bias-rate">
      ${checkbox(words, rate !== null, actions.separateBiasRate, messages.biasRateAbout)}
      ${rate === null ? nothing : numberField({ ...field, type: actions.typeBiasRate }, messages)}
    </div>
    ${refusalTemplate('bias-learning-rate', refusal)}`;
}

// Made once: Lit moves a node that it is given again, and a fresh one each time would be replaced on every render.
const weightRateSymbol = symbol('ε', [], null);
const biasRateSymbol = symbol('ε', ['b'], null);

/** The customary sizes in a menu, any other in the field beside it; an empty field: all points at once. */
function batchTemplate(view: SettingsView, actions: SettingsActions, messages: Messages): TemplateResult {
  const present = view.experiment.batchSize;
  const refusal = view.refusals.get('batchSize') ?? null;
  const own = present !== null && !batchSizes.some((size) => size === present) ? [present] : [];
  const sizes = [null, ...batchSizes, ...own];
  const field = { id: 'batch-number', label: null, title: messages.batchNumber, value: present, refusal };
  return html`<label for="batch-size">${messages.batchSize}</label>
    <span class="batch">
      <select
        id="batch-size"
        @change=${(event: Event) => {
          const chosen = sizes[(event.currentTarget as HTMLSelectElement).selectedIndex];
          if (chosen !== undefined) actions.chooseBatch(chosen);
        }}
      >
        ${sizes.map(
          (size) =>
            html`<option .selected=${live(size === present)}>
              ${size === null ? messages.batchFull : messages.batchPoints(formatInteger(size, messages.language))}
            </option>`,
        )}
      </select>
      ${numberField({ ...field, placeholder: messages.batchAll, type: actions.typeBatch }, messages)}
    </span>
    ${refusalTemplate('batch-number', refusal)}`;
}
