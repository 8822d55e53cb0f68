/**
 * Starts the page's worker, wherever the script comes from:
 *
 * 1. from its own address, where the page's origin is the script's;
 * 2. from a blob of the page's own origin that imports it, where it is not, since browsers refuse other origins' workers;
 * 3. not at all, where a policy forbids the blob: then the same code runs in the page, in short slices, behind the same port.
 */
import workerUrl from './worker.ts?worker&url';
import type { MessagePortLike } from './client-port.ts';
import type { Hello, Start } from './protocol.ts';

/** Long enough for a slow network. A worker that is refused or can't be loaded says so at once. */
const helloMs = 30_000;

/** What the worker's script gives to a page that imports it. */
interface WorkerScript {
  readonly serveAt: (port: MessagePort) => void;
}

/** A way to a port behind which the worker's code says hello. */
export type Way = (script: URL) => Promise<MessagePortLike>;

const fromAddress: Way = async (script) => {
  try {
    return await untilHello(new Worker(script, { type: 'module' }));
  } catch (cause) {
    return (await import('./client-trusted.ts')).fromPolicy(script, cause);
  }
};

const fromBlob: Way = async (script) => {
  // Chromium lets a document without an origin have classic workers only; they can import modules too. Thrown later, it is an error event.
  const source = `import(${JSON.stringify(script.href)}).catch((error) => setTimeout(() => { throw error; }));`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    return await untilHello(new Worker(address));
  } finally {
    URL.revokeObjectURL(address);
  }
};

const inPage: Way = async (script) => {
  const { serveAt } = (await import(/* @vite-ignore */ script.href)) as WorkerScript;
  return portInPage(serveAt);
};

/** The worker's code in the page itself, behind the same port. */
export function portInPage(serveAt: WorkerScript['serveAt']): Promise<MessagePortLike> {
  const { port1, port2 } = new MessageChannel();
  const hello = untilHello(port1);
  serveAt(port2);
  return hello;
}

/** The ways to try, in order. An opaque origin, as in a sandboxed frame, is never the script's. */
export function waysFor(script: URL, origin: string): readonly Way[] {
  return script.origin === origin ? [fromAddress, fromBlob, inPage] : [fromBlob, inPage];
}

/** The first way that leads to a port. @throws what was wrong with the last one. */
export async function firstPort(ways: readonly Way[], script: URL): Promise<MessagePortLike> {
  const [way, ...others] = ways;
  if (way === undefined) throw new Error('There is no way to a worker.');
  try {
    return await way(script);
  } catch (cause) {
    if (others.length === 0) throw cause;
    return firstPort(others, script);
  }
}

/** Waits for the worker's first message. @throws where an error comes instead, or nothing. */
export function untilHello(port: MessagePortLike): Promise<MessagePortLike> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      port.terminate?.();
      port.close?.();
      reject(new Error(why));
    };
    const timer = setTimeout(() => {
      fail('The worker did not say hello.');
    }, helloMs);
    port.addEventListener('message', ({ data }) => {
      clearTimeout(timer);
      if ((data as Partial<Hello>).kind === 'hello') resolve(port);
    });
    port.addEventListener('error', ({ message }) => {
      clearTimeout(timer);
      fail(`The worker could not be loaded: ${String(message)}`);
    });
    port.start?.();
  });
}

const modules = new Map<string, Promise<ArrayBuffer | null>>();

/** A module's bytes, fetched once and beside the worker's script; null where the page may not. */
function wasmBytes({ href }: URL): Promise<ArrayBuffer | null> {
  const known = modules.get(href);
  if (known !== undefined) return known;
  const coming = fetch(href).then(
    (response) => (response.ok ? response.arrayBuffer() : null),
    () => null,
  );
  modules.set(href, coming);
  return coming;
}

/** What has to be fetched for the worker. */
export interface Files {
  readonly script: URL;
  readonly core: URL;
}

/** Where it is. */
export function workerFiles(): Files {
  return {
    script: new URL(workerUrl, import.meta.url),
    core: new URL('../../../build/wasm/frontera-figure.wasm', import.meta.url),
  };
}

/** The port of the figures' worker. */
export function startWorker(): Promise<MessagePortLike> {
  return startFrom(workerFiles());
}

/** The port of a worker that was started and has been told where its engine is. */
export async function startFrom({ script, core }: Files): Promise<MessagePortLike> {
  const bytes = wasmBytes(core);
  const port = await firstPort(waysFor(script, globalThis.origin), script);
  const wasmBinary = await bytes;
  if (wasmBinary === null) modules.delete(core.href);
  port.postMessage({ kind: 'start', wasmUrl: core.href, wasmBinary } satisfies Start);
  return port;
}
