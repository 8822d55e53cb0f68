/** When playing is to pause by itself: never, at an epoch, at a cost, or when the cost no longer falls. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { StopRule } from '../../figure/types.ts';
import { largestEpoch } from '../../experiment/epochs.ts';
import type { Messages } from '../../i18n/messages.ts';
import { menuAlone } from '../../parts/controls/menu.ts';
import { numberField, refusalTemplate, type Refusal } from '../../parts/controls/number-field.ts';
import { textToNumber } from '../../parts/controls/number-text.ts';
import type { StudioContext } from '../panel.ts';

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

export interface PauseActions {
  readonly rule: () => StopRule;
  readonly choose: (kind: Kind) => void;
  readonly typeEpoch: (text: string) => void;
  readonly typeCost: (text: string) => void;
}

/** Sets the figure's own rule; `changed` is called after it. */
export function pauseActions({ figure, refuse }: StudioContext, changed: () => void): PauseActions {
  const set = (rule: StopRule): void => {
    figure.stop = rule;
    refuse('pause', null);
    changed();
  };
  const take = (text: string, isAllowed: (value: number) => boolean, rule: (value: number) => StopRule) => {
    const value = textToNumber(text);
    if (value !== null && isAllowed(value)) set(rule(value));
    return value !== null && isAllowed(value);
  };
  return {
    rule: () => figure.stop,
    choose: (kind) => {
      set(firstRules[kind]);
    },
    typeEpoch: (text) => {
      const isAllowed = (value: number): boolean =>
        Number.isInteger(value) && value >= 1 && value <= largestEpoch;
      const taken = take(text, isAllowed, (epoch) => ({ ...never, epoch }));
      const range = { kind: 'number', min: 1, max: largestEpoch, integer: true } as const;
      if (!taken) refuse('pause', { text, path: 'epochs', range });
    },
    typeCost: (text) => {
      const taken = take(
        text,
        (value) => value > 0,
        (cost) => ({ ...never, cost }),
      );
      const range = { kind: 'number', min: 0, max: 1_000_000, integer: false } as const;
      if (!taken) refuse('pause', { text, path: 'cost', range });
    },
  };
}

/** The menu, and the number that goes with the choice. */
export function pauseTemplate(
  actions: PauseActions,
  refusals: ReadonlyMap<string, Refusal>,
  messages: Messages,
): TemplateResult {
  const rule = actions.rule();
  const present = kinds.find((kind) => kind !== 'never' && rule[kind] !== null) ?? 'never';
  const titles: Readonly<Record<Kind, string>> = {
    never: messages.pauseNever,
    epoch: messages.pauseEpoch,
    cost: messages.pauseCost,
    patience: messages.pausePatience,
  };
  const refusal = refusals.get('pause') ?? null;
  return html`<span class="pause inline-field">
      <span aria-hidden="true">${messages.pauseAt}</span>
      ${menuAlone({ id: 'pause-kind', label: messages.pauseAt, names: kinds, titles, present, choose: actions.choose })}
      ${numberTemplate(rule, refusal, actions, messages)}
    </span>
    ${refusalTemplate('pause', refusal)}`;
}

function numberTemplate(
  { epoch, cost }: StopRule,
  refusal: Refusal | null,
  { typeEpoch, typeCost }: PauseActions,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (epoch !== null) {
    const label = messages.pauseEpochLabel;
    return numberField({ id: 'pause', label, value: epoch, refusal, type: typeEpoch }, messages);
  }
  if (cost === null) return nothing;
  const label = messages.pauseCostLabel;
  return numberField({ id: 'pause', label, value: cost, refusal, type: typeCost }, messages);
}
