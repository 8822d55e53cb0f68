/** A small whole number with − and +, and a field for any allowed value. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

export interface Stepper {
  readonly label: string;
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What was typed and refused; null: the field shows the value. */
  readonly refusedText: string | null;
  readonly errorId: string;
  readonly set: (text: string) => void;
}

export function stepper(spec: Stepper): TemplateResult {
  const { label, value, refusedText, errorId } = spec;
  return html`<div class="stepper" role="group" aria-label=${label}>
    ${stepButton('−', spec.lessLabel, value <= spec.min, () => {
      spec.set(String(value - 1));
    })}
    <input
      class="count"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${label}
      .value=${refusedText ?? String(value)}
      aria-invalid=${refusedText === null ? 'false' : 'true'}
      aria-describedby=${refusedText === null ? nothing : errorId}
      @change=${(event: Event) => {
        spec.set((event.currentTarget as HTMLInputElement).value);
      }}
    />
    ${stepButton('+', spec.moreLabel, value >= spec.max, () => {
      spec.set(String(value + 1));
    })}
  </div>`;
}

/** A button with a sign on it and a name to read aloud. */
export function stepButton(
  sign: string,
  label: string,
  disabled: boolean,
  press: () => void,
): TemplateResult {
  return html`<button type="button" aria-label=${label} title=${label} ?disabled=${disabled} @click=${press}>
    ${sign}
  </button>`;
}
