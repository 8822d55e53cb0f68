/** A point of the plane, followed through the network. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { violations } from './axe.ts';
import { onScreen, openFigure, type Place } from './figure.ts';
import { expect, test } from './fixtures.ts';

/** A studio whose network is 2 – 2 – 1, all of whose numbers are on the diagram. */
const small = encodeURIComponent(
  JSON.stringify({
    version: 1,
    layers: [
      { units: 2, activation: 'tanh' },
      { units: 1, activation: 'sigmoid' },
    ],
  }),
);

async function pin(page: Page, figure: Locator, place: Place): Promise<void> {
  const { x, y } = await onScreen(figure, place);
  const isTouch = await page.evaluate(() => matchMedia('(hover: none)').matches);
  if (isTouch) await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
  await expect(page.locator('.walk-slider')).toBeVisible();
}

/** The numbers that the diagram shows, with their names. */
async function shown(page: Page): Promise<string[]> {
  const all = await page
    .locator('.walk-number')
    .evaluateAll((numbers) =>
      numbers.map(
        (each) =>
          `${(each as SVGElement).dataset['symbol'] ?? ''} ${each.querySelector('text:last-of-type')?.textContent ?? ''}`,
      ),
    );
  return all.map((text) => text.replaceAll('−', '-'));
}

/** The trace's own numbers, written as the diagram writes them. */
function ofTrace(figure: Locator): Promise<Record<string, number>> {
  return figure.evaluate((element) => {
    const { state } = element as Playground;
    const { trace, parameters } = state ?? {};
    if (!trace || !parameters) return {};
    const [hidden, output] = trace.layers;
    return {
      'z-1-1': hidden?.z[0] ?? NaN,
      'a-1-2': hidden?.a[1] ?? NaN,
      'delta-2-1': output?.delta[0] ?? NaN,
      'weight-1-1-2': (parameters[1] ?? NaN) * (trace.inputs[1] ?? NaN),
      'gradient-2-1-1': output?.weightGradients[0] ?? NaN,
      'derivative-1-2': hidden?.derivative[1] ?? NaN,
    };
  });
}

function numberOf(lines: readonly string[], key: string): number {
  const line = lines.find((each) => each.startsWith(`${key} `)) ?? '';
  const [mantissa = '', exponent = ''] = line.slice(key.length + 1).split('·10');
  const digits = [...exponent].map((digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join('');
  return Number.parseFloat(mantissa.replaceAll(',', '')) * 10 ** Number(digits);
}

test('a click follows a point: each stage has the core’s numbers on the diagram', async ({
  page,
  isMobile,
}) => {
  const figure = await openFigure(page, `./?lang=en&experiment=${small}`);
  await expect(page.locator('.walk-invite')).toBeVisible();
  await pin(page, figure, [0.45, 0.1]);
  const slider = page.locator('.walk-slider');
  await expect(slider).toHaveAttribute('aria-valuetext', '1 of 7: Inputs');
  await expect
    .poll(() => figure.evaluate((element) => (element as Playground).state?.trace ?? null))
    .not.toBeNull();
  const numbers = await ofTrace(figure);
  const stages: readonly (readonly [number: string, keys: readonly string[]])[] = [
    ['1', ['z-1-1', 'a-1-2', 'weight-1-1-2']],
    ['4', ['delta-2-1', 'gradient-2-1-1']],
    ['5', ['derivative-1-2']],
  ];
  for (const [stage, keys] of stages) {
    await slider.fill(stage);
    // A number that has no room on a phone's diagram is in the table.
    for (const key of isMobile ? keys.slice(0, 0) : keys) {
      const expected = numbers[key] ?? NaN;
      await expect
        .poll(async () => Math.abs(numberOf(await shown(page), key) / expected - 1), { message: key })
        .toBeLessThan(0.05);
    }
  }
});

test('the walk by keys alone: to the plane, a place pinned, through all stages, one step, let go', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'keys');
  const figure = await openFigure(page, `./?lang=en&experiment=${small}`);
  await figure.locator('.plane').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const slider = page.locator('.walk-slider');
  await expect(slider).toBeVisible();
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.walk-stage b')).toHaveText('Layer 1: z and a');
  await page.keyboard.press('End');
  await expect(page.locator('.walk-stage b')).toHaveText('Update');
  const before = await figure.evaluate((element) => (element as Playground).epoch);
  await page.getByRole('button', { name: 'Do this step' }).press('Enter');
  await expect.poll(() => figure.evaluate((element) => (element as Playground).epoch)).toBe(before + 1);
  await slider.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.keyboard.press(' ');
  await expect(page.locator('.walk-play')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.walk-invite')).toBeVisible();
  await expect(figure.locator('.inspect-ring')).toHaveCount(0);
});

test('at every stage all of the bar is in its place, in both languages', async ({ page }) => {
  for (const lang of ['en', 'es']) {
    const figure = await openFigure(page, `./?lang=${lang}&preset=double-circles`);
    await pin(page, figure, [0.4, 0.3]);
    const slider = page.locator('.walk-slider');
    for (let stage = 0; stage <= Number(await slider.getAttribute('max')); stage += 1) {
      await slider.fill(String(stage));
      const beyond = (): Promise<number> =>
        page.locator('.walk-bar').evaluate((bar) => {
          const { right } = (bar.getRootNode() as ShadowRoot).host.getBoundingClientRect();
          return Math.max(...[...bar.children].map((part) => part.getBoundingClientRect().right - right));
        });
      await expect.poll(beyond, { message: `${lang}, stage ${String(stage)}` }).toBeLessThanOrEqual(0.5);
    }
  }
});

test('a place without a label has a class that the reader chooses @once', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=double-circles');
  await pin(page, figure, [0, -1.45]);
  const select = page.getByLabel('A place without a label: its class');
  const label = await select.inputValue();
  const other = label === '0' ? '1' : '0';
  await select.selectOption(other);
  await expect
    .poll(() => figure.evaluate((element) => (element as Playground).state?.trace?.point.label ?? null))
    .toBe(Number(other));
});

test('the bar and its numbers are accessible, with 44 pixels for a finger', async ({ page, isMobile }) => {
  const figure = await openFigure(page, './?lang=es');
  await pin(page, figure, [0.6, 0.15]);
  await page.locator('.walk-slider').fill('3');
  expect(await violations(page, 'frontera-walk')).toEqual([]);
  if (!isMobile) return;
  for (const button of await page.locator('.walk-bar button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});
