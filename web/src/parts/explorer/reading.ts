/** A number with what it is, and a piece of the line that it stands for. */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';

/** @param line  the class of that line. */
export function readingTemplate(name: TemplateResult, value: string, line?: string): TemplateResult {
  return html`<dt><span>${name}</span>${line === undefined ? nothing : swatchTemplate(line)}</dt>
    <dd>${value}</dd>`;
}

export function swatchTemplate(line: string): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 26 8" aria-hidden="true">
    ${svg`<path class=${line} d="M0 4H26" />`}
  </svg>`;
}
