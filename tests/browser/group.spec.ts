/** Figures that are compared, and runs that are had again. */
import type { Page } from '@playwright/test';
import type { Playground, RunRecord } from '../../web/src/figure/types.ts';
import {
  clickPoints,
  goFast,
  pointCount,
  pressPlay,
  reading,
  ready,
  settledEpoch,
  takeTool,
} from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost } from './host-page.ts';

test.skip(({ isMobile }) => isMobile, 'the same element');

const small = 'lang="en" style="display: block; width: 380px"';
const tanh = `{"version":1,"layers":[{"units":12,"activation":"tanh"},{"units":6,"activation":"tanh"},{"units":1,"activation":"sigmoid"}]}`;
const pair = `<div style="display: flex; gap: 20px"><frontera-playground id="one" group="g" ${small}></frontera-playground>
  <frontera-playground id="two" group="g" experiment='${tanh}' ${small}></frontera-playground></div>`;

function epochs(page: Page): Promise<readonly number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<Playground>('frontera-playground')].map((figure) => figure.epoch),
  );
}

test('a group plays, pauses, goes back and draws together', async ({ page }) => {
  const one = await openHost(page, { body: pair });
  const two = page.locator('#two');
  await ready(two);
  await goFast(two);
  await expect(one.locator('select.speed')).toHaveValue('Infinity');
  await pressPlay(two);
  await expect(one.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => reading(one, 'epoch')).toBeGreaterThan(40);
  await pressPlay(one);
  const epoch = await settledEpoch(one);
  expect(await settledEpoch(two)).toBe(epoch);
  await one.evaluate((element) => (element as Playground).seek(17));
  expect(await epochs(page)).toEqual([17, 17]);
  await two.getByRole('button', { name: 'One step' }).click();
  await expect.poll(() => epochs(page)).toEqual([18, 18]);
  await takeTool(one, '1');
  await clickPoints(page, one, [[0, 0]]);
  await expect.poll(() => pointCount(two)).toBe(1601);
  await two.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => epochs(page)).toEqual([0, 0]);
});

test('one that is off screen rests, and catches up when it is seen', async ({ page }) => {
  const body = `<frontera-playground id="one" group="g" ${small}></frontera-playground><div style="height: 3000px"></div>
    <frontera-playground id="two" group="g" ${small}></frontera-playground>`;
  const one = await openHost(page, { body });
  await pressPlay(one);
  await expect.poll(() => reading(one, 'epoch')).toBeGreaterThan(20);
  await pressPlay(one);
  const epoch = await settledEpoch(one);
  expect(await epochs(page)).toEqual([epoch, 0]);
  await ready(page.locator('#two'));
  await expect.poll(() => epochs(page)).toEqual([epoch, epoch]);
});

function snapshotOf(
  page: Page,
  id: string,
): Promise<Omit<RunRecord, 'parameters'> & { readonly count: number }> {
  return page.locator(`#${id}`).evaluate(async (element) => {
    const { parameters, ...rest } = await (element as Playground).snapshot();
    return { ...rest, count: parameters.length };
  });
}

test('a snapshot’s code shows the same run on another figure, straight or with weights', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  const body = `<frontera-playground id="one" ${small}></frontera-playground><frontera-playground id="two" ${small}></frontera-playground>`;
  await openHost(page, { body });
  const two = page.locator('#two');
  await ready(two);
  expect(scripts.filter((path) => /frontera-(?:link|group)-/u.test(path))).toEqual([]);
  const show = async (): Promise<void> => {
    const { code, fingerprint, epoch } = await snapshotOf(page, 'one');
    await two.evaluate((element, text) => element.setAttribute('experiment', text), code ?? '');
    await expect.poll(async () => (await snapshotOf(page, 'two')).fingerprint).toBe(fingerprint);
    expect((await snapshotOf(page, 'two')).epoch).toBe(epoch);
  };
  await page.locator('#one').evaluate((element) => (element as Playground).seek(60));
  await show();
  expect(scripts.filter((path) => path.includes('/frontera-link-'))).toHaveLength(1);
  await page.locator('#one').evaluate(async (element) => {
    await (element as Playground).change({ seed: 1, batchSize: 10, shuffle: true });
    await (element as Playground).stepEpoch();
  });
  await show();
});

test('a damaged code says so, and the default stands', async ({ page }) => {
  const figure = await openHost(page, {
    body: `<frontera-playground lang="en" experiment="1AAAAAAAAAAAAAAAA"></frontera-playground>`,
  });
  await expect(figure.locator('.notice')).toContainText('This link is damaged or incomplete.');
  await expect.poll(() => pointCount(figure)).toBe(1600);
});
