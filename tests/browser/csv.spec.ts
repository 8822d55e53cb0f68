import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import type { DataSpec } from '../../web/src/experiment/types.ts';
import { openFigure, pointCount } from './figure.ts';
import { expect, test } from './fixtures.ts';

const flowers = [
  'id;length;width;species',
  '1;5,0;3,0;setosa',
  '2;7,0;3,0;versicolor',
  '3;6,0;3,5;virginica',
  '4;6,0;2,5;setosa',
].join('\n');

const dataOf = (figure: Locator): Promise<DataSpec> =>
  figure.evaluate((element) => (element as Playground).experiment.data);

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Open' }).click();
  return page.getByRole('dialog', { name: 'Open or import' });
}

const asFile = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a table is looked at, scaled and imported from a file; undo brings the former points back', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  const dialog = await openDialog(page);
  await page.getByLabel('Choose a file').setInputFiles(asFile('flowers.csv', flowers));
  await expect(dialog.getByLabel('x₁')).toHaveValue('1');
  await expect(dialog.getByLabel('x₂')).toHaveValue('2');
  await expect(dialog.getByLabel('Class', { exact: true })).toHaveValue('3');
  await expect(dialog.getByRole('img', { name: 'Preview: 4 points, 3 classes' })).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveText(['setosa', 'versicolor', 'virginica']);
  await expect(dialog.getByRole('row', { name: '2 1 5,0 3,0 setosa' })).toBeVisible();
  expect((await dataOf(figure)).kind).toBe('generated');
  await dialog.getByRole('radio', { name: 'fit', exact: true }).check();
  await dialog.getByRole('button', { name: 'Import 4 points' }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => dataOf(figure))
    .toMatchObject({
      classes: 3,
      points: [
        [-1, 0, 0],
        [1, 0, 1],
        [0, 0.5, 2],
        [0, -0.5, 0],
      ],
    });
  const { layers, loss } = await figure.evaluate((element) => (element as Playground).experiment);
  expect([layers.at(-1)?.units, loss]).toEqual([3, 'categorical-cross-entropy']);
  await figure.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => pointCount(figure)).toBe(1600);
});

test('each axis by itself, another column, no header', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const dialog = await openDialog(page);
  await dialog.getByRole('textbox', { name: 'Or paste a table' }).fill(flowers);
  await dialog.getByLabel('x₂').selectOption('id');
  await dialog.getByLabel('Class', { exact: true }).selectOption('none');
  await dialog.getByRole('radio', { name: 'fit each axis' }).check();
  await dialog.getByRole('checkbox', { name: 'The first row is a header' }).uncheck();
  await expect(dialog.getByRole('alert')).toHaveText('Line 1: “length” is not a number.');
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'The first row is a header' }).check();
  await dialog.getByRole('radio', { name: 'fit each axis' }).check();
  await dialog.getByRole('button', { name: 'Import 4 points' }).click();
  await expect
    .poll(() => dataOf(figure))
    .toMatchObject({
      classes: 2,
      points: [
        [-1, -1, 0],
        [1, -0.3333, 0],
        [0, 0.3333, 0],
        [0, 1, 0],
      ],
    });
});

test('what is wrong in a table is said with its line, in the reader’s language, and nothing is loaded', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=es');
  await page.getByRole('button', { name: 'Abrir' }).click();
  const dialog = page.getByRole('dialog', { name: 'Abrir o importar' });
  const field = dialog.getByRole('textbox', { name: 'O pega una tabla' });
  for (const [text, said] of [
    ['x1,x2,label\n0.1,0.2,0\n0.3,abc,1\n0.4,0.4,1', 'Línea 3: «abc» no es un número.'],
    ['1,2,a\n3,4\n5,6,b', 'Línea 2: falta la clase.'],
    [
      Array.from({ length: 9 }, (_, index) => `1,2,c${index}`).join('\n'),
      'Línea 9: «c8» sería una clase de más',
    ],
    ['una frase sin más', 'no se reconoce ninguna tabla'],
    ['nombre,clase\na,b\nc,d', 'dos columnas de números'],
  ] as const) {
    await field.fill(text);
    await expect(dialog.getByRole('alert')).toContainText(said);
    await expect(dialog.getByRole('button', { name: 'Importar' })).toBeDisabled();
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await pointCount(figure)).toBe(1600);
});

test('a table is pasted on the page, but not into a field', async ({ page, context, isMobile }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const figure = await openFigure(page, './?lang=en');
  await page.evaluate(() => navigator.clipboard.writeText('0.5\t0.5\t0\n-0.5\t-0.25\t1\n'));
  if (isMobile) await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: 'Learning rate' }).focus();
  await page.keyboard.press('Control+V');
  await expect(page.getByRole('dialog')).toBeHidden();
  await figure.locator('.plane').focus();
  await page.keyboard.press('Control+V');
  const dialog = page.getByRole('dialog', { name: 'Open or import' });
  await expect(dialog.getByRole('radio', { name: 'as it is' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Import 2 points' }).click();
  await expect
    .poll(() => dataOf(figure))
    .toMatchObject({
      points: [
        [0.5, 0.5, 0],
        [-0.5, -0.25, 1],
      ],
    });
});

test('a file is dropped on the page', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const drop = async (name: string, text: string): Promise<void> => {
    const dataTransfer = await page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], fileName));
        return transfer;
      },
      [name, text] as const,
    );
    await page.dispatchEvent('main', 'dragover', { dataTransfer });
    await expect(page.locator('html')).toHaveClass(/is-dropping/u);
    await page.dispatchEvent('main', 'drop', { dataTransfer });
    await expect(page.locator('html')).not.toHaveClass(/is-dropping/u);
  };
  await drop('points.csv', 'x1,x2,label\n0.5,0.5,0\n0,0,1\n');
  await page.getByRole('button', { name: 'Import 2 points' }).click();
  await expect.poll(() => pointCount(figure)).toBe(2);
  await drop('frontera.json', '{"version":1,"data":{"kind":"points","points":[[0,0,0]]}}');
  await expect.poll(() => pointCount(figure)).toBe(1);
});

test('the points are saved as a table that comes back', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await page.getByRole('button', { name: 'Share' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /frontera\.csv/u }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const lines = text.trimEnd().split('\n');
  expect([lines[0], lines.length]).toEqual(['x1,x2,label', 1601]);
  await page.keyboard.press('Escape');
  const dialog = await openDialog(page);
  await page.getByLabel('Choose a file').setInputFiles(asFile('frontera.csv', text));
  await dialog.getByRole('button', { name: 'Import 1,600 points' }).click();
  await expect.poll(async () => (await dataOf(figure)).kind).toBe('points');
  expect(await pointCount(figure)).toBe(1600);
});
