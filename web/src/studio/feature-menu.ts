/** Which inputs the network gets: a button under their column that opens a list to tick. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { featureNames } from '../experiment/names.ts';
import type { FeatureName } from '../experiment/names.ts';
import type { Messages } from '../i18n/messages.ts';

/** The browser closes the list by itself, on Escape and on a click elsewhere. */
export function featureMenu(
  present: readonly FeatureName[],
  set: (name: FeatureName, isIn: boolean) => void,
  messages: Messages,
): TemplateResult {
  const label = messages.chooseInputs(present.length);
  return html`${messages.inputs}
    <button type="button" class="quiet" title=${label} aria-label=${label} popovertarget="features">
      ${present.length} <span aria-hidden="true">▾</span>
    </button>
    <div class="features" id="features" popover role="group" aria-label=${label} @beforetoggle=${place}>
      ${featureNames.map((name) => {
        const isIn = present.includes(name);
        return html`<label class="check">
          <input
            type="checkbox"
            .checked=${live(isIn)}
            ?disabled=${isIn && present.length === 1}
            @change=${(event: Event) => {
              set(name, (event.currentTarget as HTMLInputElement).checked);
            }}
          />
          <span class="formula">${messages.featureTitles[name]}</span>
        </label>`;
      })}
    </div>`;
}

/** Above its button: a popover stands in the middle of the page unless told where. */
function place(event: Event): void {
  const list = event.currentTarget as HTMLElement;
  const button = list.previousElementSibling?.getBoundingClientRect();
  if (button === undefined) return;
  list.style.left = `${Math.max(4, button.left)}px`;
  list.style.bottom = `${document.documentElement.clientHeight - button.top + 4}px`;
}
