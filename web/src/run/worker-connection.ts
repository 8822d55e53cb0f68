/** A figure's jobs for the worker, and what becomes of them when it is lost and when there is another. */
import { WorkerLost, type FigureSession } from '../worker/protocol.ts';
import { JobQueue, type Job, type JobKind, type JobStatus } from './job-queue.ts';

export interface WorkerConnectionListener {
  /** Does a job. */
  perform(job: Job, status: JobStatus): Promise<void>;
  /** Something is about to be asked that must not wait for a replay. */
  asked(): void;
  /** A job without a caller that waits for it has failed. */
  failed(error: unknown): void;
  /** The worker is gone, and with it the figure's session and what was asked of it. */
  lost(error: Error): void;
  /** A new worker is there, and the figure is wanted: it is to open its session again. */
  back(): void;
  /** Whether the figure is on screen. One that isn't comes back later. */
  isSeen(): boolean;
}

/** Jobs that can wait for the end of a replay, or are one. */
const waits: readonly JobKind[] = ['seek', 'return', 'move', 'advance', 'look'];

export class WorkerConnection {
  readonly #session: () => FigureSession;
  readonly #listener: WorkerConnectionListener;
  #queue: JobQueue | null = null;
  /** `away`: there is a worker again, but it does not know the figure yet. */
  #state: 'well' | 'lost' | 'away' = 'well';
  #unwatch: (() => void) | null = null;

  constructor(session: () => FigureSession, listener: WorkerConnectionListener) {
    this.#session = session;
    this.#listener = listener;
  }

  get isWell(): boolean {
    return this.#state === 'well';
  }

  get isLost(): boolean {
    return this.#state === 'lost';
  }

  /** Another one after every loss, so that a late answer is known; null before the start and after the stop. */
  get queue(): JobQueue | null {
    return this.#queue;
  }

  start(): void {
    this.#queue = this.#makeQueue();
    this.#unwatch = this.#session().watch({
      lost: (error) => {
        this.#lose(error);
      },
      back: () => {
        if (this.isWell) this.#lose(new WorkerLost('The worker was restarted.'));
        this.#state = 'away';
        if (this.#listener.isSeen()) this.comeBack();
      },
    });
  }

  stop(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    this.#queue?.stop();
    this.#queue = null;
    this.#state = 'well';
  }

  /** Asks for something, if need be of a new worker; before the start there is no queue, and the opening will do. */
  async request(job: Job): Promise<void> {
    if (!waits.includes(job.kind)) this.#listener.asked();
    this.restart();
    await this.#queue?.request(job);
  }

  /** A job without a caller that waits for it is no reason to start a worker: the figure brings it along when it comes back. */
  requestQuietly(job: Job): void {
    if (!this.isWell) return;
    this.request(job).catch((error: unknown) => {
      if (!(error instanceof WorkerLost)) this.#listener.failed(error);
    });
  }

  /** The figure is seen, or asked for something. */
  comeBack(): void {
    if (this.#state !== 'away') return;
    this.#state = 'well';
    this.#listener.back();
  }

  /** Has a new worker started where there is none, for all figures, and comes back. */
  restart(): void {
    if (this.isLost) this.#session().restart();
    this.comeBack();
  }

  #makeQueue(): JobQueue {
    return new JobQueue((job, status) => this.#listener.perform(job, status));
  }

  #lose(error: Error): void {
    this.#state = 'lost';
    this.#queue?.stop(error);
    this.#queue = this.#makeQueue();
    this.#listener.lost(error);
  }
}
