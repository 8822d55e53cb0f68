/** The settings that matter less often, behind one click. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { initializerNames } from '../experiment/names.ts';
import type { InitializerName } from '../experiment/names.ts';
import type { Experiment } from '../experiment/types.ts';
import { formatInteger } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { menu } from './menu.ts';
import { numberField, refusalTemplate } from './number-field.ts';
import type { Refusal } from './number-field.ts';

export interface MoreView {
  readonly experiment: Experiment;
  readonly refusals: ReadonlyMap<string, Refusal>;
}

export interface MoreActions {
  readonly chooseInitializer: (name: InitializerName) => void;
  readonly typeL2: (text: string) => void;
  readonly chooseTestFraction: (fraction: number) => void;
  readonly setShuffle: (shuffle: boolean) => void;
}

const testFractions: readonly number[] = [0, 0.1, 0.2, 0.3, 0.5];

export function moreTemplate(view: MoreView, actions: MoreActions, messages: Messages): TemplateResult {
  const { experiment, refusals } = view;
  const refusal = refusals.get('l2') ?? null;
  return html`<details class="more" @toggle=${reveal}>
    <summary>${messages.moreSettings}</summary>
    <div class="rows">
      ${menu({
        id: 'initializer',
        label: messages.initializer,
        names: initializerNames,
        titles: messages.initializerTitles,
        present: experiment.initializer,
        choose: actions.chooseInitializer,
      })}
      ${numberField(
        {
          id: 'l2',
          label: messages.penaltyL2,
          value: experiment.regularization.l2,
          refusal,
          type: actions.typeL2,
        },
        messages,
      )}
      ${testTemplate(experiment.data.testFraction, actions, messages)}
    </div>
    ${refusalTemplate('l2', refusal)}
    <label class="check">
      <input
        type="checkbox"
        .checked=${live(experiment.shuffle)}
        @change=${(event: Event) => {
          actions.setShuffle((event.currentTarget as HTMLInputElement).checked);
        }}
      />
      ${messages.shuffle}
    </label>
  </details>`;
}

/** What was opened is to be seen: on a wide screen the column scrolls by itself. */
function reveal(event: Event): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (details.open) details.scrollIntoView({ block: 'nearest' });
}

function testTemplate(present: number, actions: MoreActions, messages: Messages): TemplateResult {
  const fractions = testFractions.includes(present)
    ? testFractions
    : [...testFractions, present].sort((a, b) => a - b);
  const title = (fraction: number): string =>
    fraction === 0
      ? messages.testNone
      : messages.testPercent(formatInteger(100 * fraction, messages.language));
  return html`<label for="test-share">${messages.testShare}</label>
    <select
      id="test-share"
      @change=${(event: Event) => {
        const chosen = fractions[(event.currentTarget as HTMLSelectElement).selectedIndex];
        if (chosen !== undefined) actions.chooseTestFraction(chosen);
      }}
    >
      ${fractions.map(
        (fraction) => html`<option .selected=${live(fraction === present)}>${title(fraction)}</option>`,
      )}
    </select>`;
}
