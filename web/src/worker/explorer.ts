/** Answers what is asked beyond a run. Knows no transport: the worker's shell feeds it, and tests do. */
import type { Engine, Session } from '../engine/types.ts';
import type { Experiment } from '../experiment/types.ts';
import { toErrorData } from './dispatcher.ts';
import { explorations, type ExplorationName } from './explorations.ts';
import { buffersIn } from './observables.ts';
import type { ErrorData } from './protocol.ts';

/** Where a session is to stand. */
export interface ExploredPlace {
  readonly experiment: Experiment;
  /** Null: the document's own start. */
  readonly parameters: Float32Array | null;
}

/** With which of the page's explorations it is about: a number that the client chooses. */
export type ExploreRequest = { readonly id: number; readonly exploration: number } & (
  | {
      readonly kind: 'ask';
      /** Null: where it stood at the last request. */
      readonly place: ExploredPlace | null;
      readonly name: ExplorationName;
      readonly wish: unknown;
    }
  | { readonly kind: 'close' }
);

export type ExploreReply =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly error: ErrorData };

export class Explorer {
  readonly #engine: Engine;
  readonly #sessions = new Map<number, Session>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The reply, and the buffers in it that can be handed over instead of copied. */
  handle(request: ExploreRequest): { readonly reply: ExploreReply; readonly transfer: ArrayBuffer[] } {
    const { id } = request;
    try {
      const answer = this.#answer(request);
      return { reply: { id, ok: true, answer }, transfer: buffersIn(answer) };
    } catch (error) {
      return { reply: { id, ok: false, error: toErrorData(error) }, transfer: [] };
    }
  }

  #answer(request: ExploreRequest): unknown {
    if (request.kind === 'close') return this.#close(request.exploration);
    const { exploration, place, name, wish } = request;
    if (place !== null) this.#place(exploration, place);
    const session = this.#sessions.get(exploration);
    if (session === undefined) throw new Error(`Exploration ${exploration} has no session.`);
    return (explorations[name] as (session: Session, wish: unknown) => unknown)(session, wish);
  }

  /** The new session takes the old one's place only when all of it has worked. */
  #place(exploration: number, { experiment, parameters }: ExploredPlace): void {
    const session = this.#engine.createSession(experiment);
    try {
      if (parameters !== null) session.setParameters(parameters);
    } catch (error) {
      session.dispose();
      throw error;
    }
    this.#close(exploration);
    this.#sessions.set(exploration, session);
  }

  #close(exploration: number): null {
    this.#sessions.get(exploration)?.dispose();
    this.#sessions.delete(exploration);
    return null;
  }
}
