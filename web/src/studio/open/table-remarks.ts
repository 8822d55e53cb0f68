/** What there is to say about a table: in a sentence, with what can be done about it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { limits } from '../../experiment/names.ts';
import { formatInteger, formatNumber } from '../../i18n/format.ts';
import type { TableMessages } from '../../i18n/table-messages.ts';
import { segmented } from '../../parts/controls/segmented.ts';
import { describeRow, nameOf, shortened } from '../../table/describe.ts';
import type { TableProblem } from '../../table/reading.ts';
import { tableLimits } from '../../table/rows.ts';
import type { Remark, TableSettings, TableView } from '../../table/view.ts';

type Choose = (changes: Partial<TableSettings>) => void;

/** Rows that are listed; more of them say nothing new. */
const mostListed = 100;

/** Everything that should be known, and the rows that are left out. */
export function remarksTemplate(view: TableView, messages: TableMessages, choose: Choose): TemplateResult {
  const remarks = view.remarks.map((remark) => remarkTemplate(remark, view, messages, choose));
  const list = html`<ul class="table-remarks">
    ${remarks.map((remark) => html`<li>${remark}</li>`)}
  </ul>`;
  return html`${remarks.length === 0 ? nothing : list} ${leftOutTemplate(view, messages)}`;
}

function leftOutTemplate(view: TableView, messages: TableMessages): TemplateResult | typeof nothing {
  const { raw } = view;
  if (raw === null || raw.leftOutCount === 0) return nothing;
  const count = (value: number): string => formatInteger(value, messages.language);
  const more = raw.leftOutCount - Math.min(mostListed, raw.leftOut.length);
  return html`<details class="left-out">
    <summary>${messages.leftOut(count(raw.leftOutCount), count(raw.rowCount))}</summary>
    <ul>
      ${raw.leftOut.slice(0, mostListed).map((row) => html`<li>${describeRow(row, view, messages)}</li>`)}
      ${more > 0 ? html`<li>${messages.tableMore(count(more))}</li>` : nothing}
    </ul>
  </details>`;
}

function remarkTemplate(
  remark: Remark,
  view: TableView,
  messages: TableMessages,
  choose: Choose,
): TemplateResult {
  const { settings } = view;
  const count = (value: number): string => formatInteger(value, messages.language);
  const press = (words: string, changes: Partial<TableSettings>): TemplateResult =>
    html`<button
      type="button"
      @click=${() => {
        choose(changes);
      }}
    >
      ${words}
    </button>`;
  switch (remark.kind) {
    case 'columns-cut':
      return html`${messages.columnsCut(count(remark.count), count(tableLimits.columns - 1))}`;
    case 'rows-cut':
      return html`${messages.rowsCut(count(remark.count))}`;
    case 'open-quote':
      return html`${messages.openQuote(count(remark.line))}`;
    case 'one-hot':
      return html`${messages.oneHot(remark.names.slice(0, 8).map(shortened).join(', '))}`;
    case 'merged': {
      const spellings = remark.spellings
        .map((each) => each.slice(0, 8).map(shortened).join(' = '))
        .join('; ');
      return settings?.mergesSpellings === true
        ? html`${messages.merged(spellings)} ${press(messages.mergeNot, { mergesSpellings: false })}`
        : html`${messages.apart(spellings)} ${press(messages.merge, { mergesSpellings: true })}`;
    }
    case 'many-classes':
      return html`${messages.manyClasses(count(remark.found), count(limits.classes))}
      ${remark.unclassed > 0 ? messages.manyClassesLeft(count(remark.unclassed)) : nothing}
      ${segmented(
        'table-many',
        messages.tableLabel,
        [
          { value: 'frequent', text: messages.takeFrequent },
          { value: 'grouped', text: messages.takeGrouped },
        ],
        settings?.many ?? null,
        (many) => {
          choose({ many });
        },
      )}`;
    case 'one-class':
      return html`${settings?.label === null ? messages.noClass : messages.oneClass}
      ${
        remark.other === null
          ? nothing
          : press(messages.takeAsClass(nameOf(view, remark.other, messages)), {
              label: remark.other,
              cut: null,
              labels: null,
            })
      }`;
    case 'contradictions':
      return settings?.leavesContradictions === true
        ? html`${messages.contradictionsLeft(count(remark.count))}
          ${press(messages.takeIn, { leavesContradictions: false })}`
        : html`${messages.contradictions(count(remark.count))}
          ${press(messages.leaveOut, { leavesContradictions: true })}`;
    case 'outliers':
      return settings?.leavesOutliers === true
        ? html`${messages.outliersLeft(count(remark.count))}
          ${press(messages.takeIn, { leavesOutliers: false })}`
        : html`${messages.outliers(count(remark.count))} ${press(messages.leaveOut, { leavesOutliers: true })}`;
    case 'one-spot':
      return html`${messages.oneSpot(count(remark.count), count(view.points.length))}
      ${view.scale === 'stretch' || view.remarks.some(({ kind }) => kind === 'flat') ? nothing : press(messages.eachAxis, { scale: 'stretch' })}`;
    case 'stretched':
      return html`${messages.stretched(ratioText(remark.ratio, messages))}`;
    case 'flat':
      return html`${messages.flat(ratioText(remark.ratio, messages))}
      ${press(messages.eachAxis, { scale: 'stretch' })}`;
    case 'sampled':
      return html`${messages.sampled(count(remark.count), count(limits.samples))}
      ${segmented(
        'table-takes',
        messages.importNone,
        [
          { value: 'sample', text: messages.takeSample },
          { value: 'first', text: messages.takeFirst },
        ],
        settings?.takes ?? null,
        (takes) => {
          choose({ takes });
        },
      )}`;
    case 'split':
      return splitTemplate(remark, view, messages, press);
    default:
      return remark satisfies never;
  }
}

function splitTemplate(
  { column, train, test }: Extract<Remark, { kind: 'split' }>,
  view: TableView,
  messages: TableMessages,
  press: (words: string, changes: Partial<TableSettings>) => TemplateResult,
): TemplateResult {
  const name = nameOf(view, column, messages);
  const count = (value: number): string => formatInteger(value, messages.language);
  if (test > 0) {
    return html`${messages.splitUsed(name, count(train), count(test))}
    ${press(messages.splitNot, { split: null })}`;
  }
  return view.settings?.split
    ? html`${messages.splitChoose(name)}`
    : html`${messages.splitFound(name)} ${press(messages.splitUse, { split: { column, uses: new Map() } })}`;
}

function ratioText(ratio: number, { language }: TableMessages): string {
  return ratio < 1e6 ? formatInteger(Math.round(ratio), language) : `10^${Math.round(Math.log10(ratio))}`;
}

/** The way on where the class is a number. */
export function problemAction(
  problem: TableProblem,
  messages: TableMessages,
  choose: Choose,
): TemplateResult | typeof nothing {
  if (problem.kind !== 'number') return nothing;
  return html`<button
    type="button"
    @click=${() => {
      choose({ cut: problem.median });
    }}
  >
    ${messages.cutAt(formatNumber(problem.median, messages.language))}
  </button>`;
}
