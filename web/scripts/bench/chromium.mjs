// Our wasm in Chromium, in a page of dist/'s own server.
import { createServer } from 'node:http';
import { fromRoot } from '../lib/paths.mjs';
import { createStaticServer } from '../lib/server.mjs';
import { findChromium } from '../lib/toolchain.mjs';
import { withPatience } from './programs.mjs';

/** @typedef {import('./programs.mjs').Running} Running */

/** Folders served under a name of their own; the rest is dist/. @type {Readonly<Record<string, string>>} */
const folders = {
  '/bench/': fromRoot('web', 'scripts', 'bench'),
  '/peak/': fromRoot('build', 'wasm', 'cpp', 'bench'),
};

/** In a page of its own process the clock counts 5 µs instead of 100. */
const isolation = new Map([
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
]);

/**
 * dist/ with the benchmark's files beside it, under dist/'s strict policy.
 *
 * @returns {Promise<{ readonly server: import('node:http').Server, readonly port: number }>}
 */
async function serveBench() {
  const site = await createStaticServer(fromRoot('dist'));
  const beside = await Promise.all(
    Object.entries(folders).map(
      async ([prefix, folder]) => /** @type {const} */ ([prefix, await createStaticServer(folder)]),
    ),
  );
  const server = createServer((request, response) => {
    const [prefix, owner] = beside.find(([start]) => request.url?.startsWith(start)) ?? ['/', site];
    response.setHeaders(isolation);
    request.url = request.url?.slice(prefix.length - 1);
    owner.emit('request', request, response);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, 'localhost', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({ server, port: address.port });
    });
  });
}

/**
 * @returns {Promise<Running>}
 */
export async function startEngineInChromium() {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found; set CHROMIUM_PATH');
  const { chromium } = await import('@playwright/test');
  const { server, port } = await serveBench();
  const browser = await chromium.launch({ executablePath });
  const stop = async () => {
    await browser.close();
    server.close();
  };
  const page = await browser.newPage();
  try {
    await page.goto(`http://localhost:${port}/bench/page.html`);
    await page.waitForFunction(() => 'benchAnswer' in globalThis, null, { timeout: 10_000 });
  } catch (error) {
    await stop();
    throw error;
  }
  const ask = (/** @type {string} */ question) =>
    page.evaluate((asked) => {
      const { benchAnswer } = /** @type {{ benchAnswer: (question: string) => string }} */ (
        /** @type {unknown} */ (globalThis)
      );
      return benchAnswer(asked);
    }, question);
  return {
    name: 'wasm, Chromium',
    side: 'ours',
    ask: (question) =>
      question === 'version' ? Promise.resolve(`Chromium ${browser.version()}`) : withPatience(ask(question)),
    stop,
  };
}
