/** Settings that learn the present data: how long they take, or the button that takes them. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { presetOf } from '../../experiment/document-edits.ts';
import { epochsFor, hasSettingsFor, settingsFor } from '../../experiment/learning-settings.ts';
import { formatInteger } from '../../i18n/format.ts';
import { changeFromStart } from '../edit/fields.ts';
import type { StudioState } from '../panel.ts';

/** One line, as high when it is empty, so that nothing below moves while a setting is changed. */
export function learningTemplate(state: StudioState): TemplateResult {
  return html`<div class="learning">${contentOf(state)}</div>`;
}

function contentOf({ experiment, messages, context, allows }: StudioState): TemplateResult | typeof nothing {
  const { data } = experiment;
  if (data.kind === 'points' && data.points.length === 0) return nothing;
  if (hasSettingsFor(experiment)) {
    const epochs = epochsFor(data);
    const text =
      epochs === null ? messages.learnsMost : messages.learnsIn(formatInteger(epochs, messages.language));
    return html`<p class="about">${text}</p>`;
  }
  if (!allows('settings')) return nothing;
  // A lesson has its settings for a reason, which its sentence says.
  if (data.kind === 'generated' && presetOf(experiment) !== null) return nothing;
  const use = (): void => {
    void changeFromStart(context, 'settings', (now) => settingsFor(now.data));
  };
  return html`<button type="button" class="quiet" @click=${use}>${messages.useSettings}</button>`;
}
