/** Slides are scaled and pages zoomed: the point lies under the pointer all the same, and the keys of a figure are its own. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { expect, test } from './fixtures.ts';
import { openHost } from './host-page.ts';
import { stillBox, takeTool } from './figure.ts';

test.skip(({ isMobile }) => isMobile, 'a mouse and a keyboard');

const empty = JSON.stringify({ version: 1, data: { kind: 'points', points: [], classes: 2 } });
const figureIn = (style: string): string =>
  `<div style="width: 480px; transform-origin: 0 0; ${style}"><frontera-playground lang="en" experiment='${empty}'></frontera-playground></div>`;

async function drawAt(page: Page, figure: Locator, x1: number, x2: number): Promise<readonly number[]> {
  const box = await stillBox(figure.locator('.plane'));
  await takeTool(figure, '0');
  await page.mouse.click(box.x + ((x1 + 1.5) / 3) * box.width, box.y + ((1.5 - x2) / 3) * box.height);
  await expect
    .poll(() => figure.evaluate((element) => (element as Playground).points.length))
    .toBeGreaterThan(0);
  return figure.evaluate((element) => {
    const { points } = element as Playground;
    return [0, 1].map((at) => points.reduce((sum, point) => sum + Number(point[at]), 0) / points.length);
  });
}

for (const style of [
  'transform: scale(0.5)',
  'transform: scale(1.6)',
  'zoom: 1.5',
  'zoom: 0.6',
  'scale: 0.75; zoom: 1.5',
]) {
  test(`under ${style}, the point lies under the pointer`, async ({ page }) => {
    const figure = await openHost(page, { body: figureIn(style) });
    const [x1 = 0, x2 = 0] = await drawAt(page, figure, 0.8, -0.6);
    expect(x1).toBeCloseTo(0.8, 1);
    expect(x2).toBeCloseTo(-0.6, 1);
  });
}

test('under a scale, the neuron that is pointed at is the one under the pointer', async ({ page }) => {
  const body = `<div style="transform: scale(0.5); transform-origin: 0 0; width: 900px"><frontera-playground lang="en" views="network"></frontera-playground></div>`;
  const figure = await openHost(page, { body });
  const node = figure.locator('.network .node').nth(6);
  await expect(node).toBeVisible();
  const box = await stillBox(node);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect
    .poll(() => figure.evaluate((element) => (element as Playground).spotlight !== null))
    .toBe(true);
});

test('keys that a figure uses are not the page’s; the others are', async ({ page }) => {
  const figure = await openHost(page, {
    body: `<frontera-playground lang="en" views="timeline"></frontera-playground>
      <p><frontera-action do="step">one step</frontera-action></p>
      <script>window.keys = []; document.addEventListener('keydown', ({ key }) => window.keys.push(key));</script>`,
  });
  const keys = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { keys: string[] }).keys.splice(0));
  await figure.locator('.plane').focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'Enter', 'Delete', 'e', ']']) await page.keyboard.press(key);
  expect(await keys()).toEqual([]);
  await page.keyboard.press('q');
  await page.keyboard.press('F9');
  expect(await keys()).toEqual(['q', 'F9']);
  await figure.locator('select.speed').focus();
  await page.keyboard.press('ArrowDown');
  await figure.locator('button.play').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await figure.locator('frontera-timeline input').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageUp');
  const action = page.getByRole('button', { name: 'one step', exact: true });
  await action.focus();
  await page.keyboard.press('Space');
  expect(await keys()).toEqual([]);
});
