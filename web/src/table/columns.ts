/** What each column of a table holds, and from that which ones are x₁, x₂ and the class. */
import { nameKey, spellingKey } from './keys.ts';
import {
  countNotations,
  lacksLabel,
  lacksNumber,
  mostSeen,
  toMeasure,
  toNumber,
  unitOf,
  type Decimal,
} from './numbers.ts';
import { findOneHot, withOneHot } from './one-hot.ts';
import type { TableRow } from './rows.ts';
import { saysPart, usualUse, type Split } from './split.ts';
import type { Steps } from './steps.ts';
import { bodyRows, columnNames, someRows, type Table } from './table.ts';

/** What is known of a column from rows all over the table. */
export interface Column {
  readonly name: string;
  /** Whether the name stands in the table, not only its place. */
  readonly isNamed: boolean;
  /** Most of its cells that aren't empty are numbers. */
  readonly isNumeric: boolean;
  readonly isWhole: boolean;
  /** How many different values there are in the rows that were looked at. */
  readonly distinct: number;
  /** How many cells have a value, in these rows. */
  readonly filled: number;
  /** 0, 1, 2, … or 1, 2, 3, …, in whatever order, or whole numbers that differ all and are called an index. */
  readonly isIndex: boolean;
  /** Whether it divides the rows into parts: train and test, or the folds of a column called so. */
  readonly isSplit: boolean;
  /** Whether its values, or its name, say which rows are for testing. */
  readonly isTestNamed: boolean;
  readonly decimal: Decimal;
  /** What stands after the numbers in its cells: cm. Null: nothing. */
  readonly unit: string | null;
  /** One of several that say the class together, or the one that was made of them. */
  readonly oneHot: 'part' | 'class' | null;
}

/** What the columns stand for, by their places from 0. */
export interface ColumnChoice {
  /** The first row says what is in the columns. */
  readonly isHeaded: boolean;
  readonly x1: number;
  readonly x2: number;
  /** Null: all points are of one class. */
  readonly label: number | null;
}

/** Cells that are looked at in all, spread over the rows: more columns, fewer rows of each. */
const cellsLookedAt = 200_000;
const rowsLookedAt = { least: 200, most: 2000 } as const;

/** A table whose columns are known. */
export interface DescribedTable {
  readonly table: Table;
  readonly columns: readonly Column[];
}

/** What is in each column; classes in several columns get one more. */
export function* describeTable(table: Table, isHeaded: boolean): Steps<DescribedTable> {
  const columns = yield* describeColumns(table, isHeaded);
  const group =
    table.note === null && table.oneHot === undefined ? findOneHot(table, isHeaded, columns) : null;
  if (group === null) return { table, columns };
  const wider = yield* withOneHot(table, isHeaded, group);
  return { table: wider, columns: yield* describeColumns(wider, isHeaded) };
}

function* describeColumns(table: Table, isHeaded: boolean): Steps<readonly Column[]> {
  const names = columnNames(table, isHeaded);
  const given = isHeaded ? table.rows[0]?.cells : table.names;
  const most = Math.ceil(cellsLookedAt / Math.max(1, names.length));
  const body = bodyRows(table, isHeaded);
  const rows = someRows(body, Math.min(rowsLookedAt.most, Math.max(rowsLookedAt.least, most)));
  const columns: Column[] = [];
  for (const [place, name] of names.entries()) {
    const cells = rows.map((row) => row.cells[place] ?? '');
    const isNamed = (given?.[place] ?? '') !== '';
    const isUnnamedAmongNamed = isHeaded && !isNamed;
    const isCounting = counts(body, place) || (isNamed && isClock(name, cells));
    const described = describe(cells, table, { name, isNamed, isUnnamedAmongNamed, counts: isCounting });
    columns.push({ ...described, oneHot: partOf(table, place) });
    yield columns.length / names.length;
  }
  return withUnnamedIndex(withNamedSplits(columns));
}

function partOf({ oneHot, columnCount }: Table, place: number): Column['oneHot'] {
  if (oneHot === undefined) return null;
  if (place === columnCount - 1) return 'class';
  return place >= oneHot.first && place < oneHot.end ? 'part' : null;
}

interface Place {
  readonly name: string;
  readonly isNamed: boolean;
  readonly isUnnamedAmongNamed: boolean;
  readonly counts: boolean;
}

function describe(cells: readonly string[], table: Table, place: Place): Column {
  const { name, isNamed, isUnnamedAmongNamed, counts: isCounting } = place;
  const unit = unitIn(cells);
  const bare = unit === null ? cells : cells.map((cell) => withoutUnit(cell, unit));
  const decimal = decimalIn(bare, table);
  const numbers = cells.flatMap((cell) => toMeasure(cell, decimal, unit) ?? []);
  const said = cells.filter((cell) => !lacksNumber(cell));
  const isNumeric = said.length > 0 && 2 * numbers.length > said.length;
  const filled = isNumeric ? said : cells.filter((cell) => !lacksLabel(cell));
  const isWhole = isNumeric && numbers.every(Number.isInteger);
  const distinct = isNumeric ? new Set(numbers).size : new Set(filled.map(spellingKey)).size;
  const differAll = distinct === filled.length;
  const isIndex =
    (isUnnamedAmongNamed && (differAll || isWhole) && distinct > 1) ||
    (isCounting && isNumeric && !isWhole) ||
    (isWhole &&
      !coordinateNames.has(nameKey(name)) &&
      (isCounting || (differAll && isNamed && isIndexName(name))));
  const isSplit = !isNumeric && (distinct === 2 || distinct === 3) && filled.every(saysPart);
  const isTestNamed = filled.some((cell) => usualUse(name, cell) === 'test');
  return {
    ...{ name, isNamed, isNumeric, isWhole, distinct, filled: filled.length, isIndex, isSplit },
    ...{ isTestNamed, decimal, unit, oneHot: null },
  };
}

/** The unit of most of its cells. */
function unitIn(cells: readonly string[]): string | null {
  const units = cells.map(unitOf);
  const [first] = units.filter((unit) => unit !== null);
  const said = cells.filter((cell) => !lacksNumber(cell));
  return first !== undefined && 2 * units.filter((unit) => unit === first).length > said.length
    ? first
    : null;
}

function withoutUnit(cell: string, unit: string): string {
  return cell.endsWith(unit) ? cell.slice(0, -unit.length).trimEnd() : cell;
}

const clockName =
  /^(?:t|time|timestamp|zeit|tiempo|temps|tempo|hora|elapsed|millis|ms|seconds|segundos)(?:\(?(?:ms|us|µs|s|sec|seconds)\)?)?$/u;

/** Numbers of a clock never fall, and no two are the same. */
function isClock(name: string, cells: readonly string[]): boolean {
  if (cells.length < 3 || !clockName.test(nameKey(name.slice(0, 40)))) return false;
  const times = cells.map((cell) => toNumber(cell, ',') ?? Number.NaN);
  return times.every((time, at) => at === 0 || time > times[at - 1]!);
}

/** Folds by number, or a column is_test, beside a column that may be the class. */
function withNamedSplits(columns: readonly Column[]): readonly Column[] {
  const isNamedSo = ({ name, isNamed, distinct }: Column): boolean =>
    isNamed && distinct > 1 && distinct <= mostClassValues.whole && splitColumnNames.has(nameKey(name));
  const others = columns.filter((column) => !isNamedSo(column));
  if (!others.some((column, place) => classScore(column, place, others) > 0)) return columns;
  return columns.map((column) => (isNamedSo(column) ? { ...column, isSplit: true } : column));
}

/** Whole numbers that all differ, before measures with decimals in a table without names, are numbers of cases. */
function withUnnamedIndex(columns: readonly Column[]): readonly Column[] {
  const [first, ...others] = columns;
  const hasMeasures = others.filter(({ isNumeric, isWhole }) => isNumeric && !isWhole).length >= 2;
  if (first === undefined || !hasMeasures || columns.some(({ isNamed }) => isNamed)) return columns;
  const differAll = first.isWhole && first.filled > mostClassValues.whole && first.distinct === first.filled;
  return differAll ? [{ ...first, isIndex: true }, ...others] : columns;
}

/** 1, 2, 3, …: a number of the row, not of what is in it. */
function counts(rows: readonly TableRow[], column: number): boolean {
  const first = Number(rows[0]?.cells[column]);
  if (rows.length < 3 || !Number.isInteger(first)) return false;
  return rows.every((row, index) => Number(row.cells[column]) === first + index);
}

/** By the column's own cells, else by the table's, else by the sign that there is. */
function decimalIn(cells: readonly string[], table: Table): Decimal {
  const seen = mostSeen(countNotations(cells)) ?? table.decimal;
  if (seen !== null) return seen;
  if (cells.some((cell) => cell.length < 60 && cell.includes('.'))) return '.';
  return table.separator === ',' || table.separator === null ? '.' : ',';
}

const coordinateNames = new Set(['x', 'y', 'x1', 'x2']);

const indexNames = new Set(
  (
    'id,index,row,rowid,caseid,sampleid,no,nr,num,number,unnamed:0,key,timestamp,' +
    'indice,fila,numero,zeile,nummer,lfdnr,ligne,riga,linha'
  ).split(','),
);

/** index, or user_id, PassengerId, Kunden-Nr., id_cliente: a word at one end says that it is the number of a case. */
function isIndexName(name: string): boolean {
  const text = name.slice(0, 100).trim();
  return (
    indexNames.has(nameKey(text)) ||
    /[\s_.-](?:id|idx|index|no|nr|num)\.?$|^id[\s_.-]/iu.test(text) ||
    /\p{Ll}I[Dd]$/u.test(text)
  );
}

/** What a column is called that divides rows into parts, whatever it calls them. */
const splitColumnNames = new Set(
  'split,set,subset,fold,partition,istrain,istest,conjunto,particion,pliegue,teilmenge,ensemble'.split(','),
);

/** What classes are called, in the languages of those who were asked, without accents. */
const labelNames = new Set(
  (
    'label,labels,class,classes,category,group,target,species,type,kind,outcome,output,result,response,diagnosis,' +
    'cluster,segment,colour,color,digit,y,ytrue,truth,status,survived,churn,churned,default,' +
    'clase,categoria,etiqueta,grupo,objetivo,especie,tipo,resultado,diagnostico,salida,aprobo,' +
    'klasse,kategorie,etikett,gruppe,ziel,art,typ,ergebnis,farbe,sorte,' +
    'classe,categorie,etiquette,groupe,cible,espece,couleur,gruppo,etichetta,rotulo'
  ).split(','),
);

/** More different values than this are no classes, even of text; more of whole numbers speak for measures. */
const mostClassValues = { text: 40, whole: 12 } as const;

/** A name weighs more than the difference between words and numbers, so that Survived is the class and not Embarked. */
const named = 5;

/** How much a column is like a class: by its type first, then by how few values it has, then by its name. 0: not at all. */
function classScore(column: Column, place: number, columns: readonly Column[]): number {
  const { isNumeric, isWhole, distinct, filled, isIndex, isSplit, name, isNamed, oneHot } = column;
  if (oneHot === 'part') return 0;
  if (isIndex || isSplit || filled === 0 || isCoordinate(column, columns)) return 0;
  const isNamedSo = isNamed && isLabelName(name, columns);
  const most = isNumeric ? mostClassValues.whole : mostClassValues.text;
  const areFew = distinct <= most && (filled <= 4 || 2 * distinct <= filled || (!isNumeric && isNamedSo));
  if (isNumeric && !isWhole) return isNamedSo && distinct > 1 ? 1 : 0;
  if (!areFew) return isNamedSo ? 1 : 0;
  const byType = isNumeric || oneHot === 'class' ? 4 : 8;
  // One value alone divides nothing.
  const byValues = distinct === 1 ? -byType / 2 : 3 - Math.log2(distinct) / 2;
  const byPlace = place === columns.length - 1 ? 0.5 : place === 0 ? 0.3 : 0;
  return byType + byValues + (isNamedSo ? named : 0) + byPlace;
}

/** x1 beside x2, or x beside y, where there is a third column: whole numbers on a grid are few, and no classes. */
function isCoordinate({ name, isNumeric }: Column, columns: readonly Column[]): boolean {
  const key = nameKey(name);
  const pair = [
    ['x', 'y'],
    ['x1', 'x2'],
  ].find((names) => names.includes(key));
  const hasOther = (other: string): boolean => columns.some((column) => nameKey(column.name) === other);
  return isNumeric && columns.length > 2 && pair?.every(hasOther) === true;
}

/** A column called y beside an x is the second coordinate, not the class. */
function isLabelName(name: string, columns: readonly Column[]): boolean {
  const key = nameKey(name);
  // Of a path such as properties.class the end says what it is.
  const isNamedSo = labelNames.has(key) || labelNames.has(nameKey(name.slice(name.lastIndexOf('.') + 1)));
  return isNamedSo && !(key === 'y' && columns.some((other) => nameKey(other.name) === 'x'));
}

/** Columns that an author names, by their places, and the one that says which rows are for testing; null: none does. */
export type NamedColumns = Partial<Readonly<Record<'x1' | 'x2' | 'label', number>>> & {
  readonly split?: Split | null;
};

/** What most likely is meant beside what is named; null where there aren't two columns of numbers. */
export function guessColumns(
  columns: readonly Column[],
  isHeaded: boolean,
  named: NamedColumns = {},
): ColumnChoice | null {
  const places = columns.map((_, place) => place);
  const scores = columns.map((column, place) => classScore(column, place, columns));
  const isFree = (place: number): boolean => place !== named.x1 && place !== named.x2;
  const candidates = places
    .filter((place) => isFree(place) && scores[place]! > 0 && coordinatesBeside(place, columns).length >= 2)
    .sort((one, other) => scores[other]! - scores[one]!);
  const label = named.label ?? candidates[0] ?? null;
  const { x1, x2 } = named;
  if (x1 !== undefined && x2 !== undefined) return { isHeaded, x1, x2, label };
  const beside = coordinatesBeside(label, columns);
  if (beside.length < 2) return null;
  const pair = chooseCoordinates(beside, columns);
  const other = pair.find(isFree) ?? pair[0];
  return {
    isHeaded,
    x1: x1 ?? (x2 === undefined ? pair[0] : other),
    x2: x2 ?? (x1 === undefined ? pair[1] : other),
    label,
  };
}

/** The column that is most like a class, without those that are taken. */
export function otherClass(columns: readonly Column[], taken: readonly (number | null)[]): number | null {
  const scores = columns.map((column, place) =>
    taken.includes(place) || column.distinct < 2 ? 0 : classScore(column, place, columns),
  );
  const best = Math.max(0, ...scores);
  return best === 0 ? null : scores.indexOf(best);
}

/** The columns of numbers beside the class, without indices if there are enough of others. */
function coordinatesBeside(label: number | null, columns: readonly Column[]): readonly number[] {
  const numeric = columns.flatMap(({ isNumeric }, place) => (isNumeric && place !== label ? [place] : []));
  const measured = numeric.filter((place) => !columns[place]!.isIndex && columns[place]!.oneHot === null);
  return measured.length < 2 ? numeric : measured;
}

/** Names of two axes that say their order, when the columns don't. */
const pairs: readonly (readonly [string, string])[] = [
  ['x', 'y'],
  ['longitude', 'latitude'],
  ['longitud', 'latitud'],
  ['lon', 'lat'],
  ['lng', 'lat'],
];

/** Words within two names that say the order of a length and a width. */
const words: readonly (readonly [RegExp, RegExp])[] = [
  [
    /length|longitud|largo|lange|longueur|lunghezza|comprimento/u,
    /width|ancho|anchura|breite|largeur|larghezza|largura/u,
  ],
];

/** x and y, x1 and x2 or other numbered names wherever they are; else the first two, of those that vary if enough do. */
function chooseCoordinates(places: readonly number[], columns: readonly Column[]): readonly [number, number] {
  const keys = new Map(places.map((place) => [nameKey(columns[place]!.name), place]));
  for (const [first, second] of pairs) {
    const [one, other] = [keys.get(first), keys.get(second)];
    if (one !== undefined && other !== undefined) return [one, other];
  }
  const named = numberedPair(
    places.filter((place) => columns[place]!.isNamed),
    columns,
  );
  if (named !== null) return named;
  const varied = places.filter((place) => columns[place]!.distinct > mostClassValues.whole);
  const [x1 = 0, x2 = 1] = varied.length >= 2 ? varied : places;
  const [name1, name2] = [nameKey(columns[x1]!.name), nameKey(columns[x2]!.name)];
  const isTurned = words.some(
    ([first, second]) =>
      second.test(name1) && first.test(name2) && name1.replace(second, '') === name2.replace(first, ''),
  );
  return isTurned ? [x2, x1] : [x1, x2];
}

/** x0 and x1, PC1 and PC2: the two lowest numbers after one stem. */
function numberedPair(
  places: readonly number[],
  columns: readonly Column[],
): readonly [number, number] | null {
  const stems = new Map<string, { readonly count: number; readonly place: number }[]>();
  for (const place of places) {
    const [, stem, count] =
      /^([^\d]{1,40})(\d{1,4})$/u.exec(nameKey(columns[place]!.name).slice(0, 44)) ?? [];
    if (stem === undefined) continue;
    stems.set(stem, [...(stems.get(stem) ?? []), { count: Number(count), place }]);
  }
  const [numbered = []] = [...stems.values()].filter((list) => list.length > 1);
  const [first, second] = [...numbered].sort((one, other) => one.count - other.count);
  return first === undefined || second === undefined ? null : [first.place, second.place];
}
