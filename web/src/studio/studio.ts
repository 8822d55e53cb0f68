/** The studio: the page around one figure. It holds what is chosen and keeps the panels in step with the figure. */
import { render } from 'lit/html.js';
import type { Playground, PlaygroundEventMap, ThemeName } from '../figure/types.ts';
import type { ExperimentErrorData } from '../experiment/error.ts';
import { presetExperiment, presetNames, type PresetName } from '../experiment/presets.ts';
import type { Experiment } from '../experiment/types.ts';
import { describeError } from '../i18n/describe-error.ts';
import { messagesFor, type Messages } from '../i18n/messages.ts';
import type { Language } from '../i18n/catalogue.ts';
import type { OpenPanel } from './open/csv-panel.ts';
import { listenForFiles } from './open/files-drop.ts';
import { LazyPanel } from './lazy-panel.ts';
import { mastheadTemplate } from './masthead.ts';
import { editsOf, type DocumentEdits } from '../parts/edits.ts';
import { box, type StudioContext, type Panel, type StudioState } from './panel.ts';
import { presetOf } from './explain/preset-of.ts';
import { presetsTemplate } from './explain/presets-menu.ts';
import { initialLanguage, initialTheme, rememberLanguage, rememberTheme } from './preferences.ts';
import { openHelp } from './shortcuts.ts';
import { followAddress } from './share/share-address.ts';
import type { SharePanel } from './share/share-panel.ts';
import { Tabs } from './tabs.ts';
import { ViewMenu } from './readings/view-menu.ts';

function isPresetName(name: string): name is PresetName {
  return presetNames.some((preset) => preset === name);
}

/** Makes the figure, fills the panels, and listens. Made once per page. */
export class Studio {
  readonly #playground: Playground;
  readonly #edits: DocumentEdits;
  readonly #tabs: Tabs;
  readonly #panels: Panel[];
  readonly #share: LazyPanel<SharePanel>;
  readonly #open: LazyPanel<OpenPanel>;
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
    this.#preset = asked !== null && isPresetName(asked) ? asked : 'double-circles';
    this.#origin = this.#preset;
    this.#experiment = presetExperiment(this.#preset);
    if (asked !== null && asked !== this.#preset)
      this.#notice = (messages) => describeError(unknownPreset(asked), messages);
    this.#playground = document.createElement('frontera-playground');
    this.#edits = editsOf(this.#playground);
    this.#edits.listen(() => {
      this.#render();
    });
    this.#tabs = new Tabs(box('tabs'), {
      network: box('network'),
      cost: box('cost'),
      settings: box('settings'),
      data: box('data'),
    });
    this.#applyTheme();
    const context = this.#makeContext();
    this.#share = new LazyPanel(async () => new (await import('./share/share-panel.ts')).SharePanel(context));
    this.#open = new LazyPanel(async () => new (await import('./open/csv-panel.ts')).OpenPanel(context));
    // Colours before anything is drawn in them.
    this.#panels = [new ViewMenu(context), this.#share, this.#open];
    // The first paint had the name alone.
    box('masthead').replaceChildren();
    this.#render();
    this.#startFigure(this.#preset);
    followAddress(context);
    listenForFiles({
      openFile: (file) => {
        this.#open.use((panel) => {
          panel.openFile(file);
        });
      },
      openPasted: (text) => {
        this.#open.use((panel) => {
          panel.openPasted(text);
        });
      },
    });
    void this.#makePanels(context);
  }

  /** One in a task, so that the page answers in between: all at once would hold up a phone for half a second. */
  async #makePanels(context: StudioContext): Promise<void> {
    const { panelMakers } = await import('./panels.ts');
    for (const make of panelMakers) {
      await new Promise((resume) => setTimeout(resume));
      const panel = make(context);
      this.#panels.push(panel);
      panel.render(this.#state);
      panel.follow?.(this.#state);
    }
  }

  #startFigure(preset: PresetName): void {
    const figure = this.#playground;
    figure.setAttribute('preset', preset);
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
      if (error === null || this.#edits.running) return;
      this.#complain(error);
    });
    box('figure').append(figure);
  }

  #listen<Name extends keyof PlaygroundEventMap>(
    name: Name,
    handle: (detail: PlaygroundEventMap[Name]['detail']) => void,
  ): void {
    this.#playground.addEventListener(name, (event) => {
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
    return {
      experiment: this.#experiment,
      preset: this.#preset,
      run: this.#playground.state,
      refusals: this.#edits.refusals(this.#messages.language),
      messages: this.#messages,
    };
  }

  readonly #follow = (): void => {
    const state = this.#state;
    for (const panel of this.#panels) panel.follow?.(state);
  };

  #render(): void {
    const messages = this.#messages;
    document.documentElement.lang = messages.language;
    document.title = messages.pageTitle;
    document.querySelector('meta[name="description"]')?.setAttribute('content', messages.tagline);
    this.#playground.setAttribute('lang', messages.language);
    this.#tabs.setTexts(messages);
    render(
      mastheadTemplate(
        messages,
        this.#theme,
        {
          chooseLanguage: this.#chooseLanguage,
          chooseTheme: this.#chooseTheme,
          share: this.#showShare,
          open: this.#showOpen,
          openHelp,
        },
        presetsTemplate(this.#state, this.#choosePreset, messages),
      ),
      box('masthead'),
    );
    this.#renderNotice();
    const state = this.#state;
    for (const panel of this.#panels) panel.render(state);
  }

  #complain(error: ExperimentErrorData | null): void {
    this.#say(error === null ? null : (messages) => describeError(error, messages));
  }

  #say(sentence: ((messages: Messages) => string) | null): void {
    this.#notice = sentence;
    this.#renderNotice();
  }

  #renderNotice(): void {
    const notice = box('notice');
    notice.hidden = this.#notice === null;
    notice.textContent = this.#notice?.(this.#messages) ?? '';
  }

  #applyTheme(): void {
    document.documentElement.dataset['theme'] = this.#theme;
    this.#playground.setAttribute('theme', this.#theme);
  }

  readonly #showShare = (): void => {
    this.#share.use((panel) => {
      panel.open();
    });
  };

  readonly #showOpen = (): void => {
    this.#open.use((panel) => {
      panel.open();
    });
  };

  readonly #choosePreset = (name: PresetName): void => {
    this.#load(presetExperiment(name));
  };

  readonly #chooseLanguage = (language: Language): void => {
    this.#messages = messagesFor(language);
    rememberLanguage(language);
    this.#render();
  };

  readonly #chooseTheme = (theme: ThemeName): void => {
    this.#theme = theme;
    rememberTheme(theme);
    this.#applyTheme();
    this.#render();
  };

  #load(experiment: Experiment): void {
    this.#notice = null;
    this.#playground.experiment = experiment;
    this.#take(this.#playground.experiment);
  }

  #makeContext(): StudioContext {
    const { submit, submitText, refuse, forget } = this.#edits;
    return {
      figure: this.#playground,
      ...{ submit, submitText, refuse, forget },
      load: (experiment) => {
        this.#load(experiment);
      },
      complain: (error) => {
        this.#complain(error);
      },
      say: (sentence) => {
        this.#say(sentence);
      },
    };
  }
}

function unknownPreset(name: string): ExperimentErrorData {
  return {
    path: 'preset',
    value: `"${name.slice(0, 40)}"`,
    allowed: { kind: 'one-of', values: presetNames },
  };
}
