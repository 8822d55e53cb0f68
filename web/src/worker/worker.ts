/** The module worker: one for all figures of a page. A page that may not have a worker imports the same file. */
import { loadFigureEngine } from '../engine/figures.ts';
import type { Hello, Start } from './protocol.ts';
import { serve, type ServerPort } from './serve.ts';

declare const self: unknown;

/** Where the page draws too, a request may take no more than a frame has room for. */
const mostMsInPage = 10;

function answerAt(port: ServerPort, mostMs: number): void {
  const begin = ({ data }: { readonly data: unknown }): void => {
    const { wasmUrl, wasmBinary } = data as Start;
    const loading = loadFigureEngine(wasmBinary === null ? { wasmUrl } : { wasmBinary });
    serve(port, loading, () => performance.now(), mostMs);
  };
  port.addEventListener('message', begin, { once: true });
  port.postMessage({ kind: 'hello' } satisfies Hello, []);
}

/** Serves at a port of the page's own. */
export function serveAt(port: MessagePort): void {
  answerAt(port, mostMsInPage);
  port.start();
}

if (typeof DedicatedWorkerGlobalScope === 'function' && self instanceof DedicatedWorkerGlobalScope) {
  answerAt(self, Infinity);
}
