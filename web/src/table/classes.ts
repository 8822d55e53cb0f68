/** From the cells of a column to classes with names. */
import { limits } from '../experiment/names.ts';
import { spellingKey } from './keys.ts';
import { toNumber, type Decimal } from './numbers.ts';
import { eachPlace, type Steps } from './steps.ts';

/** What is done with more classes than there may be. */
export const manyClassesChoices = ['frequent', 'grouped'] as const;

/** Only the points of the most frequent ones; or these, one fewer, and all others as one more. */
export type ManyClasses = (typeof manyClassesChoices)[number];

export interface ClassOptions {
  /** Spellings that differ in capitals or spaces are one class. */
  readonly mergesSpellings: boolean;
  readonly many: ManyClasses;
  /** The name of the class of all others. */
  readonly othersName: string;
}

export interface Classes {
  readonly names: readonly string[];
  /** How many cells are in each class. */
  readonly counts: readonly number[];
  /** The class of a cell, by what is written in it; without an entry it is in none. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Spellings that differ in capitals or spaces alone, whether or not they are one class. */
  readonly merged: readonly (readonly string[])[];
  /** How many classes there would be, if there were no limit. */
  readonly found: number;
}

interface Group {
  readonly key: string;
  /** Its spellings and how often each is used, in the order they appear. */
  readonly spellings: Map<string, number>;
  count: number;
}

/** More spellings than these are no classes; they are counted, not kept. */
const mostGroups = 10_000;

/**
 * The classes of these cells, by name. 0, 0.0 and 0e0 are one, since they are one number. Numbers are in their order,
 * words in the order they appear; of too many, the most frequent are kept.
 */
export function* classesOf(
  cells: readonly string[],
  decimal: Decimal,
  options: ClassOptions,
): Steps<Classes> {
  const groups = yield* groupsOf(cells, decimal, options.mergesSpellings);
  const kept = inOrder(mostFrequent(groups, options.many), decimal);
  const rest = options.many === 'grouped' && groups.length > limits.classes ? without(groups, kept) : [];
  const numbers = new Map<string, number>();
  for (const [number, { spellings }] of kept.entries())
    for (const cell of spellings.keys()) numbers.set(cell, number);
  for (const { spellings } of rest) for (const cell of spellings.keys()) numbers.set(cell, kept.length);
  const others = rest.reduce((sum, { count }) => sum + count, 0);
  return {
    names: [...kept.map(nameOf), ...(rest.length > 0 ? [options.othersName] : [])],
    counts: [...kept.map(({ count }) => count), ...(rest.length > 0 ? [others] : [])],
    numbers,
    merged: alikeIn(kept),
    found: groups.length,
  };
}

/** Classes that are known by how they are written, whether or not there are points of each. */
export function* givenClasses(cells: readonly string[], labels: readonly string[]): Steps<Classes> {
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const counts = labels.map(() => 0);
  yield* eachPlace(cells.length, (at) => {
    const number = numbers.get(cells[at]!);
    if (number !== undefined) counts[number]! += 1;
  });
  return { names: labels, counts, numbers, merged: [], found: labels.length };
}

function alikeIn(groups: readonly Group[]): readonly (readonly string[])[] {
  const alike = new Map<string, string[]>();
  for (const { key, spellings } of groups) {
    if (isNumberKey(key)) continue;
    for (const spelling of spellings.keys()) {
      const shared = spellingKey(spelling);
      const others = alike.get(shared);
      if (others === undefined) alike.set(shared, [spelling]);
      else others.push(spelling);
    }
  }
  return [...alike.values()].filter((spellings) => spellings.length > 1);
}

function* groupsOf(
  cells: readonly string[],
  decimal: Decimal,
  mergesSpellings: boolean,
): Steps<readonly Group[]> {
  const groups = new Map<string, Group>();
  const keys = new Map<string, string>();
  yield* eachPlace(cells.length, (at) => {
    const cell = cells[at]!;
    const known = keys.get(cell);
    const key = known ?? keyOf(cell, decimal, mergesSpellings);
    if (known === undefined && keys.size < mostGroups) keys.set(cell, key);
    const group = groups.get(key) ?? { key, spellings: new Map<string, number>(), count: 0 };
    if (groups.size < mostGroups) groups.set(key, group);
    group.count += 1;
    group.spellings.set(cell, (group.spellings.get(cell) ?? 0) + 1);
  });
  return [...groups.values()];
}

/** Before the key of a number; no cell begins with it, since cells have no spaces around. */
const numberMark = ' ';

function isNumberKey(key: string): boolean {
  return key.startsWith(numberMark);
}

function keyOf(cell: string, decimal: Decimal, mergesSpellings: boolean): string {
  const number = toNumber(cell, decimal);
  if (number !== null) return `${numberMark}${number + 0}`;
  return mergesSpellings ? spellingKey(cell) : cell.normalize('NFC');
}

function mostFrequent(groups: readonly Group[], many: ManyClasses): readonly Group[] {
  if (groups.length <= limits.classes) return groups;
  const most = many === 'grouped' ? limits.classes - 1 : limits.classes;
  const chosen = new Set([...groups].sort((one, other) => other.count - one.count).slice(0, most));
  return groups.filter((group) => chosen.has(group));
}

function without(groups: readonly Group[], kept: readonly Group[]): readonly Group[] {
  const set = new Set(kept);
  return groups.filter((group) => !set.has(group));
}

/** Numbers in their order; words stay. */
function inOrder(groups: readonly Group[], decimal: Decimal): readonly Group[] {
  if (!groups.every(({ key }) => isNumberKey(key))) return groups;
  const size = ({ spellings }: Group): number => toNumber([...spellings.keys()][0] ?? '', decimal) ?? 0;
  return [...groups].sort((one, other) => size(one) - size(other));
}

/** The spelling that is used most; a number's shortest, so that 1.000e+00 is 1. */
function nameOf({ key, spellings }: Group): string {
  if (isNumberKey(key)) return key.slice(numberMark.length);
  const [[name] = ['']] = [...spellings].sort(([, one], [, other]) => other - one);
  return name;
}
