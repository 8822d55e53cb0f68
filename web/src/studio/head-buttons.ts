/** The buttons in the head of the page that open a dialog: icons, with their names where there is room. */
import { html, svg, type TemplateResult } from 'lit/html.js';
import type { Messages } from '../i18n/messages.ts';

/** Takes a run or a table in: a folder. */
export function openButton(messages: Messages, open: () => void): TemplateResult {
  return headButton(messages.open, messages.openTitle, folder, open);
}

/** Gives a run away: a point with two ways out. */
export function shareButton(messages: Messages, open: () => void): TemplateResult {
  return headButton(messages.share, messages.shareTitle, ways, open);
}

function headButton(name: string, title: string, drawing: TemplateResult, open: () => void): TemplateResult {
  return html`<button
    type="button"
    class="quiet head-button"
    title=${title}
    aria-label=${name}
    @click=${open}
  >
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${drawing}</svg
    ><span class="head-text">${name}</span>
  </button>`;
}

const folder = svg`<path d="M1.8 12.6V3.6h4.3l1.5 1.8h6.6v7.2z" />`;

const ways = svg`<circle cx="4" cy="8" r="1.9" /><circle cx="12" cy="3.6" r="1.9" /><circle cx="12" cy="12.4" r="1.9" />
  <path d="M5.7 7.1l4.6-2.6M5.7 8.9l4.6 2.6" />`;
