/**
 * One figure's run: its document, its drawing, its loop and its talk with the worker. No DOM.
 *
 * The page drives the run: each frame of a visible, playing figure asks for the epochs that are due, one request at a time.
 */
import type { Metrics } from '../engine/types.ts';
import { ExperimentError } from '../experiment/error.ts';
import { parseExperiment } from '../experiment/schema.ts';
import type { DataSpec, Experiment } from '../experiment/types.ts';
import type { Snapshot } from '../worker/protocol.ts';
import { Announcer } from './announcer.ts';
import { askWorker } from './ask-worker.ts';
import { Drawing } from './drawing.ts';
import type { ControllerOptions } from './host.ts';
import { Fits } from './fits.ts';
import { JobQueue, type JobKind } from './job-queue.ts';
import { noticeOfRun, type Notice } from './notice.ts';
import { EpochClock } from './pace.ts';
import { PointsView } from './points-view.ts';
import { Sight, type Glance } from './sight.ts';
import { Sketch } from './sketch.ts';
import { StopWatch } from './stop-watch.ts';
import { TimeTravel } from './time-travel.ts';
import type { RunState, TimelineView } from './types.ts';

/** What a request was sent with, to judge its reply by. */
interface Sent {
  readonly kind: JobKind;
  readonly data: DataSpec;
  readonly experiment: Experiment;
  readonly epoch: number;
  readonly glance: Glance;
  readonly atMs: number;
}

type Wish = 'inspection' | 'viewWishes' | 'spotlight' | 'wantsPredicted';

/** The run of one figure, from its start to its stop. */
export class Controller {
  readonly #options: ControllerOptions;
  readonly #announcer: Announcer;
  readonly #drawing: Drawing;
  readonly #points: PointsView;
  readonly #fits = new Fits();
  readonly #clock = new EpochClock();
  readonly #sight = new Sight();
  readonly #time: TimeTravel;
  readonly sketch: Sketch;
  #settings: Experiment;
  #queue: JobQueue | null = null;
  #snapshot: Snapshot | null = null;
  #playing = false;
  #visible = false;
  #dueEpochs = 0;
  #frame: number | null = null;
  #parameters = new Float32Array(0);
  /** What playing pauses at. */
  readonly watch = new StopWatch();
  /** Epochs per second. */
  speed = 60;

  constructor(options: ControllerOptions) {
    this.#options = options;
    this.#settings = options.experiment;
    this.#announcer = new Announcer(options.host);
    this.#drawing = new Drawing(options.experiment.data);
    this.#points = new PointsView(this.#drawing, options.host);
    this.#time = new TimeTravel(options.experiment, (view) => {
      options.host.emit('frontera-timeline', view);
    });
    this.sketch = new Sketch(this.#drawing, this.#announcer, {
      moved: () => {
        this.#pointsMoved();
      },
      changed: () => {
        this.#announcer.change(this.experiment, 'data');
      },
    });
  }

  /** The document with the drawn points in it. */
  get experiment(): Experiment {
    return this.#drawing.data === this.#settings.data
      ? this.#settings
      : { ...this.#settings, data: this.#drawing.data };
  }

  /** For what is refused before it gets here: documents and attributes. */
  get announcer(): Announcer {
    return this.#announcer;
  }

  get drawing(): Pick<Drawing, 'points' | 'classes' | 'canUndo' | 'canRedo'> {
    return this.#drawing;
  }

  get metrics(): Metrics | null {
    return this.#snapshot?.metrics ?? null;
  }

  get playing(): boolean {
    return this.#playing;
  }

  get canPlay(): boolean {
    return this.metrics?.status !== 'diverged';
  }

  get notice(): Notice | null {
    return this.#announcer.urgent ?? noticeOfRun(this.metrics, this.#drawing.points);
  }

  get state(): RunState | null {
    if (this.#snapshot === null) return null;
    const { metrics, fingerprint, parameters, neurons, gradients, statistics, confusion } = this.#snapshot;
    return {
      ...{ metrics, fingerprint, neurons, gradients, statistics, confusion },
      parameters: parameters ?? new Float32Array(0),
      playing: this.#playing,
      branch: this.#time.view.present,
    };
  }

  get timeline(): TimelineView {
    return this.#time.view;
  }

  get sight(): Readonly<Pick<Sight, Wish>> {
    return this.#sight;
  }

  /** Changes what is to be seen of the run. */
  look(wish: Partial<Pick<Sight, Wish>>): void {
    Object.assign(this.#sight, wish);
    this.#sight.outdate();
    if (!this.#playing) this.#refine();
  }

  /** Opens the document in the worker. */
  start(): void {
    if (this.#queue !== null) return;
    this.#queue = new JobQueue((kind) => this.#send(kind));
    this.#points.show();
    this.#quietly('open');
  }

  /** Gives everything back; `start` opens the document again, from epoch 0. */
  close(): void {
    if (this.#queue === null) return;
    this.pause();
    this.#queue.stop();
    this.#queue = null;
    this.#snapshot = null;
    this.#time.forget();
    this.#sight.outdate();
    void this.#forget();
  }

  /** Loads another document at epoch 0, paused. */
  load(experiment: Experiment): void {
    this.pause();
    this.#settings = experiment;
    this.#time.forget();
    this.#drawing.load(experiment.data);
    this.#points.forget();
    this.#sight.judgeAnew();
    this.#announcer.quiet();
    this.#points.show();
    this.#announcer.change(experiment, 'load');
    this.#quietly('open');
  }

  /** @throws ExperimentError (as a rejection), nothing changed. */
  async update(fields: Partial<Experiment>): Promise<void> {
    const before = this.experiment;
    const merged = parseExperiment({ ...before, ...fields });
    this.#fits.remember(before);
    this.#adopt(merged, fields.data !== undefined);
    this.#fits.remember(this.experiment);
    this.#sight.outdate();
    this.#announcer.change(this.experiment, fields.data === undefined ? 'settings' : 'data');
    // Other initial parameters are of use to a run only from its beginning.
    const isSameStart = merged.initializer === before.initializer && merged.seed === before.seed;
    try {
      await this.#request(isSameStart ? 'update' : 'open');
    } catch (error) {
      if (error instanceof ExperimentError && this.#settings === merged) {
        this.#adopt(before, fields.data !== undefined);
        this.#announcer.change(this.experiment, 'settings');
      }
      throw error;
    }
  }

  play(): void {
    if (this.#playing || !this.canPlay || this.#hasNoPoints()) return;
    this.#announcer.quiet();
    this.#playing = true;
    this.#clock.restart();
    this.watch.start(this.metrics ?? { epoch: 0, trainLoss: null });
    this.#announcer.playing(this.#playing);
    this.#schedule();
  }

  pause(): void {
    if (!this.#playing) return;
    this.#playing = false;
    if (this.#frame !== null) this.#options.scheduler.cancelFrame(this.#frame);
    this.#frame = null;
    this.#announcer.playing(this.#playing);
    this.#refine();
  }

  /** One mini-batch, or what is left of the epoch. */
  async step(by: 'step' | 'epoch' = 'step'): Promise<void> {
    if (!this.canPlay || this.#hasNoPoints()) return;
    this.pause();
    await this.#renew(by);
  }

  /** Back to the same start, paused. */
  async reset(): Promise<void> {
    this.pause();
    this.#announcer.quiet();
    await this.#renew(this.#time.isUnchanged ? 'reset' : 'open');
  }

  /** Other initial parameters, epoch 0; what plays goes on playing. */
  async newStart(): Promise<void> {
    this.#announcer.quiet();
    await this.update({ seed: (this.#settings.seed + 1) % 2 ** 32 });
  }

  /** Other parameters at the same epoch; of many in a row only the last counts. */
  async setParameters(parameters: Float32Array): Promise<void> {
    this.#parameters = parameters.slice();
    await this.#renew('parameters');
  }

  /** @throws RangeError where there is no such epoch or branch. */
  async seek(epoch: number, branch?: number): Promise<void> {
    this.#time.aim(epoch, branch);
    this.pause();
    this.#announcer.quiet();
    await this.#renew('seek');
  }

  /** On screen or not, and how many device pixels the field has. */
  place(visible: boolean, fieldSidePx: number): void {
    this.#sight.resize(fieldSidePx);
    this.#visible = visible;
    if (this.#playing) this.#schedule();
    else this.#refine();
  }

  #hasNoPoints(): boolean {
    if (this.#drawing.points?.length !== 0) return false;
    this.#announcer.say({ kind: 'no-points' });
    return true;
  }

  #adopt(experiment: Experiment, dataChanged: boolean): void {
    this.#sight.judgeAnew();
    this.#settings = experiment;
    if (!dataChanged) return;
    this.#drawing.replace(experiment.data);
    this.#points.show();
  }

  /** Shows the points at once; the worker learns of them when it is free. */
  #pointsMoved(): void {
    this.#settings = this.#fits.mend(this.experiment);
    this.#points.show();
    if (this.#drawing.points?.length === 0) this.pause();
    this.#options.host.changed();
    this.#quietly('update');
  }

  /** Asks the worker for something; before `start` there is nobody to ask, and the opening will do. */
  async #request(kind: JobKind): Promise<void> {
    await this.#queue?.request(kind);
  }

  /** Asks for something after which another field is to be seen. */
  async #renew(kind: JobKind): Promise<void> {
    this.#sight.outdate();
    await this.#request(kind);
  }

  #quietly(kind: JobKind): void {
    this.#request(kind).catch((error: unknown) => {
      this.pause();
      this.#announcer.report(error);
    });
  }

  async #forget(): Promise<void> {
    try {
      await this.#options.client().close(this.#options.figure);
    } catch {
      // Where there never was a worker, or there is none any more, nothing is left to close.
    }
  }

  /** At rest, the screen has the field at its full resolution. */
  #refine(): void {
    if (this.#sight.isOld && this.#visible && this.#sight.hasSize && this.#queue !== null)
      this.#quietly('look');
  }

  #schedule(): void {
    if (this.#frame !== null || !this.#playing || !this.#visible) return;
    this.#frame = this.#options.scheduler.requestFrame(() => {
      this.#frame = null;
      this.#onFrame();
      this.#schedule();
    });
  }

  #onFrame(): void {
    const due = this.#clock.tick(this.#options.scheduler.now(), this.speed);
    if (due < 1 || this.#snapshot === null || this.#queue?.idle !== true) return;
    this.#dueEpochs = Math.min(due, this.watch.epochsLeft(this.metrics?.epoch ?? 0));
    this.#quietly('advance');
  }

  async #send(kind: JobKind): Promise<void> {
    const queue = this.#queue;
    if (kind === 'advance') this.#sight.outdate();
    // New points leave the parameters as they are, so while the figure rests they need no new field.
    const isWanted = this.#snapshot === null || (this.#visible && this.#sight.isOld);
    const { experiment } = this;
    const sent: Sent = {
      kind,
      experiment,
      data: experiment.data,
      epoch: this.metrics?.epoch ?? 0,
      glance: this.#sight.glance(isWanted, this.#playing),
      atMs: this.#options.scheduler.now(),
    };
    const snapshot = kind === 'seek' ? await this.#travel(sent) : await this.#ask(kind, sent);
    // Otherwise the figure was taken off the page meanwhile, or somebody wants to go elsewhere.
    if (queue === this.#queue && snapshot !== null) this.#receive(snapshot, sent);
  }

  async #ask(kind: Exclude<JobKind, 'seek'>, { experiment, glance }: Sent): Promise<Snapshot> {
    const { figure, client } = this.#options;
    const parameters = this.#parameters;
    const order = { figure, experiment, parameters, epochs: this.#dueEpochs, wishes: glance.wishes };
    const snapshot = await askWorker(client(), kind, order);
    this.#time.remember({ kind, experiment, parameters }, snapshot);
    return snapshot;
  }

  /** Takes up the document of the place that was reached; what was changed on the way is newer. */
  async #travel({ glance, experiment: before }: Sent): Promise<Snapshot | null> {
    const { figure, client } = this.#options;
    const settings = this.#settings;
    const { snapshot, experiment } = await this.#time.travel(client(), figure, glance.wishes);
    const isChanged = this.#settings !== settings || this.#drawing.data !== before.data;
    if (experiment === null || isChanged) return snapshot;
    this.#settings = experiment;
    this.#drawing.show(experiment.data);
    this.#points.show();
    this.#announcer.change(this.experiment, 'timeline');
    return snapshot;
  }

  #receive(snapshot: Snapshot, sent: Sent): void {
    const isFirst = this.#snapshot === null;
    this.#snapshot = snapshot;
    const data = sent.kind === 'seek' ? this.#drawing.data : sent.data;
    this.#points.take(snapshot, data);
    this.#takeField(snapshot, sent);
    if (sent.kind === 'advance') this.#clock.spend(snapshot.metrics.epoch - sent.epoch);
    this.#pauseWhereDone(sent.epoch);
    // While the figure plays, the frame's own request tells what an update changed: one event per frame.
    const isToldByFrame = sent.kind === 'update' && this.#playing && this.#visible;
    if (this.state !== null && !isToldByFrame) this.#options.host.emit('frontera-epoch', this.state);
    if (isFirst) this.#options.host.emit('frontera-ready', { experiment: this.experiment });
    this.#options.host.changed();
    if (!this.#playing) this.#refine();
  }

  #takeField(snapshot: Snapshot, { kind, glance, atMs }: Sent): void {
    if (snapshot.field === null) return;
    if (kind === 'advance') this.#sight.record(this.#options.scheduler.now() - atMs);
    this.#sight.take(snapshot, glance);
    const outputs = snapshot.field.unit === null ? snapshot.outputs : 1;
    this.#options.host.drawField({ ...snapshot.field, outputs });
  }

  #pauseWhereDone(epochBefore: number): void {
    if (!this.#playing || this.metrics === null) return;
    const reason = this.watch.check(epochBefore, this.metrics);
    if (reason !== null || !this.canPlay) this.pause();
    if (reason === null || reason === 'epoch') return;
    this.#announcer.say({ kind: 'stopped', reason, epoch: this.metrics.epoch });
  }
}
