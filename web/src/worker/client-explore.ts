/** The page's side of what is asked beyond a run: one worker for all, started with the first question. */
import exploreUrl from './explore-worker.ts?worker&url';
import { ExperimentError } from '../experiment/error.ts';
import type { Experiment } from '../experiment/types.ts';
import { exploringWay } from './client.ts';
import type { MessagePortLike } from './client-port.ts';
import { startFrom } from './client-start.ts';
import type { ExplorationAnswer, ExplorationName, ExplorationWish } from './explorations.ts';
import type { ExploredPlace, ExploreReply, ExploreRequest } from './explorer.ts';

type WithoutId<Some> = Some extends unknown ? Omit<Some, 'id'> : never;

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A worker that answers, until it fails. */
class ExplorePort {
  readonly #port: MessagePortLike;
  readonly #waiting = new Map<number, Waiting>();
  readonly #failed: () => void;
  #lastId = 0;

  constructor(port: MessagePortLike, failed: () => void) {
    this.#port = port;
    this.#failed = failed;
    port.addEventListener('message', ({ data }) => {
      this.#receive(data as ExploreReply);
    });
    port.addEventListener('error', ({ message }) => {
      this.#fail(`The worker failed: ${String(message)}`);
    });
    port.start?.();
  }

  send(request: WithoutId<ExploreRequest>): Promise<unknown> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#port.postMessage({ ...request, id } satisfies ExploreRequest);
      this.#waiting.set(id, { resolve, reject });
    });
  }

  #receive(reply: ExploreReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.answer);
    else if (reply.error.kind === 'experiment') waiting?.reject(new ExperimentError(reply.error.error));
    else waiting?.reject(new Error(reply.error.message));
    if (!reply.ok && reply.error.kind === 'fatal') this.#fail(reply.error.message);
  }

  #fail(message: string): void {
    this.#failed();
    this.#port.terminate?.();
    this.#port.close?.();
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }
}

/** The worker from files beside this one. */
function startBeside(): Promise<MessagePortLike> {
  return startFrom({
    script: new URL(exploreUrl, import.meta.url),
    core: new URL('../../../build/wasm/frontera-core.wasm', import.meta.url),
  });
}

let shared: Promise<ExplorePort> | null = null;

/** The page's one port; after a failure another one. */
function sharedPort(): Promise<ExplorePort> {
  const forget = (): void => {
    shared = null;
  };
  shared ??= (exploringWay() ?? startBeside)().then(
    (port) => new ExplorePort(port, forget),
    (error: unknown) => {
      forget();
      throw error;
    },
  );
  return shared;
}

let explorationsMade = 0;

/** A session of the page's own beside any run: it stands where the last question was asked. */
export class Exploration {
  readonly #number = ++explorationsMade;
  #port: ExplorePort | null = null;
  #place: ExploredPlace | null = null;

  /** @throws ExperimentError where the core refuses the document, Error where there is no worker. */
  async ask<Name extends ExplorationName>(
    name: Name,
    wish: ExplorationWish<Name>,
    place: ExploredPlace,
  ): Promise<ExplorationAnswer<Name>> {
    const port = await sharedPort();
    const isThere = port === this.#port && isSame(place, this.#place);
    this.#port = port;
    this.#place = place;
    const request = { kind: 'ask', exploration: this.#number, name, wish } as const;
    try {
      return (await port.send({
        ...request,
        place: isThere ? null : place,
      })) as ExplorationAnswer<Name>;
    } catch (error) {
      // Where it stands now is not known.
      this.#place = null;
      throw error;
    }
  }

  /** Gives its memory back; the next question makes another session. */
  close(): void {
    // Of a worker that has failed there is nothing to give back.
    this.#port?.send({ kind: 'close', exploration: this.#number }).catch(() => undefined);
    this.#port = null;
  }
}

function isSame(one: ExploredPlace, other: ExploredPlace | null): boolean {
  if (other === null || one.parameters !== other.parameters) return false;
  const [now, before] = [one.experiment, other.experiment];
  return (Object.keys(now) as (keyof Experiment)[]).every((field) => now[field] === before[field]);
}
