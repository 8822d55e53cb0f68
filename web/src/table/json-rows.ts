/** Lists of rows and of records as tables: the shapes that all others of JSON come down to. */
import { tableLimits, type TableRow } from './rows.ts';
import type { Steps } from './steps.ts';
import type { FormatRows } from './table.ts';

export type Json = Readonly<Record<string, unknown>>;

/** How deep lists within records are looked into: GeoJSON has a point's numbers three levels down. */
const deepest = 4;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of rows, or of records. */
export function* rowsIn(list: readonly unknown[]): Steps<FormatRows | null> {
  if (list.some(isRecord)) return yield* recordsIn(list);
  if (!list.some((row) => Array.isArray(row))) return null;
  const rows: TableRow[] = [];
  for (const row of list.slice(0, tableLimits.rows)) {
    const cells = Array.isArray(row) ? (row as readonly unknown[]).flat(2).slice(0, tableLimits.columns) : [];
    rows.push({ line: rows.length + 1, cells: cells.map(cellOf) });
    if (rows.length % 1024 === 0) yield rows.length / list.length;
  }
  return { format: 'json', rows, names: null, counted: 'entries', isCut: list.length > tableLimits.rows };
}

/** Records: a column for each name that any of them has, with a path where it is a list or record in the record. */
export function* recordsIn(list: readonly unknown[]): Steps<FormatRows> {
  const places = new Map<string, number>();
  const rows: TableRow[] = [];
  const put = (value: unknown, path: string, cells: string[], depth: number): void => {
    if (typeof value === 'object' && value !== null && depth < deepest) {
      for (const [key, entry] of Object.entries(value)) {
        put(entry, path === '' ? key : `${path}.${key}`, cells, depth + 1);
      }
      return;
    }
    const place = places.get(path) ?? places.size;
    if (place >= tableLimits.columns) return;
    places.set(path, place);
    while (cells.length < place) cells.push('');
    cells[place] = cellOf(value);
  };
  for (const record of list.slice(0, tableLimits.rows)) {
    const cells: string[] = [];
    put(record, '', cells, 0);
    rows.push({ line: rows.length + 1, cells });
    if (rows.length % 1024 === 0) yield rows.length / list.length;
  }
  const isCut = list.length > tableLimits.rows;
  return { format: 'json', rows, names: [...places.keys()], counted: 'entries', isCut };
}

export function cellOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null || value === undefined ? '' : JSON.stringify(value).slice(0, 200);
}

export function textsIn(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.map(cellOf) : null;
}
