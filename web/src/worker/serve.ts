import type { Engine } from '../engine/types.ts';
import { createDispatcher, toErrorData, type Dispatcher } from './dispatcher.ts';
import type { Reply, Request } from './protocol.ts';
import type { Clock } from './training.ts';

/** What the worker needs of its global scope, or a test of a `MessagePort`. */
export interface ServerPort {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/**
 * Answers the requests that arrive at a port, in their order. Those that come before the engine is there
 * wait for it; if it can't be loaded, each is answered with that error.
 */
export function serve(port: ServerPort, loading: Promise<Engine>, now: Clock): void {
  const ready = loading.then((engine) => createDispatcher(engine, now));
  // A failed load is told with each answer; until a request comes, nobody has to hear of it.
  ready.catch(() => undefined);
  port.addEventListener('message', ({ data }) => {
    // Only the client of the same build posts here, so the type is known.
    const request = data as Request;
    void answer(port, ready, request);
  });
}

async function answer(port: ServerPort, ready: Promise<Dispatcher>, request: Request): Promise<void> {
  try {
    const { reply, transfer } = (await ready).handle(request);
    port.postMessage(reply, transfer);
  } catch (error) {
    const reply: Reply = { id: request.id, ok: false, error: toErrorData(error) };
    port.postMessage(reply, []);
  }
}
