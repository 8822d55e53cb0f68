/** The cost's curve, the timeline and the numbers of one point beside an author's plane. */
import type { Locator, Page } from '@playwright/test';
import type { Playground, RunState } from '../../web/src/figure/types.ts';
import { violations } from './axe.ts';
import { onScreen, ready, stillBox, takeTool } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the widths are set here');

async function openHost(page: Page, attributes: string, width = 560): Promise<Locator> {
  const html = `<!doctype html><html lang="en"><head><meta name="color-scheme" content="light dark"><title>An article</title>
    <link rel="icon" href="favicon.svg"><style>body { background: light-dark(#faf8f3, #141311) } main { width: ${width}px }</style>
    <script type="module" src="frontera.js"></script></head>
    <body><main><h1>An article</h1><frontera-playground ${attributes}></frontera-playground></main></body></html>`;
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.setViewportSize({ width: width + 40, height: 1500 });
  await page.goto('./host.html');
  const figure = page.locator('frontera-playground');
  await ready(figure);
  return figure;
}

/** Some epochs, one by one, so that each is told. */
async function train(figure: Locator, epochs: number): Promise<void> {
  await figure.evaluate(async (element, count) => {
    for (let epoch = 0; epoch < count; epoch += 1) await (element as Playground).stepEpoch();
  }, epochs);
}

function traceOf(figure: Locator): Promise<RunState['trace'] | undefined> {
  return figure.evaluate((element) => (element as Playground).state?.trace);
}

function placeOf(figure: Locator): Promise<readonly (number | string | undefined)[]> {
  return figure.evaluate((element) => {
    const { epoch, state, playing } = element as Playground;
    return [epoch, state?.fingerprint, playing ? 'playing' : 'paused'];
  });
}

test('a run has the same curve at any speed, with its highest leap, and also where the curve is opened late', async ({
  page,
}) => {
  const figure = await openHost(page, 'epochs="800"');
  const runTo800 = (speed: number): Promise<readonly (readonly [number, number | null])[]> =>
    figure.evaluate(async (element, epochsPerSecond) => {
      const playground = element as Playground;
      playground.experiment = { ...playground.experiment };
      await playground.reset();
      playground.speed = epochsPerSecond;
      playground.play();
      await new Promise<void>((done) => {
        playground.addEventListener('frontera-play', () => done(), { once: true });
      });
      return playground.curve().map(({ epoch, trainLoss }) => [epoch, trainLoss] as const);
    }, speed);
  const slow = await runTo800(400);
  expect(slow.map(([epoch]) => epoch)).toEqual(Array.from({ length: 801 }, (_, epoch) => epoch));
  expect(await runTo800(Infinity)).toEqual(slow);
  const peak = Math.max(...slow.map(([, cost]) => cost ?? 0));
  expect(peak).toBeGreaterThan(1);
  expect(slow[770]?.[1]).toBe(peak);

  await figure.evaluate((element) => element.setAttribute('views', 'loss'));
  const chart = figure.getByRole('slider', { name: 'Cost over epochs' });
  await chart.focus();
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 77; presses += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(chart).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^epoch 770: cost ${peak.toPrecision(4)}`, 'u'),
  );
});

test('the cost’s curve is read by arrow keys and by pointer', async ({ page }) => {
  const figure = await openHost(page, 'preset="overfitting" views="loss"', 280);
  const chart = figure.getByRole('slider', { name: 'Cost over epochs' });
  await expect(chart).toBeVisible();
  await train(figure, 12);
  const costs = await figure.evaluate((element) => (element as Playground).state?.metrics);
  await expect(chart).toHaveAttribute('aria-valuetext', /^epoch 12: cost .+, on the test points/u);
  await expect(figure.locator('.cost-reading b').nth(1)).toHaveText((costs?.trainLoss ?? 0).toPrecision(4));
  await chart.focus();
  await page.keyboard.press('Home');
  await expect(chart).toHaveAttribute('aria-valuenow', '0');
  await page.keyboard.press('ArrowRight');
  await expect(chart).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(chart).toHaveAttribute('aria-valuenow', '11');
  await expect(figure.locator('.cost-reading b').first()).toHaveText('11');
  await page.keyboard.press('Escape');
  await expect(chart).toHaveAttribute('aria-valuenow', '12');
  const box = await stillBox(chart);
  await page.mouse.move(box.x + box.width * 0.5, box.y + 30);
  await expect(chart).not.toHaveAttribute('aria-valuenow', '12');
});

test('the timeline goes back to an epoch exactly, and the run goes on from there', async ({ page }) => {
  const figure = await openHost(page, 'preset="overfitting" views="timeline"');
  const slider = figure.getByRole('slider', { name: /Epoch of the run/u });
  await expect(slider).toBeDisabled();
  await train(figure, 5);
  const atFive = await placeOf(figure);
  await train(figure, 5);
  await expect(slider).toHaveAttribute('aria-valuetext', 'epoch 10 of 10');
  await slider.focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
  await expect.poll(() => placeOf(figure)).toEqual(atFive);
  await expect(slider).toHaveAttribute('aria-valuetext', 'epoch 5 of 10');
  await expect(figure.locator('.timeline-place')).toHaveText('5 / 10');
  await train(figure, 1);
  await expect(slider).toHaveValue('6');
});

test('a point is stepped to, followed along the run, and its numbers are the core’s', async ({ page }) => {
  const figure = await openHost(page, 'preset="overfitting" views="inspect"');
  await expect(figure.locator('.inspect-head')).toContainText('point 1 of 60');
  await expect.poll(async () => (await traceOf(figure))?.point.label).toBeDefined();
  await figure.getByRole('button', { name: 'Next point' }).click();
  await expect(figure.locator('.inspect-head')).toContainText('point 2 of 60');
  const points = await figure.evaluate((element) => (element as Playground).points);
  await expect.poll(async () => (await traceOf(figure))?.point.x1).toBe(points[1]?.[0]);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(figure.locator('.inspect-head')).toContainText('point 60 of 60');
  await expect.poll(async () => (await traceOf(figure))?.point.x1).toBe(points[59]?.[0]);
  await train(figure, 3);
  const cost = (await traceOf(figure))?.cost ?? Number.NaN;
  await expect(figure.locator('.inspect-place b').last()).toHaveText(cost.toPrecision(4));
});

test('a neuron is chosen by keyboard, and its sum has its numbers in place', async ({ page }) => {
  const figure = await openHost(page, 'preset="xor" views="inspect"');
  await expect(figure.locator('.neuron-name')).toHaveText('output, sigmoid: neuron 1');
  await figure.evaluate(async (element) => {
    const playground = element as Playground;
    await playground.change({
      layers: [{ units: 40, activation: 'tanh' }, ...playground.experiment.layers.slice(-1)],
    });
  });
  await expect(figure.locator('.passes .more')).toHaveText('and 28 more');
  await figure.locator('.passes input').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(figure.locator('.neuron-name')).toHaveText('layer 1, tanh: neuron 2');
  const text = (await figure.locator('.inspect-neuron .worked').first().innerText()).replaceAll('−', '-');
  const [w1 = 0, a1 = 0, w2 = 0, a2 = 0, b = 0, z = Number.NaN] = (
    text.replaceAll(/([-+]) /gu, '$1').match(/[-+]?\d+\.\d+/gu) ?? []
  ).map(Number);
  expect(w1 * a1 + w2 * a2 + b).toBeCloseTo(z, 2);
});

test('inputs are called as the language writes them', async ({ page }) => {
  const figure = await openHost(page, 'preset="xor" views="inspect" lang="es"');
  await figure.evaluate((element) => (element as Playground).change({ features: ['x1*x2', 'sin(x1)'] }));
  const names = figure.locator('.passes tbody').first().locator('tr th:not([colspan])');
  await expect(names).toHaveText(['x₁x₂', 'sen x₁']);
});

const hands = [
  ['nothing is drawn', 'controls="play step"', null, 'point 8 of 60'],
  ['the probe is in hand', '', 'probe', 'point 8 of 60'],
  ['the eraser is in hand', '', 'eraser', 'point 1 of'],
] as const;

for (const [where, controls, tool, point] of hands) {
  test(`a click on a point where ${where}: ${point}`, async ({ page }) => {
    const figure = await openHost(page, `preset="overfitting" views="inspect" ${controls}`);
    const [x1 = 0, x2 = 0] = await figure.evaluate((element) => (element as Playground).points[7] ?? []);
    await expect(figure.locator('.inspect-head')).toContainText('point 1 of 60');
    if (tool !== null) await takeTool(figure, tool);
    const spot = await onScreen(figure, [x1, x2]);
    await page.mouse.click(spot.x, spot.y);
    await expect(figure.locator('.inspect-head')).toContainText(point);
    if (tool === 'eraser') return;
    const offPx = async (): Promise<number> => {
      const ring = await figure.locator('.inspect-ring').boundingBox();
      return Math.abs((ring?.x ?? 0) + (ring?.width ?? 0) / 2 - spot.x);
    };
    await expect.poll(offPx).toBeLessThan(1.5);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [280, 560]) {
    test(`axe finds nothing in the views of the run, ${width} px, ${colorScheme} @axe`, async ({ page }) => {
      await prefer(page, { colorScheme, reducedMotion: 'reduce' });
      const figure = await openHost(page, 'lang="es" views="loss timeline inspect"', width);
      await train(figure, 3);
      await expect(figure.locator('.passes')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      for (const part of ['.cost-body', '.timeline-body', '.inspect-body', '.inspect-passes']) {
        const spill = await figure.locator(part).evaluate((box) => box.scrollWidth - box.clientWidth);
        expect(spill, part).toBeLessThanOrEqual(1);
      }
    });
  }
}
