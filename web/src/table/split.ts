/** Parts that a column divides the rows into: for training, for testing, or left out. */
import { nameKey } from './keys.ts';

export const partUses = ['train', 'test', 'out'] as const;

/** What a part of the rows is for. */
export type PartUse = (typeof partUses)[number];

/** A column that says what rows are for. */
export interface Split {
  readonly column: number;
  /** What a person chose for some of its values; the others are for what they are called. */
  readonly uses: ReadonlyMap<string, PartUse>;
}

/** A part: what its rows have in the column, what it is for, and how many rows it has. */
export interface Part {
  readonly value: string;
  readonly use: PartUse;
  readonly count: number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(','));

const trainWords = words('train,training,trainset,learn,entrenamiento,entrenar,apprentissage,lernen,treino');
/** What is not for training is for testing: a run has two sets. */
const testWords = words(
  'test,testing,testset,val,valid,validation,dev,eval,evaluation,holdout,prueba,pruebas,probar,validacion,teste,validierung',
);
const yes = words('1,true,t,yes,y,si,ja,oui');
const no = words('0,false,f,no,n,nein,non');

/** Whether a value says what its rows are for. */
export function saysPart(value: string): boolean {
  const key = nameKey(value);
  return trainWords.has(key) || testWords.has(key);
}

/** What the rows with a value are for, by the value's own name, or by the column's where that asks: is_test. */
export function usualUse(columnName: string, value: string): PartUse {
  const [column, key] = [nameKey(columnName), nameKey(value)];
  if (column === 'istest' && yes.has(key)) return 'test';
  if (column === 'istrain' && no.has(key)) return 'test';
  return testWords.has(key) ? 'test' : 'train';
}

/** A column that has more values divides nothing; the rows of those beyond are for training. */
export const mostParts = 12;

/** Says of one row after the other what it is for, and counts. */
export class PartReader {
  readonly #split: Split | null;
  readonly #name: string;
  readonly #found = new Map<string, { readonly use: PartUse; count: number }>();

  constructor(split: Split | null, columns: readonly { readonly name: string }[]) {
    this.#split = split;
    this.#name = columns[split?.column ?? -1]?.name ?? '';
  }

  read(cells: readonly string[]): PartUse {
    if (this.#split === null) return 'train';
    const { column, uses } = this.#split;
    const value = cells[column] ?? '';
    let part = this.#found.get(value);
    if (part === undefined) {
      if (this.#found.size >= mostParts) return 'train';
      part = { use: uses.get(value) ?? usualUse(this.#name, value), count: 0 };
      this.#found.set(value, part);
    }
    part.count += 1;
    return part.use;
  }

  get parts(): readonly Part[] {
    return [...this.#found].map(([value, { use, count }]) => ({ value, use, count }));
  }
}
