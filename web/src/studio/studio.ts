/** The studio: the page around one figure. It holds what is chosen and keeps the panels in step with the figure. */
import { render } from 'lit';
import type { Playground, PlaygroundEventMap, RunState, ThemeName } from '../element/types.ts';
import type { ExperimentErrorData } from '../experiment/error.ts';
import { presetExperiment, presetNames } from '../experiment/presets.ts';
import type { PresetName } from '../experiment/presets.ts';
import type { Experiment } from '../experiment/types.ts';
import { describeError } from '../i18n/describe-error.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Language, Messages } from '../i18n/messages.ts';
import { networkActions, recipeActions, settingsActions } from './actions.ts';
import type { Desk, TypedRange } from './actions.ts';
import { CostChart } from './cost-chart.ts';
import type { CostReading } from './cost-chart.ts';
import { costHeadTemplate } from './cost-panel.ts';
import type { CostScale } from './cost-panel.ts';
import { dataTemplate } from './data-panel.ts';
import type { DataActions } from './data-panel.ts';
import * as edit from './document-edits.ts';
import { EditQueue } from './edits.ts';
import type { Edit } from './edits.ts';
import { mastheadTemplate } from './masthead.ts';
import { NetworkDiagram } from './network-diagram.ts';
import type { DiagramTarget } from './network-diagram.ts';
import { columnsTemplate, networkHeadTemplate, renderReadout } from './network-panel.ts';
import { textToNumber } from './number-text.ts';
import { initialLanguage, initialTheme, rememberLanguage, rememberTheme } from './preferences.ts';
import type { Refusal } from './number-field.ts';
import { identityTemplate, settingsTemplate } from './settings-panel.ts';
import { Tabs } from './tabs.ts';

/** A refused value: as typed, and why, as data, so that a change of language changes the sentence. */
interface RefusedValue {
  readonly text: string;
  readonly error: ExperimentErrorData;
}

function box(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no #${id}`);
  return found;
}

function isPresetName(name: string): name is PresetName {
  return presetNames.some((preset) => preset === name);
}

/** Makes the figure, fills the panels, and listens. Made once per page. */
export class Studio {
  readonly #playground: Playground;
  readonly #edits: EditQueue;
  readonly #tabs: Tabs;
  readonly #chart: CostChart;
  readonly #diagram: NetworkDiagram;
  readonly #refused = new Map<string, RefusedValue>();
  readonly #typed = new Map<string, string>();
  #messages: Messages;
  #theme: ThemeName;
  #experiment: Experiment;
  #preset: PresetName | null;
  /** Which preset made the data before anything was drawn over it; null: another data set. */
  #origin: PresetName | null;
  #run: RunState | null = null;
  #hadTest = false;
  #scale: CostScale = 'linear';
  #reading: CostReading | null = null;
  #target: DiagramTarget | null = null;
  #notice: ExperimentErrorData | null = null;

  constructor(query: URLSearchParams) {
    this.#messages = messagesFor(initialLanguage(query));
    this.#theme = initialTheme(query);
    const asked = query.get('preset');
    this.#preset = asked !== null && isPresetName(asked) ? asked : 'double-circles';
    this.#origin = this.#preset;
    this.#experiment = presetExperiment(this.#preset);
    if (asked !== null && asked !== this.#preset) this.#notice = unknownPreset(asked);
    this.#playground = document.createElement('frontera-playground') as Playground;
    this.#edits = new EditQueue(this.#playground, this.#settled);
    this.#tabs = new Tabs(box('tabs'), {
      network: box('network'),
      cost: box('cost'),
      settings: box('settings'),
    });
    this.#applyTheme();
    this.#chart = new CostChart(box('chart'), this.#messages, this.#read);
    this.#diagram = new NetworkDiagram(box('diagram'), this.#aim);
    this.#render();
    this.#startFigure(this.#preset);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      this.#chart.restyle(this.#messages);
    });
  }

  #startFigure(preset: PresetName): void {
    const figure = this.#playground;
    figure.setAttribute('preset', preset);
    this.#listen('frontera-ready', ({ experiment }) => {
      this.#take(experiment);
      if (figure.state !== null) this.#follow(figure.state);
    });
    this.#listen('frontera-change', ({ experiment, reason }) => {
      if (reason === 'data') this.#preset = this.#presetAfterDrawing(experiment);
      if (reason === 'load') this.#origin = this.#preset = presetOf(experiment);
      this.#take(experiment);
    });
    this.#listen('frontera-epoch', this.#follow);
    this.#listen('frontera-play', ({ playing }) => {
      box('readout').setAttribute('aria-live', playing ? 'off' : 'polite');
    });
    this.#listen('frontera-error', ({ error }) => {
      if (error === null || this.#edits.running) return;
      this.#notice = error;
      this.#renderNotice();
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

  readonly #follow = (run: RunState): void => {
    this.#run = run;
    const { epoch, trainLoss, testLoss } = run.metrics;
    this.#chart.add(epoch, trainLoss, testLoss);
    if (testLoss !== null || this.#hadTest) this.#renderCostHead();
    this.#hadTest = testLoss !== null;
    this.#diagram.setParameters(run.parameters);
    if (this.#target !== null) this.#renderReadout();
    this.#renderIdentity();
  };

  readonly #read = (reading: CostReading | null): void => {
    this.#reading = reading;
    this.#renderCostHead();
  };

  readonly #aim = (target: DiagramTarget | null): void => {
    this.#target = target;
    this.#renderReadout();
  };

  readonly #settled = (field: string, error: ExperimentErrorData | null): void => {
    const text = this.#typed.get(field);
    if (error === null) this.#refused.delete(field);
    else this.#refused.set(field, { text: text ?? '', error });
    this.#render();
  };

  #submit(field: string, change: Edit): void {
    this.#edits.submit(field, change);
  }

  /** Text that is no number is refused here, in the words of the same sentence; sizes are the document's business. */
  #submitText(field: string, text: string, allowed: TypedRange, change: (value: number) => Edit): void {
    this.#typed.set(field, text);
    const value = textToNumber(text);
    if (value !== null) {
      this.#submit(field, change(value));
      return;
    }
    const error = { path: allowed.path, value: quoted(text, this.#messages), allowed: allowed.range };
    this.#refused.set(field, { text, error });
    this.#render();
  }

  #render(): void {
    const messages = this.#messages;
    document.documentElement.lang = messages.language;
    document.title = messages.pageTitle;
    document.querySelector('meta[name="description"]')?.setAttribute('content', messages.tagline);
    this.#playground.setAttribute('lang', messages.language);
    this.#tabs.setTexts(messages);
    render(
      mastheadTemplate(messages, this.#theme, {
        chooseLanguage: this.#chooseLanguage,
        chooseTheme: this.#chooseTheme,
      }),
      box('masthead'),
    );
    this.#renderNotice();
    this.#renderNetwork();
    this.#renderCostHead();
    this.#renderSettings();
  }

  #renderNotice(): void {
    const notice = box('notice');
    notice.hidden = this.#notice === null;
    notice.textContent = this.#notice === null ? '' : describeError(this.#notice, this.#messages);
  }

  #renderNetwork(): void {
    const { layers, features } = this.#experiment;
    const columns = box('columns');
    columns.style.setProperty('--column-count', String(layers.length + 1));
    columns.classList.toggle('is-crowded', layers.length > 5);
    render(networkHeadTemplate(this.#experiment, this.#networkActions, this.#messages), box('network-head'));
    render(
      columnsTemplate(this.#experiment, this.#sentences(), this.#networkActions, this.#messages),
      columns,
    );
    const inputs = features.map((name) => this.#messages.featureTitles[name]);
    this.#diagram.setShape(
      inputs,
      layers.map((layer) => layer.units),
      this.#messages,
    );
    this.#renderReadout();
  }

  #renderReadout(): void {
    const parameters = this.#run?.parameters ?? null;
    renderReadout(box('readout'), this.#target, parameters, this.#experiment, this.#messages);
  }

  #renderCostHead(): void {
    const metrics = this.#run?.metrics ?? null;
    render(
      costHeadTemplate(this.#reading, metrics, this.#scale, this.#messages, this.#chooseScale),
      box('cost-head'),
    );
  }

  #renderSettings(): void {
    const experiment = this.#experiment;
    const refusals = this.#sentences();
    render(
      settingsTemplate({ experiment, refusals }, this.#settingsActions, this.#messages),
      box('settings'),
    );
    const view = { data: experiment.data, preset: this.#preset, refusals };
    render(dataTemplate(view, this.#dataActions, this.#messages), box('data'));
    this.#renderIdentity();
  }

  #renderIdentity(): void {
    const fingerprint = this.#run?.fingerprint ?? null;
    render(identityTemplate(this.#experiment.seed, fingerprint, this.#messages), box('identity'));
  }

  #sentences(): ReadonlyMap<string, Refusal> {
    return new Map(
      [...this.#refused].map(([field, { text, error }]) => [
        field,
        { text, sentence: describeError(error, this.#messages) },
      ]),
    );
  }

  #applyTheme(): void {
    document.documentElement.dataset['theme'] = this.#theme;
    this.#playground.setAttribute('theme', this.#theme);
  }

  readonly #chooseLanguage = (language: Language): void => {
    this.#messages = messagesFor(language);
    rememberLanguage(language);
    this.#chart.restyle(this.#messages);
    this.#render();
  };

  readonly #chooseTheme = (theme: ThemeName): void => {
    this.#theme = theme;
    rememberTheme(theme);
    this.#applyTheme();
    this.#chart.restyle(this.#messages);
    this.#render();
  };

  readonly #chooseScale = (scale: CostScale): void => {
    this.#scale = scale;
    this.#chart.setLogarithmic(scale === 'log');
    this.#renderCostHead();
  };

  /** Another document, from epoch 0. */
  #load(experiment: Experiment): void {
    this.#notice = null;
    this.#refused.clear();
    this.#chart.clear();
    this.#playground.experiment = experiment;
    this.#take(this.#playground.experiment);
  }

  readonly #desk: Desk = {
    submit: (field, change) => {
      this.#submit(field, change);
    },
    submitText: (field, text, allowed, change) => {
      this.#submitText(field, text, allowed, change);
    },
    forget: (start) => {
      for (const field of [...this.#refused.keys()]) if (field.startsWith(start)) this.#refused.delete(field);
    },
  };
  readonly #settingsActions = settingsActions(this.#desk);
  readonly #networkActions = networkActions(this.#desk);
  readonly #dataActions: DataActions = {
    ...recipeActions(this.#desk),
    choosePreset: (name) => {
      this.#load(presetExperiment(name));
    },
    chooseDataset: (name) => {
      this.#load({ ...this.#experiment, ...edit.withDataset(this.#experiment, name) });
    },
  };
}

/** The preset that a document is, whoever loaded it; null: none. */
function presetOf(experiment: Experiment): PresetName | null {
  const text = JSON.stringify(experiment);
  return presetNames.find((name) => JSON.stringify(presetExperiment(name)) === text) ?? null;
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
