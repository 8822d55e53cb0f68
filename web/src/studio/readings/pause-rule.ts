/** When playing is to pause by itself: never, at an epoch, at a cost, or when the cost no longer falls. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { StopRule } from '../../figure/types.ts';
import { isEpoch, largestEpoch } from '../../experiment/epochs.ts';
import { menuAlone } from '../../parts/controls/menu.ts';
import { numberField } from '../../parts/controls/number-field.ts';
import { textToNumber } from '../../parts/controls/number-text.ts';
import { refusalOf } from '../edit/fields.ts';
import { integerAt, numberAt } from '../../parts/edits.ts';
import type { StudioState } from '../panel.ts';

const kinds = ['never', 'epoch', 'cost', 'patience'] as const;
type Kind = (typeof kinds)[number];

/** So long without a new low says that the cost no longer falls: longer than the plateaus of the presets. */
const patienceEpochs = 200;

const never: StopRule = { epoch: null, cost: null, patience: null };

/** What each kind begins with. */
const firstRules: Readonly<Record<Kind, StopRule>> = {
  never,
  epoch: { ...never, epoch: 1000 },
  cost: { ...never, cost: 0.1 },
  patience: { ...never, patience: patienceEpochs },
};

/** Which numbers can be typed. */
const typed = {
  epoch: {
    allowed: integerAt('epochs', 1, largestEpoch),
    isAllowed: (value: number) => value > 0 && isEpoch(value),
  },
  cost: { allowed: numberAt('cost', 0, 1_000_000), isAllowed: (value: number) => value > 0 },
} as const;

/** The menu, and the number that goes with the choice. `changed` is called after the figure's rule was set. */
export function pauseTemplate(state: StudioState, changed: () => void): TemplateResult {
  const { messages, refusals, context } = state;
  const { figure, refuse } = context;
  const rule = figure.stop;
  const present = kinds.find((kind) => kind !== 'never' && rule[kind] !== null) ?? 'never';
  const set = (next: StopRule): void => {
    figure.stop = next;
    refuse('pause', null);
    changed();
  };
  const field = (kind: 'epoch' | 'cost', label: string): TemplateResult => {
    const type = (text: string): void => {
      const value = textToNumber(text);
      if (value !== null && typed[kind].isAllowed(value)) set({ ...never, [kind]: value });
      else refuse('pause', { text, ...typed[kind].allowed });
    };
    const refusal = refusals.get('pause') ?? null;
    return numberField({ id: 'pause', label, value: rule[kind], refusal, type }, messages);
  };
  const titles: Readonly<Record<Kind, string>> = {
    never: messages.pauseNever,
    epoch: messages.pauseEpoch,
    cost: messages.pauseCost,
    patience: messages.pausePatience,
  };
  const choose = (kind: Kind): void => {
    set(firstRules[kind]);
  };
  return html`<span class="pause inline-field">
      <span aria-hidden="true">${messages.pauseAt}</span>
      ${menuAlone({ id: 'pause-kind', label: messages.pauseAt, names: kinds, titles, present, choose })}
      ${present === 'epoch' ? field('epoch', messages.pauseEpochLabel) : nothing}
      ${present === 'cost' ? field('cost', messages.pauseCostLabel) : nothing}
    </span>
    ${refusalOf('pause', state)}`;
}
