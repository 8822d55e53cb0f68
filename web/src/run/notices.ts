/** What a run tells: its events, and the one notice that its reader should see, as data that the figure puts into words. */
import type { Metrics } from '../engine/types.ts';
import { largestEpoch } from '../experiment/epochs.ts';
import { ExperimentError, type ExperimentErrorData, type LinkProblem } from '../experiment/error.ts';
import type { Experiment, LabelledPoint } from '../experiment/types.ts';
import type { Language } from '../i18n/catalogue.ts';
import { WorkerLost } from '../worker/protocol.ts';
import type { RunHost } from './host.ts';
import type { ChangeReason, RunEvents } from './types.ts';

export type Notice =
  | { readonly kind: 'diverged'; readonly epoch: number }
  | { readonly kind: 'no-points' | 'one-class' | 'point-limit' | 'failed' | 'lost' | 'not-started' }
  /** The core counts no further. */
  | { readonly kind: 'last-epoch' }
  | { readonly kind: 'stopped'; readonly reason: 'cost' | 'patience'; readonly epoch: number }
  /** Of an element that acts on the figure, which knows the words for it. */
  | { readonly kind: 'bad-action'; readonly sentence: (language: Language) => string }
  | Refused;

/** What was given to the figure, and it can't take. */
export type Refused = { readonly kind: 'refused'; readonly error: ExperimentErrorData } | AttributeProblem;

/** An attribute whose value means nothing. */
export type AttributeProblem =
  | { readonly kind: 'bad-link'; readonly problem: LinkProblem }
  | { readonly kind: 'bad-epochs'; readonly value: string }
  | {
      readonly kind: 'bad-value';
      readonly attribute: string;
      readonly value: string;
      readonly allowed: readonly string[];
    };

/** What the state of the run itself calls for, where nothing more urgent is to be said. */
export function noticeOfRun(metrics: Metrics | null, points: readonly LabelledPoint[] | null): Notice | null {
  if (metrics?.status === 'diverged') return { kind: 'diverged', epoch: metrics.divergedAt ?? metrics.epoch };
  if (isAtLastEpoch(metrics)) return { kind: 'last-epoch' };
  return hasOneClassOnly(points) ? { kind: 'one-class' } : null;
}

/** What keeps any run from training; null: nothing. */
export function whyNotTrain(metrics: Metrics | null, points: readonly LabelledPoint[] | null): Notice | null {
  // Those for testing are not learned from.
  if (points?.every(({ length }) => length > 3)) return { kind: 'no-points' };
  return isAtLastEpoch(metrics) ? { kind: 'last-epoch' } : null;
}

export function isAtLastEpoch(metrics: Pick<Metrics, 'epoch'> | null): boolean {
  return metrics !== null && metrics.epoch >= largestEpoch;
}

function hasOneClassOnly(points: readonly LabelledPoint[] | null): boolean {
  const first = points?.[0];
  return points !== null && first !== undefined && points.every((point) => point[2] === first[2]);
}

/** Whether another worker would help. */
export function canRestart(notice: Notice | null): boolean {
  return notice?.kind === 'lost' || notice?.kind === 'not-started';
}

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
