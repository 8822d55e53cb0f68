/** A number as text, with the sentence that says why what was typed is refused. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../i18n/catalogue.ts';
import { numberToText } from './number-text.ts';

/** A value that was refused: the text as typed, and the sentence that says why. */
export interface Refusal {
  readonly text: string;
  readonly sentence: string;
}

export interface NumberField {
  /** Must be unique on the page. */
  readonly id: string;
  /** Null: it stands elsewhere. */
  readonly label: string | null;
  /** Null: the field is empty, which means something of its own. */
  readonly value: number | null;
  readonly refusal: Refusal | null;
  /** What an empty field means. */
  readonly placeholder?: string;
  /** What is read aloud, where no label says it. */
  readonly title?: string;
  readonly type: (text: string) => void;
}

/** Label and field. The sentence is `refusalTemplate`'s, since it wants a line of its own. */
export function numberField(
  field: NumberField,
  { language }: { readonly language: Language },
): TemplateResult {
  const { id, label, refusal, value } = field;
  return html`${label === null ? nothing : html`<label for=${id}>${label}</label>`}
    <input
      id=${id}
      class="number"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      placeholder=${field.placeholder ?? nothing}
      aria-label=${field.title ?? nothing}
      title=${field.title ?? nothing}
      .value=${refusal?.text ?? (value === null ? '' : numberToText(value, language))}
      aria-invalid=${refusal === null ? 'false' : 'true'}
      aria-describedby=${refusal === null ? nothing : `${id}-error`}
      @change=${(event: Event) => {
        field.type((event.currentTarget as HTMLInputElement).value);
      }}
    />`;
}

/** Why the field's text is refused; nothing where it is not. */
export function refusalTemplate(id: string, refusal: Refusal | null): TemplateResult | typeof nothing {
  if (refusal === null) return nothing;
  return html`<p class="field-error" id=${`${id}-error`} role="alert">${refusal.sentence}</p>`;
}
