/** The dialog that opens what others saved: a file, or a pasted table with a look at it before it is taken. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { readRunFile } from '../../experiment/run-file.ts';
import type { Experiment, LabelledPoint } from '../../experiment/types.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import {
  classCount,
  guessColumns,
  liesInSquare,
  readPoints,
  scaled,
  type ColumnChoice,
  type RawPoints,
  type Scale,
  type TableProblem,
} from './csv-points.ts';
import { TablePreview } from './csv-preview.ts';
import { looksLikeTable, readTable, type Separator, type Table } from './csv-table.ts';
import { describeProblem, tableTemplate, type TableView } from './csv-template.ts';
import { closeButton } from '../dialog.ts';
import { withClasses, type Fields } from '../../experiment/document-edits.ts';
import { looksLikeRun, openRun, readTextFile, sentenceOf, type Sentence } from './files.ts';
import { box, type StudioContext, type Panel, type StudioState } from '../panel.ts';

/** The panel of opening and importing. */
export class OpenPanel implements Panel {
  readonly #context: StudioContext;
  readonly #preview = new TablePreview();
  #messages: Messages | null = null;
  /** What is in the text field; a file's text is not shown in it, for it may be long. */
  #pasted = '';
  #text = '';
  #view: TableView | null = null;
  #trouble: Sentence | null = null;

  constructor(context: StudioContext) {
    this.#context = context;
  }

  render({ messages }: StudioState): void {
    this.#messages = messages;
    if (this.#dialog.open) this.#draw();
  }

  /** Shows the dialog, empty. */
  open(): void {
    this.#pasted = '';
    this.#take('');
    this.#showDialog();
  }

  /** Opens a run at once; shows the dialog for anything else. */
  openFile(file: File): void {
    const opening = async (): Promise<void> => {
      const text = await readTextFile(file);
      if (typeof text !== 'string') this.#showTrouble(text);
      else if (looksLikeRun(text)) this.#openRun(text);
      else this.#showTable(text, '');
    };
    void opening();
  }

  /** A text from the clipboard; what is no table was not meant for this. */
  openPasted(text: string): void {
    if (looksLikeTable(text)) this.#showTable(text, text);
  }

  get #dialog(): HTMLDialogElement {
    return box('open') as HTMLDialogElement;
  }

  #showDialog(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#draw();
  }

  #showTable(text: string, pasted: string): void {
    this.#pasted = pasted;
    this.#take(text);
    this.#showDialog();
  }

  #showTrouble(trouble: Sentence): void {
    this.#take('');
    this.#trouble = trouble;
    this.#showDialog();
  }

  #openRun(text: string): void {
    try {
      const run = readRunFile(text);
      this.#dialog.close();
      openRun(this.#context, run);
    } catch (error) {
      this.#showTrouble(sentenceOf(error));
    }
  }

  /** Reads a text anew, by guess. */
  #take(text: string): void {
    this.#text = text;
    this.#trouble = null;
    const table = text.trim() === '' ? null : readTable(text);
    if (text.trim() !== '' && table === null) this.#trouble = (messages) => messages.tableNone;
    this.#view = table === null ? null : look(table, guessColumns(table), null);
    this.#draw();
  }

  #draw(): void {
    const messages = this.#messages;
    if (messages === null) return;
    render(this.#template(messages), this.#dialog);
    const canvas = this.#dialog.querySelector<HTMLCanvasElement>('.table-plot');
    if (canvas !== null && this.#view !== null) this.#preview.show(canvas, this.#view.points);
  }

  #template(messages: Messages): TemplateResult {
    return html`<div class="hand-over-head">
        <h2 id="open-title">${messages.openTitle}</h2>
        ${closeButton(messages)}
      </div>
      <div class="open-file">
        <label class="file-button">
          <input
            type="file"
            accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain,text/tab-separated-values"
            @change=${this.#chooseFile}
          />
          <span>${messages.chooseFile}</span>
        </label>
        <p class="about">${messages.openAbout}</p>
      </div>
      <label class="paste-label" for="paste">${messages.pasteLabel}</label>
      <textarea
        id="paste"
        rows="4"
        spellcheck="false"
        autocomplete="off"
        wrap="off"
        placeholder=${messages.pasteExample}
        .value=${live(this.#pasted)}
        @input=${this.#type}
      ></textarea>
      <p class="field-error" role="alert">${this.#sentence(messages)}</p>
      ${this.#view === null ? nothing : tableTemplate(this.#view, this.#actions, messages)}
      ${this.#importButton(messages)}`;
  }

  #sentence(messages: Messages): string {
    if (this.#trouble !== null) return this.#trouble(messages);
    const problem = this.#view?.problem ?? null;
    return problem === null ? '' : describeProblem(problem, messages);
  }

  #importButton(messages: Messages): TemplateResult {
    const view = this.#view;
    const raw = view?.raw ?? null;
    const count = formatInteger(view?.points.length ?? 0, messages.language);
    return html`<div class="hand-over-foot">
      <button
        type="button"
        class="primary"
        ?disabled=${view === null || raw === null}
        @click=${() => {
          if (view !== null && raw !== null) this.#import(view.points, raw);
        }}
      >
        ${raw === null ? messages.importNone : messages.importPoints(count)}
      </button>
    </div>`;
  }

  #import(points: readonly LabelledPoint[], raw: RawPoints): void {
    this.#context.submit('points', (now) => withPoints(now, points, classCount(raw)));
    this.#dialog.close();
  }

  readonly #chooseFile = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file !== undefined) this.openFile(file);
    // So that the same file can be chosen again once it was mended.
    input.value = '';
  };

  readonly #type = (event: Event): void => {
    this.#pasted = (event.currentTarget as HTMLTextAreaElement).value;
    if (looksLikeRun(this.#pasted)) this.#openRun(this.#pasted);
    else this.#take(this.#pasted);
  };

  #look(table: Table, choice: ColumnChoice | null, scale: Scale | null): void {
    this.#trouble = null;
    this.#view = look(table, choice, scale);
    this.#draw();
  }

  readonly #actions = {
    chooseSeparator: (separator: Separator): void => {
      const table = readTable(this.#text, separator);
      if (table !== null) this.#look(table, guessColumns(table), null);
    },
    chooseColumns: (choice: ColumnChoice): void => {
      if (this.#view !== null) this.#look(this.#view.table, choice, null);
    },
    chooseHeaded: (isHeaded: boolean): void => {
      if (this.#view === null) return;
      const { table, choice } = this.#view;
      const kept = choice === null ? guessColumns(table, isHeaded) : { ...choice, isHeaded };
      this.#look({ ...table, seemsHeaded: isHeaded }, kept, null);
    },
    chooseScale: (scale: Scale): void => {
      if (this.#view !== null) this.#look(this.#view.table, this.#view.choice, scale);
    },
  };
}

/** A table as it is read with this choice; the scale that harms least where none is chosen. */
function look(table: Table, choice: ColumnChoice | null, scale: Scale | null): TableView {
  const read: RawPoints | TableProblem = choice === null ? { kind: 'no-columns' } : readPoints(table, choice);
  if ('kind' in read) {
    return { table, choice, raw: null, problem: read, scale: scale ?? 'fit', canKeep: false, points: [] };
  }
  const canKeep = liesInSquare(read.points);
  const used = scale ?? (canKeep ? 'keep' : 'fit');
  const points = scaled(read.points, used);
  return { table, choice, raw: read, problem: null, scale: used, canKeep, points };
}

/** Other points, and an output for as many classes. */
function withPoints(now: Experiment, points: readonly LabelledPoint[], classes: number): Fields {
  const { seed, testFraction } = now.data;
  const { loss, layers } = withClasses(now, classes);
  const data = { kind: 'points', points, classes, seed, testFraction } as const;
  return { data, ...(loss && layers ? { loss, layers } : {}) };
}
