/** The choice of data: presets, the other data sets, and what the present one is made of. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { mostClasses } from '../experiment/datasets.ts';
import { datasetNames, limits } from '../experiment/names.ts';
import type { DatasetName } from '../experiment/names.ts';
import { presetNames } from '../experiment/presets.ts';
import type { PresetName } from '../experiment/presets.ts';
import type { DataSpec, GeneratedData } from '../experiment/types.ts';
import type { Messages } from '../i18n/messages.ts';
import { menuAlone } from './menu.ts';
import { presetTexts } from './names.ts';
import { numberField, refusalTemplate } from './number-field.ts';
import type { Refusal } from './number-field.ts';
import { stepper } from './stepper.ts';

export interface DataView {
  readonly data: DataSpec;
  /** Where the data came from; null: another data set, or points drawn over what was there. */
  readonly preset: PresetName | null;
  readonly refusals: ReadonlyMap<string, Refusal>;
}

export interface DataActions {
  readonly choosePreset: (name: PresetName) => void;
  readonly chooseDataset: (name: DatasetName) => void;
  readonly typeSamples: (text: string) => void;
  readonly typeNoise: (text: string) => void;
  readonly typeClasses: (text: string) => void;
}

export function dataTemplate(view: DataView, actions: DataActions, messages: Messages): TemplateResult {
  const { data, preset, refusals } = view;
  const isOther = data.kind === 'generated' && preset === null;
  return html`<fieldset class="group presets">
    <legend>${messages.dataTitle}</legend>
    ${presetNames.map((name) => presetTemplate(name, preset, actions, messages))}
    ${menuAlone({
      id: 'dataset',
      label: messages.dataset,
      names: datasetNames,
      titles: messages.datasetTitles,
      present: isOther ? data.name : null,
      whenNone: messages.datasetOther,
      choose: actions.chooseDataset,
    })}
    <div class="about-data">
      ${isOther ? recipeTemplate(data, refusals, actions, messages) : aboutTemplate(preset, messages)}
      ${fewestAndMost(data) === null ? nothing : classesTemplate(view, actions, messages)}
    </div>
    ${['samples', 'noise', 'classes'].map((id) => refusalTemplate(id, refusals.get(id) ?? null))}
  </fieldset>`;
}

function presetTemplate(
  name: PresetName,
  present: PresetName | null,
  actions: DataActions,
  messages: Messages,
): TemplateResult {
  const { title, about } = presetTexts(name, messages);
  return html`<label title=${about}>
    <input
      type="radio"
      name="preset"
      .checked=${live(name === present)}
      @change=${() => {
        actions.choosePreset(name);
      }}
    />
    ${title}
  </label>`;
}

function aboutTemplate(preset: PresetName | null, messages: Messages): TemplateResult {
  return html`<p class="about">
    ${preset === null ? messages.presetNoneAbout : presetTexts(preset, messages).about}
  </p>`;
}

function recipeTemplate(
  { samples, noise }: GeneratedData,
  refusals: ReadonlyMap<string, Refusal>,
  actions: DataActions,
  messages: Messages,
): TemplateResult {
  const fields = [
    { id: 'samples', label: messages.samples, value: samples, type: actions.typeSamples },
    { id: 'noise', label: messages.noise, value: noise, type: actions.typeNoise },
  ];
  return html`${fields.map(
    (field) =>
      html`<span class="inline-field">
        ${numberField({ ...field, refusal: refusals.get(field.id) ?? null }, messages)}
      </span>`,
  )}`;
}

/** Drawn points keep the classes they have; null where there is no choice. */
function fewestAndMost(data: DataSpec): readonly [fewest: number, most: number] | null {
  if (data.kind === 'generated') return mostClasses(data.name) > 2 ? [2, mostClasses(data.name)] : null;
  const highest = data.points.reduce((most, [, , label]) => Math.max(most, label), 0);
  return [Math.max(2, highest + 1), limits.classes];
}

function classesTemplate(
  { data, refusals }: DataView,
  actions: DataActions,
  messages: Messages,
): TemplateResult {
  const [min, max] = fewestAndMost(data) ?? [data.classes, data.classes];
  return html`<span class="inline-field">
    <span aria-hidden="true">${messages.classes}</span>
    ${stepper({
      label: messages.classes,
      lessLabel: messages.removeClass,
      moreLabel: messages.addClass,
      value: data.classes,
      min,
      max,
      refusedText: refusals.get('classes')?.text ?? null,
      errorId: 'classes-error',
      set: actions.typeClasses,
    })}
  </span>`;
}
