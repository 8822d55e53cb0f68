import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadEngine } from '../../web/src/engine/index.ts';
import { engine, smallExperiment } from './engine.ts';

const wasmBinary = readFileSync(new URL('../../build/wasm/frontera-core.wasm', import.meta.url));
const address = 'https://figures.example/engine.wasm';

/** A network that gives this answer to every request. */
function network(answer: () => Response) {
  const fetch = vi.fn<(url: URL) => Promise<Response>>(async () => answer());
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the module', () => {
  const fingerprint = engine.createSession(smallExperiment).fingerprint();

  test.each([address, new URL(address)])('comes over the network from %s', async (wasmUrl) => {
    const fetch = network(() => new Response(wasmBinary));
    const loaded = await loadEngine({ wasmUrl });
    expect(loaded.createSession(smallExperiment).fingerprint()).toBe(fingerprint);
    expect(fetch.mock.calls.map(([url]) => url.href)).toEqual([address]);
  });

  test('that isn’t there is an error with its address', async () => {
    network(() => new Response('', { status: 404 }));
    await expect(loadEngine({ wasmUrl: address })).rejects.toThrow(`${address}: HTTP 404`);
  });

  test('is asked of no network where the caller has it already', async () => {
    const fetch = network(() => new Response('', { status: 404 }));
    const loaded = await loadEngine({ wasmBinary, wasmUrl: address });
    expect(loaded.createSession(smallExperiment).fingerprint()).toBe(fingerprint);
    expect(fetch).not.toHaveBeenCalled();
  });
});
