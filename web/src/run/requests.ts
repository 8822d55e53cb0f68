/** Does a figure's jobs: each is one request to the worker, or the many of a replay, and its answer is shown. */
import type { Experiment } from '../experiment/types.ts';
import type { SessionRequest, Snapshot, Wishes } from '../worker/protocol.ts';
import type { RunOptions } from './host.ts';
import type { Job, JobStatus } from './job-queue.ts';
import type { Observation } from './observation.ts';
import type { Playback } from './playback.ts';
import type { Points } from './points.ts';
import type { ShownPoints } from './shown-points.ts';
import type { TimeTravel } from './time-travel.ts';

/** Time a request may train for, so that a frame has room for the field and its drawing. */
const frameBudgetMs = 10;

/** What the answers change. */
interface RequestsOptions extends RunOptions {
  readonly points: Points;
  readonly shown: ShownPoints;
  readonly observation: Observation;
  readonly playback: Pick<Playback, 'playing' | 'speed' | 'visible'>;
  readonly time: TimeTravel;
}

interface RequestsListener {
  /** The run went to a place where its document was another one. */
  wentTo(experiment: Experiment): void;
  /** What came is on screen. */
  answered(job: Job, epochBefore: number): void;
}

export class Requests {
  readonly #run: RequestsOptions;
  readonly #listener: RequestsListener;
  #latest: Snapshot | null = null;

  constructor(run: RequestsOptions, listener: RequestsListener) {
    this.#run = run;
    this.#listener = listener;
  }

  /** The latest answer; null: the run has not begun. */
  get latest(): Snapshot | null {
    return this.#latest;
  }

  async perform(asked: Job, status: JobStatus): Promise<void> {
    const { points, observation, playback, scheduler, time } = this.#run;
    // A replay that was ended may have left another document than there was when this was asked.
    const job: Job = asked.kind === 'reset' && !time.isUnchanged ? { kind: 'open' } : asked;
    // Drawn points leave the parameters as they are: while the figure rests, they need no new field.
    if (job.kind !== 'update' && job.kind !== 'look') observation.markStale();
    const isWanted = this.#latest === null || (playback.visible && observation.isStale);
    const { data } = points;
    const request = observation.fieldRequest(isWanted, playback);
    const sentMs = scheduler.now();
    const snapshot = await this.#ask(job, request.wishes, status);
    // Otherwise the figure was taken off the page meanwhile, or is to go elsewhere.
    if (snapshot === null || status.isStopped()) return;
    const epochBefore = this.#latest?.metrics.epoch ?? 0;
    this.#latest = snapshot;
    this.#run.shown.take(snapshot, job.kind === 'seek' ? points.data : data);
    const field = observation.take(snapshot, request, time.experiment);
    if (field !== null) this.#run.host.drawField(field);
    if (field !== null && job.kind === 'advance') observation.record(scheduler.now() - sentMs);
    this.#listener.answered(job, epochBefore);
  }

  /** The worker's session is given back. */
  async close(): Promise<void> {
    this.#latest = null;
    try {
      await this.#run.session().close();
    } catch {
      // Where there never was a worker, or there is none any more, nothing is left to close.
    }
  }

  /** Null: the answer is no longer wanted. */
  async #ask(job: Job, wishes: Wishes, status: JobStatus): Promise<Snapshot | null> {
    const { time } = this.#run;
    const { experiment } = this.#run.points;
    const session = this.#run.session();
    const ask = (request: SessionRequest): Promise<Snapshot> => session.ask(request);
    const advance = (epochs: number): Promise<Snapshot> =>
      ask({ kind: 'advance', epochs, budgetMs: frameBudgetMs, measuredTo: time.curve(null).end, wishes });
    switch (job.kind) {
      case 'open':
        return time.opened(experiment, await ask({ kind: 'open', experiment, wishes }));
      case 'update':
        return time.updated(experiment, await ask({ kind: 'update', experiment, wishes }));
      case 'parameters': {
        const { parameters } = job;
        return time.parametersSet(parameters, await ask({ kind: 'setParameters', parameters, wishes }));
      }
      case 'reset':
        return time.rewound(await ask({ kind: 'reset', wishes }));
      case 'step':
        return time.moved('step', await ask({ kind: 'step', wishes }));
      case 'epoch':
        return time.moved('epochs', await advance(1));
      case 'advance':
        return time.moved('epochs', await advance(job.epochs));
      case 'look':
        return time.moved('epochs', await advance(0));
      case 'move':
        if (await session.move()) time.leave();
        return status.isStopped() ? null : time.restore(session, wishes);
      case 'return':
        return time.restore(session, wishes);
      case 'seek': {
        const { points } = this.#run;
        const { settings, data } = points;
        const { snapshot, experiment: there } = await time.travel(job, status, session, wishes);
        // What was changed on the way is newer than the document of the place.
        const isChanged = points.settings !== settings || points.data !== data;
        if (there !== null && !isChanged) this.#listener.wentTo(there);
        return snapshot;
      }
      default: {
        const unreachable: never = job;
        return unreachable;
      }
    }
  }
}
