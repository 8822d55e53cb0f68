// `node scripts/bench/studio.mjs`: how smooth the studio is while the article's network trains as fast as it goes, how soon
// the first field is there, and what the page weighs. In headless Chromium at 1280 × 900, its server in this process.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { setupAndBuild } from '../build.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { createStaticServer } from '../lib/server.mjs';
import { findChromium } from '../lib/toolchain.mjs';
import { median } from './statistics.mjs';

const seconds = 8;
const rounds = 5;

/** Runs in the page before anything else. */
const observe = `
  globalThis.seen = { tasks: [], readyMs: 0 };
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask', buffered: true });
  document.addEventListener('frontera-ready', () => { seen.readyMs ||= performance.now(); });`;

/** Every frame's time, in ms, after a second to settle. */
const train = `(async () => {
  const figure = document.querySelector('frontera-playground');
  figure.speed = Infinity;
  figure.play();
  const frame = () => new Promise(requestAnimationFrame);
  for (const start = performance.now(); performance.now() < start + 1000; ) await frame();
  seen.tasks = [];
  const frames = [];
  const start = await frame();
  for (let last = start; last < start + ${1000 * seconds}; ) {
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  return { frames, tasks: seen.tasks, epochs: figure.epoch };
})()`;

/** @param {readonly number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/**
 * dist/, with the paths of what was fetched: the browser's own count misses what its worker loads.
 *
 * @returns {Promise<{ readonly stop: () => void, readonly fetched: ReadonlySet<string>, readonly address: string }>}
 */
function startServer() {
  /** @type {Set<string>} */
  const fetched = new Set();
  const site = createStaticServer(fromRoot('dist'));
  const server = createServer((request, response) => {
    fetched.add(new URL(request.url ?? '/', 'http://localhost').pathname);
    site.emit('request', request, response);
  });
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({ stop: () => server.close(), fetched, address: `http://localhost:${port}/` });
    });
  });
}

/** In thousands of bytes, gzipped. @param {string} path */
function weigh(path) {
  const file = fromRoot('dist', ...(path === '/' ? ['index.html'] : path.slice(1).split('/')));
  return gzipSync(readFileSync(file), { level: 9 }).length / 1000;
}

/** @param {import('@playwright/test').Browser} browser @param {string} address */
async function open(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript({ content: observe });
  await page.goto(address);
  while (Number(await page.evaluate('seen.readyMs')) === 0) await page.waitForTimeout(50);
  return page;
}

async function main() {
  await setupAndBuild();
  const { chromium } = await import('@playwright/test');
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath === null ? {} : { executablePath });
  const { stop, fetched, address } = await startServer();
  const ready = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await open(browser, address);
    ready.push(Number(await page.evaluate('seen.readyMs')));
    await page.close();
  }
  const page = await open(browser, address);
  const { frames, tasks, epochs } = /** @type {{ frames: number[], tasks: number[], epochs: number }} */ (
    await page.evaluate(train)
  );
  await browser.close();
  stop();
  const files = [...fetched].map((path) => ({ path, size: weigh(path) }));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
  const longest = tasks.length > 0 ? `, longest ${ms(Math.max(...tasks))}` : '';
  const lines = [
    `first field       ${ms(median(ready))} after navigation (median of ${rounds})`,
    `frames            median ${ms(median(frames))}, p95 ${ms(quantile(frames, 0.95))}, longest ${ms(Math.max(...frames))}`,
    `tasks over 50 ms  ${tasks.length}${longest}`,
    `epochs            ${epochs} in ${seconds + 1} s`,
    `page, gzipped     ${total.toFixed(1)} KB in ${files.length} files`,
    ...files.map(({ path, size }) => `  ${size.toFixed(1).padStart(6)}  ${path}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

await main();
