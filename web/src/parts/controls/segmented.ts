/** A row of choices of which one is taken: native radio buttons in one frame. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { css } from '../stylesheets.ts';

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

/** Inside a part; the studio's page has its own in controls.css. */
export const segmentedStyles = css`
  .segmented {
    display: inline-flex;
    gap: 2px;
    min-block-size: 30px;
    padding: 2px;
    border: 1px solid color-mix(in srgb, var(--_muted) 70%, var(--_paper));
    border-radius: var(--_radius);
    color: var(--_ink);
  }

  .segmented label {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 1.6rem;
    padding: 0 0.4rem;
    border-radius: calc(var(--_radius) - 2px);
    color: var(--_muted);
    cursor: pointer;
  }

  .segmented label:hover {
    background: var(--_hover);
  }

  .segmented label:has(:checked) {
    background: var(--_hover);
    box-shadow: inset 0 -2px var(--_accent);
    color: var(--_ink);
    font-weight: 600;
  }

  .segmented label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
  }

  /* The native button covers its label, so that it is what is clicked, yet the label is what is seen. */
  .segmented input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .segmented {
      min-block-size: 44px;
    }

    .segmented label {
      min-inline-size: 44px;
    }
  }
`;
