/** What a figure tells: its events to the page, and the one urgent sentence to its reader. */
import { ExperimentError } from '../experiment/error.ts';
import type { Experiment } from '../experiment/types.ts';
import type { FigureMessages } from '../i18n/figure-messages.ts';
import { WorkerLost } from '../worker/client-line.ts';
import type { ControllerHost } from './host.ts';
import type { AttributeProblem, Notice, Refused } from './notice.ts';
import { loadRefusals, writeRefusal } from './refusal.ts';
import type { ChangeReason } from './types.ts';

/** Sends events, and keeps the sentence until something happens that makes it old. */
export class Announcer {
  readonly #host: ControllerHost;
  #urgent: Notice | null = null;

  constructor(host: ControllerHost) {
    this.#host = host;
  }

  get urgent(): Notice | null {
    return this.#urgent;
  }

  say(notice: Notice): void {
    this.#urgent = notice;
    this.#host.changed();
  }

  quiet(): void {
    this.#urgent = null;
  }

  change(experiment: Experiment, reason: ChangeReason): void {
    this.#host.emit('frontera-change', { experiment, reason });
    this.#host.changed();
  }

  playing(playing: boolean): void {
    this.#host.emit('frontera-play', { playing });
    this.#host.changed();
  }

  /** A refused document, or a failure of the machinery. A lost worker every figure tells by itself, once. */
  report(error: unknown): void {
    if (error instanceof WorkerLost) return;
    const refused = error instanceof ExperimentError ? error.toData() : null;
    const message = error instanceof Error ? error.message : String(error);
    if (refused === null) this.say({ kind: 'failed' });
    else void this.#refuse({ kind: 'refused', error: refused });
    this.#host.emit('frontera-error', { message, error: refused });
  }

  /** The worker is gone; the sentence stays until there is another. */
  lose({ message }: Error): void {
    this.#host.emit('frontera-error', { message, error: null });
    this.#host.changed();
  }

  /** An attribute that means nothing: the event has the sentence that the reader sees. */
  async complain(problem: AttributeProblem, messages: () => FigureMessages): Promise<void> {
    await this.#refuse(problem);
    this.#host.emit('frontera-error', { message: writeRefusal(problem, messages()), error: null });
  }

  /** Fulfilled when there are words for it. */
  async #refuse(refused: Refused): Promise<void> {
    this.say(refused);
    await loadRefusals();
    this.#host.changed();
  }
}
