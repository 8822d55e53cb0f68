/** What the page's dialogs have in common. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Messages } from '../i18n/messages.ts';

/** Closes the dialog that it is in; Escape does too. */
export function closeButton(messages: Messages): TemplateResult {
  return html`<button
    type="button"
    class="close"
    title=${messages.close}
    aria-label=${messages.close}
    @click=${(event: Event) => {
      (event.currentTarget as HTMLElement).closest('dialog')?.close();
    }}
  >
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 3.5l9 9M12.5 3.5l-9 9" /></svg>
  </button>`;
}
