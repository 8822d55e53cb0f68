/** The settings that matter less often: the start, the order of the points, and what the method has of its own. */
import { html, type TemplateResult } from 'lit/html.js';
import { optimizerDefaults } from '../../experiment/defaults.ts';
import { initializerNames, type InitializerName } from '../../experiment/names.ts';
import type { Experiment, OptimizerFields, OptimizerSpec } from '../../experiment/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import { checkbox } from '../../parts/controls/checkbox.ts';
import { menu } from '../../parts/controls/menu.ts';
import { numberField, refusalTemplate, type Refusal } from '../../parts/controls/number-field.ts';
import { seedField } from './seed-field.ts';

export type OptimizerField = keyof OptimizerFields;

export interface MoreView {
  readonly experiment: Experiment;
  readonly refusals: ReadonlyMap<string, Refusal>;
}

export interface MoreActions {
  readonly chooseInitializer: (name: InitializerName) => void;
  readonly typeSeed: (text: string) => void;
  readonly nextSeed: () => void;
  readonly setShuffle: (shuffle: boolean) => void;
  readonly typeOptimizerField: (field: OptimizerField, text: string) => void;
}

/** What varies with the method comes last, so that nothing else moves when the method changes. */
export function moreTemplate(view: MoreView, actions: MoreActions, messages: Messages): TemplateResult {
  const { experiment, refusals } = view;
  const refusal = refusals.get('seed') ?? null;
  const seed = { id: 'seed', label: messages.initialSeed, value: experiment.seed, refusal };
  return html`<div class="rows">
      ${menu({
        id: 'initializer',
        label: messages.initializer,
        names: initializerNames,
        titles: messages.initializerTitles,
        present: experiment.initializer,
        choose: actions.chooseInitializer,
      })}
      ${seedField({ ...seed, type: actions.typeSeed }, messages.nextSeed, actions.nextSeed, messages)}
      ${refusalTemplate('seed', refusal)}
    </div>
    ${checkbox(messages.shuffle, experiment.shuffle, actions.setShuffle)}
    ${ownTemplate(experiment.optimizer, view, actions, messages)}`;
}

function ownTemplate(
  optimizer: OptimizerSpec,
  { refusals }: MoreView,
  actions: MoreActions,
  messages: Messages,
): TemplateResult {
  const fields = Object.keys(optimizerDefaults[optimizer.name]) as OptimizerField[];
  const title = messages.optimizerTitles[optimizer.name];
  if (fields.length === 0) return html`<p class="about own">${messages.noOwnFields(title)}</p>`;
  return html`<div class="rows own" role="group" aria-label=${title}>
    ${fields.map((name) => {
      const refusal = refusals.get(name) ?? null;
      const field = {
        id: name,
        label: messages.optimizerFieldTitles[name],
        value: optimizer[name] ?? null,
        refusal,
        type: (text: string): void => {
          actions.typeOptimizerField(name, text);
        },
      };
      return html`${numberField(field, messages)} ${refusalTemplate(name, refusal)}`;
    })}
  </div>`;
}
