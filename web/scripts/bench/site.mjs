// dist/ behind a server in this process, for benches of pages: what a browser fetches from it, and what that weighs.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { fromRoot } from '../lib/paths.mjs';
import { createStaticServer } from '../lib/server.mjs';
import { findChromium } from '../lib/toolchain.mjs';

/**
 * The paths of what was fetched are the server's: the browser's own count misses what its worker loads.
 *
 * @param {Readonly<Record<string, string>>} [pages] served beside dist/, by their paths
 * @returns {Promise<{ readonly stop: () => void, readonly fetched: ReadonlySet<string>, readonly address: string }>}
 */
export async function startSite(pages = {}) {
  /** @type {Set<string>} */
  const fetched = new Set();
  const site = await createStaticServer(fromRoot('dist'));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const own = pages[path];
    if (own !== undefined) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(own);
    else site.emit('request', request, response);
    if (own === undefined) fetched.add(path);
  });
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({ stop: () => server.close(), fetched, address: `http://localhost:${port}/` });
    });
  });
}

/** In headless Chromium. @returns {Promise<import('@playwright/test').Browser>} */
export async function launchBrowser() {
  const { chromium } = await import('@playwright/test');
  const executablePath = findChromium();
  return chromium.launch(executablePath === null ? {} : { executablePath });
}

/**
 * What was fetched, gzipped, in thousands of bytes: a line for all of it and one for each file.
 *
 * @param {Iterable<string>} fetched
 */
export function weightLines(fetched) {
  const files = [...fetched].map((path) => {
    const file = fromRoot('dist', ...(path === '/' ? ['index.html'] : path.slice(1).split('/')));
    return { path, size: gzipSync(readFileSync(file), { level: 9 }).length / 1000 };
  });
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return [
    `page, gzipped     ${total.toFixed(1)} KB in ${files.length} files`,
    ...files.map(({ path, size }) => `  ${size.toFixed(1).padStart(6)}  ${path}`),
  ];
}

/** @param {number} value */
export const ms = (value) => `${value.toFixed(1)} ms`;
