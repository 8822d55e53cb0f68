/** The dialog that opens what others saved: a file, or a pasted table with a look at it before it is taken. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { readRunFile } from '../../experiment/run-file.ts';
import { formatInteger } from '../../i18n/format.ts';
import { PointsCanvas } from '../../parts/plane/points-canvas.ts';
import { dialogBox, dialogHead } from '../dialog.ts';
import { withPoints } from '../../experiment/document-edits.ts';
import { withItsSettings } from '../../experiment/learning-settings.ts';
import type { Panel, StudioContext, StudioState } from '../panel.ts';
import { classCount, viewOf, type TableView } from './csv-points.ts';
import { looksLikeTable, readTable } from './csv-table.ts';
import { describeProblem, tableTemplate } from './csv-template.ts';
import { looksLikeRun, openRun, readTextFile, sentenceOf, type Sentence } from './files.ts';
import './open.css';

/** More points would be told apart neither in number nor in time. */
const mostShown = 4000;

/** The panel of opening and importing. */
export class OpenPanel implements Panel {
  readonly #context: StudioContext;
  readonly #dialog = dialogBox('open');
  #state: StudioState | null = null;
  /** What is in the text field; a file's text is not shown in it, for it may be long. */
  #pasted = '';
  #text = '';
  #view: TableView | null = null;
  #trouble: Sentence | null = null;
  /** Of the small plane, whose canvas is made anew with each table. */
  #points: { readonly canvas: HTMLCanvasElement; readonly layer: PointsCanvas } | null = null;

  constructor(context: StudioContext) {
    this.#context = context;
  }

  render(state: StudioState): void {
    this.#state = state;
    if (this.#dialog.open) this.#draw();
  }

  /** Shows the dialog, empty. */
  open(): void {
    this.#show('', '');
  }

  /** Opens a run at once; shows the dialog for anything else. */
  async openFile(file: File): Promise<void> {
    const text = await readTextFile(file);
    if (typeof text !== 'string') this.#show('', this.#pasted, text);
    else if (looksLikeRun(text)) this.#openRun(text);
    else this.#show(text, '');
  }

  /** A text from the clipboard; what is no table was not meant for this. */
  openPasted(text: string): void {
    if (looksLikeTable(text)) this.#show(text, text);
  }

  #show(text: string, pasted: string, trouble: Sentence | null = null): void {
    this.#pasted = pasted;
    this.#take(text, trouble);
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    // The small plane has no size before.
    this.#draw();
  }

  #openRun(text: string): void {
    try {
      const run = readRunFile(text);
      this.#dialog.close();
      openRun(this.#context, run);
    } catch (error) {
      this.#show('', this.#pasted, sentenceOf(error));
    }
  }

  /** Reads a text anew, by guess. */
  #take(text: string, trouble: Sentence | null = null): void {
    this.#text = text;
    const table = text.trim() === '' ? null : readTable(text);
    const isNone = text.trim() !== '' && table === null;
    this.#trouble = isNone ? (messages) => messages.tableNone : trouble;
    this.#view = table === null ? null : viewOf(table);
    this.#draw();
  }

  #draw(): void {
    if (this.#state === null) return;
    render(this.#template(this.#state), this.#dialog);
    const canvas = this.#dialog.querySelector('canvas');
    if (canvas === null || this.#view === null) return;
    if (canvas !== this.#points?.canvas) this.#points = { canvas, layer: new PointsCanvas(canvas) };
    const { points } = this.#view;
    // Evenly out of the whole table, which may be sorted by class.
    const step = Math.max(1, Math.ceil(points.length / mostShown));
    this.#points.layer.resize(
      Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio)),
      devicePixelRatio,
    );
    this.#points.layer.show(
      points.filter((_, index) => index % step === 0),
      null,
      false,
      { colours: this.#context.figure.colours, classes: this.#view.raw?.classNames.length ?? 2 },
    );
  }

  #template({ context, messages }: StudioState): TemplateResult {
    const problem = this.#view?.problem ?? null;
    const sentence =
      this.#trouble?.(messages) ?? (problem === null ? '' : describeProblem(problem, messages));
    const table = (view: TableView): TemplateResult =>
      tableTemplate(view, context.figure.colours, messages, {
        look: (next) => {
          this.#view = next;
          this.#draw();
        },
        separate: (separator) => {
          const read = readTable(this.#text, separator);
          if (read !== null) this.#view = viewOf(read);
          this.#draw();
        },
      });
    return html`${dialogHead('open', messages.openTitle, messages)}
      <div class="open-file">
        <label class="file-button">
          <input
            class="cover"
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
      <p class="field-error" role="alert">${sentence}</p>
      ${this.#view === null ? nothing : table(this.#view)}
      <div class="dialog-foot">${this.#importButton(this.#view, messages)}</div>`;
  }

  #importButton(view: TableView | null, messages: StudioState['messages']): TemplateResult {
    const raw = view?.raw ?? null;
    const take = (): void => {
      if (view === null || raw === null) return;
      this.#context.enter(null);
      this.#context.submit('points', (now) => {
        const { seed, testFraction } = now.data;
        const classes = classCount(raw);
        const points = { kind: 'points', points: view.points, classes, seed, testFraction } as const;
        return withItsSettings(now, withPoints(now, points));
      });
      this.#dialog.close();
    };
    const count = formatInteger(view?.points.length ?? 0, messages.language);
    return html`<button type="button" class="primary" ?disabled=${raw === null} @click=${take}>
      ${raw === null ? messages.importNone : messages.importPoints(count)}
    </button>`;
  }

  readonly #chooseFile = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file !== undefined) void this.openFile(file);
    // So that the same file can be chosen again once it was mended.
    input.value = '';
  };

  readonly #type = (event: Event): void => {
    this.#pasted = (event.currentTarget as HTMLTextAreaElement).value;
    if (looksLikeRun(this.#pasted)) this.#openRun(this.#pasted);
    else this.#take(this.#pasted);
  };
}
