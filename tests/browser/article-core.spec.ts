/** The article's core, in each engine: its figures, words, numbers, symbols and questions, and its print. */
import type { Locator, Page } from '@playwright/test';
import type { Playground, PlaygroundEventMap } from '../../web/src/figure/types.ts';
import { readingOf } from './explorer.ts';
import { pressPlay, ready, settledEpoch } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { showAsOnPaper } from './on-paper.ts';

const byId = (page: Page, id: string): Locator => page.locator(`#${id}`);
const epochOf = (figure: Locator): Promise<number> =>
  figure.evaluate((element) => (element as Playground).epoch);
const propertyOf = (explorer: Locator, name: string): Promise<unknown> =>
  explorer.evaluate((element, key) => Reflect.get(element, key) as unknown, name);

async function open(page: Page): Promise<Locator> {
  await page.goto('./article/en/');
  const rings = byId(page, 'rings');
  await ready(rings);
  return rings;
}

test('figures begin near the screen and rest away from it; words set them; answers have reasons and are kept', async ({
  page,
  isMobile,
}) => {
  const rings = await open(page);
  await expect.poll(() => readingOf(byId(page, 'confident'))).toBeNull();
  await page.locator('frontera-action', { hasText: 'epoch 150' }).first().click();
  await expect.poll(() => epochOf(rings)).toBe(150);
  await pressPlay(rings);
  await expect.poll(() => epochOf(rings)).toBeGreaterThan(152);

  // A number is changed by keys, and the sum follows; its explorer too.
  const bias = page.getByRole('slider', { name: 'b', exact: true }).and(page.locator('[data-drag]'));
  const sum = page.locator('[data-live="one z"]');
  await byId(page, 'one').scrollIntoViewIfNeeded();
  await expect.poll(() => readingOf(byId(page, 'one'))).not.toBeNull();
  await expect(sum).toHaveText('0.92');
  await bias.focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
  await expect(bias).toHaveText('0.60');
  await expect(sum).toHaveText('1.32');
  await page.keyboard.press('End');
  await expect(bias).toHaveAttribute('aria-valuenow', '3');
  if (!isMobile) {
    const weight = page.locator('[data-drag="one w1"]');
    await weight.hover();
    await page.mouse.down();
    await page.mouse.move(500, 400);
    await page.mouse.up();
    await expect(weight).not.toHaveText('1.40');
  }
  await page.getByRole('button', { name: 'as they were' }).click();
  for (const [name, value] of [
    ['w1', 1.4],
    ['w2', 1],
    ['b', 0.2],
  ] as const) {
    await expect.poll(() => propertyOf(byId(page, 'one'), name)).toBe(value);
    await expect(page.locator(`[data-drag="one ${name}"]`)).toHaveText(value.toFixed(2));
  }

  await byId(page, 'confident').scrollIntoViewIfNeeded();
  await expect.poll(() => readingOf(byId(page, 'confident'))).not.toBeNull();
  const rested = await settledEpoch(rings);
  await page.waitForTimeout(300);
  await expect.poll(() => epochOf(rings)).toBe(rested);

  const asked: string[] = [];
  const question = page.locator('[data-question="twins"]');
  const reasons = question.locator('.reason').filter({ visible: true });
  await expect(reasons).toHaveCount(0);
  page.on('request', (request) => asked.push(request.url()));
  await question.locator('label', { hasText: 'To 0' }).click();
  await expect(reasons).toHaveText(/A network is a function/u);
  await question.locator('label', { hasText: 'ln' }).click();
  await expect(reasons).toHaveText(/^\s*Yes.*0\.6931/su);
  expect(asked.filter((address) => !/\.(?:js|wasm)$/u.test(address))).toEqual([]);
  await page.reload();
  await expect(reasons).toHaveText(/^\s*Yes/u);
});

test('what is pointed at in a figure lights its symbol up in the text, and the other way round', async ({
  page,
  isMobile,
}) => {
  await page.goto('./article/en/');
  const small = byId(page, 'small');
  await ready(small);
  await small.evaluate((element) => {
    Object.assign(window, { told: [] });
    document.addEventListener('frontera-point', (event) => {
      const { told } = window as unknown as { told: unknown[] };
      const { target, detail } = event as PlaygroundEventMap['frontera-point'];
      told.push([(target as Element).id, detail.pointed]);
    });
    element.scrollIntoView();
  });
  const told = (): Promise<unknown> => page.evaluate(() => (window as unknown as { told: unknown }).told);
  const lit = (): Promise<readonly (string | null)[]> =>
    page
      .locator('[data-frontera-lit]')
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-frontera-point')))]);

  // The diagram, by keys: its first neuron, with all of its symbols.
  const diagram = page.locator('frontera-network[for="small"]').first().locator('.diagram');
  await diagram.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(lit).toEqual(['small z-1-1', 'small bias-1-1', 'small a-1-1', 'small delta-1-1']);
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(lit).toEqual(['small weight-1-1-1']);
  await page.keyboard.press('Escape');
  await expect.poll(lit).toEqual([]);
  expect(await told()).toEqual([
    ['small', { kind: 'neuron', layer: 1, unit: 0 }],
    ['small', { kind: 'weight', layer: 1, unit: 0, from: 0 }],
    ['small', null],
  ]);

  // A number of the table.
  const inspect = page.locator('frontera-inspect[for="small"]').first();
  if (!isMobile) {
    await inspect.locator('.inspect-passes [data-symbol="a-1-2"]').hover();
    await expect.poll(lit).toEqual(['small a-1-2']);
    await page.locator('[data-frontera-point="small weight-2-1-1"]').first().hover();
    await expect.poll(lit).toEqual(['small weight-2-1-1']);
    await expect(inspect.locator('[data-symbol="weight-2-1-1"].is-pointed').first()).toBeAttached();
    await expect(diagram.locator('.edge-ring')).toHaveAttribute('d', /^M/u);
  }

  // A symbol, by keys: the plane shows what its neuron says.
  const spotlight = (): Promise<unknown> => small.evaluate((element) => (element as Playground).spotlight);
  const symbol = page.locator('button[data-frontera-point="small a-1-2"]');
  await symbol.focus();
  await expect.poll(spotlight).toEqual({ layer: 1, unit: 1 });
  // The diagram, which was left just before, would take its own spotlight away now.
  await page.waitForTimeout(250);
  expect(await spotlight()).toEqual({ layer: 1, unit: 1 });
  await expect(symbol).toHaveAttribute('data-frontera-lit', '');
  await expect(inspect.locator('[data-symbol="a-1-2"].is-pointed').first()).toBeAttached();
  await symbol.evaluate((element) => {
    (element as HTMLElement).blur();
  });
  await expect.poll(spotlight).toBeNull();
  await expect.poll(lit).toEqual([]);

  // What names nothing says so, and lights nothing.
  const message = await symbol.evaluate(
    (element) =>
      new Promise<string>((resolve) => {
        element.addEventListener('frontera-error', (event) => {
          resolve((event as PlaygroundEventMap['frontera-error']).detail.message);
        });
        element.setAttribute('data-frontera-point', 'small a-7-1');
        (element as HTMLElement).focus();
      }),
  );
  expect(message).toContain('“small a-7-1”');
  await expect.poll(lit).toEqual([]);
});

test('on paper every figure is there, the explorers as the build drew them', async ({
  page,
  isMobile,
  browserName,
}) => {
  test.skip(isMobile, 'the same paper');
  await open(page);
  const planes = page.locator('frontera-playground');
  await expect
    .poll(() => planes.evaluateAll((all) => all.every((one) => (one as Playground).state !== null)))
    .toBe(true);
  if (browserName === 'firefox') await page.evaluate(showAsOnPaper);
  else await page.emulateMedia({ media: 'print' });
  const figures = page.locator('figure');
  for (let at = 0; at < (await figures.count()); at += 1)
    await expect(
      figures.nth(at).locator('frontera-playground, .still').filter({ visible: true }).first(),
    ).toBeVisible();
  await expect(page.locator('frontera-loss')).toBeHidden();
  if (browserName === 'firefox') return;

  // The file itself: the drawings by their names, the tables, and the planes' pictures.
  const file = (await page.pdf({ tagged: true, printBackground: true })).toString('latin1');
  const named = await page
    .locator('svg.still')
    .evaluateAll((all) => all.map((still) => still.getAttribute('aria-label') ?? ''));
  expect(named.length).toBeGreaterThan(9);
  const ascii = named.filter((name) => !/[^\x20-\x7e]/u.test(name));
  expect(ascii).toEqual(named);
  for (const name of new Set(named))
    expect(file.split(`/Alt (${name})`).length - 1, name).toBe(named.filter((one) => one === name).length);
  expect(file.match(/\/S \/Table\b/gu)?.length).toBe(await page.locator('table.still').count());
  const pictures = [...file.matchAll(/\/Subtype \/Image\s+\/Width (\d+)\s+\/Height (\d+)/gu)].filter(
    ([, width, height]) => width === height && Number(width) > 150,
  );
  const canvases = page.locator('frontera-playground canvas.field, frontera-plane canvas.field');
  expect(pictures.length).toBeGreaterThanOrEqual(3 * (await canvases.count()));
});
