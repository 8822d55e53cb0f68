/** The fields of the document: what is typed into one, or chosen at random, is submitted under the field's id. */
import { html, type TemplateResult } from 'lit/html.js';
import { limits } from '../../experiment/names.ts';
import type { Experiment } from '../../experiment/types.ts';
import { numberField, refusalTemplate, type NumberField } from '../../parts/controls/number-field.ts';
import { integerAt, type Edit, type TypedRange } from '../../parts/edits.ts';
import type { StudioContext, StudioState } from '../panel.ts';
import { nextSeed, type Fields } from '../../experiment/document-edits.ts';

/** A number of the document. */
export interface DocumentField extends Omit<NumberField, 'refusal' | 'type'> {
  readonly allowed: TypedRange;
  readonly change: (now: Experiment, value: number) => Fields;
  /** What an empty field asks for, where it asks for something. */
  readonly whenEmpty?: Fields;
}

/** The field alone. */
export function documentField(field: DocumentField, state: StudioState): TemplateResult {
  const { id, allowed, change, whenEmpty } = field;
  const { submit, submitText } = state.context;
  const type = (text: string): void => {
    if (whenEmpty !== undefined && text.trim() === '') submit(id, () => whenEmpty);
    else submitText(id, text, allowed, (value) => (now) => change(now, value));
  };
  return numberField({ ...field, refusal: state.refusals.get(id) ?? null, type }, state.messages);
}

/** Why what was typed into a field is refused; nothing where it is not. */
export function refusalOf(id: string, { refusals }: StudioState): ReturnType<typeof refusalTemplate> {
  return refusalTemplate(id, refusals.get(id) ?? null);
}

/** The field, and why what was typed is refused. */
export function documentRow(field: DocumentField, state: StudioState): TemplateResult {
  return html`${documentField(field, state)} ${refusalOf(field.id, state)}`;
}

interface SeedField extends Pick<DocumentField, 'id' | 'title' | 'change'> {
  readonly label: string;
  readonly path: string;
  readonly read: (now: Experiment) => number;
  readonly dieLabel: string;
}

/** A seed: a number that is typed, or chosen at random by the button beside it. */
export function seedField(field: SeedField, state: StudioState): TemplateResult {
  const { id, label, path, read, change, dieLabel } = field;
  const allowed = integerAt(path, 0, limits.seed);
  const throwDie = (): void => {
    state.context.forget(id);
    state.context.submit(id, (now) => change(now, nextSeed(read(now))));
  };
  return html`<label for=${id}>${label}</label>
    <span class="seed">
      ${documentField({ ...field, label: null, value: read(state.experiment), allowed }, state)}
      <button type="button" class="quiet square" aria-label=${dieLabel} title=${dieLabel} @click=${throwDie}>
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <rect x="2" y="2" width="12" height="12" rx="2.5" />
          <path class="pips" d="M5.2 5.2h0M10.8 5.2h0M8 8h0M5.2 10.8h0M10.8 10.8h0" />
        </svg>
      </button>
    </span>`;
}

/** Changes the document and begins its run again, which goes on if it did. */
export async function changeFromStart(
  { figure, submit }: Pick<StudioContext, 'figure' | 'submit'>,
  field: string,
  edit: Edit,
  goesOn = figure.playing,
): Promise<void> {
  submit(field, edit);
  await figure.reset();
  if (goesOn) figure.play();
}
