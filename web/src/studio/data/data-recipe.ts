/** What the present data are made of, in one line: number, noise, classes, how many are for testing, seed; and settings for them. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { limits, mostClasses } from '../../experiment/names.ts';
import { givenTestCount } from '../../experiment/points.ts';
import type { DataSpec, GeneratedData } from '../../experiment/types.ts';
import { formatInteger } from '../../i18n/format.ts';
import { menu } from '../../parts/controls/menu.ts';
import { stepper } from '../../parts/controls/stepper.ts';
import * as edit from '../../experiment/document-edits.ts';
import { integerAt, numberAt } from '../../parts/edits.ts';
import { documentField, refusalOf, seedField, type DocumentField } from '../edit/fields.ts';
import { learningTemplate } from './data-settings.ts';
import type { StudioState } from '../panel.ts';

/** The fields, and under them why one of them was refused. */
export function recipeTemplate(state: StudioState): TemplateResult {
  const { data } = state.experiment;
  const generated = data.kind === 'generated';
  // Points that are there already need a seed only to be split.
  const seeded = generated || data.testFraction > 0;
  return html`<div class="recipe">
      ${generated ? generatedTemplate(data, state) : countTemplate(data.points.length, state)}
      ${fewestAndMost(data) === null ? nothing : classesTemplate(state)} ${testTemplate(state)}
      ${seeded ? seedTemplate(state) : nothing} ${learningTemplate(state)}
    </div>
    ${['samples', 'noise', 'classes', 'data-seed'].map((id) => refusalOf(id, state))}`;
}

function generatedTemplate({ samples, noise }: GeneratedData, state: StudioState): TemplateResult {
  const { messages } = state;
  const fields: readonly DocumentField[] = [
    {
      id: 'samples',
      label: messages.samples,
      value: samples,
      allowed: integerAt('data.samples', 1, limits.samples),
      change: (now, value) => edit.withRecipe(now, { samples: value }),
    },
    {
      id: 'noise',
      label: messages.noise,
      value: noise,
      allowed: numberAt('data.noise', 0, limits.noise),
      change: (now, value) => edit.withRecipe(now, { noise: value }),
    },
  ];
  return html`${fields.map((field) => html`<div class="field">${documentField(field, state)}</div>`)}`;
}

function countTemplate(count: number, { messages: { samples, language } }: StudioState): TemplateResult {
  return html`<div class="field">
    <span>${samples}</span><output class="number" name="count">${formatInteger(count, language)}</output>
  </div>`;
}

/** Drawn points keep the classes they have; null where there is no choice. */
function fewestAndMost(data: DataSpec): readonly [fewest: number, most: number] | null {
  if (data.kind === 'generated') return mostClasses[data.name] > 2 ? [2, mostClasses[data.name]] : null;
  const highest = data.points.reduce((most, { 2: label }) => Math.max(most, label), 0);
  return [Math.max(2, highest + 1), limits.classes];
}

function classesTemplate({ experiment, refusals, messages, context }: StudioState): TemplateResult {
  const { data } = experiment;
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
      set: (text) => {
        const allowed = integerAt('data.classes', 2, limits.classes);
        context.submitText('classes', text, allowed, (classes) => (now) => edit.withClasses(now, classes));
      },
    })}
  </div>`;
}

const testFractions: readonly number[] = [0, 0.1, 0.2, 0.3, 0.5];

function testTemplate({ experiment, messages, context }: StudioState): TemplateResult {
  const { data } = experiment;
  const present = data.testFraction;
  const given = data.kind === 'points' ? givenTestCount(data.points) : 0;
  const fractions = [...new Set([...testFractions, present])].sort((a, b) => a - b);
  const title = (fraction: number): string =>
    fraction === 0
      ? messages.testNone
      : messages.testPercent(formatInteger(100 * fraction, messages.language));
  const titles = Object.fromEntries(fractions.map((fraction) => [fraction, title(fraction)]));
  return html`<div class="field" title=${messages.testShareAbout}>
    ${menu({
      id: 'test-share',
      label: messages.testShare,
      names: [...(given > 0 ? ['given'] : []), ...fractions.map(String)],
      titles: { ...titles, given: messages.testGiven(formatInteger(given, messages.language)) },
      present: given > 0 && present === 0 ? 'given' : String(present),
      choose: (name) => {
        context.submit('test-fraction', (now) =>
          name === 'given' ? edit.withGivenTest(now) : edit.withTestFraction(now, Number(name)),
        );
      },
    })}
  </div>`;
}

function seedTemplate(state: StudioState): TemplateResult {
  const { messages } = state;
  const field = {
    id: 'data-seed',
    label: messages.dataSeed,
    title: messages.dataSeedLabel,
    path: 'data.seed',
    read: ({ data }: typeof state.experiment) => data.seed,
    change: edit.withDataSeed,
    dieLabel: state.experiment.data.kind === 'generated' ? messages.nextDataSeed : messages.nextSplitSeed,
  };
  return html`<div class="field">${seedField(field, state)}</div>`;
}
