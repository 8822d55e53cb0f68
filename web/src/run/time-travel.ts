/** Keeps a figure's timeline in step with what the worker was asked, and goes to places of it. */
import { isEpoch, largestEpoch } from '../experiment/epochs.ts';
import type { Experiment } from '../experiment/types.ts';
import type { Client, Snapshot, Wishes } from '../worker/protocol.ts';
import type { Replays } from './ask-worker.ts';
import type { JobKind } from './job-queue.ts';
import { ReplayProgress, type ReplayHost } from './replay-progress.ts';
import { Timeline, type Replay, type Route } from './timeline.ts';
import type { TimelineView } from './types.ts';

interface Goal {
  readonly epoch: number;
  /** Null: whatever is the present one by then, since another document may be on its way. */
  readonly branch: number | null;
}

/** Where the figure is, for its reader, and the way there. */
interface Home {
  readonly branch: number;
  readonly route: Replay;
}

interface Way {
  readonly branch: number;
  readonly route: Route;
  /** Whether anybody still wants to get there. */
  readonly isWanted: () => boolean;
}

export interface Arrival {
  /** Null where the goal changed on the way. */
  readonly snapshot: Snapshot | null;
  /** The document at the place, where it is another one than the figure has. */
  readonly experiment: Experiment | null;
}

/** What was asked, as far as it changes the run. */
interface Deed {
  readonly kind: Exclude<JobKind, Replays>;
  readonly experiment: Experiment;
  readonly parameters: Float32Array;
}

export class TimeTravel {
  readonly #timeline: Timeline;
  readonly #changed: (view: TimelineView) => void;
  /** The document was loaded, and nothing of it is in the worker yet. */
  #isNew = true;
  #goal: Goal | null = null;
  /** While the worker is on its way somewhere: where it set out from. */
  #setOut: Home | null = null;
  /** Where to return to, since the session was lost. */
  #home: Home | null = null;
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
        this.#tell();
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

  /** Whether going back to epoch 0 is still the same document from the start. */
  get isUnchanged(): boolean {
    return this.#home === null ? this.#timeline.isUnchanged : this.#home.route.marks.length === 0;
  }

  /** What is opened next is another document, to which nothing leads from here. */
  forget(): void {
    this.#leave();
    this.#isNew = true;
    this.#goal = null;
    this.#setOut = null;
    this.#home = null;
  }

  /** The worker's session is gone: from now on the way leads back to where the figure was. */
  lose(error: Error): void {
    this.#replay.fail(error);
    this.#leave();
    if (!this.#isNew) this.#home ??= this.#setOut ?? this.#here;
    this.#setOut = null;
  }

  /** What is on the way somewhere is not to go on, nor to tell where it is. */
  #leave(): void {
    this.#replays += 1;
    this.#replay.stop();
    this.#replay.end();
  }

  /** Whether there is a place to return to. */
  get isAway(): boolean {
    return this.#home !== null;
  }

  get #here(): Home {
    return { branch: this.#timeline.present, route: this.#timeline.wayHere() };
  }

  /** The document at the place where the run is. */
  get experiment(): Experiment {
    return this.#timeline.experiment;
  }

  /** Opens in a new worker what was lost with the old one, and goes to the same place. Null: it is no longer wanted. */
  async goHome(client: Client, figure: string, wishes: Wishes): Promise<Snapshot | null> {
    const home = this.#home;
    if (home === null) return client.advance(figure, 0, 0, wishes);
    const { branch, route } = home;
    const isWanted = (): boolean => this.#home === home;
    const snapshot = await this.#replayed(client, figure, wishes, { branch, route, isWanted });
    if (!isWanted()) return null;
    this.#home = null;
    return snapshot;
  }

  /** @throws RangeError where there is no such epoch or branch. */
  aim(epoch: number, branch: number | null = null): void {
    if (!isEpoch(epoch))
      throw new RangeError(`epoch: ${String(epoch)} is not a whole number from 0 to ${largestEpoch}`);
    const isBranch = branch === null || this.#timeline.branches.some(({ id }) => id === branch);
    if (!isBranch) throw new RangeError(`branch: there is no ${branch}`);
    this.#goal = { epoch, branch };
    this.#replay.stop();
  }

  /** Goes to the latest goal. */
  async travel(client: Client, figure: string, wishes: Wishes): Promise<Arrival> {
    const snapshot = await this.#go(client, figure, wishes);
    const { experiment } = this.#timeline;
    if (snapshot === null || experiment === this.#known) return { snapshot, experiment: null };
    this.#known = experiment;
    return { snapshot, experiment };
  }

  async #go(client: Client, figure: string, wishes: Wishes): Promise<Snapshot | null> {
    const goal = this.#goal;
    const branch = goal?.branch ?? this.#timeline.present;
    const route = goal === null ? null : this.#timeline.route(goal.epoch, branch);
    if (goal === null || route === null) return client.advance(figure, 0, 0, wishes);
    this.#setOut ??= this.#here;
    const isWanted = (): boolean => this.#goal === goal;
    const snapshot = await this.#replayed(client, figure, wishes, { branch, route, isWanted });
    if (snapshot !== null) this.#setOut = null;
    return snapshot;
  }

  async #replayed(client: Client, figure: string, wishes: Wishes, way: Way): Promise<Snapshot | null> {
    const { branch, route } = way;
    this.#replays += 1;
    const replays = this.#replays;
    const isWanted = (): boolean => replays === this.#replays && way.isWanted();
    const target = route.kind === 'direct' ? route.epoch : route.to.epoch;
    const goesOn = async (epoch: number, epochs: number): Promise<boolean> =>
      (await this.#replay.next(epoch, target, epochs)) && isWanted();
    const replay = { client, figure, goesOn, isWanted, timeline: this.#timeline, branch };
    this.#replay.begin();
    try {
      const { travel } = await import('./replay.ts');
      return await travel(replay, route, wishes);
    } finally {
      if (replays === this.#replays) this.#replay.end();
    }
  }

  /** What the worker has answered becomes a part of the run. */
  remember({ kind, experiment, parameters }: Deed, { metrics, continued }: Snapshot): void {
    const timeline = this.#timeline;
    const { epoch, status } = metrics;
    switch (kind) {
      case 'open':
        if (this.#isNew) timeline.begin(experiment);
        else timeline.restart(experiment);
        this.#isNew = false;
        this.#setOut = null;
        this.#home = null;
        break;
      case 'update':
        if (continued) timeline.changed({ kind: 'document', experiment });
        else timeline.restart(experiment);
        break;
      case 'parameters':
        timeline.changed({ kind: 'parameters', parameters });
        break;
      case 'reset':
        timeline.rewind();
        break;
      case 'step':
      case 'epoch':
      case 'advance':
      case 'look':
        timeline.moved(epoch, kind === 'step' ? 'step' : 'epochs', status === 'diverged');
        break;
      default:
        kind satisfies never;
    }
    this.#known = timeline.experiment;
    this.#tell();
  }

  #tell(): void {
    const { view } = this;
    const ids = view.branches.map(({ id }) => id).join();
    const { epoch = '', waiting = '' } = view.replay ?? {};
    const shown = `${ids} ${view.present} ${epoch} ${String(waiting)}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#changed(view);
  }
}
