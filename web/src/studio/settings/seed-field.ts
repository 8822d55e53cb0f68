/** A seed: a number that is typed, or thrown for with the die beside it. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Messages } from '../../i18n/messages.ts';
import { numberField, type NumberField } from '../../parts/controls/number-field.ts';

export function seedField(
  field: NumberField,
  dieLabel: string,
  next: () => void,
  messages: Messages,
): TemplateResult {
  return html`<label for=${field.id}>${field.label}</label>
    <span class="seed">
      ${numberField({ ...field, label: null }, messages)}
      <button type="button" class="quiet die" aria-label=${dieLabel} title=${dieLabel} @click=${next}>
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <rect x="2" y="2" width="12" height="12" rx="2.5" />
          <path class="pips" d="M5.2 5.2h0M10.8 5.2h0M8 8h0M5.2 10.8h0M10.8 10.8h0" />
        </svg>
      </button>
    </span>`;
}
