/** `<frontera-timeline>`: the epochs of the run as a slider, back to any of them, exactly, and on from there; and its branches. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TimelineView } from '../../figure/types.ts';
import { formatInteger } from '../../i18n/format.ts';
import { Part, type Shown } from '../part.ts';
import type { TimelinePart } from '../types.ts';
import { segmentedStyles } from '../controls/segmented.ts';
import { runsTemplate } from '../runs/runs.ts';
import runsStyles from '../runs/runs.css?inline';
import timelineStyles from './timeline.css?inline';

export class FronteraTimeline extends Part implements TimelinePart {
  protected override readonly restMs = 40;
  protected override readonly styles = [segmentedStyles, timelineStyles, runsStyles];
  /** Where the reader has dragged to, until the run is there. */
  #goal: number | null = null;

  protected override template(shown: Shown): TemplateResult {
    const { figure, run, language, texts } = shown;
    const { timeline } = figure;
    const epoch = this.#goal ?? run?.metrics.epoch ?? 0;
    const last = lastEpoch(timeline, epoch);
    const number = (value: number): string => formatInteger(value, language);
    return html`<div class="timeline-body">
      ${this.#sliderTemplate(epoch, last, shown)} ${replayTemplate(timeline, shown)}
      <span class="timeline-place" aria-hidden="true"
        >${last === 0 ? texts.timelineEmpty : placeTemplate(timeline, epoch, last, number)}</span
      >
      ${runsTemplate(shown)}
    </div>`;
  }

  /** A native slider: its keys and its touch are known. */
  #sliderTemplate(epoch: number, last: number, { language, texts }: Shown): TemplateResult {
    const place = texts.timelinePlace(formatInteger(epoch, language), formatInteger(last, language));
    return html`<input
      class="timeline-slider"
      type="range"
      min="0"
      max=${Math.max(1, last)}
      step="1"
      .value=${live(String(epoch))}
      ?disabled=${last === 0}
      aria-label=${texts.timelineSlider}
      aria-valuetext=${place}
      title=${place}
      @input=${(event: Event) => {
        this.#seek(Number((event.currentTarget as HTMLInputElement).value));
      }}
    />`;
  }

  #seek(epoch: number): void {
    this.#goal = epoch;
    this.requestUpdate();
    void this.shown?.figure.seek(epoch).finally(() => {
      if (this.#goal !== epoch) return;
      this.#goal = null;
      this.requestUpdate();
    });
  }
}

/** The farthest epoch of the branch that the run is on. */
function lastEpoch({ branches, present }: TimelineView, epoch: number): number {
  return Math.max(epoch, branches.find(({ id }) => id === present)?.last ?? 0);
}

function replayTemplate(
  { replay }: TimelineView,
  { language, texts }: Shown,
): TemplateResult | typeof nothing {
  if (replay === null) return nothing;
  const { epoch, target } = replay;
  const text = texts.timelineReplay(formatInteger(epoch, language), formatInteger(target, language));
  return html`<progress
    max=${Math.max(1, target)}
    .value=${epoch}
    aria-label=${text}
    title=${text}
  ></progress>`;
}

/** Where the run is of how much there is; while it goes a long way again, how far it is. */
function placeTemplate(
  { replay }: TimelineView,
  epoch: number,
  last: number,
  number: (value: number) => string,
): TemplateResult {
  return replay === null
    ? html`<b>${number(epoch)}</b> / ${number(last)}`
    : html`<b>${number(replay.epoch)}</b> → ${number(replay.target)}`;
}
