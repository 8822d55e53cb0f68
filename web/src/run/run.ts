/**
 * One figure's run: its document, its points, its loop and its talk with the worker. No DOM.
 *
 * The page drives the run: each frame of a visible, playing figure asks for the epochs that are due, one request at a time.
 */
import type { Metrics } from '../engine/types.ts';
import { ExperimentError } from '../experiment/error.ts';
import { largestEpoch } from '../experiment/epochs.ts';
import { findMisfit } from '../experiment/misfit.ts';
import { parseExperiment } from '../experiment/schema.ts';
import type { Experiment } from '../experiment/types.ts';
import type { Snapshot } from '../worker/protocol.ts';
import { Notices } from './notices.ts';
import { WorkerRequests } from './requests.ts';
import { Points } from './points.ts';
import { Playback, type PlaybackRun } from './playback.ts';
import type { RunOptions } from './host.ts';
import type { JobKind } from './job-queue.ts';
import { WorkerConnection } from './worker-connection.ts';
import { isAtLastEpoch, noticeOfRun, whyNotTrain, type Notice } from './notice.ts';
import { ShownPoints } from './shown-points.ts';
import { runState } from './run-state.ts';
import { isSameDocument, isSameStart } from './same-document.ts';
import type { Sent } from './sent.ts';
import { Observation } from './observation.ts';
import { PointEdits } from './point-edits.ts';
import type { Network } from './undo.ts';
import { StopCondition } from './stop-rule.ts';
import { TimeTravel } from './time-travel.ts';
import type { RunState, TimelineView } from './types.ts';

type Wish = 'inspection' | 'viewWishes' | 'spotlight' | 'wantsPredicted';

/** The run of one figure, from its start to its stop. */
export class Run implements PlaybackRun {
  readonly #options: RunOptions;
  readonly #notices: Notices;
  readonly #points: Points;
  readonly #shown: ShownPoints;
  readonly #observation = new Observation();
  readonly #time: TimeTravel;
  readonly #connection: WorkerConnection;
  readonly #requests: WorkerRequests;
  readonly edits: PointEdits;
  #settings: Experiment;
  #snapshot: Snapshot | null = null;
  #playing = false;
  #dueEpochs = 0;
  #parameters = new Float32Array(0);
  /** What playing pauses at. */
  readonly stopCondition = new StopCondition();
  readonly playback: Playback;

  constructor(options: RunOptions) {
    this.#options = options;
    this.#settings = options.experiment;
    this.#notices = new Notices(options.host);
    this.#points = new Points(options.experiment.data);
    this.#shown = new ShownPoints(this.#points, options.host);
    this.playback = new Playback(options.scheduler, this);
    const seen = { scheduler: options.scheduler, isSeen: () => this.playback.visible };
    this.#time = new TimeTravel(options.experiment, seen, (view) => {
      options.host.emit('frontera-timeline', view);
      options.host.changed();
    });
    this.#requests = new WorkerRequests(options, this.#time);
    this.#connection = new WorkerConnection(options.client, {
      run: (kind) => this.#send(kind),
      asked: () => this.replay.stop(),
      failed: (error) => {
        this.pause();
        this.#notices.report(error);
      },
      lost: (error) => {
        this.#time.lose(error);
        this.pause();
        this.#notices.workerLost(error);
      },
      back: () => {
        this.#connection.quietly(this.#time.isAway ? 'return' : 'open');
      },
      isSeen: () => this.playback.visible,
    });
    this.edits = new PointEdits(this.#points, this.#notices, {
      network: () => this.#settings,
      moved: (network) => {
        this.#pointsMoved(network);
      },
      changed: () => {
        this.#notices.documentChanged(this.experiment, 'data');
      },
    });
  }

  /** The document with the drawn points in it. */
  get experiment(): Experiment {
    return this.#points.data === this.#settings.data
      ? this.#settings
      : { ...this.#settings, data: this.#points.data };
  }

  /** For what is refused before it gets here: documents and attributes. */
  get notices(): Notices {
    return this.#notices;
  }

  get points(): Pick<Points, 'list' | 'classes'> {
    return this.#points;
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

  get canMove(): boolean {
    const hasFailed = this.#notices.urgent?.kind === 'failed';
    const isReady = this.#snapshot !== null && this.#connection.isWell && this.canPlay && !hasFailed;
    return isReady && whyNotTrain(this.metrics, this.#points.list) === null;
  }

  get idle(): boolean {
    return this.#connection.queue?.idle === true;
  }

  get notice(): Notice | null {
    if (this.#connection.isLost) return { kind: this.#snapshot === null ? 'not-started' : 'lost' };
    return this.#notices.urgent ?? noticeOfRun(this.metrics, this.#points.list);
  }

  get state(): RunState | null {
    return this.#snapshot && runState(this.#snapshot, this.#playing, this.#time.view.present);
  }

  /** What to do with one that takes long; everything that is asked of the run ends it. */
  get replay(): TimeTravel['replay'] {
    return this.#time.replay;
  }

  get timeline(): TimelineView {
    return this.#time.view;
  }

  get observation(): Readonly<Pick<Observation, Wish>> {
    return this.#observation;
  }

  /** Changes what is to be seen of the run. */
  look(wish: Partial<Pick<Observation, Wish>>): void {
    Object.assign(this.#observation, wish);
    this.#observation.markStale();
    if (!this.#playing) this.#refine();
  }

  /** Opens the document in the worker. */
  start(): void {
    if (this.#connection.queue !== null) return;
    this.#shown.show();
    this.#connection.start();
    this.#connection.quietly('open');
  }

  /** After the worker's death: another one, for all figures. */
  restart(): void {
    this.#connection.restart();
  }

  /** Gives everything back; `start` opens the document again, from epoch 0. */
  close(): void {
    if (this.#connection.queue === null) return;
    this.pause();
    this.#connection.stop();
    this.#snapshot = null;
    this.#time.forget();
    void this.#requests.close();
  }

  /** Loads another document at epoch 0, paused. */
  load(experiment: Experiment): void {
    this.pause();
    this.#settings = experiment;
    this.#time.forget();
    this.edits.load(experiment.data);
    this.#shown.forget();
    this.#observation.resetResolution();
    this.#notices.clear();
    this.#shown.show();
    this.#notices.documentChanged(experiment, 'load');
    this.#connection.quietly('open');
  }

  /** @throws ExperimentError (as a rejection), nothing changed. */
  async update(fields: Partial<Experiment>): Promise<void> {
    const before = this.experiment;
    const merged = parseExperiment({ ...before, ...fields });
    this.#adopt(merged, fields.data !== undefined);
    this.#observation.markStale();
    this.#notices.documentChanged(this.experiment, fields.data === undefined ? 'settings' : 'data');
    try {
      await this.#connection.request(isSameStart(merged, before) ? 'update' : 'open');
    } catch (error) {
      if (error instanceof ExperimentError && this.#settings === merged) {
        this.#adopt(before, fields.data !== undefined);
        this.#notices.documentChanged(this.experiment, 'settings');
      }
      throw error;
    }
  }

  play(): void {
    this.replay.stop();
    if (this.#playing || !this.canPlay || this.#cannotTrain()) return;
    this.#notices.clear();
    this.restart();
    this.#playing = true;
    this.playback.pace.restart();
    this.stopCondition.start(this.metrics ?? { epoch: 0, trainLoss: null });
    this.#notices.playingChanged(this.#playing);
    this.playback.go();
  }

  pause(): void {
    this.replay.stop();
    if (!this.#playing) return;
    this.#playing = false;
    this.playback.rest();
    this.#notices.playingChanged(this.#playing);
    this.#refine();
  }

  /** One mini-batch, or what is left of the epoch. */
  async step(by: 'step' | 'epoch' = 'step'): Promise<void> {
    if (!this.canPlay || this.#cannotTrain()) return;
    this.pause();
    await this.#connection.request(by);
  }

  /** Back to the same start, paused. */
  async reset(): Promise<void> {
    this.pause();
    this.#notices.clear();
    await this.#connection.request(this.#time.isUnchanged ? 'reset' : 'open');
  }

  /** Other initial parameters, epoch 0; what plays goes on playing. */
  async newStart(): Promise<void> {
    this.#notices.clear();
    await this.update({ seed: (this.#settings.seed + 1) % 2 ** 32 });
  }

  /** Other parameters at the same epoch; of many in a row only the last counts. */
  async setParameters(parameters: Float32Array): Promise<void> {
    this.#parameters = parameters.slice();
    await this.#connection.request('parameters');
  }

  /** @throws RangeError where there is no such epoch or branch. */
  async seek(epoch: number, branch?: number): Promise<void> {
    this.#time.aim(epoch, branch);
    this.pause();
    this.#notices.clear();
    await this.#connection.request('seek');
  }

  /** On screen or not, and how many device pixels the field has. */
  place(visible: boolean, fieldSidePx: number): void {
    this.#observation.resize(fieldSidePx);
    if (visible) this.#connection.comeBack();
    this.playback.visible = visible;
    this.replay.wake();
    if (!this.#playing) this.#refine();
  }

  paced(): void {
    this.#options.host.changed();
  }

  /** Says why. */
  #cannotTrain(): boolean {
    const notice = whyNotTrain(this.metrics, this.#points.list);
    if (notice !== null) this.#notices.show(notice);
    return notice !== null;
  }

  #adopt(experiment: Experiment, dataChanged: boolean): void {
    this.#observation.resetResolution();
    const before = this.#settings;
    this.#settings = experiment;
    if (!dataChanged) return;
    this.edits.replace(experiment.data, before);
    this.#shown.show();
  }

  /** Shows the points at once; the worker learns of them when it is free. */
  #pointsMoved(network: Network | null): void {
    const { experiment } = this;
    const isMisfit = network !== null && findMisfit(experiment) !== null;
    this.#settings = isMisfit ? { ...experiment, layers: network.layers, loss: network.loss } : experiment;
    this.#shown.show();
    if (this.#points.list?.length === 0) this.pause();
    this.#options.host.changed();
    this.#connection.quietly('update');
  }

  /** At rest, the screen has the field at its full resolution. */
  #refine(): void {
    if (this.#observation.isStale && this.playback.visible && this.#observation.hasSize)
      this.#connection.quietly('look');
  }

  train(epochs: number): void {
    const epoch = this.metrics?.epoch ?? 0;
    this.#dueEpochs = Math.min(epochs, this.stopCondition.epochsLeft(epoch), largestEpoch - epoch);
    this.#connection.quietly('advance');
  }

  async #send(asked: JobKind): Promise<void> {
    const { queue } = this.#connection;
    // A replay that was ended may have left another document than there was when this was asked.
    const kind = asked === 'reset' && !this.#time.isUnchanged ? 'open' : asked;
    // Drawn points leave the parameters as they are: while the figure rests, they need no new field.
    if (kind !== 'update' && kind !== 'look') this.#observation.markStale();
    const isWanted = this.#snapshot === null || (this.playback.visible && this.#observation.isStale);
    const { experiment } = this;
    const sent: Sent = {
      kind,
      experiment,
      data: experiment.data,
      epoch: this.metrics?.epoch ?? 0,
      fieldRequest: this.#observation.fieldRequest(isWanted, this.#playing),
      atMs: this.#options.scheduler.now(),
    };
    const snapshot = kind === 'seek' ? await this.#travel(sent) : await this.#ask(kind, sent);
    // Otherwise the figure was taken off the page meanwhile, or somebody wants to go elsewhere.
    if (queue === this.#connection.queue && snapshot !== null) this.#receive(snapshot, sent);
  }

  #ask(kind: Exclude<JobKind, 'seek'>, { experiment, fieldRequest }: Sent): Promise<Snapshot | null> {
    const parameters = this.#parameters;
    return this.#requests.ask(kind, {
      experiment,
      parameters,
      epochs: this.#dueEpochs,
      wishes: fieldRequest.wishes,
    });
  }

  /** Takes up the document of the place that was reached; what was changed on the way is newer. */
  async #travel({ fieldRequest, experiment: before }: Sent): Promise<Snapshot | null> {
    const settings = this.#settings;
    const { snapshot, experiment } = await this.#requests.travel(fieldRequest.wishes);
    const isChanged = this.#settings !== settings || this.#points.data !== before.data;
    if (experiment === null || isChanged) return snapshot;
    this.#settings = experiment;
    this.#points.show(experiment.data);
    this.#shown.show();
    this.#notices.documentChanged(this.experiment, 'timeline');
    return snapshot;
  }

  #receive(snapshot: Snapshot, sent: Sent): void {
    const isFirst = this.#snapshot === null;
    this.#snapshot = snapshot;
    const data = sent.kind === 'seek' ? this.#points.data : sent.data;
    this.#shown.take(snapshot, data);
    const field = this.#observation.take(snapshot, sent.fieldRequest, this.#time.experiment);
    if (field !== null) this.#options.host.drawField(field);
    if (field !== null && sent.kind === 'advance')
      this.#observation.record(this.#options.scheduler.now() - sent.atMs);
    // What was changed while there was no worker, or was on its way to the lost one, is sent after.
    const { experiment } = this.#time;
    if (sent.kind === 'return' && !isSameDocument(experiment, this.experiment))
      this.#connection.quietly(isSameStart(experiment, this.experiment) ? 'update' : 'open');
    if (sent.kind === 'advance') this.playback.pace.spend?.(snapshot.metrics.epoch - sent.epoch);
    this.#pauseWhereDone(sent.epoch);
    // While the figure plays, the frame's own request tells what an update changed: one event per frame.
    const isToldByFrame = sent.kind === 'update' && this.#playing && this.playback.visible;
    if (this.state !== null && !isToldByFrame) this.#options.host.emit('frontera-epoch', this.state);
    if (isFirst) this.#options.host.emit('frontera-ready', { experiment: this.experiment });
    this.#options.host.changed();
    if (!this.#playing) this.#refine();
    this.playback.go();
  }

  #pauseWhereDone(epochBefore: number): void {
    if (!this.#playing || this.metrics === null) return;
    const reason = this.stopCondition.check(epochBefore, this.metrics);
    const isLast = isAtLastEpoch(this.metrics);
    if (reason !== null || isLast || !this.canPlay) this.pause();
    if (reason !== null || isLast) this.playback.pace.stop();
    if (reason === null || reason === 'epoch') return;
    this.#notices.show({ kind: 'stopped', reason, epoch: this.metrics.epoch });
  }
}
