/** Which rows are for training and which for testing: by a column, and by each of its values. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatInteger } from '../../i18n/format.ts';
import type { TableMessages } from '../../i18n/table-messages.ts';
import { menu } from '../../parts/controls/menu.ts';
import { nameOf, shortened } from '../../table/describe.ts';
import { mostParts, partUses, type PartUse, type Split } from '../../table/split.ts';
import type { TableSettings, TableView } from '../../table/view.ts';

/** A menu of the columns that can divide the rows, and one for each of the parts. */
export function partsTemplate(
  view: TableView,
  { x1, x2, label, split }: TableSettings,
  messages: TableMessages,
  choose: (changes: Partial<TableSettings>) => void,
): TemplateResult | typeof nothing {
  const places = view.columns.flatMap(({ distinct, isSplit }, column) => {
    const isFree = ![x1, x2, label].includes(column) && distinct > 1 && distinct <= mostParts;
    return isSplit || isFree || column === split?.column ? [String(column)] : [];
  });
  if (places.length === 0) return nothing;
  const titles = Object.fromEntries(places.map((place) => [place, nameOf(view, Number(place), messages)]));
  return html`${menu({
    id: 'table-split',
    label: messages.tableSplit,
    names: ['none', ...places],
    titles: { ...titles, none: messages.tableNoSplit },
    present: String(split?.column ?? 'none'),
    choose: (name) => {
      choose({ split: name === 'none' ? null : { column: Number(name), uses: new Map() } });
    },
  })}
  ${split === null ? nothing : view.raw?.parts.map((part, at) => partTemplate(part, at, split, messages, choose))}`;
}

function partTemplate(
  { value, use, count }: { readonly value: string; readonly use: PartUse; readonly count: number },
  at: number,
  { column, uses }: Split,
  messages: TableMessages,
  choose: (changes: Partial<TableSettings>) => void,
): TemplateResult {
  return menu({
    id: `table-part-${at}`,
    label: messages.tablePart(shortened(value), formatInteger(count, messages.language)),
    names: partUses,
    titles: messages.partUses,
    present: use,
    choose: (chosen) => {
      choose({ split: { column, uses: new Map(uses).set(value, chosen) } });
    },
  });
}
