/** Under the plane: the timeline, when to pause, and the fingerprint of the weights. */
import { html, render, type TemplateResult } from 'lit/html.js';
import type { Playground } from '../../figure/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import { box, type Panel, type StudioContext, type StudioState } from '../panel.ts';
import { pauseActions, pauseTemplate, type PauseActions } from './pause-rule.ts';

export class TimelinePanel implements Panel {
  readonly #figure: Playground;
  readonly #pause: PauseActions;
  #state: StudioState | null = null;

  constructor(context: StudioContext) {
    this.#figure = context.figure;
    this.#pause = pauseActions(context, () => {
      if (this.#state !== null) this.render(this.#state);
    });
  }

  render(state: StudioState): void {
    this.#state = state;
    const { run, messages, refusals } = state;
    render(
      html`<frontera-timeline class="part" .run=${this.#figure}></frontera-timeline>
        <div class="timeline-row">
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

function fingerprintTemplate(fingerprint: string | null, messages: Messages): TemplateResult {
  return html`<span class="fingerprint" tabindex="0" role="note" aria-describedby="fingerprint-about">
    <span class="fingerprint-name">${messages.fingerprint}</span> <code>${fingerprint ?? '–'}</code>
    <span class="tip" role="tooltip" id="fingerprint-about">${messages.fingerprintAbout}</span>
  </span>`;
}
