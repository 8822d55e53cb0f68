/** Two formats of machine learning: Weka's ARFF, which names its columns, and LIBSVM's lines of label index:value. */
import { splitRows, tableLimits, type TableRow } from './rows.ts';
import { workPerStep, type Steps } from './steps.ts';
import type { FormatRows } from './table.ts';

/** Lines of a beginning that are not empty and not comments. */
function firstLines(beginning: string): readonly string[] {
  const lines = beginning.split(/\r\n|[\n\r]/u, 200).map((line) => line.trim());
  return lines.filter((line) => line !== '' && !/^[#%]/u.test(line));
}

export function looksLikeArff(beginning: string): boolean {
  return /^@(?:relation|attribute)\b/iu.test((firstLines(beginning)[0] ?? '').slice(0, 20));
}

/** https://waikato.github.io/weka-wiki/formats_and_processing/arff_stable/ */
export function* readArff(text: string): Steps<FormatRows> {
  // A space within a value of a list does not separate, so declarations and rows are split alike: by commas.
  const { rows, isCut } = yield* splitRows(text, { separator: ',', quotes: `"'`, hasComments: true });
  const start = rows.findIndex(({ cells }) => /^@data\b/iu.test((cells[0] ?? '').slice(0, 8)));
  const head = start === -1 ? rows : rows.slice(0, start);
  const names = head
    .flatMap(({ cells }) => attributeName(cells[0] ?? '') ?? [])
    .slice(0, tableLimits.columns);
  const body = start === -1 ? [] : rows.slice(start + 1);
  const filled: TableRow[] = [];
  for (const row of body) {
    filled.push(row.cells[0]?.startsWith('{') === true ? dense(row, names.length) : row);
    if (filled.length % 1024 === 0) yield filled.length / body.length;
  }
  return { format: 'arff', rows: filled, names, counted: 'lines', isCut };
}

/** `@attribute name type`, the name perhaps in quotes. */
function attributeName(declaration: string): string | null {
  const text = declaration.slice(0, 1000);
  if (!/^@attribute\s/iu.test(text)) return null;
  const [, double, single, bare] = /^@attribute\s+(?:"([^"]*)"|'([^']*)'|([^\s{]+))/iu.exec(text) ?? [];
  return double ?? single ?? bare ?? null;
}

/** `{0 1.5, 3 yes}`: values of columns counted from 0; the others are 0. */
function dense({ line, cells }: TableRow, width: number): TableRow {
  const row = Array.from({ length: width }, () => '0');
  for (const cell of cells) {
    const [at = '', value = ''] = cell.slice(0, 1000).replace(/[{}]/gu, '').trim().split(/\s+/u);
    if (at in row) row[Number(at)] = value;
  }
  return { line, cells: row };
}

export function looksLikeLibsvm(beginning: string): boolean {
  const lines = firstLines(beginning).slice(0, 20);
  const pairs = lines.map((line) => line.slice(0, 2000).split(/\s+/u).slice(1, 20));
  const arePairs = pairs.every((list) => list.every((pair) => /^\d+:[^:]+$/u.test(pair.slice(0, 60))));
  return arePairs && pairs.some((list) => list.length > 0);
}

/** https://www.csie.ntu.edu.tw/~cjlin/libsvm/ Values that are not written are 0. The label comes first. */
export function* readLibsvm(text: string): Steps<FormatRows> {
  const split = yield* splitRows(text, { separator: ' ', quotes: '', hasComments: true });
  let [most, done] = [0, 0];
  const rows: TableRow[] = [];
  for (const { line, cells } of split.rows) {
    const row: string[] = [cells[0] ?? ''];
    for (const cell of cells.slice(1)) {
      const colon = cell.indexOf(':');
      const index = colon > 0 && colon < 9 ? Number(cell.slice(0, colon)) : Number.NaN;
      if (!Number.isInteger(index) || index < 1 || index >= tableLimits.columns) continue;
      while (row.length <= index) row.push('0');
      row[index] = cell.slice(colon + 1);
      if (index > most) most = index;
    }
    rows.push({ line, cells: row });
    done += cells.length;
    if (done > workPerStep) {
      done = 0;
      yield rows.length / split.rows.length;
    }
  }
  for (const { cells } of rows) while (cells.length <= most) (cells as string[]).push('0');
  const names = ['label', ...Array.from({ length: most }, (_, at) => String(at + 1))];
  return { format: 'libsvm', rows, names, counted: 'lines', isCut: split.isCut };
}
