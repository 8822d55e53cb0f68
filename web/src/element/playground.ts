/**
 * `<frontera-playground>`: a plane to draw on, a network that learns it, and the controls for both.
 *
 * Lit renders the template, but the element is not a LitElement: the public method `update` would be Lit's own.
 */
import { adoptStyles, render } from 'lit';
import { presetExperiment } from '../experiment/presets.ts';
import { parseExperiment, parseExperimentText } from '../experiment/schema.ts';
import type { Experiment } from '../experiment/types.ts';
import { formatNumber } from '../i18n/format.ts';
import { messagesFor, type Messages } from '../i18n/messages.ts';
import type { Tool } from '../view/brush-cursor.ts';
import type { WorldPosition } from '../view/geometry.ts';
import { sharedClient } from '../worker/client.ts';
import { languageOf, readControls, readEpochs } from './attributes.ts';
import { Controller } from './controller.ts';
import type { ControllerHost } from './host.ts';
import { noticeText } from './notice-text.ts';
import type { AttributeProblem } from './notice.ts';
import { watchProximity } from './proximity.ts';
import { browserScheduler } from './scheduler.ts';
import { Stage } from './stage.ts';
import { figureStyles } from './styles.ts';
import { figureTemplate, type FigureActions, type FigureView } from './template.ts';
import { themeStyles } from './theme.ts';
import type { Playground, PlaygroundEventMap, RunState } from './types.ts';

const defaultPreset = 'double-circles';
let figuresMade = 0;

/** The element. What it offers is described in `types.ts`. */
export class FronteraPlayground extends HTMLElement implements Playground {
  static readonly observedAttributes = ['preset', 'experiment', 'controls', 'lang', 'epochs', 'theme'];

  readonly #root: ShadowRoot;
  readonly #controller: Controller;
  readonly #actions: FigureActions;
  #controls = readControls(null).controls;
  #tool: Tool = { kind: 'brush', label: 0 };
  #cursorText = '';
  #stage: Stage | null = null;
  #detach: (() => void) | null = null;
  #renderPending = false;
  #visible = false;
  #sidePx = 0;

  constructor() {
    super();
    figuresMade += 1;
    this.#root = this.attachShadow({ mode: 'open' });
    adoptStyles(this.#root, [themeStyles, ...figureStyles]);
    this.#controller = new Controller({
      figure: `figure-${figuresMade}`,
      experiment: presetExperiment(defaultPreset),
      client: sharedClient,
      scheduler: browserScheduler,
      host: this.#makeHost(),
    });
    this.#actions = this.#makeActions();
    this.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
  }

  connectedCallback(): void {
    this.#takeEarlyProperties();
    this.#render();
    this.#stage ??= this.#makeStage();
    this.#applyTool();
    this.#attach();
  }

  disconnectedCallback(): void {
    this.#detach?.();
    this.#detach = null;
    this.#controller.place(false, this.#sidePx);
    // An element that is only moved is back before this runs, and keeps its run.
    queueMicrotask(() => {
      if (!this.isConnected) this.#controller.stop();
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === 'preset' || name === 'experiment') this.#loadFromAttributes();
    else if (name === 'controls') this.#readControls();
    else if (name === 'epochs') this.#readEpochs();
    else if (name === 'theme') this.#stage?.restyle();
    this.#requestRender();
  }

  get experiment(): Experiment {
    return this.#controller.experiment;
  }

  set experiment(experiment: Experiment) {
    this.#tryLoad(() => parseExperiment(experiment));
  }

  get epoch(): number {
    return this.#controller.metrics?.epoch ?? 0;
  }

  get playing(): boolean {
    return this.#controller.playing;
  }

  get state(): RunState | null {
    return this.#controller.state;
  }

  get speed(): number {
    return this.#controller.speed;
  }

  /** @throws RangeError where it is not above 0. */
  set speed(epochsPerSecond: number) {
    if (!(epochsPerSecond > 0)) throw new RangeError(`speed: ${epochsPerSecond} is not a number above 0`);
    this.#controller.speed = epochsPerSecond;
    this.#requestRender();
  }

  play(): void {
    this.#controller.play();
  }

  pause(): void {
    this.#controller.pause();
  }

  step(): Promise<void> {
    return this.#controller.step();
  }

  reset(): Promise<void> {
    return this.#controller.reset();
  }

  newStart(): Promise<void> {
    return this.#controller.newStart();
  }

  update(fields: Partial<Experiment>): Promise<void> {
    return this.#controller.update(fields);
  }

  undo(): void {
    this.#controller.undo();
  }

  redo(): void {
    this.#controller.redo();
  }

  clearPoints(): void {
    this.#controller.clearPoints();
  }

  get #messages(): Messages {
    return messagesFor(languageOf(this));
  }

  #makeHost(): ControllerHost {
    return {
      changed: () => {
        this.#requestRender();
      },
      drawField: (field) => this.#stage?.drawField(field),
      drawPoints: (points, testMask) => this.#stage?.drawPoints(points, testMask),
      emit: (name, detail) => {
        this.#emit(name, detail);
      },
    };
  }

  #emit<Name extends keyof PlaygroundEventMap>(name: Name, detail: PlaygroundEventMap[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    if (name === 'frontera-ready' && this.#mayAutoplay()) this.play();
  }

  #mayAutoplay(): boolean {
    return this.hasAttribute('autoplay') && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  #makeActions(): FigureActions {
    // Nobody awaits a button: what fails is said on the figure.
    const quietly = (work: Promise<void>): void => {
      work.catch((error: unknown) => {
        this.#controller.announcer.report(error);
      });
    };
    return {
      togglePlay: () => {
        if (this.playing) this.pause();
        else this.play();
      },
      step: () => {
        quietly(this.step());
      },
      reset: () => {
        quietly(this.reset());
      },
      newStart: () => {
        quietly(this.newStart());
      },
      setSpeed: (epochsPerSecond) => {
        this.speed = epochsPerSecond;
      },
      setTool: (tool) => {
        this.#tool = tool;
        this.#applyTool();
        this.#requestRender();
      },
      undo: () => {
        this.undo();
      },
      redo: () => {
        this.redo();
      },
      clearPoints: () => {
        this.clearPoints();
      },
    };
  }

  #makeStage(): Stage {
    const plane = this.#root.querySelector<HTMLElement>('.plane');
    if (plane === null) throw new Error('The template has no plane.');
    const controller = this.#controller;
    return new Stage(plane, {
      beginStroke: () => controller.beginStroke(),
      addPoints: (points) => {
        controller.addPoints(points);
      },
      erase: (start, end, radius) => {
        controller.erase(start, end, radius);
      },
      endStroke: () => {
        controller.endStroke();
      },
      sized: (sidePx) => {
        this.#sidePx = sidePx;
        controller.place(this.#visible, sidePx);
      },
      cursorMoved: (at) => {
        this.#sayCursor(at);
      },
    });
  }

  #attach(): void {
    if (this.#detach !== null) return;
    this.#stage?.connect();
    const stopWatching = watchProximity(this, {
      near: () => {
        this.#controller.start();
      },
      visible: (visible) => {
        this.#visible = visible;
        this.#controller.place(visible, this.#sidePx);
      },
    });
    const languages = new MutationObserver(() => {
      this.#requestRender();
    });
    languages.observe(this.ownerDocument, { attributeFilter: ['lang'], subtree: true });
    const schemes = matchMedia('(prefers-color-scheme: dark)');
    const restyle = (): void => this.#stage?.restyle();
    schemes.addEventListener('change', restyle);
    this.#detach = () => {
      this.#stage?.disconnect();
      stopWatching();
      languages.disconnect();
      schemes.removeEventListener('change', restyle);
      this.#visible = false;
    };
  }

  /** Properties that were set on the element before its class was there. */
  #takeEarlyProperties(): void {
    for (const name of ['experiment', 'speed'] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const value: unknown = this[name];
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  #loadFromAttributes(): void {
    const text = this.getAttribute('experiment');
    const preset = this.getAttribute('preset') ?? defaultPreset;
    this.#tryLoad(() => (text === null ? presetExperiment(preset) : parseExperimentText(text)));
  }

  #tryLoad(read: () => Experiment): void {
    try {
      this.#controller.load(read());
    } catch (error) {
      this.#controller.announcer.report(error);
    }
  }

  #readControls(): void {
    const { controls, problem } = readControls(this.getAttribute('controls'));
    this.#controls = controls;
    this.#applyTool();
    if (problem !== null) this.#complain(problem);
  }

  #readEpochs(): void {
    const { epoch, problem } = readEpochs(this.getAttribute('epochs'));
    this.#controller.stopEpoch = epoch;
    if (problem !== null) this.#complain(problem);
  }

  #complain(problem: AttributeProblem): void {
    this.#controller.announcer.complain(problem, noticeText(problem, this.#messages));
  }

  #applyTool(): void {
    this.#stage?.setTool(this.#tool, this.#controls.has('draw'));
  }

  #sayCursor(at: WorldPosition): void {
    const messages = this.#messages;
    const text = (value: number): string => formatNumber(value, messages.language, 3);
    this.#cursorText = messages.planeCursor(text(at.x1), text(at.x2));
    this.#requestRender();
  }

  /** Undo and redo by the keys that everybody knows, within the figure. */
  #onKey(event: KeyboardEvent): void {
    const isUndoKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
    if (!isUndoKey || !this.#controls.has('draw')) return;
    event.preventDefault();
    if (event.shiftKey) this.redo();
    else this.undo();
  }

  /** At most one rendering per task, whatever happened in it. */
  #requestRender(): void {
    if (this.#renderPending || !this.isConnected) return;
    this.#renderPending = true;
    queueMicrotask(() => {
      this.#renderPending = false;
      if (this.isConnected) this.#render();
    });
  }

  #render(): void {
    // The brush of a class that is no longer there would draw points that nobody may have.
    if (this.#tool.kind === 'brush' && this.#tool.label >= this.#controller.drawing.classes) {
      this.#tool = { kind: 'brush', label: 0 };
      this.#applyTool();
    }
    render(figureTemplate(this.#view(), this.#actions), this.#root);
  }

  #view(): FigureView {
    const { drawing, metrics, playing, canPlay, notice, speed } = this.#controller;
    const { classes, canUndo, canRedo } = drawing;
    return {
      messages: this.#messages,
      controls: this.#controls,
      tool: this.#tool,
      pointCount: drawing.points?.length ?? null,
      cursorText: this.#cursorText,
      ...{ classes, canUndo, canRedo, metrics, playing, canPlay, notice, speed },
    };
  }
}
