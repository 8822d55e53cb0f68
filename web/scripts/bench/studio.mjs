// `node web/scripts/bench/studio.mjs`: how smooth the studio is while the article's network trains as fast as it goes, how soon
// the first field is there, how soon it answers on a processor that is four times slower, and what the page weighs. In headless
// Chromium at 1280 × 900, its server in this process.
import { setupAndBuild } from '../build.mjs';
import { launchBrowser, ms, startSite, weightLines } from './site.mjs';
import { median, quantile } from './statistics.mjs';

const seconds = 8;
const rounds = 5;
const slowdown = 4;

/** Runs in the page before anything else. */
const observe = `
  globalThis.seen = { tasks: [], answers: [], readyMs: 0 };
  new PerformanceObserver((list) => seen.answers.push(...list.getEntries()
    .filter(({ interactionId }) => interactionId > 0).map(({ name, duration }) => [duration, name])))
    .observe({ type: 'event', durationThreshold: 16, buffered: true });
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

/** @param {import('@playwright/test').Browser} browser @param {string} address */
async function open(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript({ content: observe });
  await page.goto(address);
  while (Number(await page.evaluate('seen.readyMs')) === 0) await page.waitForTimeout(50);
  return page;
}

/**
 * What a person does while it trains, at the speed that is set at first: pauses and goes on, chooses a reading, moves the rate's
 * slider, writes a number. Until the screen shows an answer, in ms; answers within a frame are not counted by the browser.
 *
 * @param {import('@playwright/test').Browser} browser @param {string} address
 */
async function answersOf(browser, address) {
  const page = await open(browser, address);
  await page.waitForTimeout(1000);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const play = page.locator('frontera-playground button.play');
  await play.click();
  await page.evaluate('seen.answers = []');
  for (let round = 0; round < rounds; round += 1) {
    await play.click();
    await play.click();
    await page.locator('.views label').nth(1).click();
    await page.locator('.views label').first().click();
    await page.locator('.rate .slider').press('ArrowRight');
    await page.locator('#learning-rate').fill('0.1');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
  }
  const answers = /** @type {[number, string][]} */ (await page.evaluate('seen.answers'));
  await page.close();
  return answers.map(([duration]) => duration);
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
  // It would train on beside the next one.
  await page.close();
  const answers = await answersOf(browser, address);
  await browser.close();
  stop();
  const longest = tasks.length > 0 ? `, longest ${ms(Math.max(...tasks))}` : '';
  const lines = [
    `first field       ${ms(median(ready))} after navigation (median of ${rounds})`,
    `frames            median ${ms(median(frames))}, p95 ${ms(quantile(frames, 0.95))}, longest ${ms(Math.max(...frames))}`,
    `tasks over 50 ms  ${tasks.length}${longest}`,
    `epochs            ${epochs} in ${seconds + 1} s`,
    `answers           longest ${ms(Math.max(0, ...answers))}, median of ${answers.length} over a frame ${ms(median(answers.length > 0 ? answers : [0]))} (processor slowed ${slowdown} times)`,
    ...weightLines(fetched),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

await main();
