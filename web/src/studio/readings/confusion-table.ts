/** Which classes are taken for which: a row per true class, a column per predicted one. */
import { html, nothing, svg } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { Confusion } from '../../element/types.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { classMark, shapePath } from '../../view/shapes.ts';

/** Which points are counted. */
export type PointSet = 'train' | 'test';

/** With more classes than this, shares have no room under their counts. */
const mostWithShares = 4;

/** Null where there are no points to count. */
export function confusionTemplate(
  { classes, train, test }: Confusion,
  set: PointSet,
  messages: Messages,
): TemplateResult | null {
  const counts = set === 'train' ? train : test;
  const labels = Array.from({ length: classes }, (_, label) => label);
  if (counts.every((count) => count === 0)) return null;
  const row = (label: number): readonly number[] => [
    ...counts.subarray(label * classes, (label + 1) * classes),
  ];
  return html`<table class="confusion ${classes > mostWithShares ? 'is-dense' : ''}">
    <caption class="unseen">
      ${messages.confusionCaption}
    </caption>
    <thead>
      <tr>
        <td></td>
        <th colspan=${classes} scope="colgroup">${messages.confusionPredicted}</th>
      </tr>
      <tr>
        <td class="axis-name">${messages.confusionTrue}</td>
        ${labels.map((label) => html`<th scope="col">${markTemplate(label, messages)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${labels.map(
        (label) =>
          html`<tr>
            <th scope="row">${markTemplate(label, messages)}</th>
            ${cellsTemplate(row(label), label, messages)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cellsTemplate(
  row: readonly number[],
  trueLabel: number,
  messages: Messages,
): readonly TemplateResult[] {
  const { language } = messages;
  const sum = row.reduce((total, count) => total + count, 0);
  return row.map((count, label) => {
    const share = sum === 0 ? null : count / sum;
    const percent = formatPercent(share, language, row.length > mostWithShares ? 0 : 1);
    const name = messages.confusionCell(
      messages.className(trueLabel + 1),
      messages.className(label + 1),
      formatInteger(count, language),
      percent,
    );
    // The hue says how large the share is, as the number does: a twentieth a step, so that styles seldom change.
    const step = share === null ? 0 : Math.ceil(share * 20);
    return html`<td class=${label === trueLabel ? 'is-right' : 'is-wrong'} title=${name}>
      <svg class="tint" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width="1" height="1" opacity=${step / 20} />
      </svg>
      <b class=${count === 0 ? 'none' : ''}>${formatInteger(count, language)}</b>
      ${row.length > mostWithShares ? nothing : html`<small>${percent}</small>`}
    </td>`;
  });
}

/** A class by its mark, as it is drawn on the plane, with its number to read aloud. */
function markTemplate(label: number, messages: Messages): TemplateResult {
  const { shape, colour } = classMark(label);
  return html`<svg
    class="class-mark"
    viewBox="0 0 16 16"
    role="img"
    aria-label=${messages.className(label + 1)}
  >
    ${svg`<path d=${shapePath(shape, 8, shape === 'triangle' ? 9 : 8, 5)} fill=${colour} />`}
  </svg>`;
}
