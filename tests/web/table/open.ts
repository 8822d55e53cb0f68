import { textOf } from '../../../web/src/table/bytes.ts';
import { atOnce } from '../../../web/src/table/steps.ts';
import { readTable } from '../../../web/src/table/table.ts';
import { guessView, viewOf, type TableSettings, type TableView } from '../../../web/src/table/view.ts';

/** What the dialog would show of a file, before anything is chosen by hand. */
export function open(content: string | Uint8Array): TableView {
  const read = typeof content === 'string' ? { text: content } : textOf(content);
  if ('format' in read) throw new Error(`a ${read.format}`);
  const table = atOnce(readTable(read.text));
  if (table === null) throw new Error('no table');
  return atOnce(guessView(table, 1, 'others'));
}

/** The same table with something chosen by hand. */
export function choose(view: TableView, chosen: Partial<TableSettings>): TableView {
  if (view.settings === null) throw new Error('no columns');
  return atOnce(viewOf(view.table, view.columns, { ...view.settings, ...chosen }));
}

/** The names of x₁, x₂ and the class. */
export function columnsOf({ settings, columns }: TableView): readonly (string | null)[] | null {
  if (settings === null) return null;
  const name = (place: number | null): string | null =>
    place === null ? null : (columns[place]?.name ?? '');
  return [name(settings.x1), name(settings.x2), name(settings.label)];
}

/** The points in the table's own units, with the names of their classes. */
export function rowsOf({ raw }: TableView): readonly (readonly [number, number, string])[] {
  if (raw === null) return [];
  return [...raw.labels].map((label, at) => [
    raw.x1[at] ?? NaN,
    raw.x2[at] ?? NaN,
    raw.classes.names[label] ?? '',
  ]);
}

/** How many points each class has, by its name. */
export function countsOf({ raw }: TableView): Readonly<Record<string, number>> {
  return Object.fromEntries(
    raw?.classes.names.map((name, label) => [name, raw.classes.counts[label] ?? 0]) ?? [],
  );
}
