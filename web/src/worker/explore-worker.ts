/** The worker for what is asked beyond a run: one for a page, from the first question on. A page that may not have a worker imports the same file. */
import { loadExploringEngine } from '../engine/explore.ts';
import { Explorer, type ExploreReply, type ExploreRequest } from './explorer.ts';
import type { Hello, Start } from './protocol.ts';
import type { ServerPort } from './serve.ts';

declare const self: unknown;

async function loadExplorer({ wasmUrl, wasmBinary }: Start): Promise<Explorer> {
  return new Explorer(await loadExploringEngine(wasmBinary === null ? { wasmUrl } : { wasmBinary }));
}

async function answer(port: ServerPort, loading: Promise<Explorer>, request: ExploreRequest): Promise<void> {
  try {
    const { reply, transfer } = (await loading).handle(request);
    port.postMessage(reply, transfer);
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    const reply: ExploreReply = { id: request.id, ok: false, error: { kind: 'fatal', message } };
    port.postMessage(reply, []);
  }
}

function answerAt(port: ServerPort): void {
  const begin = ({ data }: { readonly data: unknown }): void => {
    const loading = loadExplorer(data as Start);
    // A failed load is told with each answer.
    loading.catch(() => undefined);
    port.addEventListener('message', ({ data: request }) => {
      // Only the client of the same build posts here, so the type is known.
      void answer(port, loading, request as ExploreRequest);
    });
  };
  port.addEventListener('message', begin, { once: true });
  port.postMessage({ kind: 'hello' } satisfies Hello, []);
}

/** Serves at a port of the page's own. */
export function serveAt(port: MessagePort): void {
  answerAt(port);
  port.start();
}

if (typeof DedicatedWorkerGlobalScope === 'function' && self instanceof DedicatedWorkerGlobalScope) {
  answerAt(self);
}
