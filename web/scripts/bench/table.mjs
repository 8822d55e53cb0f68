// `node web/scripts/bench/table.mjs`: how long the studio reads tables of 100,000 rows, and the longest task of the page meanwhile.
// In headless Chromium at 1280 × 900, its server in this process. With `--built`, dist/ as it is.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setupAndBuild } from '../build.mjs';
import { launchBrowser, ms, startSite } from './site.mjs';

const rows = 100_000;
const labels = ['red', 'blue', 'green'];

const points = Array.from({ length: rows }, (_, at) => ({
  x: Math.sin(at) * 12.5,
  y: Math.cos(at * 1.7) * 3.25,
  label: labels[at % 3] ?? '',
}));

/** @type {Readonly<Record<string, string>>} */
const tables = {
  'points.csv': `x,y,label\n${points.map(({ x, y, label }) => `${x},${y},${label}\n`).join('')}`,
  'points.txt': points
    .map(({ x, y, label }) => `  ${x.toExponential(17)}   ${y.toFixed(6)} ${label}\n`)
    .join(''),
  'records.json': JSON.stringify(points),
  'columns.json': JSON.stringify({
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    label: points.map(({ label }) => label),
  }),
  'points.jsonl': points.map((point) => `${JSON.stringify(point)}\n`).join(''),
};

/** Runs in the page before anything else. */
const observe = `
  globalThis.seen = { tasks: [] };
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask', buffered: true });`;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {string} path  of the table: a file that is handed over as bytes would be decoded in the page
 */
async function measure(browser, address, path) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript({ content: observe });
  await page.goto(`${address}?lang=en`);
  await page.getByRole('button', { name: 'Open' }).click();
  const field = page.getByLabel('Choose a file');
  // The code of the dialog is fetched.
  await field.setInputFiles({ name: 'small.csv', mimeType: 'text/csv', buffer: Buffer.from('1,2\n3,4\n') });
  await page.waitForTimeout(1500);
  await page.evaluate('seen.tasks = []');
  const startMs = performance.now();
  await field.setInputFiles(path);
  await page.getByRole('button', { name: 'Import 100,000 points' }).waitFor();
  const readMs = performance.now() - startMs;
  const reading = /** @type {number[]} */ (await page.evaluate('seen.tasks.splice(0)'));
  await page.getByRole('button', { name: 'Import 100,000 points' }).click();
  await page.waitForTimeout(1500);
  const importing = /** @type {number[]} */ (await page.evaluate('seen.tasks'));
  await page.close();
  return { readMs, reading, importing };
}

/** @param {readonly number[]} tasks */
function tasksText(tasks) {
  return tasks.length === 0 ? 'none' : `${tasks.length}, longest ${ms(Math.max(...tasks))}`;
}

async function main() {
  if (!process.argv.includes('--built')) await setupAndBuild();
  const browser = await launchBrowser();
  const { stop, address } = await startSite();
  const folder = mkdtempSync(join(tmpdir(), 'frontera-tables-'));
  for (const [name, text] of Object.entries(tables)) {
    const path = join(folder, name);
    writeFileSync(path, text);
    const { readMs, reading, importing } = await measure(browser, address, path);
    process.stdout.write(
      `${name.padEnd(14)} ${(text.length / 1e6).toFixed(1)} MB, read in ${ms(readMs)}; tasks over 50 ms while reading: ${tasksText(reading)}; while importing: ${tasksText(importing)}\n`,
    );
  }
  await browser.close();
  rmSync(folder, { recursive: true });
  stop();
}

await main();
