/**
 * One figure's run: its document, its drawing, its loop and its talk with the worker. No DOM.
 *
 * The page drives the run: each frame of a visible, playing figure asks for the epochs that are due, one request at a time.
 */
import type { Metrics } from '../engine/types.ts';
import { ExperimentError } from '../experiment/error.ts';
import { parseExperiment } from '../experiment/schema.ts';
import type { DataSpec, Experiment, LabelledPoint } from '../experiment/types.ts';
import { viewBounds, type WorldPosition } from '../view/geometry.ts';
import type { FieldWish, Snapshot } from '../worker/protocol.ts';
import { Announcer } from './announcer.ts';
import { Drawing, labelledPoints } from './drawing.ts';
import type { ControllerOptions } from './host.ts';
import { askWorker } from './ask-worker.ts';
import { JobQueue, type JobKind } from './job-queue.ts';
import { noticeOfRun, type Notice } from './notice.ts';
import { EpochClock, Resolution } from './pace.ts';
import type { RunState } from './types.ts';

/** What a request was sent with, to judge its reply by. */
interface Sent {
  readonly kind: JobKind;
  readonly data: DataSpec;
  readonly epoch: number;
  readonly wish: FieldWish | null;
  readonly fieldVersion: number;
  readonly atMs: number;
}

/** The run of one figure, from its start to its stop. */
export class Controller {
  readonly #options: ControllerOptions;
  readonly #announcer: Announcer;
  readonly #drawing: Drawing;
  readonly #clock = new EpochClock();
  readonly #resolution = new Resolution();
  #settings: Experiment;
  #queue: JobQueue | null = null;
  #snapshot: Snapshot | null = null;
  /** Which points are for testing only; null: none. */
  #testMask: Uint8Array | null = null;
  #playing = false;
  #visible = false;
  #fieldSidePx = 0;
  /** Counts what made the field on screen old, so that a reply knows whether it is the answer to the latest. */
  #fieldVersion = 1;
  #shownVersion = 0;
  #dueEpochs = 0;
  #frame: number | null = null;
  /** Epochs per second. */
  speed = 60;
  /** Playing pauses when it reaches this epoch; null: never. */
  stopEpoch: number | null = null;

  constructor(options: ControllerOptions) {
    this.#options = options;
    this.#settings = options.experiment;
    this.#announcer = new Announcer(options.host);
    this.#drawing = new Drawing(options.experiment.data);
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

  get started(): boolean {
    return this.#queue !== null;
  }

  get canPlay(): boolean {
    return this.metrics?.status !== 'diverged';
  }

  get notice(): Notice | null {
    return this.#announcer.urgent ?? noticeOfRun(this.metrics, this.#drawing.points);
  }

  get state(): RunState | null {
    if (this.#snapshot === null) return null;
    const { metrics, fingerprint, parameters } = this.#snapshot;
    return { metrics, fingerprint, parameters: parameters ?? new Float32Array(0), playing: this.#playing };
  }

  /** Opens the document in the worker. */
  start(): void {
    if (this.#queue !== null) return;
    this.#queue = new JobQueue((kind) => this.#send(kind));
    this.#showPoints();
    this.#quietly('open');
  }

  /** Gives everything back; `start` opens the document again, from epoch 0. */
  stop(): void {
    if (this.#queue === null) return;
    this.pause();
    this.#queue.stop();
    this.#queue = null;
    this.#snapshot = null;
    this.#fieldVersion += 1;
    void this.#close();
  }

  /** Loads another document at epoch 0, paused. */
  load(experiment: Experiment): void {
    this.pause();
    this.#settings = experiment;
    this.#testMask = null;
    this.#drawing.load(experiment.data);
    this.#resolution.reset();
    this.#announcer.quiet();
    this.#showPoints();
    this.#announcer.change(experiment, 'load');
    this.#quietly('open');
  }

  /** @throws ExperimentError (as a rejection), nothing changed. */
  async update(fields: Partial<Experiment>): Promise<void> {
    const before = this.experiment;
    const merged = parseExperiment({ ...before, ...fields });
    this.#adopt(merged, fields.data !== undefined);
    this.#fieldVersion += 1;
    this.#announcer.change(this.experiment, fields.data === undefined ? 'settings' : 'data');
    try {
      // Other initial parameters are of use to a run only from its beginning.
      await this.#request(merged.initializer === before.initializer ? 'update' : 'open');
    } catch (error) {
      if (error instanceof ExperimentError && this.#settings === merged) {
        this.#adopt(before, fields.data !== undefined);
        this.#announcer.change(this.experiment, 'settings');
      }
      throw error;
    }
  }

  play(): void {
    if (this.#playing || !this.canPlay) return;
    if (this.#drawing.points?.length === 0) {
      this.#announcer.say({ kind: 'no-points' });
      return;
    }
    this.#announcer.quiet();
    this.#playing = true;
    this.#clock.restart();
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

  async step(): Promise<void> {
    if (!this.canPlay) return;
    if (this.#drawing.points?.length === 0) {
      this.#announcer.say({ kind: 'no-points' });
      return;
    }
    this.pause();
    this.#fieldVersion += 1;
    await this.#request('step');
  }

  /** Back to the same start, paused. */
  async reset(): Promise<void> {
    this.pause();
    this.#announcer.quiet();
    this.#fieldVersion += 1;
    await this.#request('reset');
  }

  /** Other initial parameters, epoch 0; what plays goes on playing. */
  async newStart(): Promise<void> {
    const seed = (this.#settings.seed + 1) % 2 ** 32;
    this.#settings = { ...this.experiment, seed };
    this.#announcer.quiet();
    this.#fieldVersion += 1;
    this.#announcer.change(this.experiment, 'settings');
    await this.#request('open');
  }

  /** False: there is nothing to draw on yet. */
  beginStroke(): boolean {
    return this.#drawing.beginStroke();
  }

  addPoints(points: readonly LabelledPoint[]): void {
    const before = this.#drawing.points;
    const allFit = this.#drawing.add(points);
    if (!allFit) this.#announcer.say({ kind: 'point-limit' });
    if (this.#drawing.points !== before) this.#pointsMoved(allFit);
  }

  erase(start: WorldPosition, end: WorldPosition, radius: number): void {
    const before = this.#drawing.points;
    this.#drawing.erase(start, end, radius);
    if (this.#drawing.points !== before) this.#pointsMoved(true);
  }

  endStroke(): void {
    if (this.#drawing.endStroke()) this.#announcer.change(this.experiment, 'data');
  }

  undo(): void {
    this.#afterHistory(this.#drawing.undo());
  }

  redo(): void {
    this.#afterHistory(this.#drawing.redo());
  }

  clearPoints(): void {
    this.#afterHistory(this.#drawing.clear());
  }

  /** On screen or not, and how many device pixels the field has. */
  place(visible: boolean, fieldSidePx: number): void {
    if (fieldSidePx !== this.#fieldSidePx) {
      this.#fieldSidePx = fieldSidePx;
      this.#resolution.reset();
      this.#fieldVersion += 1;
    }
    this.#visible = visible;
    if (this.#playing) this.#schedule();
    else this.#refine();
  }

  #adopt(experiment: Experiment, dataChanged: boolean): void {
    this.#resolution.reset();
    this.#settings = experiment;
    if (!dataChanged) return;
    this.#drawing.load(experiment.data);
    this.#showPoints();
  }

  #afterHistory(moved: boolean): void {
    if (!moved) return;
    this.#pointsMoved(true);
    this.#announcer.change(this.experiment, 'data');
  }

  /** Shows the points at once; the worker learns of them when it is free. */
  #pointsMoved(clearNotice: boolean): void {
    if (clearNotice) this.#announcer.quiet();
    this.#showPoints();
    if (this.#drawing.points?.length === 0) this.pause();
    this.#options.host.changed();
    this.#quietly('update');
  }

  /** Points that are still to come leave the old ones in their place. */
  #showPoints(): void {
    const { points } = this.#drawing;
    if (points !== null) this.#options.host.drawPoints(points, this.#testMask);
  }

  /** Asks the worker for something; before `start` there is nobody to ask, and the opening will do. */
  async #request(kind: JobKind): Promise<void> {
    await this.#queue?.request(kind);
  }

  #quietly(kind: JobKind): void {
    this.#request(kind).catch((error: unknown) => {
      this.pause();
      this.#announcer.report(error);
    });
  }

  /** Where there never was a worker, or there is none any more, nothing is left to close. */
  async #close(): Promise<void> {
    try {
      await this.#options.client().close(this.#options.figure);
    } catch {
      return;
    }
  }

  /** At rest, the screen has the field at its full resolution. */
  #refine(): void {
    if (this.#shownVersion < this.#fieldVersion && this.#visible && this.#fieldSidePx > 0 && this.started) {
      this.#quietly('look');
    }
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
    this.#dueEpochs = Math.min(due, this.#epochsLeft());
    this.#quietly('advance');
  }

  /** A run that was already past the stop goes on freely. */
  #epochsLeft(): number {
    const epoch = this.metrics?.epoch ?? 0;
    return this.stopEpoch !== null && this.stopEpoch > epoch ? this.stopEpoch - epoch : Infinity;
  }

  async #send(kind: JobKind): Promise<void> {
    const queue = this.#queue;
    if (kind === 'advance') this.#fieldVersion += 1;
    const sent: Sent = {
      kind,
      data: this.#drawing.data,
      epoch: this.metrics?.epoch ?? 0,
      wish: this.#fieldWish(),
      fieldVersion: this.#fieldVersion,
      atMs: this.#options.scheduler.now(),
    };
    const wishes = sent.wish === null ? { parameters: true } : { parameters: true, field: sent.wish };
    const { figure, client } = this.#options;
    const order = { figure, experiment: this.experiment, epochs: this.#dueEpochs, wishes };
    const snapshot = await askWorker(client(), kind, order);
    // Otherwise the figure was taken off the page meanwhile.
    if (queue === this.#queue) this.#receive(snapshot, sent);
  }

  /** New points leave the parameters as they are, so while the figure rests they need no new field. */
  #fieldWish(): FieldWish | null {
    const isWanted = this.#snapshot === null || (this.#visible && this.#shownVersion < this.#fieldVersion);
    if (!isWanted || this.#fieldSidePx < 1) return null;
    const divisor = this.#playing ? this.#resolution.divisor : 1;
    const sidePx = Math.max(1, Math.round(this.#fieldSidePx / divisor));
    return { widthPx: sidePx, heightPx: sidePx, bounds: viewBounds };
  }

  #receive(snapshot: Snapshot, sent: Sent): void {
    const isFirst = this.#snapshot === null;
    this.#snapshot = snapshot;
    this.#takePoints(snapshot, sent);
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

  /** Generated points come from the core; drawn ones are known here, and newer than the reply. */
  #takePoints({ points, testMask }: Snapshot, sent: Sent): void {
    if (points === null || sent.data !== this.#drawing.data) return;
    const isGenerated = sent.data.kind === 'generated';
    if (isGenerated && this.#drawing.isStroking) return;
    const hasTest = testMask?.includes(1) === true;
    const isSplitAnew = hasTest || this.#testMask !== null;
    this.#testMask = hasTest ? testMask : null;
    if (isGenerated) this.#drawing.receive(labelledPoints(points));
    if (isGenerated || isSplitAnew) this.#showPoints();
  }

  #takeField(snapshot: Snapshot, sent: Sent): void {
    if (snapshot.field === null) return;
    if (sent.kind === 'advance') this.#resolution.record(this.#options.scheduler.now() - sent.atMs);
    if (snapshot.field.widthPx === this.#fieldSidePx) this.#shownVersion = sent.fieldVersion;
    this.#options.host.drawField({ ...snapshot.field, outputs: snapshot.outputs });
  }

  #pauseWhereDone(epochBefore: number): void {
    const epoch = this.metrics?.epoch ?? 0;
    const reached = this.stopEpoch !== null && epochBefore < this.stopEpoch && epoch >= this.stopEpoch;
    if (reached || !this.canPlay) this.pause();
  }
}
