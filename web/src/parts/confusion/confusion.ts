/** `<frontera-confusion>`: which classes are taken for which, a row per true class, a column per predicted one. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Confusion, Inspection } from '../../figure/types.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { classMark } from '../colours/class-marks.ts';
import { classLookOf } from '../figure-element.ts';
import { shapePath } from '../plane/shapes.ts';
import { classNameIn, Part, type Shown } from '../part.ts';
import type { ConfusionPart } from '../types.ts';
import { segmented, segmentedStyles } from '../controls/segmented.ts';
import confusionStyles from './confusion.css?inline';

/** Which points are counted. */
type PointSet = 'train' | 'test';

/** With more classes than this, shares have no room under their counts. */
const mostWithShares = 4;

export class FronteraConfusion extends Part implements ConfusionPart {
  static override readonly properties = { ...Part.properties, points: {} };

  /** Which points are counted, where there are test points. */
  declare points: PointSet;
  protected override readonly restMs = 60;
  protected override readonly styles = [segmentedStyles, confusionStyles];

  constructor() {
    super();
    this.points = 'train';
  }

  protected override get inspection(): Inspection {
    return { confusion: true };
  }

  protected override template(shown: Shown): TemplateResult {
    const { run, language, texts } = shown;
    const metrics = run?.metrics ?? null;
    const hasTest = (metrics?.testLoss ?? null) !== null;
    const set = this.points === 'test' && hasTest ? 'test' : 'train';
    const share = (set === 'test' ? metrics?.testAccuracy : metrics?.trainAccuracy) ?? null;
    const confusion = run?.confusion ?? null;
    const table = confusion === null ? null : confusionTemplate(confusion, set, shown);
    return html`<div class="table-body">
      <div class="part-head">
        <p>${texts.confusionRight} <b>${formatPercent(share, language)}</b></p>
        ${hasTest ? this.#switchTemplate(set, shown) : nothing}
      </div>
      ${table ?? html`<p class="empty">${texts.confusionEmpty}</p>`}
    </div>`;
  }

  #switchTemplate(set: PointSet, { texts }: Shown): TemplateResult {
    const sets = [
      { value: 'train', text: texts.trainPoints },
      { value: 'test', text: texts.testPoints },
    ] as const;
    return segmented('points', texts.pointSet, sets, set, (points) => {
      this.points = points;
    });
  }
}

/** Null where there are no points to count. */
function confusionTemplate(
  { classes, train, test }: Confusion,
  set: PointSet,
  shown: Shown,
): TemplateResult | null {
  const { texts } = shown;
  const counts = set === 'train' ? train : test;
  const labels = Array.from({ length: classes }, (_, label) => label);
  if (counts.every((count) => count === 0)) return null;
  const row = (label: number): readonly number[] => [
    ...counts.subarray(label * classes, (label + 1) * classes),
  ];
  return html`<table class="confusion ${classes > mostWithShares ? 'is-dense' : ''}">
    <caption class="unseen">
      ${texts.confusionCaption}
    </caption>
    <thead>
      <tr>
        <td></td>
        <th colspan=${classes} scope="colgroup">${texts.confusionPredicted}</th>
      </tr>
      <tr>
        <td class="axis-name">${texts.confusionTrue}</td>
        ${labels.map((label) => html`<th scope="col">${markTemplate(label, shown)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${labels.map(
        (label) =>
          html`<tr>
            <th scope="row">${markTemplate(label, shown)}</th>
            ${cellsTemplate(row(label), label, shown)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cellsTemplate(row: readonly number[], trueLabel: number, shown: Shown): readonly TemplateResult[] {
  const { language, texts } = shown;
  const sum = row.reduce((total, count) => total + count, 0);
  return row.map((count, label) => {
    const share = sum === 0 ? null : count / sum;
    const percent = formatPercent(share, language, row.length > mostWithShares ? 0 : 1);
    const name = texts.confusionCell(
      classNameIn(shown, trueLabel),
      classNameIn(shown, label),
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
function markTemplate(label: number, shown: Shown): TemplateResult {
  const { shape, colour, outline } = classMark(label, classLookOf(shown.figure));
  return html`<svg class="class-mark" viewBox="0 0 16 16" role="img" aria-label=${classNameIn(shown, label)}>
    <title>${classNameIn(shown, label)}</title>
    ${svg`<path d=${shapePath(shape, 8, shape === 'triangle' ? 9 : 8, 5)} fill=${colour} stroke=${outline} />`}
  </svg>`;
}
