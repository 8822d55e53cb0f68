import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon, type IconName } from './icons.ts';

/** Under an icon where there is room for it: what its label begins with. */
export function word([text]: readonly string[]): TemplateResult {
  return html`<small>${text}</small>`;
}

/**
 * A button that is an icon, in a shadow root: its id is the icon's name, and no form takes it for its own. Inactive ones stay in
 * the tab order, so that focus is not lost when one becomes so.
 */
export function button(name: IconName, label: string, action: () => void, inactive = false): TemplateResult {
  return html`<button
    id=${name}
    title=${label}
    aria-label=${label}
    aria-disabled=${inactive ? 'true' : nothing}
    @click=${inactive ? nothing : action}
  >
    ${icon(name)}${word(label.split(':'))}
  </button>`;
}
