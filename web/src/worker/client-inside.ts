/**
 * Starts a worker whose script and module lie inside this file, as text: where a bundler, a development server or a framework puts the
 * package's scripts, other files beside them may not be found.
 */
import moduleAddress from '../../../build/wasm/frontera-figure.wasm.gz?inline';
import InsideWorker from './worker.ts?worker&inline';
import type { MessagePortLike } from './client-port.ts';
import { portInPage, untilHello } from './client-start.ts';
import type { Start } from './protocol.ts';

/** The worker from a blob or, where the page's policy forbids that, the same code in the page, in short slices. */
async function insidePort(): Promise<MessagePortLike> {
  try {
    return await untilHello(new InsideWorker());
  } catch {
    const { serveAt } = await import('./in-page.ts');
    return portInPage(serveAt);
  }
}

/** Not by `fetch`, since a policy may forbid `data:` addresses. */
function moduleBytes(): Promise<ArrayBuffer> {
  const packed = atob(moduleAddress.slice(moduleAddress.indexOf(',') + 1));
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).arrayBuffer();
}

/** The port of a worker that was started and has its engine. */
export async function startInside(): Promise<MessagePortLike> {
  const [port, wasmBinary] = await Promise.all([insidePort(), moduleBytes()]);
  port.postMessage({ kind: 'start', wasmUrl: '', wasmBinary } satisfies Start);
  return port;
}
