/** The settings of the training, and what identifies the run. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { lossNames, optimizerNames } from '../experiment/names.ts';
import type { LossName, OptimizerName } from '../experiment/names.ts';
import type { Experiment } from '../experiment/types.ts';
import { formatInteger } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { symbol } from './math.ts';
import { menu } from './menu.ts';
import { moreTemplate } from './more-settings.ts';
import type { MoreActions } from './more-settings.ts';
import type { Refusal } from './number-field.ts';
import { rateFieldTemplate } from './rate-field.ts';

export interface SettingsView {
  readonly experiment: Experiment;
  readonly refusals: ReadonlyMap<string, Refusal>;
}

export interface SettingsActions extends MoreActions {
  readonly slideRate: (field: RateName, rate: number) => void;
  readonly typeRate: (field: RateName, text: string) => void;
  readonly separateBiasRate: (separate: boolean) => void;
  readonly chooseBatch: (batchSize: number | null) => void;
  readonly chooseLoss: (loss: LossName) => void;
  readonly chooseOptimizer: (name: OptimizerName) => void;
}

export type RateName = 'learningRate' | 'biasLearningRate';

const batchSizes = [1, 10, 32, 100, 500] as const;

export function settingsTemplate(
  view: SettingsView,
  actions: SettingsActions,
  messages: Messages,
): TemplateResult {
  return html`<h2 class="unseen" id="settings-title">${messages.settingsTitle}</h2>
    ${trainingTemplate(view, actions, messages)} ${moreTemplate(view, actions, messages)}`;
}

function trainingTemplate(view: SettingsView, actions: SettingsActions, messages: Messages): TemplateResult {
  const { optimizer } = view.experiment;
  const separate = optimizer.biasLearningRate !== null;
  return html`<fieldset class="group">
    <legend>${messages.trainingTitle}</legend>
    ${rateTemplate('learningRate', optimizer.learningRate, view, actions, messages)}
    <label class="check">
      <input
        type="checkbox"
        .checked=${live(separate)}
        aria-describedby=${separate ? 'bias-about' : nothing}
        @change=${(event: Event) => {
          actions.separateBiasRate((event.currentTarget as HTMLInputElement).checked);
        }}
      />
      ${messages.biasRateSeparate}
    </label>
    ${
      optimizer.biasLearningRate === null
        ? nothing
        : html`${rateTemplate('biasLearningRate', optimizer.biasLearningRate, view, actions, messages)}
            <p class="about" id="bias-about">${messages.biasRateAbout}</p>`
    }
    <div class="rows">
      ${menu({
        id: 'optimizer',
        label: messages.optimizer,
        names: optimizerNames,
        titles: messages.optimizerTitles,
        present: optimizer.name,
        choose: actions.chooseOptimizer,
      })}
      ${batchTemplate(view.experiment, actions, messages)}
      ${menu({
        id: 'loss',
        label: messages.loss,
        names: lossNames,
        titles: messages.lossTitles,
        present: view.experiment.loss,
        choose: actions.chooseLoss,
      })}
    </div>
  </fieldset>`;
}

function rateTemplate(
  name: RateName,
  rate: number,
  view: SettingsView,
  actions: SettingsActions,
  messages: Messages,
): TemplateResult {
  const refusal = view.refusals.get(name) ?? null;
  const forWeights = name === 'learningRate';
  const field = {
    id: forWeights ? 'learning-rate' : 'bias-learning-rate',
    label: forWeights ? messages.learningRate : messages.biasLearningRate,
    sliderLabel: forWeights ? messages.learningRateSlider : messages.biasLearningRateSlider,
    symbol: forWeights ? weightRateSymbol : biasRateSymbol,
    rate,
    refusedText: refusal?.text ?? null,
    error: refusal?.sentence ?? null,
    slide: (value: number): void => {
      actions.slideRate(name, value);
    },
    type: (text: string): void => {
      actions.typeRate(name, text);
    },
  };
  return rateFieldTemplate(field, messages);
}

// Made once: Lit moves a node that it is given again, and a fresh one each time would be replaced on every render.
const weightRateSymbol = symbol('ε', [], null);
const biasRateSymbol = symbol('ε', ['b'], null);

function batchTemplate(experiment: Experiment, actions: SettingsActions, messages: Messages): TemplateResult {
  const present = experiment.batchSize;
  const own = present !== null && !batchSizes.some((size) => size === present) ? [present] : [];
  const sizes = [null, ...batchSizes, ...own];
  return html`<label for="batch-size">${messages.batchSize}</label>
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
    </select>`;
}

/** What identifies the run. Apart from the settings, since it changes with every epoch. */
export function identityTemplate(
  seed: number,
  fingerprint: string | null,
  messages: Messages,
): TemplateResult {
  return html`<span>${messages.seed} <b>${seed}</b></span>
    <span class="fingerprint" tabindex="0" role="note" aria-describedby="fingerprint-about">
      ${messages.fingerprint} <code>${fingerprint ?? '–'}</code>
      <span class="tip" role="tooltip" id="fingerprint-about">${messages.fingerprintAbout}</span>
    </span>`;
}
