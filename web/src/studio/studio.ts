/** The studio: the page around one figure. It holds what is chosen and keeps the panels in step with the figure. */
import '../figure/define.ts';
import { render } from 'lit/html.js';
import type { Inspection, PlaygroundEventMap, ThemeName } from '../figure/types.ts';
import type { ExperimentErrorData } from '../experiment/error.ts';
import { presetExperiment, presetNames, type PresetName } from '../experiment/presets.ts';
import type { Experiment } from '../experiment/types.ts';
import { describeError } from '../i18n/describe-error.ts';
import { messagesFor, type Messages } from '../i18n/messages.ts';
import type { Language } from '../i18n/catalogue.ts';
import { textToNumber } from '../parts/controls/number-text.ts';
import { presetOf } from './edit/document-edits.ts';
import { EditQueue, type Edit } from './edit/edits.ts';
import { LazyPanel } from './lazy-panel.ts';
import { mastheadTemplate, type Masthead } from './masthead.ts';
import { listenForFiles } from './open/files-drop.ts';
import { box, type Panel, type StudioContext, type StudioState, type TypedRange } from './panel.ts';
import { initialLanguage, initialTheme, languageKey, remember, themeKey } from './preferences.ts';
import { ViewMenu } from './readings/view-menu.ts';
import { followAddress } from './share/share-address.ts';
import { Tabs } from './tabs.ts';

/** A refused value: as typed, and why, as data, so that a change of language changes the sentence. */
interface RefusedValue {
  readonly text: string;
  readonly error: ExperimentErrorData;
}

/** Makes the figure, fills the panels, and listens. Made once per page. */
class Studio implements StudioContext, Masthead {
  readonly figure = document.createElement('frontera-playground');
  readonly share = new LazyPanel(
    this,
    async () => new (await import('./share/share-panel.ts')).SharePanel(this),
  );
  readonly open = new LazyPanel(this, async () => new (await import('./open/csv-panel.ts')).OpenPanel(this));
  readonly #edits: EditQueue;
  readonly #panels: Panel[];
  readonly #refused = new Map<string, RefusedValue>();
  readonly #wishes = new Map<string, Inspection>();
  readonly #typed = new Map<string, string>();
  #messages: Messages;
  #theme: ThemeName;
  #experiment: Experiment;
  #preset: PresetName | null;
  /** Which preset made the data before anything was drawn over it; null: another data set. */
  #origin: PresetName | null;
  /** What the line under the head says, in any language; null: nothing. */
  #notice: ((messages: Messages) => string) | null = null;

  constructor(query: URLSearchParams) {
    this.#messages = messagesFor(initialLanguage(query));
    this.#theme = initialTheme(query);
    const asked = query.get('preset');
    const preset = presetNames.find((name) => name === asked) ?? 'double-circles';
    this.#preset = this.#origin = preset;
    this.#experiment = presetExperiment(preset);
    if (asked !== null && asked !== preset)
      this.#notice = (messages) => describeError(unknownPreset(asked), messages);
    this.#edits = new EditQueue(this.figure, this.#settled);
    this.#applyTheme();
    // Colours before anything is drawn in them.
    this.#panels = [new ViewMenu(this), new Tabs(), this.share, this.open];
    // The first paint had the name alone.
    box('masthead').replaceChildren();
    this.#render();
    this.#startFigure(preset);
    followAddress(this);
    listenForFiles(this.open);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.restyle);
    this.#addPanels().catch(() => {
      this.say(({ pageNotLoaded }) => pageNotLoaded);
    });
  }

  /** One in a task, so that the page answers in between: all at once would hold up a phone for half a second. */
  async #addPanels(): Promise<void> {
    const { panels } = await import('./panels.ts');
    for (const Made of panels) {
      await new Promise((resume) => setTimeout(resume));
      const panel = new Made(this);
      this.#panels.push(panel);
      panel.render(this.#state);
      panel.follow?.(this.#state);
    }
  }

  #startFigure(preset: PresetName): void {
    this.figure.setAttribute('preset', preset);
    this.#listen('frontera-ready', ({ experiment }) => {
      this.#take(experiment);
      this.#follow();
    });
    this.#listen('frontera-change', ({ experiment, reason }) => {
      if (reason === 'data') this.#preset = this.#presetAfterDrawing(experiment);
      if (reason === 'load') this.#origin = this.#preset = presetOf(experiment);
      this.#take(experiment);
    });
    this.#listen('frontera-epoch', this.#follow);
    this.#listen('frontera-play', ({ playing }) => {
      if (!playing) this.#follow();
    });
    this.#listen('frontera-error', ({ error }) => {
      if (error !== null && !this.#edits.running) this.say((messages) => describeError(error, messages));
    });
    box('figure').append(this.figure);
  }

  #listen<Name extends keyof PlaygroundEventMap>(
    name: Name,
    handle: (detail: PlaygroundEventMap[Name]['detail']) => void,
  ): void {
    this.figure.addEventListener(name, (event) => {
      handle((event as PlaygroundEventMap[Name]).detail);
    });
  }

  /**
   * The circles are no longer the article's once they are drawn over, but are again when that is undone; the empty
   * plane is there to be drawn on.
   */
  #presetAfterDrawing(experiment: Experiment): PresetName | null {
    if (experiment.data.kind === 'generated') return this.#origin;
    return this.#preset === 'empty-plane' ? 'empty-plane' : null;
  }

  #take(experiment: Experiment): void {
    this.#experiment = experiment;
    this.#render();
  }

  get #state(): StudioState {
    const messages = this.#messages;
    const refusals = [...this.#refused].map(
      ([field, { text, error }]) => [field, { text, sentence: describeError(error, messages) }] as const,
    );
    return {
      experiment: this.#experiment,
      preset: this.#preset,
      run: this.figure.state,
      refusals: new Map(refusals),
      messages,
      context: this,
    };
  }

  readonly #follow = (): void => {
    const state = this.#state;
    for (const panel of this.#panels) panel.follow?.(state);
  };

  readonly restyle = (): void => {
    const state = this.#state;
    for (const panel of this.#panels) panel.restyle?.(state);
  };

  readonly submit = (field: string, change: Edit): void => {
    this.#edits.submit(field, change);
  };

  /** Text that is no number is refused here, in the words of the same sentence; sizes are the document's business. */
  readonly submitText = (
    field: string,
    text: string,
    allowed: TypedRange,
    change: (value: number) => Edit,
  ): void => {
    this.#typed.set(field, text);
    const value = textToNumber(text);
    if (value === null) this.refuse(field, { text, ...allowed });
    else this.#edits.submit(field, change(value));
  };

  readonly #settled = (field: string, error: ExperimentErrorData | null): void => {
    if (error === null) this.#refused.delete(field);
    else this.#refused.set(field, { text: this.#typed.get(field) ?? '', error });
    this.#render();
  };

  readonly refuse = (field: string, refused: (TypedRange & { readonly text: string }) | null): void => {
    if (refused === null) {
      if (this.#refused.delete(field)) this.#render();
      return;
    }
    const { text, path, range } = refused;
    this.#refused.set(field, { text, error: { path, value: quoted(text, this.#messages), allowed: range } });
    this.#render();
  };

  readonly forget = (start: string): void => {
    for (const field of [...this.#refused.keys()]) if (field.startsWith(start)) this.#refused.delete(field);
  };

  readonly inspect = (panel: string, wishes: Inspection): void => {
    this.#wishes.set(panel, wishes);
    this.figure.inspection = Object.assign({}, ...this.#wishes.values()) as Inspection;
  };

  readonly load = (experiment: Experiment): void => {
    this.#notice = null;
    this.#refused.clear();
    this.figure.experiment = experiment;
    this.#take(this.figure.experiment);
  };

  readonly say = (sentence: (messages: Messages) => string): void => {
    this.#notice = sentence;
    this.#renderNotice();
  };

  readonly chooseLanguage = (language: Language): void => {
    this.#messages = messagesFor(language);
    remember(languageKey, language);
    this.#render();
  };

  readonly chooseTheme = (theme: ThemeName): void => {
    this.#theme = theme;
    remember(themeKey, theme);
    this.#applyTheme();
    this.restyle();
    this.#render();
  };

  #applyTheme(): void {
    document.documentElement.dataset['theme'] = this.#theme;
    this.figure.setAttribute('theme', this.#theme);
  }

  #render(): void {
    const state = this.#state;
    const { messages } = state;
    document.documentElement.lang = messages.language;
    document.title = messages.pageTitle;
    document.querySelector('meta[name="description"]')?.setAttribute('content', messages.tagline);
    this.figure.setAttribute('lang', messages.language);
    render(mastheadTemplate(state, this.#theme, this), box('masthead'));
    this.#renderNotice();
    for (const panel of this.#panels) panel.render(state);
  }

  #renderNotice(): void {
    const notice = box('notice');
    notice.hidden = this.#notice === null;
    notice.textContent = this.#notice?.(this.#messages) ?? '';
  }
}

function unknownPreset(name: string): ExperimentErrorData {
  return {
    path: 'preset',
    value: `"${name.slice(0, 40)}"`,
    allowed: { kind: 'one-of', values: presetNames },
  };
}

function quoted(text: string, messages: Messages): string {
  return text.trim() === '' ? messages.nothingTyped : messages.whereField(text.trim().slice(0, 40));
}

new Studio(new URLSearchParams(location.search));
