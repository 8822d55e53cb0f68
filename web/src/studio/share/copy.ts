/** The button that puts a text on the clipboard. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Messages } from '../../i18n/messages.ts';

/** Keeps what was copied last, so that the button says so as long as the text is the same. */
export class CopyButton {
  readonly #changed: () => void;
  #copied: { readonly text: string; readonly isDone: boolean } | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  forget(): void {
    this.#copied = null;
  }

  /** It stands in a dialog with one field that can't be written in, which has the text. */
  template(text: string, messages: Messages): TemplateResult {
    const copied = this.#copied?.text === text ? this.#copied : null;
    const said = copied === null ? '' : copied.isDone ? messages.copied : messages.copyByHand;
    const copy = (event: Event): void => {
      const dialog = (event.currentTarget as HTMLElement).closest('dialog');
      const field = dialog?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
        ':is(input, textarea)[readonly]',
      );
      void this.#copy(text, field ?? null);
    };
    return html`<button type="button" class="primary" @click=${copy}>
        ${said === '' ? messages.copy : said}
      </button>
      <span class="unseen" role="status">${said}</span>`;
  }

  async #copy(text: string, field: HTMLInputElement | HTMLTextAreaElement | null): Promise<void> {
    let isDone = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without a secure connection, or by the reader's own wish: the reader's keys may.
      isDone = false;
      field?.select();
    }
    this.#copied = { text, isDone };
    this.#changed();
  }
}
