/** The settings that matter less often: the start, the order of the points, and what the method has of its own. */
import { html, type TemplateResult } from 'lit/html.js';
import { optimizerDefaults, optimizerRanges } from '../../experiment/defaults.ts';
import { initializerNames } from '../../experiment/names.ts';
import type { OptimizerFields } from '../../experiment/types.ts';
import { checkbox } from '../../parts/controls/checkbox.ts';
import { menu } from '../../parts/controls/menu.ts';
import { withOptimizerField } from '../../experiment/document-edits.ts';
import { documentRow, refusalOf, seedField } from '../edit/fields.ts';
import { numberAt } from '../../parts/edits.ts';
import type { StudioState } from '../panel.ts';

/** What varies with the method comes last, so that nothing else moves when the method changes. */
export function moreTemplate(state: StudioState): TemplateResult {
  const { experiment, messages, context } = state;
  const seed = {
    id: 'seed',
    label: messages.initialSeed,
    path: 'seed',
    read: (now: typeof experiment) => now.seed,
    change: (_: unknown, value: number) => ({ seed: value }),
    dieLabel: messages.nextSeed,
  };
  return html`<div class="rows menus">
      ${menu({
        id: 'initializer',
        label: messages.initializer,
        names: initializerNames,
        titles: messages.initializerTitles,
        present: experiment.initializer,
        choose: (initializer) => {
          context.submit('initializer', () => ({ initializer }));
        },
      })}
      ${seedField(seed, state)} ${refusalOf('seed', state)}
    </div>
    <div data-help="shuffle">
      ${checkbox(messages.shuffle, experiment.shuffle, (shuffle) => {
        context.submit('shuffle', () => ({ shuffle }));
      })}
    </div>
    ${ownTemplate(state)}`;
}

function ownTemplate(state: StudioState): TemplateResult {
  const { messages } = state;
  const { optimizer } = state.experiment;
  const names = Object.keys(optimizerDefaults[optimizer.name]) as (keyof OptimizerFields)[];
  const title = messages.optimizerTitles[optimizer.name];
  if (names.length === 0) return html`<p class="about own">${messages.noOwnFields(title)}</p>`;
  return html`<div class="rows own" role="group" aria-label=${title}>
    ${names.map((id) =>
      documentRow(
        {
          id,
          label: messages.optimizerFieldTitles[id],
          value: optimizer[id] ?? null,
          allowed: numberAt(`optimizer.${id}`, ...optimizerRanges[id]),
          change: (now, value) => withOptimizerField(now, id, value),
        },
        state,
      ),
    )}
  </div>`;
}
