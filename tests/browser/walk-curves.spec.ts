/** The charts of the walk: F with its derivative and the layer's z, and the cost over one output. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { violations } from './axe.ts';
import { openHost } from './host-page.ts';
import { expect, test } from './fixtures.ts';

const data = { kind: 'generated', name: 'double-circles', samples: 80, noise: 0.05, seed: 2 };

async function open(page: Page, fields: object, lang = 'en'): Promise<Locator> {
  const attribute = JSON.stringify({ version: 1, data, ...fields }).replaceAll('"', '&quot;');
  const { width } = page.viewportSize() ?? { width: 960 };
  await page.setViewportSize({ width, height: 1800 });
  const tag = `<frontera-playground experiment="${attribute}" views="inspect" lang="${lang}"></frontera-playground>`;
  return openHost(page, { body: `<main style="max-width: 900px">${tag}</main>` });
}

async function goTo(figure: Locator, stage: number): Promise<void> {
  await figure.locator('.walk-slider').fill(String(stage));
}

/** How far a dot is off its curve, in the drawing's pixels. */
function distanceFromCurve(figure: Locator, name: 'value' | 'slope'): Promise<number> {
  return figure.locator('.curve svg').evaluate((chart, kind) => {
    const circle = chart.querySelector(`circle.${kind}`);
    const [x, y] = ['cx', 'cy'].map((attribute) => Number(circle?.getAttribute(attribute)));
    const text = chart.querySelector(`path.${kind}`)?.getAttribute('d') ?? '';
    const places = [...text.matchAll(/([\d.-]+) ([\d.-]+)/gu)].map(([, px, py]) => [Number(px), Number(py)]);
    const after = places.findIndex(([px = 0]) => px >= (x ?? 0));
    const [[x0 = 0, y0 = 0] = [], [x1 = 1, y1 = 0] = []] = [places[after - 1], places[after]];
    const on = y0 + ((y1 - y0) * ((x ?? 0) - x0)) / (x1 - x0);
    return Math.abs(on - (y ?? 0));
  }, name);
}

const hidden = (activation: string): object => ({
  layers: [
    { units: 3, activation },
    { units: 1, activation: 'sigmoid' },
  ],
});

for (const lang of ['en', 'es'] as const) {
  test(`F, its derivative and the layer’s z, forward and backward, in ${lang}`, async ({ page }) => {
    const figure = await open(page, hidden('tanh'), lang);
    for (const stage of [1, 5]) {
      await goTo(figure, stage);
      const chart = figure.locator('.curve svg');
      const written = (digits: string): string => (lang === 'en' ? digits : digits.replace('.', ','));
      const label = (): Promise<readonly string[]> =>
        figure.evaluate((element) => {
          const own = (element as Playground).state?.trace?.layers[0];
          return [own?.z[0], own?.a[0]].map((value) => (value ?? NaN).toFixed(3).replace('-', '−'));
        });
      await expect.poll(label).not.toContain('NaN');
      for (const number of await label()) {
        await expect(chart).toHaveAttribute('aria-label', new RegExp(written(number), 'u'));
      }
      for (const name of ['value', 'slope'] as const) {
        await expect(chart.locator(`circle.${name}`)).toHaveCount(1);
        expect(await distanceFromCurve(figure, name)).toBeLessThan(0.6);
      }
      // Each bin of this neuron's that has a point has a bar.
      await expect(chart.locator('.bar.own')).toHaveCount(32);
      const filled = await figure.evaluate((element) => {
        const counts = (element as Playground).state?.histograms?.[0]?.counts ?? [];
        return [...counts].slice(0, 32).filter((count) => count > 0).length;
      });
      expect(filled).toBeGreaterThan(3);
      const heights = await chart
        .locator('.bar.own')
        .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
      expect(heights.filter((height) => height > 0)).toHaveLength(filled);
      await expect(chart.locator('.flat')).toHaveCount(2);
    }
    expect(await violations(page, 'frontera-playground')).toEqual([]);
  });

  test(`the cost over an output, with its slope, in ${lang}`, async ({ page }) => {
    const figure = await open(page, hidden('relu'), lang);
    await goTo(figure, 3);
    const [cost, slope] = await figure.evaluate((element) => {
      const trace = (element as Playground).state?.trace;
      return [trace?.cost ?? NaN, trace?.costGradient[0] ?? NaN];
    });
    const written = (value: number | undefined): string =>
      (value ?? NaN)
        .toFixed(3)
        .replace('-', '−')
        .replace('.', lang === 'en' ? '.' : ',');
    const chart = figure.locator('.curve svg');
    await expect(chart).toHaveAttribute('aria-label', new RegExp(`C = ${written(cost)}`, 'u'));
    await expect(figure.locator('.curve figcaption b')).toHaveText(written(slope));
    expect(await distanceFromCurve(figure, 'value')).toBeLessThan(0.6);
    // No bars: they are of z.
    await expect(chart.locator('.bar')).toHaveCount(0);
  });
}

test('a softmax has no curve of one z, and its cost one of the right class’s output @once', async ({
  page,
}) => {
  const layers = [
    { units: 2, activation: 'relu' },
    { units: 2, activation: 'softmax' },
  ];
  const figure = await open(page, { layers, loss: 'categorical-cross-entropy' });
  await goTo(figure, 1);
  await expect(figure.locator('.curve .flat')).toHaveCount(1);
  await goTo(figure, 2);
  await expect(figure.locator('.formulas').first()).toBeVisible();
  await expect(figure.locator('.curve')).toHaveCount(0);
  await goTo(figure, 3);
  await expect(figure.locator('.curve')).toContainText('the others as they are');
  expect(await distanceFromCurve(figure, 'value')).toBeLessThan(0.6);
});

test('what a figure fetches before a walk has none of the charts @once', async ({ page }) => {
  const names: string[] = [];
  page.on('request', (request) => names.push(new URL(request.url()).pathname));
  const figure = await open(page, hidden('tanh'));
  await expect(figure.locator('.passes')).toBeVisible();
  expect(names.filter((name) => /curves|update-stage|explor|engine-\w+\.wasm/u.test(name))).toEqual([]);
  await goTo(figure, 1);
  await expect(figure.locator('.curve')).toBeVisible();
});
