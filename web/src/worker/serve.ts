import type { Engine } from '../engine/types.ts';
import { Dispatcher, toErrorData } from './dispatcher.ts';
import type { Reply, Request } from './protocol.ts';
import type { Clock } from './training.ts';

/** What the worker needs of its global scope, or a test of a `MessagePort`. */
export interface ServerPort {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: unknown }) => void,
    options?: { readonly once: boolean },
  ): void;
}

/**
 * Answers the requests that arrive at a port, in their order. Those that come before the engine is there
 * wait for it; if it can't be loaded, each is answered with that error.
 *
 * @param mostMs  of training in one request, whatever the request allows.
 */
export function serve(port: ServerPort, loading: Promise<Engine>, now: Clock, mostMs = Infinity): void {
  const ready = loading.then((engine) => new Dispatcher(engine, now));
  // A failed load is reported with each answer; before the first request there is nothing to report it to.
  ready.catch(() => undefined);
  port.addEventListener('message', ({ data }) => {
    // Only the client of the same build posts here, so the type is known.
    const request = data as Request;
    void answer(port, ready, within(request, mostMs));
  });
}

function within(request: Request, mostMs: number): Request {
  return request.kind === 'advance' || request.kind === 'seek'
    ? { ...request, budgetMs: Math.min(request.budgetMs, mostMs) }
    : request;
}

async function answer(port: ServerPort, ready: Promise<Dispatcher>, request: Request): Promise<void> {
  const dispatcher = await ready.catch((error: unknown) => {
    const { id } = request;
    const { message } = error instanceof Error ? error : new Error(String(error));
    port.postMessage({ id, ok: false, error: { kind: 'fatal', message } } satisfies Reply, []);
    return null;
  });
  if (dispatcher === null) return;
  try {
    const { reply, transfer } = dispatcher.handle(request);
    port.postMessage(reply, transfer);
  } catch (error) {
    const reply: Reply = { id: request.id, ok: false, error: toErrorData(error) };
    port.postMessage(reply, []);
  }
}
