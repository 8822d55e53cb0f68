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
 * wait for it; if it can't be loaded, each is answered with that error. Between them it trains on.
 *
 * @param mostMs  of training in one request, whatever the request allows. With a limit nothing is trained between two requests.
 */
export function serve(port: ServerPort, loading: Promise<Engine>, now: Clock, mostMs = Infinity): void {
  const trainsAhead = mostMs === Infinity;
  const ready = loading.then((engine) => new Dispatcher(engine, now, trainsAhead));
  const goOn = trainsAhead ? betweenRequests() : null;
  // A failed load is reported with each answer; before the first request there is nothing to report it to.
  ready.catch(() => undefined);
  port.addEventListener('message', ({ data }) => {
    // Only the client of the same build posts here, so the type is known.
    const request = data as Request;
    void answer(port, ready, within(request, mostMs)).then((dispatcher) => {
      if (dispatcher !== null) goOn?.(dispatcher);
    });
  });
}

/**
 * Makes what begins the training between two requests, if there is any to do: a slice, then what has come meanwhile, then the next
 * slice. What goes wrong there is an error of the worker's own, which the page hears of.
 */
function betweenRequests(): (dispatcher: Dispatcher) => void {
  const { port1, port2 } = new MessageChannel();
  let working: Dispatcher | null = null;
  let isCalled = false;
  const call = (): void => {
    if (!isCalled) port1.postMessage(null);
    isCalled = true;
  };
  port2.addEventListener('message', () => {
    isCalled = false;
    if (working === null) return;
    // On its way while this slice is trained: it takes a while, above all where the machine is busy.
    call();
    if (!working.goOn()) working = null;
  });
  port2.start();
  return (dispatcher) => {
    working = dispatcher;
    call();
  };
}

function within(request: Request, mostMs: number): Request {
  return request.kind === 'advance' || request.kind === 'seek'
    ? { ...request, budgetMs: Math.min(request.budgetMs, mostMs) }
    : request;
}

/** @returns who has answered; null: there is no engine. */
async function answer(
  port: ServerPort,
  ready: Promise<Dispatcher>,
  request: Request,
): Promise<Dispatcher | null> {
  const dispatcher = await ready.catch((error: unknown) => {
    const { id } = request;
    const { message } = error instanceof Error ? error : new Error(String(error));
    port.postMessage({ id, ok: false, error: { kind: 'fatal', message } } satisfies Reply, []);
    return null;
  });
  if (dispatcher === null) return null;
  try {
    const { reply, transfer } = dispatcher.handle(request);
    port.postMessage(reply, transfer);
  } catch (error) {
    const reply: Reply = { id: request.id, ok: false, error: toErrorData(error) };
    port.postMessage(reply, []);
  }
  return dispatcher;
}
