/** The dialog that opens what others saved: a file, or a pasted table with a look at it before it is taken. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { withPoints } from '../../experiment/document-edits.ts';
import { withItsSettings } from '../../experiment/learning-settings.ts';
import { givenTestCount } from '../../experiment/points.ts';
import { readRunFile } from '../../experiment/run-file.ts';
import { formatInteger } from '../../i18n/format.ts';
import { tableMessagesFor, type TableMessages } from '../../i18n/table-messages.ts';
import { PointsCanvas } from '../../parts/plane/points-canvas.ts';
import { textOf } from '../../table/bytes.ts';
import { describeProblem } from '../../table/describe.ts';
import { looksLikeJson } from '../../table/json.ts';
import { seemsMeant } from '../../table/table.ts';
import { classCount, dataOf, type TableView } from '../../table/view.ts';
import { dialogBox, dialogHead } from '../dialog.ts';
import type { Panel, StudioContext, StudioState } from '../panel.ts';
import { openRun, readFile, sentenceOf, shortName, type Sentence } from './files.ts';
import { looksLikeRun, TableReader } from './table-reader.ts';
import { problemAction } from './table-remarks.ts';
import { tableTemplate, type TableActions } from './table-template.ts';
import './open.css';

/** More points would be told apart neither in number nor in time. */
const mostShown = 4000;

/** The panel of opening and importing. */
export class OpenPanel implements Panel {
  readonly #context: StudioContext;
  readonly #dialog = dialogBox('open');
  readonly #reader = new TableReader({
    changed: () => {
      this.#draw();
    },
  });
  #state: StudioState | null = null;
  /** What is in the text field; a file's text is not shown in it, for it may be long. */
  #pasted = '';
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
    this.#reader.clear();
    this.#pasted = '';
    this.#show();
  }

  /** Opens a run at once; shows the dialog for anything else. */
  async openFile(file: File): Promise<void> {
    const bytes = await readFile(file);
    if (!(bytes instanceof Uint8Array)) {
      this.#show(bytes);
      return;
    }
    const content = textOf(bytes);
    if ('format' in content) {
      const { format } = content;
      this.#show(({ language }) => tableMessagesFor(language).fileAdvice(shortName(file), format));
    } else if (looksLikeRun(content.text)) this.#openRun(content.text);
    else {
      this.#pasted = '';
      this.#show();
      await this.#take(content.text);
    }
  }

  /** The table at an address of this page's own origin: no other may make a reader's browser ask elsewhere. */
  async openAddress(address: string): Promise<void> {
    const url = addressOf(address);
    const name = (url?.pathname.split('/').pop() ?? '') || address.slice(0, 60);
    if (url?.origin !== location.origin) {
      this.#show((messages) => messages.tableElsewhere(address.slice(0, 60)));
      return;
    }
    try {
      const response = await fetch(url);
      if (!response.ok) throw new Error(response.statusText);
      await this.openFile(new File([await response.blob()], name));
    } catch {
      this.#show((messages) => messages.fileUnreadable(name));
    }
  }

  /** A text from the clipboard; what is no table was not meant for this. */
  async openPasted(text: string): Promise<void> {
    const view = await this.#read(text);
    if (view === null || !seemsMeant(view.table)) return;
    this.#pasted = text;
    this.#show();
  }

  /** What was there before stays beside a file that could not be read. */
  #show(trouble: Sentence | null = null): void {
    this.#trouble = trouble;
    if (!this.#dialog.open) this.#dialog.showModal();
    // The small plane has no size before.
    this.#draw();
  }

  #openRun(text: string): void {
    try {
      const run = readRunFile(text);
      this.#dialog.close();
      openRun(this.#context, run);
    } catch (error) {
      this.#show(sentenceOf(error));
    }
  }

  async #read(text: string): Promise<TableView | null> {
    return this.#reader.read(text, this.#seed, this.#texts.others);
  }

  /** Reads a text anew, by guess. */
  async #take(text: string): Promise<void> {
    this.#trouble = null;
    const isWhole = await this.#read(text);
    // A text that came later says what is wrong with it.
    if (isWhole !== null || this.#reader.view !== null || this.#reader.progress !== null) return;
    if (text.trim() !== '') this.#trouble = noTable(text);
    this.#draw();
  }

  get #seed(): number {
    return this.#state?.experiment.data.seed ?? 0;
  }

  get #texts(): TableMessages {
    return tableMessagesFor(this.#state?.messages.language ?? 'en');
  }

  #draw(): void {
    if (this.#state === null || !this.#dialog.open) return;
    render(this.#template(this.#state), this.#dialog);
    const canvas = this.#dialog.querySelector('canvas');
    const { view } = this.#reader;
    if (canvas === null || view === null) return;
    if (canvas !== this.#points?.canvas) this.#points = { canvas, layer: new PointsCanvas(canvas) };
    const { points } = view;
    // Evenly out of the whole table, which may be sorted by class.
    const step = Math.max(1, Math.ceil(points.length / mostShown));
    this.#points.layer.resize(
      Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio)),
      devicePixelRatio,
    );
    const shown = points.filter((_, index) => index % step === 0);
    const hasTest = givenTestCount(shown) > 0;
    this.#points.layer.show(
      shown,
      hasTest ? Uint8Array.from(shown, ({ length }) => length - 3) : null,
      false,
      { colours: this.#context.figure.colours, classes: view.raw === null ? 2 : classCount(view.raw) },
    );
  }

  #template({ context, messages }: StudioState): TemplateResult {
    const texts = this.#texts;
    const { view, progress } = this.#reader;
    return html`${dialogHead('open', messages.openTitle, messages)}
      <div class="open-file">
        <label class="file-button">
          <input
            class="cover"
            type="file"
            accept=".json,.jsonl,.csv,.tsv,.txt,.psv,.dat,.data,.arff,.svm,.libsvm,.yaml,.yml,.sql,.log,.tex,.xlsx,application/json,text/*"
            @change=${this.#chooseFile}
          />
          <span>${messages.chooseFile}</span>
        </label>
        <p class="about">${messages.openAbout}</p>
      </div>
      <label class="paste-label" for="paste">${texts.pasteLabel}</label>
      <textarea
        id="paste"
        rows="4"
        spellcheck="false"
        autocomplete="off"
        wrap="off"
        placeholder=${texts.pasteExample}
        .value=${live(this.#pasted)}
        @input=${this.#type}
      ></textarea>
      ${this.#problemTemplate(messages)}
      ${
        progress === null
          ? nothing
          : html`<progress
              max="1"
              .value=${progress}
              aria-label=${texts.reading(String(Math.round(progress * 100)))}
            ></progress>`
      }
      ${view === null ? nothing : tableTemplate(view, context.figure.colours, texts, this.#actions)}
      <div class="dialog-foot">${this.#importButton(view, texts)}</div>`;
  }

  #problemTemplate(messages: StudioState['messages']): TemplateResult {
    const { view } = this.#reader;
    const problem = view?.problem ?? null;
    if (this.#trouble !== null || view === null || problem === null) {
      return html`<p class="field-error" role="alert">${this.#trouble?.(messages) ?? ''}</p>`;
    }
    return html`<p class="field-error" role="alert">
        ${describeProblem(problem, view, this.#texts)}
        ${problem.kind === 'number' ? this.#texts.tableNumberAdvice : nothing}
      </p>
      ${problemAction(problem, this.#texts, this.#actions.choose)}`;
  }

  readonly #actions: TableActions = {
    choose: (changes) => void this.#reader.choose(changes),
    setHeaded: (isHeaded) => void this.#reader.setHeaded(isHeaded, this.#seed, this.#texts.others),
    separate: (separator) => void this.#reader.separate(separator, this.#seed, this.#texts.others),
  };

  #importButton(view: TableView | null, texts: TableMessages): TemplateResult {
    const raw = view?.raw ?? null;
    const take = (): void => {
      if (view === null || raw === null) return;
      this.#dialog.close();
      // In tasks of their own: the browser writes its history down, and 100,000 points take their time.
      setTimeout(() => {
        this.#context.enter(null);
        setTimeout(() => {
          this.#context.submit('points', (now) =>
            withItsSettings(now, withPoints(now, dataOf(view, raw, now.data))),
          );
        });
      });
    };
    const count = formatInteger(view?.points.length ?? 0, texts.language);
    const isBusy = this.#reader.progress !== null;
    return html`<button type="button" class="primary" ?disabled=${raw === null || isBusy} @click=${take}>
      ${raw === null ? texts.importNone : texts.importPoints(count)}
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
    else void this.#take(this.#pasted);
  };
}

/** Null where it is none. */
function addressOf(text: string): URL | null {
  try {
    return new URL(text, document.baseURI);
  } catch {
    return null;
  }
}

/** Of JSON that holds no table what is wrong with it, otherwise what a table takes. */
function noTable(text: string): Sentence {
  if (looksLikeJson(text.slice(0, 1000)) && text.trimStart().startsWith('{')) {
    try {
      readRunFile(text);
    } catch (error) {
      return sentenceOf(error);
    }
  }
  return ({ language }) => tableMessagesFor(language).tableNone;
}
