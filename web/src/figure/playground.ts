/**
 * `<frontera-playground>`: a plane to draw on, a network that learns it, and the controls for both.
 * Lit renders the template.
 */
import { render } from 'lit/html.js';
import { presetExperiment } from '../experiment/presets.ts';
import { parseExperiment, parseExperimentText } from '../experiment/schema.ts';
import type { Experiment, LabelledPoint } from '../experiment/types.ts';
import { figureMessagesFor, type FigureMessages } from '../i18n/figure-messages.ts';
import { sharedClient } from '../worker/client.ts';
import { makeActions } from './actions.ts';
import { attributeReaders, readControls, readEpochs, readViews } from './attributes.ts';
import { Autoplay } from './autoplay.ts';
import { GroupMembership } from '../run/group-membership.ts';
import { Run } from '../run/run.ts';
import { takeEarlyProperties } from './early-properties.ts';
import { FigureAttributes } from './figure-attributes.ts';
import { onEscape, onUndoKey } from './figure-keys.ts';
import { FigureParts } from './figure-parts.ts';
import { figureView } from './figure-view.ts';
import type { Change } from '../run/group.ts';
import type { RunHost } from '../run/host.ts';
import { isCode, LinkAttribute } from './link-attribute.ts';
import type { Notice } from '../run/notices.ts';
import { hasOwnBox } from './own-box.ts';
import { PlaneControl } from '../parts/plane/plane-control.ts';
import { watchProximity } from './proximity.ts';
import { complain, loadWordsFor } from './refusal.ts';
import { schedulerOf } from './scheduler.ts';
import type { SideView } from './side-views.ts';
import { figureStyles } from './styles.ts';
import { figureTemplate, type FigureActions } from './template.ts';
import { languageOf, watchSurroundings } from '../parts/surroundings.ts';
import { wearStyles } from '../parts/stylesheets.ts';
import { themeStyles } from '../parts/theme.ts';
import { treeOf } from '../parts/window-of.ts';
import type {
  CurvePoint,
  Inspection,
  Playground,
  PlaygroundEventMap,
  RunRecord,
  RunState,
  StopRule,
  TimelineView,
  UnitAddress,
} from './types.ts';

const defaultPreset = 'double-circles';
let figuresMade = 0;

/** The element. What it offers is described in `types.ts`. */
export class FronteraPlayground extends FigureAttributes implements Playground {
  static readonly observedAttributes =
    'preset experiment controls views lang epochs theme colours marks group'.split(' ');

  readonly #root: ShadowRoot;
  readonly #run: Run;
  readonly #plane: PlaneControl;
  readonly #actions: FigureActions;
  readonly #parts: FigureParts;
  #views: ReadonlySet<SideView> = new Set();
  #controls = readControls(null).controls;
  readonly #membership: GroupMembership;
  readonly #autoplay: Autoplay;
  readonly #link: LinkAttribute;
  #detach: (() => void) | null = null;
  #renderPending = false;
  #visible = false;
  #fits = false;
  #sidePx = 0;

  constructor() {
    super();
    figuresMade += 1;
    const session = sharedClient().session(`figure-${figuresMade}`);
    this.#root = this.attachShadow({ mode: 'open' });
    this.#run = new Run({
      experiment: presetExperiment(defaultPreset),
      session: () => session,
      scheduler: schedulerOf(this),
      host: this.#makeHost(),
    });
    const { notices } = this.#run;
    this.#membership = new GroupMembership(this.#run);
    this.#autoplay = new Autoplay(this, (error) => notices.report(error));
    const shared = { figure: this, run: this.#run, messages: () => this.#messages };
    this.#link = new LinkAttribute({
      ...shared,
      complain: (problem) => void complain(problem, notices, shared.messages),
    });
    this.#plane = this.#makePlane();
    this.#parts = new FigureParts(this.#root, this.#run);
    this.adoptedCallback();
    this.#actions = makeActions(this, this.#run, this.#plane);
    this.addEventListener('keydown', (event) => {
      onEscape(event, this);
      if (this.#controls.has('draw')) onUndoKey(event, this);
    });
  }

  connectedCallback(): void {
    takeEarlyProperties(this);
    this.#fits = hasOwnBox(this, this.#root, this.#fits);
    this.#render();
    const plane = this.#root.querySelector<HTMLElement>('.plane');
    if (plane !== null) this.#plane.attach(plane);
    this.#applyLook();
    this.#membership.join(treeOf(this), this.group);
    this.#attach();
  }

  /** In another document, where it goes on. */
  adoptedCallback(): void {
    wearStyles(this.#root, [themeStyles, ...figureStyles]);
  }

  disconnectedCallback(): void {
    this.#detach?.();
    this.#detach = null;
    this.#membership.leave();
    this.#run.place(false, this.#sidePx);
    // An element that is only moved is back before this runs, and keeps its run.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#link.away();
      this.#run.close();
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === 'preset' || name === 'experiment') this.#loadFromAttributes();
    else if (name === 'group') this.#membership.join(treeOf(this), this.group);
    else this.#readAttribute(name);
    this.#requestRender();
  }

  get experiment(): Experiment {
    return this.#run.experiment;
  }

  set experiment(experiment: Experiment) {
    this.#tryLoad(() => parseExperiment(experiment));
  }

  get epoch(): number {
    return this.#run.metrics?.epoch ?? 0;
  }

  get playing(): boolean {
    return this.#run.playing;
  }

  get state(): RunState | null {
    return this.#run.state;
  }

  get speed(): number {
    return this.#run.playback.speed;
  }

  /** @throws RangeError where it is not above 0. */
  set speed(epochsPerSecond: number) {
    if (!(epochsPerSecond > 0)) throw new RangeError(`speed: ${epochsPerSecond} is not a number above 0`);
    this.#membership.setSpeed(epochsPerSecond);
  }

  get points(): readonly LabelledPoint[] {
    return this.#run.points.list ?? [];
  }

  get timeline(): TimelineView {
    return this.#run.timeline;
  }

  curve(branch?: number): readonly CurvePoint[] {
    return this.#run.curve(branch);
  }

  get stop(): StopRule {
    return this.#run.stopCondition.rule;
  }

  set stop(rule: StopRule) {
    this.#run.stopCondition.rule = rule;
  }

  get inspection(): Inspection {
    return this.#run.observation.inspection;
  }

  set inspection(inspection: Inspection) {
    this.#run.look({ inspection });
  }

  get spotlight(): UnitAddress | null {
    return this.#run.observation.spotlight;
  }

  set spotlight(spotlight: UnitAddress | null) {
    this.#run.look({ spotlight });
  }

  play(): void {
    void this.#membership.act((together) => together.play());
  }

  pause(): void {
    void this.#membership.act((together) => together.pause());
  }

  step(): Promise<void> {
    return this.#membership.act((together) => together.step('step'));
  }

  stepEpoch(): Promise<void> {
    return this.#membership.act((together) => together.step('epoch'));
  }

  reset(): Promise<void> {
    return this.#membership.act((together) => together.reset());
  }

  seek(epoch: number, branch?: number): Promise<void> {
    return this.#membership.act((together) => together.seek(epoch, branch));
  }

  setParameters(parameters: Float32Array): Promise<void> {
    return this.#run.setParameters(parameters);
  }

  newStart(): Promise<void> {
    return this.#membership.act((together) => together.newStart());
  }

  change(fields: Partial<Experiment>): Promise<void> {
    return this.#run.update(fields);
  }

  undo(): void {
    this.#run.points.undo();
  }

  redo(): void {
    this.#run.points.redo();
  }

  clearPoints(): void {
    this.#run.points.clear();
  }

  async snapshot(): Promise<RunRecord> {
    const { recordOf } = await import('../run/link.ts');
    return recordOf(this.#run);
  }

  /** For the elements that act on a figure: a sentence on its own line. */
  say(notice: Notice): void {
    this.#run.notices.show(notice);
  }

  async picture(): Promise<Blob> {
    const { takePicture } = await import('../parts/plane/picture.ts');
    return takePicture(this.#root);
  }

  /** For the parts: what one wants `state` to carry. */
  observe(part: object, inspection: Inspection | null): void {
    this.#parts.observe(part, inspection);
  }

  get #messages(): FigureMessages {
    return figureMessagesFor(languageOf(this));
  }

  #makeHost(): RunHost {
    return {
      changed: () => {
        this.#requestRender();
      },
      drawField: (field) => this.#plane.canvases?.drawField(field),
      drawPoints: (points, masks) => this.#plane.canvases?.drawPoints(points, masks),
      emit: (name, detail) => {
        this.#emit(name, detail);
      },
    };
  }

  #emit<Name extends keyof PlaygroundEventMap>(name: Name, detail: PlaygroundEventMap[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    if (name === 'frontera-change') this.#membership.documentChanged(detail as Change);
    if (name === 'frontera-ready') this.#autoplay.ready();
  }

  #makePlane(): PlaneControl {
    return new PlaneControl({
      run: this.#run,
      messages: () => this.#messages,
      drawable: () => this.#controls.has('draw'),
      sized: (sidePx) => {
        this.#sidePx = sidePx;
        this.#run.place(this.#visible, sidePx);
      },
      changed: () => {
        this.#requestRender();
      },
    });
  }

  #attach(): void {
    if (this.#detach !== null) return;
    this.#plane.canvases?.connect();
    const stopWatching = watchProximity(this, this.#root.querySelectorAll('[part]'), {
      near: () => {
        void this.#membership.act(() => (this.isConnected ? this.#link.near() : undefined));
        this.#parts.start();
      },
      visible: (visible) => {
        this.#visible = visible;
        this.#run.place(visible, this.#sidePx);
        this.#autoplay.seen(visible);
      },
    });
    const stopListening = watchSurroundings(this, {
      language: () => {
        this.#requestRender();
      },
      scheme: () => {
        this.#plane.canvases?.restyle();
      },
    });
    this.#detach = () => {
      this.#plane.canvases?.disconnect();
      this.#parts.close();
      stopWatching();
      stopListening();
      this.#visible = false;
    };
  }

  #loadFromAttributes(): void {
    const text = this.getAttribute('experiment');
    const preset = this.getAttribute('preset') ?? defaultPreset;
    if (text !== null && isCode(text)) this.#link.want(text);
    else this.#tryLoad(() => (text === null ? presetExperiment(preset) : parseExperimentText(text)));
  }

  #tryLoad(read: () => Experiment): void {
    this.#link.want(null);
    try {
      this.#run.load(read());
    } catch (error) {
      this.#run.notices.report(error);
    }
  }

  /** Takes up what an attribute says beside the document's; one that means nothing is told. */
  #readAttribute(name: string): void {
    const value = this.getAttribute(name);
    if (name === 'controls') this.#controls = readControls(value).controls;
    if (name === 'epochs') this.stop = { ...this.stop, epoch: readEpochs(value).epoch };
    if (name === 'views') this.#views = new Set(readViews(value).views.filter((view) => view !== 'field'));
    if (name === 'theme' || name === 'colours') this.#plane.canvases?.restyle();
    this.#plane.apply();
    this.#applyLook();
    const problem = attributeReaders[name]?.(value).problem ?? null;
    if (problem !== null) void complain(problem, this.#run.notices, () => this.#messages);
  }

  #applyLook(): void {
    const { colours, marks } = this;
    this.#plane.look = { colours, marks };
    const wantsPredicted = marks.includes('errors');
    if (wantsPredicted !== this.#run.observation.wantsPredicted) this.#run.look({ wantsPredicted });
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
    this.#plane.apply();
    const view = figureView(this.#run, this.#plane, {
      messages: this.#messages,
      controls: this.#controls,
      views: this.#views,
      figure: this,
      fits: this.#fits,
    });
    void loadWordsFor(view.notice, () => this.#requestRender());
    render(figureTemplate(view, this.#actions), this.#root);
  }
}
