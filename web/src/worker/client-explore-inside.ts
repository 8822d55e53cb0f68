/** As `client-inside.ts`, for what is asked beyond a run: the worker's script and the whole module lie inside this file. */
import moduleAddress from '../../../build/wasm/frontera-core.wasm.gz?inline';
import InsideWorker from './explore-worker.ts?worker&inline';
import { moduleBytes, portFrom } from './client-inside.ts';
import type { MessagePortLike } from './client-port.ts';
import type { Start } from './protocol.ts';

/** The port of a worker that was started and has its engine. */
export async function startExploring(): Promise<MessagePortLike> {
  const [port, wasmBinary] = await Promise.all([
    portFrom(
      () => new InsideWorker(),
      () => import('./explore-in-page.ts'),
    ),
    moduleBytes(moduleAddress),
  ]);
  port.postMessage({ kind: 'start', wasmUrl: '', wasmBinary } satisfies Start);
  return port;
}
