// `node web/scripts/bench/playing.mjs`: how much of the core's speed arrives in a page. The studio's first run as fast as it goes,
// against the engine alone in a worker of the same browser; then eight figures that play on one page, against one of them. All in one
// sitting, in turn.
import { setupAndBuild } from '../build.mjs';
import { launchBrowser, ms, startSite } from './site.mjs';
import { median, quantile } from './statistics.mjs';

const seconds = 4;
const rounds = 5;
const figures = 8;

/** @param {number} count */
const figurePage = (count) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Figures</title><link rel="icon" href="favicon.svg"><script type="module" src="frontera.js"></script>
    <style>main { display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px; }</style></head>
  <body><main>${'<frontera-playground preset="double-circles" controls="none"></frontera-playground>'.repeat(count)}</main></body>
</html>`;

const pages = {
  '/bare.html': '<!doctype html><title>Bare</title>',
  '/one.html': figurePage(1),
  '/many.html': figurePage(figures),
};

/** Epochs a second of a document in a worker that does nothing else, after a second to settle. */
const trainAlone = `async (experiment) => {
  const source = \`
    import { loadEngine } from '\${location.origin}/engine.js';
    const engine = await loadEngine();
    onmessage = ({ data }) => {
      const session = engine.createSession(data);
      const train = (ms) => {
        const from = session.epoch, start = performance.now();
        while (performance.now() < start + ms) session.train(100);
        return (session.epoch - from) / (performance.now() - start) * 1000;
      };
      train(1000);
      postMessage(train(${1000 * seconds}));
    };
    postMessage('ready');\`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(address, { type: 'module' });
  const answer = () => new Promise((resolve, reject) => { worker.onmessage = ({ data }) => resolve(data); worker.onerror = ({ message }) => reject(new Error(message)); });
  await answer();
  worker.postMessage(experiment);
  return answer();
}`;

/**
 * All figures of the page as fast as they go: epochs a second in all, and then every frame's time in ms. Not both at once: to measure
 * every frame the browser has to run one each time, which costs speed.
 */
const playAll = `(async () => {
  const figures = [...document.querySelectorAll('frontera-playground')];
  const frame = () => new Promise(requestAnimationFrame);
  const rest = (ms) => new Promise((resume) => setTimeout(resume, ms));
  const epochs = () => figures.reduce((sum, { epoch }) => sum + epoch, 0);
  for (const figure of figures) { figure.speed = Infinity; figure.play(); }
  await rest(1000);
  const from = epochs(), start = performance.now();
  await rest(${1000 * seconds});
  const rate = (epochs() - from) / (performance.now() - start) * 1000;
  const frames = [];
  for (let last = await frame(), end = last + ${1000 * seconds}; last < end; ) { const now = await frame(); frames.push(now - last); last = now; }
  for (const figure of figures) figure.pause();
  return { rate, frames };
})()`;

const areReady = `[...document.querySelectorAll('frontera-playground')].every(({ state }) => Boolean(state))`;

/** @param {import('@playwright/test').Browser} browser @param {string} address */
async function play(browser, address) {
  // No service worker: on a first visit it fetches everything, for visits without a network.
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  await page.goto(address);
  while (!(await page.evaluate(areReady))) await page.waitForTimeout(50);
  const experiment = await page.evaluate(`document.querySelector('frontera-playground').experiment`);
  const { rate, frames } = /** @type {{ rate: number, frames: number[] }} */ (await page.evaluate(playAll));
  await page.close();
  return { rate, frames, experiment };
}

/** @param {import('@playwright/test').Browser} browser @param {string} address @param {unknown} experiment */
async function alone(browser, address, experiment) {
  const page = await browser.newPage();
  await page.goto(`${address}bare.html`);
  const rate = Number(await page.evaluate(`(${trainAlone})(${JSON.stringify(experiment)})`));
  await page.close();
  return rate;
}

/** @param {readonly number[]} rates */
const shown = (rates) => `${Math.round(median(rates)).toLocaleString('en')} epochs/s`;

/** @param {readonly number[]} frames */
const frameLine = (frames) => `frames median ${ms(median(frames))}, p95 ${ms(quantile(frames, 0.95))}`;

async function main() {
  await setupAndBuild();
  const browser = await launchBrowser();
  const { stop, address } = await startSite(pages);
  /** @typedef {{ readonly rate: number, readonly frames: number[] }} Played */
  const studio = /** @type {Played[]} */ ([]),
    one = /** @type {Played[]} */ ([]),
    many = /** @type {Played[]} */ ([]);
  const engine = /** @type {number[]} */ ([]);
  for (let round = 0; round < rounds; round += 1) {
    const run = await play(browser, address);
    studio.push(run);
    engine.push(await alone(browser, address, run.experiment));
    one.push(await play(browser, `${address}one.html`));
    many.push(await play(browser, `${address}many.html`));
  }
  await browser.close();
  stop();
  /** @param {readonly { readonly rate: number }[]} runs */
  const rates = (runs) => runs.map(({ rate }) => rate);
  const share = median(studio.map(({ rate }, round) => rate / (engine[round] ?? NaN)));
  const gain = median(many.map(({ rate }, round) => rate / (one[round]?.rate ?? NaN)));
  const lines = [
    `engine alone in a worker  ${shown(engine)}`,
    `studio at full speed      ${shown(rates(studio))}, ${share.toFixed(2)} of the engine's; ${frameLine(studio.flatMap(({ frames }) => frames))}`,
    `one figure                ${shown(rates(one))}; ${frameLine(one.flatMap(({ frames }) => frames))}`,
    `${figures} figures                 ${shown(rates(many))} in all, ${gain.toFixed(2)} of one's; ${frameLine(many.flatMap(({ frames }) => frames))}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

await main();
