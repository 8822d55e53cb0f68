/** What an empty plane shows: it is to be drawn on. */
import { html, type TemplateResult } from 'lit/html.js';
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import styles from './ghost.css?inline';

export { styles };

/** A hand that is not there paints a stroke, and says how. */
export function ghostTemplate(messages: FigureMessages): TemplateResult {
  return html`<div class="ghost">
    <svg viewBox="0 0 120 60" aria-hidden="true">
      <path class="casing" pathLength="100" d="M10 40C28 8 46 8 60 30s32 22 50-10" />
      <path class="trail" pathLength="100" d="M10 40C28 8 46 8 60 30s32 22 50-10" />
      <circle class="tip" cx="110" cy="20" r="5" />
    </svg>
    <p>${messages.hintDraw}</p>
  </div>`;
}
