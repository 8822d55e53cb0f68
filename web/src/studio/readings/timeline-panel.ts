/** Under the plane: the timeline with its runs, when to pause, and the fingerprint of the weights. */
import { html, nothing, render } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { Branch, Playground, TimelineView } from '../../element/types.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { epochSlider, lastEpoch } from '../../view/epoch-slider.ts';
import { pauseTemplate } from './pause-rule.ts';
import type { PauseActions } from './pause-rule.ts';
import { pauseActions } from './pause-rule.ts';
import { box } from '../panel.ts';
import type { StudioContext, Panel, StudioState } from '../panel.ts';
import { segmented } from '../controls/segmented.ts';

export class TimelinePanel implements Panel {
  readonly #figure: Playground;
  readonly #pause: PauseActions;
  #state: StudioState | null = null;

  constructor(context: StudioContext) {
    this.#figure = context.figure;
    this.#pause = pauseActions(context, () => {
      if (this.#state !== null) this.render(this.#state);
    });
    context.figure.addEventListener('frontera-timeline', () => {
      if (this.#state !== null) this.render(this.#state);
    });
  }

  render(state: StudioState): void {
    this.#state = state;
    const { run, messages } = state;
    const figure = this.#figure;
    const view = { timeline: figure.timeline, epoch: run?.metrics.epoch ?? 0, messages };
    const refusals = state.refusals;
    render(
      html`${sliderTemplate(view, (epoch) => {
          void figure.seek(epoch);
        })}
        <div class="timeline-row">
          ${runsTemplate(view, (branch) => {
            void figure.seek(branch.last, branch.id);
          })}
          ${pauseTemplate(this.#pause, refusals, messages)}
          ${fingerprintTemplate(run?.fingerprint ?? null, messages)}
        </div>`,
      box('timeline'),
    );
  }

  follow(state: StudioState): void {
    this.render(state);
  }
}

interface View {
  readonly timeline: TimelineView;
  readonly epoch: number;
  readonly messages: Messages;
}

/** Back to any epoch of the present run. */
function sliderTemplate({ timeline, epoch, messages }: View, seek: (epoch: number) => void): TemplateResult {
  const { language } = messages;
  const last = lastEpoch(timeline, epoch);
  const place = messages.timelinePlace(formatInteger(epoch, language), formatInteger(last, language));
  return epochSlider({ epoch, last, place, label: messages.timelineSlider, seek });
}

/** Nothing to choose from until there are two. */
function runsTemplate(
  { timeline, messages }: View,
  choose: (branch: Branch) => void,
): TemplateResult | typeof nothing {
  const { branches, present, replay } = timeline;
  const { language } = messages;
  const number = (value: number): string => formatInteger(value, language);
  if (replay !== null) {
    const { epoch, target } = replay;
    return html`<span class="replaying">${messages.replaying(number(epoch), number(target))}</span>`;
  }
  if (branches.length < 2) return nothing;
  // Numbers as they stand: ids go on counting when old runs are forgotten.
  const order = new Map(branches.map(({ id }, index) => [id, number(index + 1)]));
  const title = ({ id, parent, from, last }: Branch): string => {
    const own = order.get(id) ?? '';
    const left = parent === null ? undefined : order.get(parent);
    return left === undefined
      ? messages.runTitle(own, number(last))
      : messages.runTitleBranch(own, number(last), left, number(from));
  };
  const segments = branches.map((branch) => ({
    value: String(branch.id),
    text: order.get(branch.id) ?? '',
    title: title(branch),
  }));
  return html`<span class="runs"
    ><span aria-hidden="true">${messages.runs}</span> ${segmented(
      'runs',
      messages.runs,
      segments,
      String(present),
      (value) => {
        const branch = branches.find(({ id }) => String(id) === value);
        if (branch !== undefined) choose(branch);
      },
    )}</span
  >`;
}

function fingerprintTemplate(fingerprint: string | null, messages: Messages): TemplateResult {
  return html`<span class="fingerprint" tabindex="0" role="note" aria-describedby="fingerprint-about">
    <span class="fingerprint-name">${messages.fingerprint}</span> <code>${fingerprint ?? '–'}</code>
    <span class="tip" role="tooltip" id="fingerprint-about">${messages.fingerprintAbout}</span>
  </span>`;
}
