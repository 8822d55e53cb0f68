/** Keeps a figure's timeline in step with what the worker was asked, and goes to places of it. */
import { isEpoch, largestEpoch } from '../experiment/epochs.ts';
import type { Experiment } from '../experiment/types.ts';
import { aLook, type FigureSession, type Snapshot, type Wishes } from '../worker/protocol.ts';
import type { JobStatus } from './job-queue.ts';
import type { Curve } from './curve.ts';
import { Later } from './later.ts';
import { ReplayProgress, type ReplayHost } from './replay-progress.ts';
import { Timeline, type Replay, type Route } from './timeline.ts';
import type { TimelineView } from './types.ts';

interface Goal {
  readonly epoch: number;
  /** Null: whatever is the present one by then, since another document may be on its way. */
  readonly branch: number | null;
}

/** Where the figure is, for its reader, and the way there. */
interface Position {
  readonly branch: number;
  readonly route: Replay;
}

interface Way {
  readonly branch: number;
  readonly route: Route;
  /** Whether the figure still wants to get there. */
  readonly isWanted: () => boolean;
}

export interface Arrival {
  /** Null where the goal changed on the way. */
  readonly snapshot: Snapshot | null;
  /** The document at the place, where it is another one than the figure has. */
  readonly experiment: Experiment | null;
}

const replayCode = new Later(() => import('./replay.ts'));

export class TimeTravel {
  readonly #timeline: Timeline;
  readonly #changed: (view: TimelineView) => void;
  /** The document was loaded, and nothing of it is in the worker yet. */
  #isNew = true;
  /** While the worker is on its way somewhere: where it set out from. */
  #start: Position | null = null;
  /** Where to return to, since the session was lost. */
  #lost: Position | null = null;
  readonly #replay: ReplayProgress;
  /** Counts replays, and what makes them void. */
  #replays = 0;
  #shown = '';
  /** The document that the figure has. */
  #known: Experiment;

  /** `changed` hears of branches and of how far a long replay is, not of every epoch. */
  constructor(
    experiment: Experiment,
    host: Omit<ReplayHost, 'changed'>,
    changed: (view: TimelineView) => void,
  ) {
    this.#timeline = new Timeline(experiment);
    this.#known = experiment;
    this.#changed = changed;
    this.#replay = new ReplayProgress({
      ...host,
      changed: () => {
        this.#report();
      },
    });
  }

  /** How the way to a place that is far away goes on or ends. */
  get replay(): Pick<ReplayProgress, 'stop' | 'allow' | 'wake'> {
    return this.#replay;
  }

  get view(): TimelineView {
    const { branches, present, isStraight } = this.#timeline;
    return { branches, present, isStraight, replay: this.#replay.view };
  }

  /** What was measured over the epochs of a branch. @throws RangeError where there is no such branch. */
  curve(branch: number | null): Curve {
    const curve = this.#timeline.curve(branch ?? undefined);
    if (curve === null) throw new RangeError(`branch: there is no ${branch}`);
    return curve;
  }

  documentsOf(id: number): ReturnType<Timeline['documentsOf']> {
    return this.#timeline.documentsOf(id);
  }

  drop(id: number): void {
    this.#timeline.drop(id);
    this.#report();
  }

  /** Whether going back to epoch 0 is still the same document from the start. */
  get isUnchanged(): boolean {
    return this.#lost === null ? this.#timeline.isUnchanged : this.#lost.route.marks.length === 0;
  }

  /** What is opened next is another document, to which nothing leads from here. */
  forget(): void {
    this.#abandon();
    this.#isNew = true;
    this.#start = null;
    this.#lost = null;
  }

  /** The worker's session is gone: from now on the way leads back to where the figure was. */
  lose(error: Error): void {
    this.#replay.fail(error);
    this.#abandon();
    this.leave();
  }

  /** A replay under way is not to go on, nor to report where it is. */
  #abandon(): void {
    this.#replays += 1;
    this.#replay.stop();
    this.#replay.end();
  }

  /** The session is to be another one: the way leads back to where the figure is. */
  leave(): void {
    if (!this.#isNew) this.#lost ??= this.#start ?? this.#here;
    this.#start = null;
  }

  /** Whether there is a place to return to. */
  get isLost(): boolean {
    return this.#lost !== null;
  }

  get #here(): Position {
    return { branch: this.#timeline.present, route: this.#timeline.wayHere() };
  }

  /** The document at the place where the run is. */
  get experiment(): Experiment {
    return this.#timeline.experiment;
  }

  /** Opens in another worker what was left in the old one or lost with it, and goes to the same place. Null: it is no longer wanted. */
  async restore(session: FigureSession, wishes: Wishes): Promise<Snapshot | null> {
    const lost = this.#lost;
    if (lost === null) return session.ask({ ...aLook, wishes });
    const isWanted = (): boolean => this.#lost === lost;
    const snapshot = await this.#replayed(session, wishes, { ...lost, isWanted });
    if (!isWanted()) return null;
    this.#lost = null;
    return snapshot;
  }

  /** @throws RangeError where there is no such epoch or branch. */
  check(epoch: number, branch: number | null): void {
    if (!isEpoch(epoch))
      throw new RangeError(`epoch: ${String(epoch)} is not a whole number from 0 to ${largestEpoch}`);
    const isBranch = branch === null || this.#timeline.branches.some(({ id }) => id === branch);
    if (!isBranch) throw new RangeError(`branch: there is no ${branch}`);
  }

  /** Goes to a place of the timeline, unless another one is wanted meanwhile. */
  async travel(
    goal: Goal,
    status: Pick<JobStatus, 'isReplaced'>,
    session: FigureSession,
    wishes: Wishes,
  ): Promise<Arrival> {
    const branch = goal.branch ?? this.#timeline.present;
    const route = this.#timeline.route(goal.epoch, branch);
    const snapshot =
      route === null
        ? await session.ask({ ...aLook, wishes })
        : await this.#go(session, wishes, { branch, route, isWanted: () => !status.isReplaced() });
    const { experiment } = this.#timeline;
    if (snapshot === null || experiment === this.#known) return { snapshot, experiment: null };
    this.#known = experiment;
    return { snapshot, experiment };
  }

  async #go(session: FigureSession, wishes: Wishes, way: Way): Promise<Snapshot | null> {
    this.#start ??= this.#here;
    const snapshot = await this.#replayed(session, wishes, way);
    if (snapshot !== null) this.#start = null;
    return snapshot;
  }

  async #replayed(session: FigureSession, wishes: Wishes, way: Way): Promise<Snapshot | null> {
    const { branch, route } = way;
    this.#replays += 1;
    const replays = this.#replays;
    const isWanted = (): boolean => replays === this.#replays && way.isWanted();
    const target = route.kind === 'direct' ? route.epoch : route.to.epoch;
    const goesOn = async (epoch: number, epochs: number): Promise<boolean> =>
      (await this.#replay.next(epoch, target, epochs)) && isWanted();
    this.#replay.begin();
    try {
      const { replayTo } = await replayCode.get();
      return await replayTo({ session, goesOn, isWanted, timeline: this.#timeline, branch }, route, wishes);
    } finally {
      if (replays === this.#replays) this.#replay.end();
    }
  }

  opened(experiment: Experiment, snapshot: Snapshot): Snapshot {
    if (this.#isNew) this.#timeline.begin(experiment, snapshot.metrics);
    else this.#timeline.restart(experiment, snapshot.metrics);
    this.#isNew = false;
    this.#start = null;
    this.#lost = null;
    return this.#remembered(snapshot);
  }

  updated(experiment: Experiment, snapshot: Snapshot): Snapshot {
    const { continued, metrics } = snapshot;
    if (continued) this.#timeline.changed({ kind: 'document', experiment }, metrics);
    else this.#timeline.restart(experiment, metrics);
    return this.#remembered(snapshot);
  }

  parametersSet(parameters: Float32Array, snapshot: Snapshot): Snapshot {
    this.#timeline.changed({ kind: 'parameters', parameters }, snapshot.metrics);
    return this.#remembered(snapshot);
  }

  rewound(snapshot: Snapshot): Snapshot {
    this.#timeline.rewind();
    return this.#remembered(snapshot);
  }

  moved(by: 'step' | 'epochs', snapshot: Snapshot): Snapshot {
    this.#timeline.moved(by, snapshot);
    return this.#remembered(snapshot);
  }

  #remembered(snapshot: Snapshot): Snapshot {
    this.#known = this.#timeline.experiment;
    this.#report();
    return snapshot;
  }

  #report(): void {
    const { view } = this;
    const ids = view.branches.map(({ id }) => id).join();
    const { epoch = '', waiting = '' } = view.replay ?? {};
    const shown = `${ids} ${view.present} ${epoch} ${String(waiting)}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#changed(view);
  }
}
