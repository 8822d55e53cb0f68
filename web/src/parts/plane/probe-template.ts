/** What the field says at the cursor: a chip in a corner of the plane, and a sentence for screen readers. */
import { html, type TemplateResult } from 'lit/html.js';
import { formatInteger, formatWeight } from '../../i18n/format.ts';
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import type { ClassLook } from '../colours/class-marks.ts';
import { brushIcon } from '../controls/icons.ts';
import type { Probe } from './plane-canvases.ts';
import type { ProbeReading } from './probe.ts';
import type { PointNames } from '../../experiment/types.ts';
import styles from './probe.css?inline';

export { styles };

/** The chip. */
export function probeTemplate(
  probe: Probe,
  look: ClassLook,
  messages: FigureMessages,
  names: PointNames | undefined,
): TemplateResult {
  const { language } = messages;
  const value = (number: number | undefined): TemplateResult =>
    html`<span class="value">${formatWeight(number, language)}</span>`;
  const coordinate = (index: number, number: number): TemplateResult => {
    const axis = names?.axes[index];
    return html`<span
      ><span class="name">${axis?.name || html`<var>x</var><sub>${index + 1}</sub>`}</span
      >${value(axis ? axis.from + ((number + 1) / 2) * (axis.to - axis.from) : number)}</span
    >`;
  };
  const { at, kind, values, winner, corner } = probe;
  const output = (label: number): TemplateResult =>
    html`<span class="output ${label === winner ? 'winner' : ''}">
      ${brushIcon(label, look)}<span class="name">${names?.classes[label]}</span>${value(values[label])}
    </span>`;
  const outputs = {
    unit: () => html`<span class="output"><var>a</var>${value(values[0])}</span>`,
    probability: () =>
      html`<span class="output"
        ><var>p</var>${brushIcon(1, look)}<span class="name">${names?.classes[1]}</span
        >${value(values[0])}</span
      >`,
    classes: () => values.map((_, label) => output(label)),
  };
  return html`<div class="probe ${corner}" aria-hidden="true">
    ${coordinate(0, at.x1)}${coordinate(1, at.x2)} ${outputs[kind]()}
  </div>`;
}

/** The same for those who hear it: one sentence, without the place. */
export function readingText(
  reading: ProbeReading,
  messages: FigureMessages,
  names: PointNames | undefined,
): string {
  const { language } = messages;
  const [first] = reading.values;
  const nameOf = (label: number): string => names?.classes[label] || formatInteger(label, language);
  const winner = nameOf(reading.winner);
  switch (reading.kind) {
    case 'probability':
      return messages.readProbability(formatWeight(first, language), winner);
    case 'unit':
      return messages.readActivation(formatWeight(first, language));
    case 'classes': {
      const shares = reading.values.map((value, label) =>
        messages.readClass(nameOf(label), formatWeight(value, language)),
      );
      return messages.readClasses(winner, shares.join('; '));
    }
  }
}
