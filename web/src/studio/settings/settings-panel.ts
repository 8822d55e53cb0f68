/** The settings of the training. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { optimizerFieldNames } from '../../experiment/defaults.ts';
import { limits, lossNames, optimizerNames } from '../../experiment/names.ts';
import { formatInteger, formatNumber } from '../../i18n/format.ts';
import { checkbox } from '../../parts/controls/checkbox.ts';
import { symbol } from '../../parts/controls/math.ts';
import { menu, menuAlone } from '../../parts/controls/menu.ts';
import { rateToSlider, sliderExponents, sliderToRate } from '../../parts/controls/number-text.ts';
import { segmented } from '../../parts/controls/segmented.ts';
import * as edit from '../../experiment/document-edits.ts';
import { documentField, documentRow, refusalOf } from '../edit/fields.ts';
import { integerAt, numberAt } from '../../parts/edits.ts';
import { box, type Panel, type StudioState } from '../panel.ts';
import { moreTemplate } from './more-settings.ts';

/** The panel of the settings: those that matter most, or, one click away, the others. */
export class SettingsPanel implements Panel {
  #page: 'main' | 'more' = 'main';

  render(state: StudioState): void {
    const { messages } = state;
    const pages = [
      { value: 'main', text: messages.mainSettings },
      { value: 'more', text: messages.moreSettings },
    ] as const;
    const template = this.#page === 'main' ? mainTemplate : moreTemplate;
    render(
      html`<div class="panel-head">
          <h2 id="settings-title">${messages.trainingTitle}</h2>
          ${segmented('settings-page', messages.settingsPages, pages, this.#page, (page) => {
            this.#page = page;
            this.render(state);
          })}
        </div>
        ${template(state)}`,
      box('settings'),
    );
  }
}

function mainTemplate(state: StudioState): TemplateResult {
  const { experiment, messages, context } = state;
  const penalty = (id: 'l1' | 'l2', label: string): TemplateResult =>
    documentRow(
      {
        id,
        label,
        value: experiment.regularization[id],
        allowed: numberAt(`regularization.${id}`, 0, limits.penalty),
        change: (now, value) => edit.withPenalty(now, { [id]: value }),
      },
      state,
    );
  return html`${rateTemplate(state)} ${biasTemplate(state)}
    <div class="rows menus">
      ${menu({
        id: 'optimizer',
        label: messages.optimizer,
        names: optimizerNames,
        titles: messages.optimizerTitles,
        present: experiment.optimizer.name,
        choose: (name) => {
          for (const field of [rateId, biasRateId, ...optimizerFieldNames]) context.forget(field);
          context.submit('optimizer', (now) => edit.withOptimizer(now, name));
        },
      })}
      ${batchTemplate(state)}
      ${menu({
        id: 'loss',
        label: messages.loss,
        names: lossNames,
        titles: messages.lossTitles,
        present: experiment.loss,
        choose: (loss) => {
          context.submit('loss', (now) => edit.withLoss(now, loss));
        },
      })}
    </div>
    <div class="rows">${penalty('l1', messages.penaltyL1)} ${penalty('l2', messages.penaltyL2)}</div>`;
}

const rateId = 'learning-rate';
const biasRateId = 'bias-learning-rate';

// Made once: Lit moves a node that it is given again, and a fresh one each time would be replaced on every render.
const weightRateSymbol = symbol('ε', [], null);
const biasRateSymbol = symbol('ε', ['b'], null);

/** A logarithmic slider for the feel, a text field for any allowed value. */
function rateTemplate(state: StudioState): TemplateResult {
  const { messages, context } = state;
  const rate = state.experiment.optimizer.learningRate;
  const field = {
    id: rateId,
    label: null,
    value: rate,
    allowed: numberAt('optimizer.learningRate', 0, limits.learningRate),
    change: edit.withLearningRate,
  };
  return html`<div class="rate">
    <label for=${rateId}>${messages.learningRate} ${weightRateSymbol}</label>
    ${documentField(field, state)}
    <input
      class="slider"
      type="range"
      min=${sliderExponents.min}
      max=${sliderExponents.max}
      step="0.01"
      .value=${String(rateToSlider(rate))}
      aria-label=${messages.learningRateSlider}
      aria-valuetext=${formatNumber(rate, messages.language, 15)}
      @input=${(event: Event) => {
        const slid = sliderToRate(Number((event.currentTarget as HTMLInputElement).value));
        context.submit(rateId, (now) => edit.withLearningRate(now, slid));
      }}
    />
    ${refusalOf(rateId, state)}
  </div>`;
}

/** In one line, whether biases have a rate of their own or not: what stands below stays where it is. */
function biasTemplate(state: StudioState): TemplateResult {
  const { messages, context } = state;
  const rate = state.experiment.optimizer.biasLearningRate;
  const field = {
    id: biasRateId,
    label: null,
    title: messages.biasLearningRate,
    value: rate,
    allowed: numberAt('optimizer.biasLearningRate', 0, limits.learningRate),
    change: edit.withBiasLearningRate,
  };
  const words = html`${messages.biasRateSeparate} ${biasRateSymbol}`;
  const separate = (isOwn: boolean): void => {
    context.forget(biasRateId);
    context.submit(biasRateId, (now) =>
      edit.withBiasLearningRate(now, isOwn ? now.optimizer.learningRate : null),
    );
  };
  return html`<div class="bias-rate">
      ${checkbox(words, rate !== null, separate, messages.biasRateAbout)}
      ${rate === null ? nothing : documentField(field, state)}
    </div>
    ${refusalOf(biasRateId, state)}`;
}

const batchId = 'batch-number';
const customarySizes = [1, 10, 32, 100, 500] as const;

/** The customary sizes in a menu, any other in the field beside it; an empty field: all points at once. */
function batchTemplate(state: StudioState): TemplateResult {
  const { messages, context } = state;
  const present = state.experiment.batchSize;
  const own = present !== null && !customarySizes.some((size) => size === present) ? [present] : [];
  const sizes = new Map([null, ...customarySizes, ...own].map((size) => [String(size), size]));
  const title = (size: number | null): string =>
    size === null ? messages.batchFull : messages.batchPoints(formatInteger(size, messages.language));
  const field = {
    id: batchId,
    label: null,
    title: messages.batchNumber,
    value: present,
    placeholder: messages.batchAll,
    allowed: integerAt('batchSize', 1, limits.samples),
    change: (_: unknown, batchSize: number) => ({ batchSize }),
    whenEmpty: { batchSize: null },
  };
  return html`<label for="batch-size">${messages.batchSize}</label>
    <span class="batch">
      ${menuAlone({
        id: 'batch-size',
        label: messages.batchSize,
        names: [...sizes.keys()],
        titles: Object.fromEntries([...sizes].map(([name, size]) => [name, title(size)])),
        present: String(present),
        choose: (name) => {
          context.forget(batchId);
          context.submit(batchId, () => ({ batchSize: sizes.get(name) ?? null }));
        },
      })}
      ${documentField(field, state)}
    </span>
    ${refusalOf(batchId, state)}`;
}
