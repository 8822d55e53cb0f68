// `node web/scripts/bench/figure.mjs`: how soon a figure in an author's article has its first picture once it is scrolled into
// view, nothing of it having been loaded before, and what the article's page loads for it. In headless Chromium.
import { setupAndBuild } from '../build.mjs';
import { launchBrowser, ms, startSite, weightLines } from './site.mjs';
import { median } from './statistics.mjs';

const rounds = 9;

/** The figure is four screens below. */
const article = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>An article</title><link rel="icon" href="favicon.svg"><script type="module" src="frontera.js"></script></head>
  <body>
    <div style="height: 400vh"></div>
    <frontera-playground preset="double-circles" style="max-inline-size: 640px"></frontera-playground>
  </body>
</html>`;

const scrollToFigure = `new Promise((resolve) => {
  const start = performance.now();
  addEventListener('frontera-ready', () => resolve(performance.now() - start));
  document.querySelector('frontera-playground').scrollIntoView();
})`;

async function main() {
  await setupAndBuild();
  const browser = await launchBrowser();
  const { stop, fetched, address } = await startSite({ '/article.html': article });
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    // A context of its own has nothing in its cache.
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${address}article.html`);
    await page.waitForFunction('customElements.get("frontera-playground") !== undefined');
    await page.waitForTimeout(300);
    if ([...fetched].some((path) => path.endsWith('.wasm')) && round === 0)
      throw new Error('The core was loaded before it was needed.');
    times.push(Number(await page.evaluate(scrollToFigure)));
    await context.close();
  }
  await browser.close();
  stop();
  const lines = [
    `first picture     ${ms(median(times))} after coming into view (median of ${rounds}), longest ${ms(Math.max(...times))}`,
    ...weightLines(fetched),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

await main();
