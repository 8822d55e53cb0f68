/** Loads the wasm module: over the network in browsers and workers, from the disk in Node. */
import { instantiateCore, type CoreModule } from './core.ts';
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

/** The compiled core, ready to make sessions. @param ownUrl  the file that the build lays beside the script. */
export async function loadCore(ownUrl: URL, options: EngineOptions): Promise<CoreModule> {
  const url = options.wasmUrl === undefined ? ownUrl : new URL(options.wasmUrl, import.meta.url);
  return instantiateCore(options.wasmBinary ?? (await readWasm(url)));
}
