/** What the page's dialogs have in common. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Messages } from '../i18n/messages.ts';
import { box } from './panel.ts';

/** A dialog of index.html. */
export function dialogBox(id: 'help' | 'open' | 'share'): HTMLDialogElement {
  return box(id) as HTMLDialogElement;
}

/** A dialog's title, what stands beside it, and the button that closes it; Escape does too. */
export function dialogHead(
  id: 'open' | 'share',
  title: string,
  { close }: Messages,
  beside: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const shut = (): void => {
    dialogBox(id).close();
  };
  return html`<div class="dialog-head">
    <h2 id="${id}-title">${title}</h2>
    ${beside} ${crossButton(close, shut)}
  </div>`;
}

/** Takes away what it stands in. */
export function crossButton(label: string, press: () => void): TemplateResult {
  return html`<button type="button" class="close square" title=${label} aria-label=${label} @click=${press}>
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 3.5l9 9M12.5 3.5l-9 9" /></svg>
  </button>`;
}
