/** The chip in a corner of the plane that tells what the field says at the cursor. Screen readers are told elsewhere. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatWeight } from '../../i18n/format.ts';
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import { brushIcon } from '../controls/icons.ts';
import type { Probe } from './plane-canvases.ts';

/** Nothing while the cursor is elsewhere. */
export function probeTemplate(
  probe: Probe | null,
  messages: FigureMessages,
): TemplateResult | typeof nothing {
  if (probe === null) return nothing;
  const { language } = messages;
  const value = (number: number | undefined): TemplateResult =>
    html`<span class="value">${formatWeight(number, language)}</span>`;
  const coordinate = (index: string, number: number): TemplateResult =>
    html`<span
      ><span><var>x</var><sub>${index}</sub></span
      >${value(number)}</span
    >`;
  const { at, kind, values, winner, corner } = probe;
  const output = (label: number): TemplateResult =>
    html`<span class="output ${label === winner ? 'winner' : ''}">
      ${brushIcon(label)}${value(values[label])}
    </span>`;
  const outputs = {
    unit: () => html`<span class="output"><var>a</var>${value(values[0])}</span>`,
    probability: () => html`<span class="output"><var>p</var>${brushIcon(1)}${value(values[0])}</span>`,
    classes: () => values.map((_, label) => output(label)),
  };
  return html`<div class="probe ${corner}" aria-hidden="true">
    ${coordinate('1', at.x1)}${coordinate('2', at.x2)} ${outputs[kind]()}
  </div>`;
}
