/** Points that a table gives for testing: into the document, onto the plane, into a share instead, and out again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import type { PointsData } from '../../web/src/experiment/types.ts';
import { experimentOf, openFigure, ready } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost } from './host-page.ts';
import { saved } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the panels are on tabs there; the dialog is the same');

const path = join(import.meta.dirname, '../cases/tables/35-has-a-split-column-train-test.csv');

const pointsOf = async (figure: Locator): Promise<PointsData> =>
  (await experimentOf(figure)).data as PointsData;

/** How many points are given for testing, and the share of the others. */
const split = async (figure: Locator): Promise<readonly [number, number]> => {
  const data = (await experimentOf(figure)).data;
  const points = data.kind === 'points' ? data.points : [];
  return [points.filter(({ length }) => length === 4).length, data.testFraction];
};

test('come with the table, stay beside what is drawn, give way to a share, and are saved', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByLabel('Choose a file').setInputFiles(path);
  await page.getByRole('button', { name: 'Import 100 points' }).click();
  await expect.poll(() => split(figure)).toEqual([31, 0]);
  await expect(page.getByRole('dialog')).toBeHidden();
  const share = page.getByRole('combobox', { name: 'Test points' });
  await expect(share.locator('option:checked')).toHaveText('31 given');
  await expect
    .poll(() => figure.evaluate((element) => (element as Playground).state?.metrics.testLoss))
    .toBeGreaterThan(0);
  await share.selectOption('20%');
  await expect.poll(() => split(figure)).toEqual([0, 0.2]);
  await figure.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => split(figure)).toEqual([31, 0]);
  await page.getByRole('button', { name: 'Share' }).click();
  const { bytes } = await saved(page, page.getByRole('button', { name: /frontera\.csv/u }));
  const lines = bytes.toString('utf8').split('\n');
  expect(lines.filter((line) => line.endsWith(',test'))).toHaveLength(31);
});

test('are said by a figure’s attribute: a column, one of its values, or none', async ({ page }) => {
  await page.route('**/parts.csv', (route) =>
    route.fulfill({
      contentType: 'text/csv',
      body: `a,b,kind,set,fold\n${Array.from({ length: 30 }, (_, at) => `${at / 30},${(at % 7) / 7},${at % 2 === 0 ? 'p' : 'q'},${at < 20 ? 'train' : 'test'},${1 + (at % 5)}`).join('\n')}\n`,
    }),
  );
  const figure = await openHost(page, {
    body: '<frontera-playground src="parts.csv"></frontera-playground>',
  });
  await ready(figure);
  await expect.poll(() => split(figure)).toEqual([10, 0]);
  const set = (text: string): Promise<void> =>
    figure.evaluate((element, value) => element.setAttribute('split', value), text);
  await set('fold=3');
  await expect.poll(() => split(figure)).toEqual([6, 0]);
  await set('');
  await expect.poll(() => split(figure)).toEqual([0, 0]);
  await set('Set');
  await expect.poll(() => split(figure)).toEqual([10, 0]);
  await set('half');
  await expect(figure.getByText('parts.csv: split="half" is none of its columns')).toBeVisible();
});

test('an experiment with them shows them apart on the plane', async ({ page }) => {
  const text = readFileSync(path, 'utf8');
  const figure = await openHost(page, {
    body: `<frontera-playground><script type="text/csv">${text}</script></frontera-playground>`,
  });
  await ready(figure);
  await expect.poll(() => split(figure)).toEqual([31, 0]);
  // The table in the page is changed.
  await figure.evaluate((element) => {
    const script = element.querySelector('script');
    if (script !== null) script.textContent = 'a,b,kind\n0.5,0.25,up\n-0.5,0.125,down\n0.1,0.2,up\n';
  });
  await expect.poll(async () => (await pointsOf(figure)).points.length).toBe(3);
});
