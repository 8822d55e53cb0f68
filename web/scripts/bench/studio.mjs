// `node web/scripts/bench/studio.mjs`: how smooth the studio is while the article's network trains as fast as it goes, how soon
// the first field is there, and what the page weighs. In headless Chromium at 1280 × 900, its server in this process.
import { setupAndBuild } from '../build.mjs';
import { launchBrowser, ms, startSite, weightLines } from './site.mjs';
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
  const browser = await launchBrowser();
  const { stop, fetched, address } = await startSite();
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
  const longest = tasks.length > 0 ? `, longest ${ms(Math.max(...tasks))}` : '';
  const lines = [
    `first field       ${ms(median(ready))} after navigation (median of ${rounds})`,
    `frames            median ${ms(median(frames))}, p95 ${ms(quantile(frames, 0.95))}, longest ${ms(Math.max(...frames))}`,
    `tasks over 50 ms  ${tasks.length}${longest}`,
    `epochs            ${epochs} in ${seconds + 1} s`,
    ...weightLines(fetched),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

await main();
