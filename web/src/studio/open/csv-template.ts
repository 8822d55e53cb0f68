/** What the dialog for opening shows of a table: its points, how it is read, its first rows. */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { formatInteger } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { checkbox } from '../../parts/controls/checkbox.ts';
import { menu } from '../../parts/controls/menu.ts';
import { classMark, type ClassLook } from '../../parts/colours/class-marks.ts';
import type { ColourMapName } from '../../figure/types.ts';
import { shapePath } from '../../parts/plane/shapes.ts';
import {
  bodyRows,
  classCount,
  columnNames,
  guessColumns,
  scales,
  viewOf,
  type ColumnChoice,
  type TableProblem,
  type TableView,
} from './csv-points.ts';
import { separators, type Separator, type Table } from './csv-table.ts';
import { segmented } from '../../parts/controls/segmented.ts';

interface TableActions {
  /** The same table read otherwise. */
  readonly look: (view: TableView) => void;
  readonly separate: (separator: Separator) => void;
}

/** Rows that are shown. */
const shownRows = 4;

export function tableTemplate(
  view: TableView,
  colours: ColourMapName,
  messages: Messages,
  actions: TableActions,
): TemplateResult {
  const count = (value: number): string => formatInteger(value, messages.language);
  const { raw, points } = view;
  const label = messages.tablePreview(count(points.length), count(raw === null ? 0 : classCount(raw)));
  const names = raw?.classNames ?? [];
  const seen = html`<div class="table-seen">
    <canvas class="table-plot" role="img" aria-label=${label}></canvas>
    ${names.length === 0 ? nothing : classesTemplate(names, { colours, classes: names.length })}
  </div>`;
  return html`<div class="table-view">
      ${raw === null ? nothing : seen}
      <div class="table-choice">${choiceTemplate(view, messages, actions)}</div>
    </div>
    ${rowsTemplate(view, messages)}`;
}

function choiceTemplate(
  view: TableView,
  messages: Messages,
  { look, separate }: TableActions,
): TemplateResult {
  const { table, choice } = view;
  const setHeaded = (isHeaded: boolean): void => {
    const kept = choice === null ? guessColumns(table, isHeaded) : { ...choice, isHeaded };
    look(viewOf({ ...table, seemsHeaded: isHeaded }, kept));
  };
  return html`${checkbox(messages.tableHeaded, choice?.isHeaded ?? table.seemsHeaded, setHeaded)}
    <div class="rows">
      ${menu({
        id: 'table-separator',
        label: messages.tableSeparator,
        names: separators,
        titles: messages.separatorNames,
        present: table.separator,
        choose: separate,
      })}
      ${choice === null ? nothing : columnsTemplate(table, choice, messages, look)}
    </div>
    ${view.raw === null ? nothing : scaleTemplate(view, messages, look)}`;
}

function columnsTemplate(
  table: Table,
  choice: ColumnChoice,
  messages: Messages,
  look: TableActions['look'],
): TemplateResult {
  const names = columnNames(table, choice.isHeaded);
  const places = names.map((_, column) => String(column));
  const titles = Object.fromEntries(names.map((name, column) => [column, messages.tableColumn(name)]));
  const column = (use: 'x1' | 'x2' | 'label', label: string, all: readonly string[]): TemplateResult =>
    menu({
      id: `table-${use}`,
      label,
      names: all,
      titles: { ...titles, none: messages.tableNoLabel },
      present: String(choice[use] ?? 'none'),
      choose: (name) => {
        look(viewOf(table, { ...choice, [use]: name === 'none' ? null : Number(name) }));
      },
    });
  return html`${column('x1', messages.tableX1, places)} ${column('x2', messages.tableX2, places)}
  ${column('label', messages.tableLabel, ['none', ...places])}`;
}

function scaleTemplate(
  { table, choice, scale, canKeep }: TableView,
  messages: Messages,
  look: TableActions['look'],
): TemplateResult {
  const texts = {
    keep: [messages.scaleKeep, messages.scaleKeepAbout],
    fit: [messages.scaleFit, messages.scaleFitAbout],
    stretch: [messages.scaleStretch, messages.scaleStretchAbout],
  } as const;
  const possible = scales.filter((value) => canKeep || value !== 'keep');
  const segments = possible.map((value) => ({ value, text: texts[value][0] }));
  return html`<div class="table-scale">
    <span aria-hidden="true">${messages.tableScale}</span>
    ${segmented('table-scale', messages.tableScale, segments, scale, (chosen) => {
      look(viewOf(table, choice, chosen));
    })}
    <p class="about">${texts[scale][1]}</p>
  </div>`;
}

/** Each class with the shape and colour that its points will have. */
function classesTemplate(names: readonly string[], look: ClassLook): TemplateResult {
  return html`<ul class="table-classes">
    ${names.map((name, label) => {
      const { shape, colour, outline } = classMark(label, look);
      return html`<li>
        <svg class="class-mark" viewBox="0 0 16 16" aria-hidden="true">
          ${svg`<path d=${shapePath(shape, 8, 8, 5)} fill=${colour} stroke=${outline} stroke-width="1.2" />`}
        </svg>
        ${name}
      </li>`;
    })}
  </ul>`;
}

function rowsTemplate({ table, choice }: TableView, messages: Messages): TemplateResult {
  const isHeaded = choice?.isHeaded ?? table.seemsHeaded;
  const rows = bodyRows(table, isHeaded);
  const names = columnNames(table, isHeaded);
  const used = (column: number): string =>
    choice !== null && [choice.x1, choice.x2, choice.label].includes(column) ? 'is-used' : '';
  const rest = rows.length - shownRows;
  return html`<div class="table-rows" tabindex="0" role="region" aria-label=${messages.tableFirstRows}>
      <table>
        <thead>
          <tr>
            <th scope="col">${messages.tableLine}</th>
            ${names.map((name, column) => html`<th scope="col" class=${used(column)}>${messages.tableColumn(name)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, shownRows).map(
            ({ line, cells }) =>
              html`<tr>
                <th scope="row">${formatInteger(line, messages.language)}</th>
                ${names.map((_, column) => html`<td class=${used(column)}>${cells[column] ?? ''}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${rest > 0 ? html`<p class="about">${messages.tableMore(formatInteger(rest, messages.language))}</p>` : nothing}`;
}

/** The first thing wrong, in one sentence. */
export function describeProblem(problem: TableProblem, messages: Messages): string {
  const number = (value: number): string => formatInteger(value, messages.language);
  const cut = (value: string): string => (value.length > 40 ? `${value.slice(0, 39)}…` : value);
  switch (problem.kind) {
    case 'no-columns':
      return messages.tableNoColumns;
    case 'no-points':
      return messages.tableNoPoints;
    case 'not-a-number':
      return problem.value === ''
        ? messages.tableEmptyNumber(number(problem.line))
        : messages.tableNotANumber(number(problem.line), cut(problem.value));
    case 'no-label':
      return messages.tableEmptyLabel(number(problem.line));
    case 'too-many-rows':
      return messages.tableTooManyRows(number(problem.count), number(problem.limit));
    case 'too-many-classes':
      return messages.tableTooManyClasses(number(problem.line), cut(problem.value), number(problem.limit));
    default:
      return problem satisfies never;
  }
}
