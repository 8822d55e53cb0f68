/**
 * One figure's run: what can be done to it, and how it stands. No DOM.
 *
 * Frames drive it: each one of a visible, playing figure asks for the epochs that are due, one request at a time.
 */
import type { Metrics } from '../engine/types.ts';
import { ExperimentError } from '../experiment/error.ts';
import { largestEpoch } from '../experiment/epochs.ts';
import { parseExperiment } from '../experiment/schema.ts';
import type { Experiment } from '../experiment/types.ts';
import type { CurvePoint } from './curve.ts';
import type { RunOptions } from './host.ts';
import type { Job } from './job-queue.ts';
import { isAtLastEpoch, noticeOfRun, Notices, whyNotTrain, type Notice } from './notices.ts';
import { Observation } from './observation.ts';
import { Playback } from './playback.ts';
import { Points, sampleCount, saysTheSame } from './points.ts';
import { Requests } from './requests.ts';
import { ShownPoints } from './shown-points.ts';
import { StopCondition } from './stop-rule.ts';
import { TimeTravel } from './time-travel.ts';
import { runState, type RunState, type TimelineView } from './types.ts';
import { WorkerConnection } from './worker-connection.ts';

type Wish = 'inspection' | 'viewWishes' | 'spotlight' | 'wantsPredicted';

/** Samples that another worker goes over again at most, so that the figures that play share all workers. */
const mostSamplesAgain = 500_000;

/** The run of one figure, from its start to its stop. */
export class Run {
  readonly #options: RunOptions;
  readonly #shown: ShownPoints;
  readonly #observation = new Observation();
  readonly #time: TimeTravel;
  readonly #connection: WorkerConnection;
  readonly #requests: Requests;
  /** Its events and its notice; also for what is refused before it gets here: documents and attributes. */
  readonly notices: Notices;
  readonly points: Points;
  /** What playing pauses at. */
  readonly stopCondition = new StopCondition();
  readonly playback: Playback;
  #isReady = false;
  /** Played and seen. */
  #trains = false;

  constructor(options: RunOptions) {
    const { host, scheduler } = options;
    this.#options = options;
    this.notices = new Notices(host);
    this.points = new Points(options.experiment, this.notices, {
      moved: () => {
        this.#pointsMoved();
      },
      changed: () => {
        this.notices.documentChanged(this.experiment, 'data');
      },
    });
    this.#shown = new ShownPoints(this.points, host);
    this.playback = new Playback(scheduler, this);
    const isSeen = (): boolean => this.playback.visible;
    this.#time = new TimeTravel(options.experiment, { scheduler, isSeen }, (view) => {
      host.emit('frontera-timeline', view);
      host.changed();
    });
    this.#requests = this.#makeRequests();
    this.#connection = this.#makeConnection(isSeen);
  }

  /** The document with the drawn points in it. */
  get experiment(): Experiment {
    return this.points.experiment;
  }

  get metrics(): Metrics | null {
    return this.#requests.latest?.metrics ?? null;
  }

  get playing(): boolean {
    return this.playback.playing;
  }

  get canPlay(): boolean {
    return this.metrics?.status !== 'diverged';
  }

  /** Nothing keeps it from training. */
  get canMove(): boolean {
    const hasFailed = this.notices.urgent?.kind === 'failed';
    const isReady = this.#requests.latest !== null && this.#connection.isWell && this.canPlay && !hasFailed;
    return isReady && whyNotTrain(this.metrics, this.points.list) === null;
  }

  /** The worker is free. */
  get idle(): boolean {
    return this.#connection.queue?.idle === true;
  }

  get notice(): Notice | null {
    if (this.#connection.isLost) return { kind: this.#requests.latest === null ? 'not-started' : 'lost' };
    return this.notices.urgent ?? noticeOfRun(this.metrics, this.points.list);
  }

  get state(): RunState | null {
    const { latest } = this.#requests;
    return latest && runState(latest, this.playing, this.#time.view.present);
  }

  /** What to do with one that takes long; everything that is asked of the run ends it. */
  get replay(): TimeTravel['replay'] {
    return this.#time.replay;
  }

  get timeline(): TimelineView {
    return this.#time.view;
  }

  /** What was measured at the end of each epoch, of the present branch or another. @throws RangeError where there is no such branch. */
  curve(branch: number | null = null): readonly CurvePoint[] {
    return this.#time.curve(branch).points;
  }

  /** The document of a branch, and that of the run before, which it is called after; null: there is no such branch. */
  documentsOf(id: number): ReturnType<TimeTravel['documentsOf']> {
    return this.#time.documentsOf(id);
  }

  /** Forgets a branch other than the present one. */
  forgetBranch(id: number): void {
    this.#time.drop(id);
  }

  get observation(): Readonly<Pick<Observation, Wish>> {
    return this.#observation;
  }

  /** Changes what is to be seen of the run. */
  look(wish: Partial<Pick<Observation, Wish>>): void {
    Object.assign(this.#observation, wish);
    this.#observation.markStale();
    if (!this.playing) this.#refine();
  }

  /** Opens the document in the worker. */
  start(): void {
    if (this.#connection.queue !== null) return;
    this.#shown.show();
    this.#connection.start();
    this.#connection.requestQuietly({ kind: 'open' });
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
    this.#isReady = false;
    this.#time.forget();
    void this.#requests.close();
  }

  /** Loads another document at epoch 0, paused. */
  load(experiment: Experiment): void {
    this.pause();
    this.#time.forget();
    this.points.load(experiment);
    this.#shown.forget();
    this.#observation.resetResolution();
    this.notices.clear();
    this.#shown.show();
    this.notices.documentChanged(experiment, 'load');
    this.#connection.requestQuietly({ kind: 'open' });
  }

  /** @throws ExperimentError (as a rejection), nothing changed. */
  async update(fields: Partial<Experiment>): Promise<void> {
    const before = this.experiment;
    const merged = parseExperiment({ ...before, ...fields });
    this.#adopt(merged, fields.data !== undefined);
    this.#observation.markStale();
    this.notices.documentChanged(this.experiment, fields.data === undefined ? 'settings' : 'data');
    try {
      await this.#connection.request({ kind: isSameStart(merged, before) ? 'update' : 'open' });
    } catch (error) {
      if (error instanceof ExperimentError && this.points.settings === merged) {
        this.#adopt(before, fields.data !== undefined);
        this.notices.documentChanged(this.experiment, 'settings');
      }
      throw error;
    }
  }

  play(): void {
    this.replay.stop();
    if (this.playing || !this.canPlay || this.#cannotTrain()) return;
    this.notices.clear();
    this.restart();
    this.playback.playing = true;
    this.#tellTraining();
    this.playback.pace.restart();
    this.stopCondition.start(this.metrics ?? { epoch: 0, trainLoss: null });
    this.notices.playingChanged(this.playing);
    this.playback.go();
  }

  pause(): void {
    this.replay.stop();
    if (!this.playing) return;
    this.playback.playing = false;
    this.#tellTraining();
    this.playback.rest();
    this.notices.playingChanged(this.playing);
    this.#refine();
  }

  /** One mini-batch, or what is left of the epoch. */
  async step(by: 'step' | 'epoch' = 'step'): Promise<void> {
    if (!this.canPlay || this.#cannotTrain()) return;
    this.pause();
    await this.#connection.request({ kind: by });
  }

  /** Back to the same start, paused. */
  async reset(): Promise<void> {
    this.pause();
    this.notices.clear();
    await this.#connection.request({ kind: this.#time.isUnchanged ? 'reset' : 'open' });
  }

  /** Other initial parameters, epoch 0; what plays goes on playing. */
  async newStart(): Promise<void> {
    this.notices.clear();
    await this.update({ seed: (this.points.settings.seed + 1) % 2 ** 32 });
  }

  /** Other parameters at the same epoch; of many in a row only the last counts. */
  async setParameters(parameters: Float32Array): Promise<void> {
    await this.#connection.request({ kind: 'parameters', parameters: parameters.slice() });
  }

  /** @throws RangeError where there is no such epoch or branch. */
  async seek(epoch: number, branch: number | null = null): Promise<void> {
    this.#time.check(epoch, branch);
    this.pause();
    this.notices.clear();
    await this.#connection.request({ kind: 'seek', epoch, branch });
  }

  /** On screen or not, and how many device pixels the field has. */
  place(visible: boolean, fieldSidePx: number): void {
    this.#observation.resize(fieldSidePx);
    if (visible) this.#connection.comeBack();
    this.playback.visible = visible;
    this.#tellTraining();
    this.replay.wake();
    if (!this.playing) this.#refine();
  }

  /** The speed is another one. */
  paced(): void {
    this.#options.host.changed();
  }

  /** Where others train too, it goes to a worker with less to do, unless that would take more than a moment to come to the same place. */
  #tellTraining(): void {
    const trains = this.playing && this.playback.visible;
    if (trains === this.#trains) return;
    this.#trains = trains;
    const session = this.#options.session();
    session.plays(trains);
    const samplesAgain = (this.metrics?.epoch ?? 0) * sampleCount(this.experiment.data);
    if (trains && session.countPlaying() > 1 && samplesAgain <= mostSamplesAgain)
      this.#connection.requestQuietly({ kind: 'move' });
  }

  /** Runs of the page that train at the moment. */
  countPlaying(): number {
    return this.#options.session().countPlaying();
  }

  /** Says why. */
  #cannotTrain(): boolean {
    const notice = whyNotTrain(this.metrics, this.points.list);
    if (notice !== null) this.notices.show(notice);
    return notice !== null;
  }

  #adopt(experiment: Experiment, dataChanged: boolean): void {
    this.#observation.resetResolution();
    if (!dataChanged) {
      this.points.settings = experiment;
      return;
    }
    this.points.replace(experiment);
    this.#shown.show();
  }

  /** Shows the points at once; the worker learns of them when it is free. */
  #pointsMoved(): void {
    this.#shown.show();
    if (whyNotTrain(this.metrics, this.points.list) !== null) this.pause();
    this.#options.host.changed();
    this.#connection.requestQuietly({ kind: 'update' });
  }

  /** At rest, the screen has the field at its full resolution. */
  #refine(): void {
    if (this.#observation.isStale && this.playback.visible && this.#observation.hasSize)
      this.#connection.requestQuietly({ kind: 'look' });
  }

  train(epochs: number): void {
    const epoch = this.metrics?.epoch ?? 0;
    const due = Math.min(epochs, this.stopCondition.epochsLeft(epoch), largestEpoch - epoch);
    this.#connection.requestQuietly({ kind: 'advance', epochs: due });
  }

  #makeRequests(): Requests {
    return new Requests(
      {
        ...this.#options,
        points: this.points,
        shown: this.#shown,
        observation: this.#observation,
        playback: this.playback,
        time: this.#time,
      },
      {
        wentTo: (experiment) => {
          this.points.show(experiment);
          this.#shown.show();
          this.notices.documentChanged(this.experiment, 'timeline');
        },
        answered: (job, epochBefore) => {
          this.#answered(job, epochBefore);
        },
      },
    );
  }

  #makeConnection(isSeen: () => boolean): WorkerConnection {
    return new WorkerConnection(this.#options.session, {
      perform: (job, status) => this.#requests.perform(job, status),
      asked: () => this.replay.stop(),
      failed: (error) => {
        this.pause();
        this.notices.report(error);
      },
      lost: (error) => {
        this.#time.lose(error);
        this.pause();
        this.notices.workerLost(error);
      },
      back: () => {
        this.#connection.requestQuietly({ kind: this.#time.isLost ? 'return' : 'open' });
      },
      isSeen,
    });
  }

  /** An answer is on screen: what follows from it. */
  #answered({ kind }: Job, epochBefore: number): void {
    const { host } = this.#options;
    // What was changed while there was no worker, or was on its way to the lost one, is sent after.
    const { experiment } = this.#time;
    if (kind === 'return' && !saysTheSame(experiment, this.experiment))
      this.#connection.requestQuietly({ kind: isSameStart(experiment, this.experiment) ? 'update' : 'open' });
    if (kind === 'advance') this.playback.pace.spend?.((this.metrics?.epoch ?? 0) - epochBefore);
    this.#pauseWhereDone(epochBefore);
    // While the figure plays, the frame's own request tells what an update changed: one event per frame.
    const isToldByFrame = kind === 'update' && this.playing && this.playback.visible;
    if (this.state !== null && !isToldByFrame) host.emit('frontera-epoch', this.state);
    if (!this.#isReady) host.emit('frontera-ready', { experiment: this.experiment });
    this.#isReady = true;
    host.changed();
    if (!this.playing) this.#refine();
    this.playback.go();
  }

  #pauseWhereDone(epochBefore: number): void {
    if (!this.playing || this.metrics === null) return;
    const reason = this.stopCondition.check(epochBefore, this.metrics);
    const isLast = isAtLastEpoch(this.metrics);
    if (reason !== null || isLast || !this.canPlay) this.pause();
    if (reason !== null || isLast) this.playback.pace.stop();
    if (reason === null || reason === 'epoch') return;
    this.notices.show({ kind: 'stopped', reason, epoch: this.metrics.epoch });
  }
}

/** Other initial parameters are of use to a run only from its beginning. */
function isSameStart(one: Experiment, other: Experiment): boolean {
  return one.initializer === other.initializer && one.seed === other.seed;
}
