/** The epochs of the run as a slider: back to any of them, exactly, and on from there. */
import { css } from '../stylesheets.ts';
import { html, nothing, render } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { formatInteger } from '../../i18n/format.ts';
import { viewMessagesFor } from '../../i18n/views-messages.ts';
import { epochSlider, lastEpoch } from '../../view/epoch-slider.ts';
import type { Playground, TimelineView as Timeline } from '../types.ts';
import type { View, ViewMaker, ViewState } from './view.ts';

class TimelineView implements View {
  readonly wishes = {};
  readonly #figure: Playground;
  readonly #box: HTMLElement;
  #state: ViewState | null = null;
  /** Where the reader has dragged to, until the run is there. */
  #goal: number | null = null;

  constructor(figure: Playground, box: HTMLElement) {
    this.#figure = figure;
    this.#box = box;
    figure.addEventListener('frontera-timeline', this.#draw);
  }

  render(state: ViewState): void {
    this.#state = state;
    this.#draw();
  }

  follow(state: ViewState): void {
    this.render(state);
  }

  restyle(): void {
    this.#draw();
  }

  close(): void {
    this.#figure.removeEventListener('frontera-timeline', this.#draw);
  }

  readonly #draw = (): void => {
    if (this.#state === null) return;
    const { run, messages } = this.#state;
    const { language } = messages;
    const texts = viewMessagesFor(language);
    const number = (value: number): string => formatInteger(value, language);
    const { timeline } = this.#figure;
    const epoch = this.#goal ?? run?.metrics.epoch ?? 0;
    const last = lastEpoch(timeline, epoch);
    const place = texts.timelinePlace(number(epoch), number(last));
    const slider = { epoch, last, place, label: texts.timelineSlider, seek: this.#seek };
    render(
      html`<div class="timeline-body">
        ${epochSlider(slider)} ${this.#replayTemplate(timeline)}
        <span class="timeline-place" aria-hidden="true">${placeTemplate(timeline, epoch, last, number)}</span>
      </div>`,
      this.#box,
    );
  };

  #replayTemplate({ replay }: Timeline): TemplateResult | typeof nothing {
    const language = this.#state?.messages.language;
    if (replay === null || language === undefined) return nothing;
    const { epoch, target } = replay;
    const text = viewMessagesFor(language).timelineReplay(
      formatInteger(epoch, language),
      formatInteger(target, language),
    );
    return html`<progress
      max=${Math.max(1, target)}
      .value=${epoch}
      aria-label=${text}
      title=${text}
    ></progress>`;
  }

  readonly #seek = (epoch: number): void => {
    this.#goal = epoch;
    this.#draw();
    void this.#figure.seek(epoch).finally(() => {
      if (this.#goal !== epoch) return;
      this.#goal = null;
      this.#draw();
    });
  };
}

/** Where the run is of how much there is; while it goes a long way again, how far it is. */
function placeTemplate(
  { replay }: Timeline,
  epoch: number,
  last: number,
  number: (value: number) => string,
): TemplateResult {
  return replay === null
    ? html`<b>${number(epoch)}</b> / ${number(last)}`
    : html`<b>${number(replay.epoch)}</b> → ${number(replay.target)}`;
}

export const timelineView: ViewMaker = {
  style: css`
    .timeline-body {
      position: relative;
      display: flex;
      align-items: center;
      gap: 12px;
      block-size: 44px;
      color: var(--_muted);
      font-size: var(--_small);
      font-variant-numeric: tabular-nums;
    }

    .timeline-slider {
      flex: 1;
      min-inline-size: 0;
      block-size: 100%;
      margin: 0;
      accent-color: var(--_accent);
      cursor: pointer;
      touch-action: pan-y;
    }

    .timeline-slider:disabled {
      opacity: 0.5;
      cursor: default;
    }

    .timeline-slider:focus-visible {
      border-radius: var(--_radius);
      outline: 2px solid var(--_accent);
      outline-offset: -4px;
    }

    .timeline-body progress {
      position: absolute;
      inset: auto 0 2px;
      inline-size: 100%;
      block-size: 3px;
      accent-color: var(--_accent);
    }

    .timeline-place {
      min-inline-size: 7em;
      text-align: end;
      white-space: nowrap;
    }

    .timeline-place b {
      color: var(--_ink);
      font-weight: 600;
    }
  `,
  make: (figure, box) => new TimelineView(figure, box),
};
