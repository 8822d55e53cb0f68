/** What the dialog for opening shows of a table: its points, how it is read, its first rows. */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { ColourMapName } from '../../figure/types.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { TableMessages } from '../../i18n/table-messages.ts';
import { checkbox } from '../../parts/controls/checkbox.ts';
import { menu } from '../../parts/controls/menu.ts';
import { segmented } from '../../parts/controls/segmented.ts';
import { classMark, type ClassLook } from '../../parts/colours/class-marks.ts';
import { shapePath } from '../../parts/plane/shapes.ts';
import type { Classes } from '../../table/classes.ts';
import { shortened } from '../../table/describe.ts';
import { toNumber } from '../../table/numbers.ts';
import { separators, type Separator } from '../../table/rows.ts';
import { scales } from '../../table/scale.ts';
import { bodyRows } from '../../table/table.ts';
import { classCount, type TableSettings, type TableView } from '../../table/view.ts';
import { partsTemplate } from './table-parts.ts';
import { remarksTemplate } from './table-remarks.ts';

export interface TableActions {
  readonly choose: (changes: Partial<TableSettings>) => void;
  readonly setHeaded: (isHeaded: boolean) => void;
  readonly separate: (separator: Separator) => void;
}

/** Rows and columns that are shown. */
const shown = { rows: 4, columns: 12 } as const;

export function tableTemplate(
  view: TableView,
  colours: ColourMapName,
  messages: TableMessages,
  actions: TableActions,
): TemplateResult {
  const count = (value: number): string => formatInteger(value, messages.language);
  const { raw, points } = view;
  const label = messages.tablePreview(count(points.length), count(raw === null ? 0 : classCount(raw)));
  const seen = html`<div class="table-seen">
    <canvas class="table-plot" role="img" aria-label=${label}></canvas>
    ${
      raw === null || raw.classes.names.length === 0
        ? nothing
        : classesTemplate(raw.classes, { colours, classes: classCount(raw) }, count)
    }
  </div>`;
  return html`<div class="table-view">
      ${raw === null ? nothing : seen}
      <div class="table-choice">${choiceTemplate(view, messages, actions)}</div>
    </div>
    ${remarksTemplate(view, messages, actions.choose)} ${rowsTemplate(view, messages)}`;
}

function choiceTemplate(view: TableView, messages: TableMessages, actions: TableActions): TemplateResult {
  const { table, settings } = view;
  const isHeaded = settings?.isHeaded ?? table.seemsHeaded;
  return html`${table.names === null ? checkbox(messages.tableHeaded, isHeaded, actions.setHeaded) : nothing}
    <div class="rows">
      ${
        table.separator === null
          ? nothing
          : menu({
              id: 'table-separator',
              label: messages.tableSeparator,
              names: separators,
              titles: messages.separatorNames,
              present: table.separator,
              choose: actions.separate,
            })
      }
      ${
        settings === null
          ? nothing
          : html`${columnsTemplate(view, settings, messages, actions.choose)}
            ${decimalTemplate(settings, messages, actions.choose)}
            ${partsTemplate(view, settings, messages, actions.choose)}
            ${cutTemplate(settings, messages, actions.choose)}`
      }
    </div>
    ${view.raw === null ? nothing : scaleTemplate(view, messages, actions.choose)}`;
}

function columnsTemplate(
  { columns }: TableView,
  settings: TableSettings,
  messages: TableMessages,
  choose: TableActions['choose'],
): TemplateResult {
  const places = columns.map((_, column) => String(column));
  const titles = Object.fromEntries(
    columns.map(({ name }, column) => [column, shortened(messages.tableColumn(name))]),
  );
  const column = (use: 'x1' | 'x2' | 'label', label: string, all: readonly string[]): TemplateResult =>
    menu({
      id: `table-${use}`,
      label,
      names: all,
      titles: { ...titles, none: messages.tableNoLabel },
      present: String(settings[use] ?? 'none'),
      choose: (name) => {
        // Another class is not cut where the one before was.
        choose({
          [use]: name === 'none' ? null : Number(name),
          ...(use === 'label' ? { cut: null, labels: null } : {}),
        });
      },
    });
  return html`${column('x1', messages.tableX1, places)} ${column('x2', messages.tableX2, places)}
  ${column('label', messages.tableLabel, ['none', ...places])}`;
}

function decimalTemplate(
  { decimal }: TableSettings,
  messages: TableMessages,
  choose: TableActions['choose'],
): TemplateResult {
  return menu({
    id: 'table-decimal',
    label: messages.tableDecimal,
    names: ['auto', '.', ','] as const,
    titles: messages.decimalNames,
    present: decimal ?? 'auto',
    choose: (name) => {
      choose({ decimal: name === 'auto' ? null : name });
    },
  });
}

/** Where a number is cut into two classes; emptied, it isn't any more. */
function cutTemplate(
  { cut }: TableSettings,
  messages: TableMessages,
  choose: TableActions['choose'],
): TemplateResult | typeof nothing {
  if (cut === null) return nothing;
  return html`<label for="table-cut">${messages.tableCut}</label>
    <input
      id="table-cut"
      class="number"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      .value=${String(cut)}
      @change=${(event: Event) => {
        const field = event.currentTarget as HTMLInputElement;
        const value = toNumber(field.value.trim(), messages.language === 'es' ? ',' : '.');
        const isRefused = value === null && field.value.trim() !== '';
        field.setCustomValidity(isRefused ? messages.cutRefused(shortened(field.value)) : '');
        if (isRefused) field.reportValidity();
        else choose({ cut: value });
      }}
    />`;
}

function scaleTemplate(
  { scale, canKeep, table }: TableView,
  messages: TableMessages,
  choose: TableActions['choose'],
): TemplateResult {
  const texts = {
    saved: [messages.scaleSaved, messages.scaleSavedAbout],
    keep: [messages.scaleKeep, messages.scaleKeepAbout],
    fit: [messages.scaleFit, messages.scaleFitAbout],
    stretch: [messages.scaleStretch, messages.scaleStretchAbout],
  } as const;
  const possible = scales.filter(
    (value) => (canKeep || value !== 'keep') && (table.note !== null || value !== 'saved'),
  );
  const segments = possible.map((value) => ({ value, text: texts[value][0] }));
  return html`<div class="table-scale">
    <span aria-hidden="true">${messages.tableScale}</span>
    ${segmented('table-scale', messages.tableScale, segments, scale, (chosen) => {
      choose({ scale: chosen });
    })}
    <p class="about">${texts[scale][1]}</p>
  </div>`;
}

/** Each class with the shape and colour that its points will have, and how many there are. */
function classesTemplate(
  { names, counts }: Classes,
  look: ClassLook,
  count: (value: number) => string,
): TemplateResult {
  return html`<ul class="table-classes">
    ${names.map((name, label) => {
      const { shape, colour, outline } = classMark(label, look);
      return html`<li>
        <svg class="class-mark" viewBox="0 0 16 16" aria-hidden="true">
          ${svg`<path d=${shapePath(shape, 8, 8, 5)} fill=${colour} stroke=${outline} stroke-width="1.2" />`}
        </svg>
        ${shortened(name)} <span class="class-count">${count(counts[label] ?? 0)}</span>
      </li>`;
    })}
  </ul>`;
}

function rowsTemplate({ table, settings, columns }: TableView, messages: TableMessages): TemplateResult {
  const count = (value: number): string => formatInteger(value, messages.language);
  const rows = bodyRows(table, settings?.isHeaded ?? table.seemsHeaded);
  const chosen = settings === null ? [] : [settings.x1, settings.x2, settings.label];
  const used = (column: number): string => (chosen.includes(column) ? 'is-used' : '');
  const places = columns
    .map((_, column) => column)
    .filter((column) => column < shown.columns || chosen.includes(column));
  const [restRows, restColumns] = [rows.length - shown.rows, columns.length - places.length];
  const rest = [
    ...(restRows > 0 ? [messages.tableMore(count(restRows))] : []),
    ...(restColumns > 0 ? [messages.tableMoreColumns(count(restColumns))] : []),
  ];
  return html`<div class="table-rows" tabindex="0" role="region" aria-label=${messages.tableFirstRows}>
      <table>
        <thead>
          <tr>
            <th scope="col">${messages.tableLine[table.counted]}</th>
            ${places.map(
              (column) =>
                html`<th scope="col" class=${used(column)}>
                  ${shortened(messages.tableColumn(columns[column]?.name ?? ''))}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, shown.rows).map(
            ({ line, cells }) =>
              html`<tr>
                <th scope="row">${count(line)}</th>
                ${places.map((column) => html`<td class=${used(column)}>${shortened(cells[column] ?? '')}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${rest.length > 0 ? html`<p class="about">${rest.join(', ')}</p>` : nothing}`;
}
