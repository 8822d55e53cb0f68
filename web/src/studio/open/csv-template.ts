/** What the dialog for opening shows of a table: its points, how it is read, its first rows. */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { LabelledPoint } from '../../experiment/types.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { classMark, outlineColour, shapePath } from '../../parts/plane/shapes.ts';
import {
  bodyRows,
  classCount,
  columnNames,
  scales,
  type ColumnChoice,
  type RawPoints,
  type Scale,
  type TableProblem,
} from './csv-points.ts';
import { separators, type Separator, type Table } from './csv-table.ts';
import { segmented } from '../../parts/controls/segmented.ts';

/** A table, how it is read, and what comes of it. */
export interface TableView {
  readonly table: Table;
  /** Null where there are not two columns of numbers. */
  readonly choice: ColumnChoice | null;
  readonly raw: RawPoints | null;
  readonly problem: TableProblem | null;
  readonly scale: Scale;
  /** Whether the points may stay as they are. */
  readonly canKeep: boolean;
  readonly points: readonly LabelledPoint[];
}

export interface TableActions {
  readonly chooseSeparator: (separator: Separator) => void;
  readonly chooseColumns: (choice: ColumnChoice) => void;
  readonly chooseHeaded: (isHeaded: boolean) => void;
  readonly chooseScale: (scale: Scale) => void;
}

/** Rows that are shown. */
const shownRows = 4;

export function tableTemplate(view: TableView, actions: TableActions, messages: Messages): TemplateResult {
  const count = (value: number): string => formatInteger(value, messages.language);
  const { raw, points } = view;
  const label = messages.tablePreview(count(points.length), count(raw === null ? 0 : classCount(raw)));
  const seen = html`<div class="table-seen">
    <canvas class="table-plot" role="img" aria-label=${label}></canvas>
    ${raw === null || raw.classNames.length === 0 ? nothing : classesTemplate(raw.classNames)}
  </div>`;
  return html`<div class="table-view ${raw === null ? 'is-refused' : ''}">
      ${raw === null ? nothing : seen}
      <div class="table-choice">${choiceTemplate(view, actions, messages)}</div>
    </div>
    ${rowsTemplate(view, messages)}`;
}

function choiceTemplate(view: TableView, actions: TableActions, messages: Messages): TemplateResult {
  const { table, choice } = view;
  return html`<label class="check">
      <input
        type="checkbox"
        .checked=${live(choice?.isHeaded ?? table.seemsHeaded)}
        @change=${(event: Event) => {
          actions.chooseHeaded((event.currentTarget as HTMLInputElement).checked);
        }}
      />
      ${messages.tableHeaded}
    </label>
    <div class="rows">
      <label for="table-separator">${messages.tableSeparator}</label>
      <select
        id="table-separator"
        @change=${(event: Event) => {
          const { value } = event.currentTarget as HTMLSelectElement;
          const separator = separators.find((candidate) => candidate === value);
          if (separator !== undefined) actions.chooseSeparator(separator);
        }}
      >
        ${separators.map(
          (separator) =>
            html`<option value=${separator} .selected=${live(separator === table.separator)}>
              ${messages.separatorNames[separator]}
            </option>`,
        )}
      </select>
      ${choice === null ? nothing : columnsTemplate(table, choice, actions, messages)}
    </div>
    ${view.raw === null ? nothing : scaleTemplate(view, actions, messages)}`;
}

function columnsTemplate(
  table: Table,
  choice: ColumnChoice,
  { chooseColumns }: TableActions,
  messages: Messages,
): TemplateResult {
  const names = columnNames(table, choice.isHeaded);
  const menu = (
    id: string,
    label: string,
    chosen: number | null,
    none: string | null,
    choose: (column: number | null) => void,
  ): TemplateResult =>
    html`<label for=${id}>${label}</label>
      <select
        id=${id}
        @change=${(event: Event) => {
          const { value } = event.currentTarget as HTMLSelectElement;
          choose(value === '' ? null : Number(value));
        }}
      >
        ${
          none === null ? nothing : html`<option value="" .selected=${live(chosen === null)}>${none}</option>`
        }
        ${names.map(
          (name, column) =>
            html`<option value=${column} .selected=${live(column === chosen)}>
              ${messages.tableColumn(name)}
            </option>`,
        )}
      </select>`;
  return html`${menu('table-x1', messages.tableX1, choice.x1, null, (x1) => {
    if (x1 !== null) chooseColumns({ ...choice, x1 });
  })}
  ${menu('table-x2', messages.tableX2, choice.x2, null, (x2) => {
    if (x2 !== null) chooseColumns({ ...choice, x2 });
  })}
  ${menu('table-label', messages.tableLabel, choice.label, messages.tableNoLabel, (label) => {
    chooseColumns({ ...choice, label });
  })}`;
}

function scaleTemplate(
  { scale, canKeep }: TableView,
  { chooseScale }: TableActions,
  messages: Messages,
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
    ${segmented('table-scale', messages.tableScale, segments, scale, chooseScale)}
    <p class="about">${texts[scale][1]}</p>
  </div>`;
}

/** Each class with the shape and colour that its points will have. */
function classesTemplate(names: readonly string[]): TemplateResult {
  return html`<ul class="table-classes">
    ${names.map((name, label) => {
      const { shape, colour } = classMark(label);
      return html`<li>
        <svg class="class-mark" viewBox="0 0 16 16" aria-hidden="true">
          ${svg`<path d=${shapePath(shape, 8, 8, 5)} fill=${colour} stroke=${outlineColour} stroke-width="1.2" />`}
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
    default: {
      const unreachable: never = problem;
      return unreachable;
    }
  }
}
