/** Under the plane: the timeline, when to pause, and the fingerprint of the weights. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Messages } from '../../i18n/messages.ts';
import { box, type Panel, type StudioState } from '../panel.ts';
import { pauseTemplate } from './pause-rule.ts';

export class TimelinePanel implements Panel {
  render(state: StudioState): void {
    const { run, messages, context, allows } = state;
    const changed = (): void => {
      this.render(state);
    };
    const pause = allows('play') ? pauseTemplate(state, changed) : nothing;
    render(
      html`<frontera-timeline class="part" .run=${context.figure}></frontera-timeline>
        <div class="timeline-row">${pause} ${fingerprintTemplate(run?.fingerprint ?? null, messages)}</div>`,
      box('timeline'),
    );
  }

  follow(state: StudioState): void {
    this.render(state);
  }
}

function fingerprintTemplate(fingerprint: string | null, messages: Messages): TemplateResult {
  return html`<span class="fingerprint" tabindex="0" role="note">
    <span>${messages.fingerprint}</span> <code>${fingerprint ?? '–'}</code>
  </span>`;
}
