/** A native checkbox with its words. */
import { html, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';

/** `title` is shown on hover, where the words leave something to explain. */
export function checkbox(
  words: string | TemplateResult,
  checked: boolean,
  set: (checked: boolean) => void,
  title = '',
): TemplateResult {
  return html`<label class="check" title=${title}>
    <input
      type="checkbox"
      .checked=${live(checked)}
      @change=${(event: Event) => {
        set((event.currentTarget as HTMLInputElement).checked);
      }}
    />
    ${words}
  </label>`;
}
