// `node web/scripts/bench/walk.mjs`: how smooth the studio is while a point walks through the article's network, over all stages, beside the
// same page at rest. In headless Chromium at 1280 × 900, its server in this process.
import { setupAndBuild } from '../build.mjs';
import { launchBrowser, ms, startSite } from './site.mjs';
import { median, quantile } from './statistics.mjs';

/** Of a frame at 60 a second, with a little room for the clock. */
const frameMs = 17.5;
const stages = 9;
const stageSeconds = 1.4;

/** Every frame's time for so long, in ms. */
const frames = `(async (seconds) => {
  const frame = () => new Promise(requestAnimationFrame);
  const all = [];
  const start = await frame();
  for (let last = start; last < start + 1000 * seconds; ) {
    const now = await frame();
    all.push(now - last);
    last = now;
  }
  return all;
})(${String(stages * stageSeconds)})`;

/** @param {string} name @param {readonly number[]} all */
function line(name, all) {
  const inTime = all.filter((each) => each <= frameMs).length / all.length;
  const rate = (1000 * all.length) / all.reduce((sum, each) => sum + each, 0);
  return `${name} ${rate.toFixed(1)} frames a second, median ${ms(median(all))}, p95 ${ms(quantile(all, 0.95))}, ${(100 * inTime).toFixed(1)} % within ${ms(frameMs)}`;
}

async function main() {
  await setupAndBuild();
  const browser = await launchBrowser();
  const { stop, address } = await startSite();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${address}?lang=en&preset=double-circles`);
  const plane = page.locator('frontera-playground .plane.drawn');
  await plane.waitFor();
  await page.waitForTimeout(2000);
  const rest = /** @type {number[]} */ (await page.evaluate(frames));
  const box = await plane.boundingBox();
  if (box === null) throw new Error('There is no plane.');
  await page.mouse.click(box.x + 0.62 * box.width, box.y + 0.4 * box.height);
  await page.getByRole('button', { name: 'Play the stages' }).click();
  const walked = /** @type {number[]} */ (await page.evaluate(frames));
  await browser.close();
  stop();
  process.stdout.write(`${line('at rest  ', rest)}\n${line('walking  ', walked)}\n`);
}

await main();
