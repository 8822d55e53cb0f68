/** What the present data are made of, in one line: number, noise, classes, how many are for testing, seed. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { limits, mostClasses } from '../../experiment/names.ts';
import type { DataSpec } from '../../experiment/types.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { numberField, refusalTemplate, type Refusal } from '../../parts/controls/number-field.ts';
import { seedField } from '../settings/seed-field.ts';
import { stepper } from '../../parts/controls/stepper.ts';

export interface RecipeActions {
  readonly typeSamples: (text: string) => void;
  readonly typeNoise: (text: string) => void;
  readonly typeClasses: (text: string) => void;
  readonly chooseTestFraction: (fraction: number) => void;
  readonly typeDataSeed: (text: string) => void;
  readonly nextDataSeed: () => void;
}

interface Recipe {
  readonly data: DataSpec;
  readonly refusals: ReadonlyMap<string, Refusal>;
  readonly actions: RecipeActions;
  readonly messages: Messages;
}

/** The fields, and under them why one of them was refused. */
export function recipeTemplate(recipe: Recipe): TemplateResult {
  const { data, refusals } = recipe;
  const generated = data.kind === 'generated';
  // Points that are there already need a seed only to be split.
  const seeded = generated || data.testFraction > 0;
  return html`<div class="recipe">
      ${generated ? generatedTemplate(data, recipe) : countTemplate(data.points.length, recipe.messages)}
      ${fewestAndMost(data) === null ? nothing : classesTemplate(recipe)} ${testTemplate(recipe)}
      ${seeded ? seedTemplate(recipe) : nothing}
    </div>
    ${['samples', 'noise', 'classes', 'data-seed'].map((id) => refusalTemplate(id, refusals.get(id) ?? null))}`;
}

function generatedTemplate(
  { samples, noise }: { readonly samples: number; readonly noise: number },
  { refusals, actions, messages }: Recipe,
): TemplateResult {
  const fields = [
    { id: 'samples', label: messages.samples, value: samples, type: actions.typeSamples },
    { id: 'noise', label: messages.noise, value: noise, type: actions.typeNoise },
  ];
  return html`${fields.map(
    (field) =>
      html`<div class="field">
        ${numberField({ ...field, refusal: refusals.get(field.id) ?? null }, messages)}
      </div>`,
  )}`;
}

function countTemplate(count: number, { samples, language }: Messages): TemplateResult {
  return html`<div class="field">
    <span>${samples}</span><output class="number" name="count">${formatInteger(count, language)}</output>
  </div>`;
}

/** Drawn points keep the classes they have; null where there is no choice. */
function fewestAndMost(data: DataSpec): readonly [fewest: number, most: number] | null {
  if (data.kind === 'generated') return mostClasses[data.name] > 2 ? [2, mostClasses[data.name]] : null;
  const highest = data.points.reduce((most, [, , label]) => Math.max(most, label), 0);
  return [Math.max(2, highest + 1), limits.classes];
}

function classesTemplate({ data, refusals, actions, messages }: Recipe): TemplateResult {
  const [min, max] = fewestAndMost(data) ?? [data.classes, data.classes];
  return html`<div class="field">
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
  </div>`;
}

const testFractions: readonly number[] = [0, 0.1, 0.2, 0.3, 0.5];

function testTemplate({ data, actions, messages }: Recipe): TemplateResult {
  const present = data.testFraction;
  const fractions = testFractions.includes(present)
    ? testFractions
    : [...testFractions, present].sort((a, b) => a - b);
  const title = (fraction: number): string =>
    fraction === 0
      ? messages.testNone
      : messages.testPercent(formatInteger(100 * fraction, messages.language));
  return html`<div class="field">
    <label for="test-share">${messages.testShare}</label>
    <select
      id="test-share"
      title=${messages.testShareAbout}
      @change=${(event: Event) => {
        const chosen = fractions[(event.currentTarget as HTMLSelectElement).selectedIndex];
        if (chosen !== undefined) actions.chooseTestFraction(chosen);
      }}
    >
      ${fractions.map(
        (fraction) => html`<option .selected=${live(fraction === present)}>${title(fraction)}</option>`,
      )}
    </select>
  </div>`;
}

function seedTemplate({ data, refusals, actions, messages }: Recipe): TemplateResult {
  const field = {
    id: 'data-seed',
    label: messages.dataSeed,
    title: messages.dataSeedLabel,
    value: data.seed,
    refusal: refusals.get('data-seed') ?? null,
    type: actions.typeDataSeed,
  };
  const dieLabel = data.kind === 'generated' ? messages.nextDataSeed : messages.nextSplitSeed;
  return html`<div class="field">${seedField(field, dieLabel, actions.nextDataSeed, messages)}</div>`;
}
