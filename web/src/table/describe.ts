/** Sentences about what stands in a table, for the dialog and for figures. */
import { formatInteger } from '../i18n/format.ts';
import type { TableMessages } from '../i18n/table-messages.ts';
import { longestLabel, type LeftOut, type TableProblem } from './reading.ts';
import type { TableView } from './view.ts';

/** A cell as it is shown in a sentence. */
export function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}…` : value;
}

/** What a column is called in a sentence. */
export function nameOf({ columns }: TableView, column: number, messages: TableMessages): string {
  return shortened(messages.tableColumn(columns[column]?.name ?? `${column + 1}`));
}

/** Why a row has no point: line, column, value. */
export function describeRow(row: LeftOut, view: TableView, messages: TableMessages): string {
  const count = (value: number): string => formatInteger(value, messages.language);
  const place = messages.tablePlace(messages.tableLine[view.table.counted], count(row.line));
  const column = row.column === null ? '' : nameOf(view, row.column, messages);
  switch (row.trouble) {
    case 'no-number':
      return messages.tableEmptyNumber(place, column);
    case 'not-a-number':
      return messages.tableNotANumber(place, column, shortened(row.value));
    case 'no-label':
      return messages.tableEmptyLabel(place, column);
    case 'long-label':
      return messages.tableLongLabel(place, column, count(longestLabel));
    case 'cells':
      return messages.tableTooWide(place, row.value, count(view.table.columnCount));
    default:
      return row.trouble satisfies never;
  }
}

/** What stands against every point, in one sentence. */
export function describeProblem(problem: TableProblem, view: TableView, messages: TableMessages): string {
  switch (problem.kind) {
    case 'no-columns':
      return messages.tableNoColumns;
    case 'no-points':
      return problem.first === null
        ? messages.tableNoPoints
        : messages.tableNoPointsOf(describeRow(problem.first, view, messages));
    case 'number':
      return messages.tableNumber(
        nameOf(view, problem.column, messages),
        formatInteger(problem.distinct, messages.language),
      );
    default:
      return problem satisfies never;
  }
}
