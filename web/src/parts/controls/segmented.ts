/** A row of choices of which one is taken: native radio buttons in one frame. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

/** For the shadow root of a part; the studio's page links the same. */
export { default as segmentedStyles } from './segmented.css?inline';

export interface Segment<Value extends string> {
  readonly value: Value;
  /** What is seen. */
  readonly text: string | TemplateResult;
  /** What is read aloud and shown on hover, where the text is a sign. */
  readonly title?: string;
  readonly lang?: string;
}

/** `name` ties the radio buttons together and must be unique in its tree. */
export function segmented<Value extends string>(
  name: string,
  label: string,
  segments: readonly Segment<Value>[],
  chosen: Value | null,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<div class="segmented" role="radiogroup" aria-label=${label}>
    ${segments.map(
      ({ value, text, title, lang }) =>
        html`<label title=${title ?? nothing} lang=${lang ?? nothing}>
          <input
            type="radio"
            name=${name}
            .value=${value}
            .checked=${value === chosen}
            aria-label=${title ?? nothing}
            @change=${() => {
              choose(value);
            }}
          />
          <span>${text}</span>
        </label>`,
    )}
  </div>`;
}
