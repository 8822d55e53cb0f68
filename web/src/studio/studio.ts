/** The studio: the page around one figure. It holds what is chosen and keeps the panels in step with the figure. */
import '../figure/define.ts';
import { render } from 'lit/html.js';
import type { PlaygroundEventMap, ThemeName } from '../figure/types.ts';
import { readStudioParameters } from '../figure/frame/parameters.ts';
import { presetExperiment, type PresetName } from '../experiment/presets.ts';
import type { Experiment } from '../experiment/types.ts';
import { describeError } from '../i18n/errors.ts';
import { messagesFor, type Messages } from '../i18n/messages.ts';
import type { Language } from '../i18n/catalogue.ts';
import { presetOf } from '../experiment/document-edits.ts';
import { wakeHelp } from './explain/help-wake.ts';
import { editsOf } from '../parts/edits.ts';
import { isLong } from '../parts/plane/tools-template.ts';
import { Rest } from '../parts/rest.ts';
import { keepSeenOrder } from './arrangement.ts';
import { keepRunning } from './keep-running.ts';
import { LazyPanel } from './lazy-panel.ts';
import { introTemplate, mastheadTemplate, type Masthead } from './masthead.ts';
import { listenForFiles } from './open/files-drop.ts';
import { box, type Panel, type StudioContext, type StudioState } from './panel.ts';
import {
  initialLanguage,
  initialTheme,
  languageKey,
  recall,
  remember,
  themeKey,
  tourKey,
} from './preferences.ts';
import { listenForPresentation, togglePresentation } from './presentation.ts';
import { LegendPanel } from './readings/legend-panel.ts';
import { DocumentHistory, presetInAddress } from './share/share-address.ts';
import { Tabs } from './tabs.ts';

/** While it trains. */
const betweenReadingsMs = 25;

/** Makes the figure, fills the panels, and listens. Made once per page. */
class Studio implements StudioContext, Masthead {
  readonly figure = document.createElement('frontera-playground');
  readonly #edits = editsOf(this.figure);
  readonly submit = this.#edits.submit;
  readonly submitText = this.#edits.submitText;
  readonly refuse = this.#edits.refuse;
  readonly forget = this.#edits.forget;
  readonly share = new LazyPanel(
    this,
    async () => new (await import('./share/share-panel.ts')).SharePanel(this),
  );
  readonly open = new LazyPanel(this, async () => new (await import('./open/open-panel.ts')).OpenPanel(this));
  readonly help = new LazyPanel(this, async () => new (await import('./explain/help.ts')).Help(this.#state));
  readonly #panels: Panel[];
  readonly #controls: ReturnType<typeof readStudioParameters>['controls'];
  /** Null until the figure stands in the page. */
  #history: DocumentHistory | null = null;
  #messages: Messages;
  #isNewcomer = recall(tourKey) === null;
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
    const { run, controls, attributes, problems } = this.#parameters();
    this.#controls = controls;
    this.#experiment = run.experiment;
    this.#preset = this.#origin = presetNamed(run.experiment);
    this.#edits.listen(() => this.#render());
    // The pictures of the data are in the plane's colours.
    new MutationObserver(() => this.#render()).observe(this.figure, { attributeFilter: ['colours'] });
    this.#applyTheme();
    keepSeenOrder();
    // Colours before anything is drawn in them.
    this.#panels = [new LegendPanel(this), new Tabs(), this.share, this.open, this.help];
    // The first paint had the sentence in each language.
    box('intro').replaceChildren();
    this.#render();
    if (problems.length > 0)
      this.say(({ language }) => readStudioParameters(query, language).problems.join(' '));
    this.#begin(query, attributes).catch(() => {
      this.say(({ pageNotLoaded }) => pageNotLoaded);
    });
  }

  /** Figure and panels in tasks of their own, so that the page answers in between: all at once would hold up a phone for a second. */
  async #begin(query: URLSearchParams, attributes: ReadonlyMap<string, string>): Promise<void> {
    await nextTask();
    this.#startFigure(attributes);
    this.#history = new DocumentHistory({
      figure: this.figure,
      say: this.say,
      show: this.#show,
      runInAddress: () => this.#parameters().run,
    });
    if (this.#allows('data')) listenForFiles(this.open);
    listenForPresentation(() => {
      this.#render();
    });
    wakeHelp(this.help);
    remember(tourKey, 'offered');
    const table = query.get('csv');
    if (table !== null && this.#allows('data'))
      this.open.use((panel) => {
        void panel.openAddress(table);
      });
    const { panels } = await import('./panels.ts');
    for (const Made of panels) {
      await nextTask();
      const panel = new Made(this);
      this.#panels.push(panel);
      panel.render(this.#state);
      panel.follow?.(this.#state);
    }
  }

  /** In the present language. */
  #parameters(): ReturnType<typeof readStudioParameters> {
    return readStudioParameters(new URLSearchParams(location.search), this.#messages.language);
  }

  readonly #allows: StudioState['allows'] = (control) => this.#controls.includes(control);

  #startFigure(attributes: ReadonlyMap<string, string>): void {
    for (const [name, value] of attributes)
      if (name !== 'lang' && name !== 'theme') this.figure.setAttribute(name, value);
    this.#listen('frontera-ready', ({ experiment }) => {
      this.#take(experiment);
      this.#follow();
    });
    this.#listen('frontera-change', ({ experiment, reason }) => {
      if (reason === 'data') this.#preset = this.#presetAfterDrawing(experiment);
      if (reason === 'load') this.#origin = this.#preset = presetNamed(experiment);
      this.#take(experiment);
    });
    this.#listen('frontera-epoch', this.#followTraining);
    this.#listen('frontera-play', ({ playing }) => {
      if (!playing) this.#follow();
    });
    this.#listen('frontera-error', ({ error }) => {
      if (error !== null && !this.#edits.running) this.say((messages) => describeError(error, messages));
    });
    box('figure').append(this.figure);
    keepRunning(this.figure, box('studio'));
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
    return {
      experiment: this.#experiment,
      preset: this.#preset,
      run: this.figure.state,
      refusals: this.#edits.refusals(messages.language),
      messages,
      allows: this.#allows,
      context: this,
    };
  }

  readonly #follow = (): void => {
    this.#rest.drawn();
    const state = this.#state;
    for (const panel of this.#panels) panel.follow?.(state);
  };

  readonly #rest = new Rest(() => {
    requestAnimationFrame(() => this.#follow());
  });

  /** What is written between two frames has the page laid out twice. */
  readonly #followTraining = (): void => {
    if (this.figure.playing) this.#rest.hear(betweenReadingsMs);
    else this.#follow();
  };

  readonly load = (experiment: Experiment): void => {
    this.enter(presetOf(experiment));
    this.#show(experiment);
  };

  readonly enter = (preset: PresetName | null): void => {
    this.#history?.enter(preset);
  };

  readonly #show = (experiment: Experiment): void => {
    this.#notice = null;
    this.figure.experiment = experiment;
    this.#take(this.figure.experiment);
  };

  readonly say = (sentence: (messages: Messages) => string): void => {
    this.#notice = sentence;
    this.#renderNotice();
  };

  readonly present = (): void => {
    togglePresentation();
    this.#render();
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
    this.#render();
  };

  get isNewcomer(): boolean {
    return this.#isNewcomer;
  }

  readonly takeTour = (): void => {
    this.#isNewcomer = false;
    this.help.use((help) => {
      help.tour();
      this.#render();
    });
  };

  #applyTheme(): void {
    document.documentElement.dataset['theme'] = this.#theme;
    this.figure.setAttribute('theme', this.#theme);
  }

  #render(): void {
    const state = this.#state;
    const { messages, experiment } = state;
    document.documentElement.classList.toggle('has-many-classes', isLong(experiment.data.classes));
    // Written again, they would have every part read its colours anew.
    for (const element of [document.documentElement, this.figure])
      if (element.getAttribute('lang') !== messages.language) element.setAttribute('lang', messages.language);
    document.title = messages.pageTitle;
    document.querySelector('meta[name="description"]')?.setAttribute('content', messages.tagline);
    render(introTemplate(state, this), box('intro'));
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

const nextTask = (): Promise<void> => new Promise((resume) => setTimeout(resume));

/** The preset that a document is or, where the address names one, was before settings of it were changed. */
function presetNamed(experiment: Experiment): PresetName | null {
  const own = presetOf(experiment);
  if (own !== null || location.hash !== '') return own;
  const named = presetInAddress();
  if (named === null) return null;
  const isDrawn = experiment.data.kind === 'points';
  return isDrawn === (presetExperiment(named).data.kind === 'points') ? named : null;
}

new Studio(new URLSearchParams(location.search));
