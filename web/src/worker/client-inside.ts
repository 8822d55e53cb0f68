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
export async function portFrom(
  makeWorker: () => MessagePortLike,
  inPage: () => Promise<{ readonly serveAt: (port: MessagePort) => void }>,
): Promise<MessagePortLike> {
  try {
    return await untilHello(makeWorker());
  } catch {
    const { serveAt } = await inPage();
    return portInPage(serveAt);
  }
}

/** Not by `fetch`, since a policy may forbid `data:` addresses. */
export function moduleBytes(address: string): Promise<ArrayBuffer> {
  const packed = atob(address.slice(address.indexOf(',') + 1));
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).arrayBuffer();
}

/** The port of a worker that was started and has its engine. */
export async function startInside(): Promise<MessagePortLike> {
  const [port, wasmBinary] = await Promise.all([
    portFrom(
      () => new InsideWorker(),
      () => import('./in-page.ts'),
    ),
    moduleBytes(moduleAddress),
  ]);
  port.postMessage({ kind: 'start', wasmUrl: '', wasmBinary } satisfies Start);
  return port;
}
