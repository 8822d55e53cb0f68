import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon, type IconName } from './icons.ts';

/** A button that is an icon. Inactive ones stay in the tab order, so that focus is not lost when one becomes so. */
export function button(name: IconName, label: string, action: () => void, inactive = false): TemplateResult {
  return html`<button
    type="button"
    title=${label}
    aria-label=${label}
    aria-disabled=${inactive ? 'true' : nothing}
    @click=${inactive ? nothing : action}
  >
    ${icon(name)}
  </button>`;
}
