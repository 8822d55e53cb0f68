/** What a run tells: its events, and the one notice that its reader should see. */
import { ExperimentError } from '../experiment/error.ts';
import type { Experiment } from '../experiment/types.ts';
import { WorkerLost } from '../worker/protocol.ts';
import type { RunHost } from './host.ts';
import type { Notice } from './notice.ts';
import type { ChangeReason, RunEvents } from './types.ts';

/** Sends events, and keeps the notice until something happens that makes it old. */
export class Notices {
  readonly #host: RunHost;
  #urgent: Notice | null = null;

  constructor(host: RunHost) {
    this.#host = host;
  }

  get urgent(): Notice | null {
    return this.#urgent;
  }

  show(notice: Notice): void {
    this.#urgent = notice;
    this.#host.changed();
  }

  clear(): void {
    this.#urgent = null;
  }

  documentChanged(experiment: Experiment, reason: ChangeReason): void {
    this.#host.emit('frontera-change', { experiment, reason });
    this.#host.changed();
  }

  playingChanged(playing: boolean): void {
    this.#host.emit('frontera-play', { playing });
    this.#host.changed();
  }

  /** A refused document, or a failure of the machinery. A lost worker is reported once per figure, by `workerLost`. */
  report(error: unknown): void {
    if (error instanceof WorkerLost) return;
    const refused = error instanceof ExperimentError ? error.toData() : null;
    this.show(refused === null ? { kind: 'failed' } : { kind: 'refused', error: refused });
    this.fail(error instanceof Error ? error.message : String(error), refused);
  }

  /** The worker is gone; `Run.notice` says so until there is another. */
  workerLost({ message }: Error): void {
    this.fail(message);
    this.#host.changed();
  }

  /** The event alone. */
  fail(message: string, error: RunEvents['frontera-error']['error'] = null): void {
    this.#host.emit('frontera-error', { message, error });
  }
}
