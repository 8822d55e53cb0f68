/** `<frontera-playground>`: a plane to draw on, a network that learns it, and the controls for both. */
import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { defaultPreset, presetExperiment } from '../experiment/presets.ts';
import { parseExperiment, parseExperimentText } from '../experiment/schema.ts';
import type { Experiment, LabelledPoint } from '../experiment/types.ts';
import { figureMessagesFor, type FigureMessages } from '../i18n/figure-messages.ts';
import { readControls } from '../parts/controls-attribute.ts';
import { drawFaraway, FigureParts } from '../parts/figure-parts.ts';
import { onEscape, onUndoKey } from '../parts/keys.ts';
import { complain } from '../parts/refusal.ts';
import { wearStyles } from '../parts/stylesheets.ts';
import { languageOf, Surroundings } from '../parts/surroundings.ts';
import themeStyles from '../parts/theme.css?inline';
import toolsBeside from '../parts/plane/tools-beside.css?inline';
import { emitFrom, schedulerOf, treeOf } from '../parts/window-of.ts';
import { GroupMembership } from '../run/group-membership.ts';
import type { Change } from '../run/group.ts';
import { Later } from '../run/later.ts';
import type { Notice } from '../run/notices.ts';
import { Run } from '../run/run.ts';
import { neverStop } from '../run/stop-rule.ts';
import type { RunEvents } from '../run/types.ts';
import { sharedClient } from '../worker/client.ts';
import { attributeReaders, readColours, readEpochs, readMarks, readSpeed, readViews } from './attributes.ts';
import { Autoplay } from './autoplay.ts';
import { aTable, isCode, LaterDocument, linkCode } from './later-document.ts';
import { hasOwnBox } from './own-box.ts';
import layout from './layout.css?inline';
import views from './views.css?inline';
import fit from './fit.css?inline';
import { figureTemplate } from './template.ts';
import type {
  ColourMapName,
  CurvePoint,
  Inspection,
  MarkName,
  Playground,
  RunRecord,
  RunState,
  StopRule,
  TimelineView,
  UnitAddress,
  ViewName,
} from './types.ts';

/** In the order of the cascade. */
const figureStyles = [themeStyles, layout, toolsBeside, views, fit];
const pictureCode = new Later(() => import('../parts/plane/picture.ts'));
let figuresMade = 0;

/** What attributes say is read from them, and what they don't say is the run's: Lit makes no accessors. */
const attribute = { noAccessor: true } as const;
const property = { noAccessor: true, attribute: false } as const;

/** Frameworks set what is a property as one: to what its attribute takes, and to nothing where they take it away. */
type Unset = null | undefined;

const isText = (value: unknown): value is string | Unset =>
  typeof value === 'string' || (value ?? null) === null;

/** The element. What it offers is described in `types.ts`. */
export class FronteraPlayground extends LitElement implements Playground {
  static override readonly properties: PropertyDeclarations = {
    ...{ preset: attribute, controls: attribute, lang: attribute, epochs: attribute, theme: attribute },
    ...{ experiment: attribute, speed: attribute, stop: property, inspection: property, spotlight: property },
    ...{ colours: attribute, marks: attribute, views: attribute, group: attribute, src: attribute },
  };

  /** For the elements that show this figure. */
  readonly parts: FigureParts;
  readonly #run: Run;
  readonly #membership: GroupMembership;
  readonly #autoplay: Autoplay;
  readonly #later: LaterDocument;
  /** Into a box of the author's. */
  #fits = false;

  constructor() {
    super();
    figuresMade += 1;
    const session = sharedClient().session(`figure-${figuresMade}`);
    this.#run = new Run({
      experiment: presetExperiment(defaultPreset),
      session: () => session,
      scheduler: schedulerOf(this),
      host: {
        changed: () => {
          this.requestUpdate();
          this.parts.changed();
        },
        drawField: (field) => this.parts.drawField(field),
        drawPoints: (points, masks) => this.parts.drawPoints(points, masks),
        emit: (name, detail) => {
          this.#emit(name, detail);
        },
      },
    });
    const { notices } = this.#run;
    this.parts = new FigureParts(this, this.#run, {
      near: () => {
        void this.#membership.act(() => (this.isConnected ? this.#later.near() : undefined));
      },
      seen: (isSeen) => this.#autoplay.seen(isSeen),
    });
    this.#membership = new GroupMembership(this.#run);
    this.#autoplay = new Autoplay(this, (error) => notices.report(error));
    this.#later = new LaterDocument({
      figure: this,
      run: this.#run,
      complain: (problem) => void complain(problem, notices, () => this.#messages),
    });
    new Surroundings(this, { restyled: () => this.requestUpdate() });
    this.addEventListener('keydown', (event) => {
      onEscape(event, this);
      if (readControls(this.getAttribute('controls')).names.includes('draw')) onUndoKey(event, this);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.shadowRoot !== null) this.#fits = hasOwnBox(this, this.shadowRoot, this.#fits);
    this.#membership.join(treeOf(this), this.group);
    // A frame that is removed tells its elements nothing. The page itself takes its worker along, and may still read the run.
    const { defaultView } = this.ownerDocument;
    if (defaultView !== window) defaultView?.addEventListener('pagehide', this.#leave);
    this.requestUpdate();
  }

  readonly #leave = (event?: PageTransitionEvent): void => {
    if (event === undefined ? this.isConnected : event.persisted || event.target !== this.ownerDocument)
      return;
    this.#later.away();
    this.#run.close();
  };

  /** In another document, where it goes on. */
  adoptedCallback(): void {
    if (this.shadowRoot !== null) wearStyles(this.shadowRoot, figureStyles);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#membership.leave();
    // An element that is only moved is back before this runs, and keeps its run.
    queueMicrotask(() => this.#leave());
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === 'preset' || name === 'experiment' || (name === 'src' && now === null))
      this.#loadFromAttributes();
    // Until another table is read the one before stays.
    if (name === 'src' && now !== null) this.#later.want(aTable);
    if (name === 'group') this.#membership.join(treeOf(this), this.group);
    if (name === 'speed') this.#membership.setSpeed(readSpeed(now).speed);
    if (name === 'epochs') this.stop = { ...this.stop, epoch: readEpochs(now).epoch };
    // Predictions are asked for where their errors are shown.
    const wantsPredicted = this.marks.includes('errors');
    if (wantsPredicted !== this.#run.observation.wantsPredicted) this.#run.look({ wantsPredicted });
    const problem = attributeReaders[name]?.(now).problem ?? null;
    if (problem !== null) void complain(problem, this.#run.notices, () => this.#messages);
    this.requestUpdate();
    this.parts.changed();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    wearStyles(root, figureStyles);
    return root;
  }

  get experiment(): Experiment {
    return this.#run.experiment;
  }

  set experiment(experiment: Experiment | Unset | string) {
    if (isText(experiment)) {
      const before = this.getAttribute('experiment');
      this.#put('experiment', experiment);
      if (this.getAttribute('experiment') === before) this.#loadFromAttributes();
    } else this.#tryLoad(() => parseExperiment(experiment));
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
  set speed(epochsPerSecond: number | Unset | string) {
    const { speed, problem } = readSpeed(epochsPerSecond?.toString() ?? null);
    if (problem !== null) throw new RangeError(`speed: ${epochsPerSecond} is not a number above 0`);
    this.#membership.setSpeed(speed);
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

  set stop(rule: StopRule | Unset) {
    this.#run.stopCondition.rule = rule ?? neverStop;
  }

  get inspection(): Inspection {
    return this.#run.observation.inspection;
  }

  set inspection(inspection: Inspection | Unset) {
    this.#run.look({ inspection: inspection ?? {} });
  }

  get spotlight(): UnitAddress | null {
    return this.#run.observation.spotlight;
  }

  set spotlight(spotlight: UnitAddress | Unset) {
    this.#run.look({ spotlight: spotlight ?? null });
  }

  get views(): readonly ViewName[] {
    return readViews(this.getAttribute('views')).views;
  }

  set views(names: readonly ViewName[] | Unset | string) {
    this.#put('views', names);
  }

  get colours(): ColourMapName {
    return readColours(this.getAttribute('colours')).colours;
  }

  set colours(name: ColourMapName | Unset) {
    this.#put('colours', name);
  }

  get marks(): readonly MarkName[] {
    return readMarks(this.getAttribute('marks')).names;
  }

  set marks(names: readonly MarkName[] | Unset | string) {
    this.#put('marks', names);
  }

  get group(): string {
    return this.getAttribute('group')?.trim() ?? '';
  }

  set group(name: string | Unset) {
    this.#put('group', name);
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
    const { recordOf } = await linkCode.get();
    return recordOf(this.#run);
  }

  /** For the elements that act on a figure: a sentence on its own line. */
  say(notice: Notice): void {
    this.#run.notices.show(notice);
  }

  async picture(): Promise<Blob> {
    const { takePicture } = await pictureCode.get();
    await this.updateComplete;
    return takePicture(this.renderRoot);
  }

  protected override render(): TemplateResult {
    return figureTemplate(this, this.#messages, this.#fits);
  }

  get #messages(): FigureMessages {
    return figureMessagesFor(languageOf(this));
  }

  #put(name: string, value: string | readonly string[] | Unset): void {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, typeof value === 'string' ? value : value.join(' '));
  }

  #emit<Name extends keyof RunEvents>(name: Name, detail: RunEvents[Name]): void {
    emitFrom(this, name, detail);
    if (name === 'frontera-change') this.#membership.documentChanged(detail as Change);
    if (name !== 'frontera-ready') return;
    this.#autoplay.ready();
    drawFaraway();
  }

  #loadFromAttributes(): void {
    const text = this.getAttribute('experiment');
    const preset = this.getAttribute('preset') ?? defaultPreset;
    if (text !== null && isCode(text)) this.#later.want(text);
    else if (this.#tryLoad(() => (text === null ? presetExperiment(preset) : parseExperimentText(text))))
      this.#later.want(aTable);
  }

  #tryLoad(read: () => Experiment): boolean {
    this.#later.want(null);
    try {
      this.#run.load(read());
      return true;
    } catch (error) {
      this.#run.notices.report(error);
      return false;
    }
  }
}
