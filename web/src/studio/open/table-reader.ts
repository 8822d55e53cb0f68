/** Reads a table for the dialog, a little in each task, and reads it again when something is chosen otherwise. */
import { describeTable } from '../../table/columns.ts';
import { parsed } from '../../table/json.ts';
import type { Separator } from '../../table/rows.ts';
import { inTasks, part, type Steps } from '../../table/steps.ts';
import { readTable, type Table } from '../../table/table.ts';
import { guessView, viewOf, type TableSettings, type TableView } from '../../table/view.ts';

interface TableListener {
  /** Something was read, or reading has come further. */
  changed(): void;
}

export class TableReader {
  readonly #listener: TableListener;
  #text = '';
  #turn = 0;
  /** Null: there is no table in the text, or none was read yet. */
  view: TableView | null = null;
  /** How far reading is, from 0 to 1; null while nothing is read. */
  progress: number | null = null;

  constructor(listener: TableListener) {
    this.#listener = listener;
  }

  /** Forgets the table and what is being read. */
  clear(): void {
    this.#turn += 1;
    this.#text = '';
    this.view = this.progress = null;
  }

  /** Reads a text anew, by guess. Null where it holds no table, or another text came meanwhile. */
  async read(text: string, seed: number, othersName: string): Promise<TableView | null> {
    this.clear();
    this.#text = text;
    return this.#take(guessed(readTable(text), seed, othersName));
  }

  /** The same text with another separator. */
  async separate(separator: Separator, seed: number, othersName: string): Promise<void> {
    await this.#take(guessed(readTable(this.#text, separator), seed, othersName));
  }

  /** The same table with another choice. Whether its first row is a header changes what its columns hold. */
  async choose(changes: Partial<TableSettings>): Promise<void> {
    if (this.view === null) return;
    const { table, columns, settings } = this.view;
    if (settings === null) return;
    await this.#take(viewOf(table, columns, { ...settings, ...changes }));
  }

  /** The first row as a header or not; what was chosen stays, for its columns are the same. */
  async setHeaded(isHeaded: boolean, seed: number, othersName: string): Promise<void> {
    if (this.view === null) return;
    const { table, settings } = this.view;
    await this.#take(
      settings === null
        ? guessView(table, seed, othersName, isHeaded)
        : headed(table, { ...settings, isHeaded }),
    );
  }

  /** What is there stays until the other is read; the last one asked for counts. */
  async #take(steps: Steps<TableView | null>): Promise<TableView | null> {
    this.#turn += 1;
    const turn = this.#turn;
    const tell = (share: number): void => {
      this.progress = share;
      this.#listener.changed();
    };
    const view = await inTasks(steps, tell, () => turn === this.#turn);
    if (turn !== this.#turn) return null;
    this.progress = null;
    this.view = view;
    this.#listener.changed();
    return view;
  }
}

function* headed(table: Table, settings: TableSettings): Steps<TableView> {
  const described = yield* describeTable(table, settings.isHeaded);
  return yield* viewOf(described.table, described.columns, settings);
}

/** The first half of the work is the table, the second what is in it. */
function* guessed(reading: Steps<Table | null>, seed: number, othersName: string): Steps<TableView | null> {
  const table = yield* part(reading, 0, 0.5);
  return table === null ? null : yield* part(guessView(table, seed, othersName), 0.5, 1);
}

/** Whether a text is an experiment or a run, not a table: both may be JSON. */
export function looksLikeRun(text: string): boolean {
  if (!/^[\uFEFF\s]*\{/u.test(text.slice(0, 1000))) return false;
  const value = parsed(text);
  return typeof value === 'object' && value !== null && ('version' in value || 'experiment' in value);
}
