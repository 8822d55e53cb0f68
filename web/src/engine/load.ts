/** Loads the wasm module: over the network in browsers and workers, from the disk in Node. */
import type { CoreModule, CreateCore } from './core.ts';
import type { EngineOptions } from './types.ts';

async function readWasm(url: URL): Promise<ArrayBuffer | Uint8Array> {
  if (url.protocol === 'file:') {
    // Node's fetch refuses file: addresses. The name is a variable so that bundlers leave the import alone.
    const fileSystem = 'node:fs/promises';
    const { readFile } = (await import(/* @vite-ignore */ fileSystem)) as {
      readonly readFile: (url: URL) => Promise<Uint8Array>;
    };
    return readFile(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: HTTP ${String(response.status)}`);
  return response.arrayBuffer();
}

/** Where the module is, or what it is. */
export type CoreSource =
  Required<Pick<EngineOptions, 'wasmUrl'>> | Required<Pick<EngineOptions, 'wasmBinary'>>;

/** The compiled core, ready to make sessions. @param createCore  of the file that belongs to the module. */
export async function loadCore(createCore: CreateCore, source: CoreSource): Promise<CoreModule> {
  const wasmBinary =
    'wasmBinary' in source ? source.wasmBinary : await readWasm(new URL(source.wasmUrl, import.meta.url));
  // The glue would work out an address of its own, which it can't in a worker from a blob.
  return createCore({ wasmBinary, locateFile: (name) => name });
}
