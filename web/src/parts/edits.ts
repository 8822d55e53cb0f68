/** What controls do to a figure's document: one change at a time, the latest for each field, and what was refused. */
import type { Fields } from '../experiment/document-edits.ts';
import { ExperimentError, type ExperimentErrorData } from '../experiment/error.ts';
import type { Experiment } from '../experiment/types.ts';
import type { Playground } from '../figure/types.ts';
import type { Language } from '../i18n/catalogue.ts';
import { errorMessagesFor, refusalText } from '../i18n/errors.ts';
import type { Refusal } from './controls/number-field.ts';
import { textToNumber } from './controls/number-text.ts';

/** Computes the change from the document as it is when its turn comes. */
export type Edit = (experiment: Experiment) => Fields;

/** Where a typed number belongs, and which are allowed. */
export interface TypedRange {
  readonly path: string;
  readonly range: Extract<ExperimentErrorData['allowed'], { readonly kind: 'number' }>;
}

export function numberAt(path: string, min: number, max: number): TypedRange {
  return { path, range: { kind: 'number', min, max, integer: false } };
}

export function integerAt(path: string, min: number, max: number): TypedRange {
  return { path, range: { kind: 'number', min, max, integer: true } };
}

/** As typed, and why it was refused: as data, so that a change of language changes the sentence. */
interface RefusedText {
  readonly text: string;
  /** Its value is null where it is the text itself. */
  readonly error: Omit<ExperimentErrorData, 'value'> & { readonly value: string | null };
}

/**
 * A slider gives more changes than the worker can take. While one is under way, later ones wait, and a newer change
 * of the same field takes the place of the older.
 */
export class DocumentEdits {
  readonly #figure: Playground;
  readonly #waiting = new Map<string, readonly [edit: Edit, text: string]>();
  readonly #refused = new Map<string, RefusedText>();
  readonly #listeners = new Set<() => void>();
  #running = false;

  constructor(figure: Playground) {
    this.#figure = figure;
    // What was refused in another document is of no interest in this one.
    figure.addEventListener('frontera-change', ({ detail }) => {
      if (detail.reason === 'load') this.forget('');
    });
  }

  /** Whether a change is under way: its refusal is one of `refusals`. */
  get running(): boolean {
    return this.#running;
  }

  /** Calls back when a change was taken or refused, until the function that it gives is called. */
  listen(settled: () => void): () => void {
    this.#listeners.add(settled);
    return () => {
      this.#listeners.delete(settled);
    };
  }

  /** What was typed and refused, by the name of its field. */
  refusals(language: Language): ReadonlyMap<string, Refusal> {
    return new Map(
      [...this.#refused].map(([field, { text, error }]) => {
        const value = error.value ?? quoted(text, language);
        return [field, { text, sentence: refusalText({ ...error, value }, language) }];
      }),
    );
  }

  /** Changes the document; the run goes on where it can. `text` is what was typed, if anything. */
  readonly submit = (field: string, edit: Edit, text = ''): void => {
    this.#waiting.delete(field);
    this.#waiting.set(field, [edit, text]);
    if (!this.#running) void this.#run();
  };

  /** The same for text that may be no number, which is refused here; sizes are the document's business. */
  readonly submitText = (
    field: string,
    text: string,
    allowed: TypedRange,
    change: (value: number) => Edit,
  ): void => {
    const value = textToNumber(text);
    if (value !== null) this.submit(field, change(value), text);
    else this.refuse(field, { ...allowed, text });
  };

  /** Says why a field's text can't be taken, for what is not of the document; null: it was taken. */
  readonly refuse = (field: string, refused: (TypedRange & { readonly text: string }) | null): void => {
    if (refused === null) this.#settle(field, null);
    else {
      const { text, path, range } = refused;
      this.#settle(field, { text, error: { path, value: null, allowed: range } });
    }
  };

  /** What was refused in fields whose names begin so is no longer of interest. */
  readonly forget = (start: string): void => {
    for (const field of [...this.#refused.keys()]) if (field.startsWith(start)) this.#refused.delete(field);
  };

  async #run(): Promise<void> {
    this.#running = true;
    for (const [field, [edit, text]] of this.#waiting) {
      this.#waiting.delete(field);
      await this.#apply(field, edit, text);
    }
    this.#running = false;
  }

  async #apply(field: string, edit: Edit, text: string): Promise<void> {
    try {
      await this.#figure.change(edit(this.#figure.experiment));
      this.#settle(field, null);
    } catch (error) {
      // Anything but a refused document is told by the figure's own `frontera-error`.
      if (error instanceof ExperimentError) this.#settle(field, { text, error: error.toData() });
    }
  }

  #settle(field: string, refused: RefusedText | null): void {
    if (refused === null) this.#refused.delete(field);
    else this.#refused.set(field, refused);
    for (const settled of this.#listeners) settled();
  }
}

const known = new WeakMap<Playground, DocumentEdits>();

/** All controls of a figure share one queue. */
export function editsOf(figure: Playground): DocumentEdits {
  const edits = known.get(figure) ?? new DocumentEdits(figure);
  known.set(figure, edits);
  return edits;
}

/** A text as a sentence names it. */
export function quoted(text: string, language: Language): string {
  const { nothingTyped, whereField } = errorMessagesFor(language);
  const said = text.trim().slice(0, 40);
  return said === '' ? nothingTyped : whereField(said);
}
