import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import type { DataSpec } from '../../web/src/experiment/types.ts';
import { openFigure, pointCount } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter, saved } from './person.ts';

const cases = join(import.meta.dirname, '../cases/tables');

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

test('a table is looked at, scaled and imported; undo brings the former points back @once', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  const dialog = await openDialog(page);
  await page.getByLabel('Choose a file').setInputFiles(asFile('flowers.csv', flowers));
  await expect(dialog.getByLabel('x₁')).toHaveValue('1');
  await expect(dialog.getByLabel('x₂')).toHaveValue('2');
  await expect(dialog.getByLabel('Class', { exact: true })).toHaveValue('3');
  await expect(dialog.getByRole('img', { name: 'Preview: 4 points, 3 classes' })).toBeVisible();
  await expect(dialog.locator('.table-classes li')).toHaveText(['setosa 2', 'versicolor 1', 'virginica 1']);
  await expect(dialog.getByRole('row', { name: '2 1 5,0 3,0 setosa' })).toBeVisible();
  await expect.poll(async () => (await dataOf(figure)).kind).toBe('generated');
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

test('each axis by itself, another column, no header @once', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const dialog = await openDialog(page);
  await dialog.getByRole('textbox', { name: 'Or paste a table' }).fill(flowers);
  await dialog.getByLabel('x₂').selectOption('id');
  await dialog.getByLabel('Class', { exact: true }).selectOption('none');
  await dialog.getByRole('radio', { name: 'fit each axis' }).check();
  await dialog.getByRole('checkbox', { name: 'The first row is a header' }).uncheck();
  await dialog.getByText('Rows left out: 1 of 5').click();
  await expect(dialog.getByText('Line 1, column 2: “length” is not a number.')).toBeVisible();
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

test('rows without a number or a class are left out, counted and listed @once', async ({ page }) => {
  const figure = await openFigure(page, './?lang=es');
  await page.getByRole('button', { name: 'Abrir' }).click();
  const dialog = page.getByRole('dialog', { name: 'Abrir o importar' });
  await dialog
    .getByRole('textbox', { name: 'O pega una tabla' })
    .fill('x;y;clase\n0,1;0,2;a\n0,3;abc;b\n0,4;;b\n0,5;0,5;\n0,6;0,7;b\n1;2;a;3\n');
  await dialog.getByText('Filas que se dejan fuera: 4 de 6').click();
  await expect(dialog.locator('.left-out li')).toHaveText([
    'Línea 3, y: «abc» no es un número.',
    'Línea 4, y: falta un número.',
    'Línea 5, clase: falta la clase.',
    'Línea 7: 4 celdas, y la tabla tiene 3 columnas. Una celda con un separador dentro va entre comillas.',
  ]);
  await dialog.getByRole('button', { name: 'Importar 2 puntos' }).click();
  await expect.poll(() => pointCount(figure)).toBe(2);
});

test('what holds no points is said in the reader’s language, with what to do @once', async ({ page }) => {
  const figure = await openFigure(page, './?lang=es');
  await page.getByRole('button', { name: 'Abrir' }).click();
  const dialog = page.getByRole('dialog', { name: 'Abrir o importar' });
  const field = dialog.getByRole('textbox', { name: 'O pega una tabla' });
  for (const [text, said] of [
    ['una frase sin más', 'no se reconoce ninguna tabla'],
    ['nombre,clase\na,b\nc,d', 'dos columnas de números'],
    ['x,y\n1,\n2,\n,3\n,4', 'Ninguna fila tiene un punto. Línea 2, y: falta un número.'],
    ['{"version":1,"seed":-1}', 'La semilla admite un número entero'],
  ] as const) {
    await field.fill(text);
    await expect(dialog.getByRole('alert')).toContainText(said);
    await expect(dialog.getByRole('button', { name: 'Importar' })).toBeDisabled();
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(() => pointCount(figure)).toBe(1600);
});

test('a file that is no text is named, with what to do, and the table before it stays @once', async ({
  page,
}) => {
  await openFigure(page, './?lang=en');
  const dialog = await openDialog(page);
  const field = page.getByLabel('Choose a file');
  await field.setInputFiles(asFile('flowers.csv', flowers));
  await expect(dialog.getByRole('button', { name: 'Import 4 points' })).toBeEnabled();
  await field.setInputFiles(join(cases, '44-spreadsheet-dropped-as-it-is.xlsx'));
  await expect(dialog.getByRole('alert')).toContainText('is a spreadsheet. Save it there as CSV');
  await expect(dialog.getByRole('button', { name: 'Import 4 points' })).toBeEnabled();
});

test('each remark of a table has its remedy beside it', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const dialog = await openDialog(page);
  const open = (name: string) => page.getByLabel('Choose a file').setInputFiles(join(cases, name));
  await open('30-labels-red-Red-RED-and-blue.csv');
  await expect(dialog.locator('.table-classes li')).toHaveText(['blue 30', 'Red 30']);
  await dialog.getByRole('button', { name: 'Keep them apart' }).click();
  await expect(dialog.locator('.table-classes li')).toHaveText(['blue 30', 'RED 11', 'Red 12', 'red 7']);
  await dialog.getByRole('button', { name: 'Make them one' }).click();
  await expect(dialog.locator('.table-classes li')).toHaveCount(2);
  await open('31-ten-classes-digits-pca.csv');
  await expect(
    dialog.getByText('10 classes are in the table; 8 are possible. Points left out: 40.'),
  ).toBeVisible();
  await dialog.getByRole('radio', { name: 'the others as one' }).check();
  await expect(dialog.getByRole('button', { name: 'Import 200 points' })).toBeEnabled();
  await open('27-far-from-square-very-different-axes-and-one-outlier.csv');
  await dialog.getByRole('radio', { name: 'fit', exact: true }).check();
  await expect(dialog.getByText('79 of 80 points lie on one spot of the plane.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Fit each axis by itself' }).click();
  await expect(dialog.getByText('lie on one spot')).toBeHidden();
  await dialog.getByRole('button', { name: 'Leave them out' }).click();
  await expect(dialog.getByRole('button', { name: 'Import 79 points' })).toBeEnabled();
  const spot = Array.from(
    { length: 20 },
    (_, at) => `${at % 7}e-4,${(at * 3) % 11}e-4,same,${at % 2 ? 'in' : 'out'}\n`,
  );
  const text = `a,b,kind,side\n${spot.join('')}`;
  await page.getByLabel('Choose a file').setInputFiles(asFile('spot.csv', text));
  await dialog.getByLabel('Class', { exact: true }).selectOption('kind');
  await dialog.getByRole('button', { name: 'Take side as the class' }).click();
  await expect(dialog.locator('.table-classes li')).toHaveText(['out 10', 'in 10']);
  await expect(dialog.getByText('20 of 20 points lie on one spot of the plane.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Fit each axis by itself' }).click();
  await expect(dialog.getByText('lie on one spot')).toBeHidden();
  await open('35-has-a-split-column-train-test.csv');
  await dialog.getByLabel('test (31)').selectOption('left out');
  await expect(dialog.getByRole('button', { name: 'Import 69 points' })).toBeEnabled();
  await dialog.getByLabel('Test points by').selectOption('no column');
  await dialog.getByRole('button', { name: 'Use it for testing' }).click();
  await open('33-regression-target-is-a-number.csv');
  await expect(dialog.getByRole('alert')).toContainText('y is a number with 120 values');
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cut at the median, -0.0091' }).click();
  await expect(dialog.locator('.table-classes li')).toHaveText(['< -0.0091 60', '≥ -0.0091 60']);
  await enter(dialog.getByLabel('Two classes, cut at'), '0.5');
  await expect(dialog.locator('.table-classes li').first()).toContainText('< 0.5');
  await dialog.getByRole('button', { name: 'Import 120 points' }).click();
  await expect.poll(() => pointCount(figure)).toBe(120);
});

test('letters of Windows-1252 and UTF-16 come as written, and no markup @once', async ({ page }) => {
  await openFigure(page, './?lang=en');
  const dialog = await openDialog(page);
  const text = 'tamaño €,b,<img src=x onerror=alert(1)>\n0.5,0.5,sí €\n-0.5,0,<b>no</b>\n';
  const windows = Buffer.from(text.replaceAll('€', '\x80'), 'latin1');
  const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
  for (const buffer of [windows, wide]) {
    await page.getByLabel('Choose a file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
    await expect(dialog.locator('.table-classes li')).toHaveText(['sí € 1', '<b>no</b> 1']);
    await expect(dialog.getByRole('columnheader')).toHaveText([
      'line',
      'tamaño €',
      'b',
      '<img src=x onerror=alert(1)>',
    ]);
    await expect(dialog.locator('img, b')).toHaveCount(0);
  }
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

test('a file is dropped on the page @once', async ({ page }) => {
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

test('the points are saved as a table that comes back @once', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await page.getByRole('button', { name: 'Share' }).click();
  const { bytes } = await saved(page, page.getByRole('button', { name: /frontera\.csv/u }));
  const text = bytes.toString('utf8');
  const lines = text.trimEnd().split('\n');
  expect([lines[0], lines.length]).toEqual(['x1,x2,label', 1601]);
  await page.keyboard.press('Escape');
  const dialog = await openDialog(page);
  await page.getByLabel('Choose a file').setInputFiles(asFile('frontera.csv', text));
  await dialog.getByRole('button', { name: 'Import 1,600 points' }).click();
  await expect.poll(async () => (await dataOf(figure)).kind).toBe('points');
  await expect.poll(() => pointCount(figure)).toBe(1600);
});

test('the names of axes and classes stay with the points: under the pointer, in the brushes and in the saved table', async ({
  page,
  isMobile,
}) => {
  const figure = await openFigure(page, './?lang=en');
  const dialog = await openDialog(page);
  await page.getByLabel('Choose a file').setInputFiles(asFile('flowers.csv', flowers));
  await dialog.getByRole('button', { name: 'Import 4 points' }).click();
  await expect
    .poll(() => dataOf(figure))
    .toMatchObject({
      names: {
        axes: [
          { name: 'length', from: 5, to: 7, decimals: 0 },
          { name: 'width', from: 2, to: 4, decimals: 1 },
        ],
        classes: ['setosa', 'versicolor', 'virginica'],
      },
    });
  await expect(figure.getByRole('radio', { name: /^Draw class virginica/u })).toBeVisible();
  if (!isMobile) {
    await figure.locator('.plane').hover();
    await expect(figure.locator('.probe')).toContainText('length');
    await expect(figure.locator('.probe')).toContainText('virginica');
  }
  await page.getByRole('button', { name: 'Share' }).click();
  const { bytes } = await saved(page, page.getByRole('button', { name: /frontera\.csv/u }));
  const text = bytes.toString('utf8');
  expect(text.split('\n').slice(1)).toEqual([
    'length,width,label',
    '5,3,setosa',
    '7,3,versicolor',
    '6,3.5,virginica',
    '6,2.5,setosa',
    '',
  ]);
  await page.keyboard.press('Escape');
  const before = await dataOf(figure);
  await figure.getByRole('button', { name: 'Undo' }).click();
  await openDialog(page);
  await page.getByLabel('Choose a file').setInputFiles(asFile('frontera.csv', text));
  await expect(dialog.getByRole('radio', { name: 'as saved' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Import 4 points' }).click();
  await expect.poll(() => dataOf(figure)).toEqual(before);
});

test('a link to the studio opens a table of the same site, and no other @once', async ({
  page,
  complaints,
}) => {
  await page.route(
    (url) => url.pathname.endsWith('/points.csv'),
    (route) => route.fulfill({ contentType: 'text/csv', body: flowers }),
  );
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).host));
  await openFigure(page, './?lang=en&csv=points.csv');
  const dialog = page.getByRole('dialog', { name: 'Open or import' });
  await expect(dialog.getByRole('button', { name: 'Import 4 points' })).toBeEnabled();
  await openFigure(page, './?lang=en&csv=missing.csv');
  await expect(dialog.getByRole('alert')).toHaveText('“missing.csv” could not be read.');
  await openFigure(page, './?lang=en&csv=https://example.org/points.csv');
  await expect(dialog.getByRole('alert')).toContainText('is not at this site’s own address');
  expect(new Set(asked).size).toBe(1);
  // Chromium reports what is missing by itself.
  expect(complaints.splice(0).filter((text) => !text.includes('404'))).toEqual([]);
});

test('more rows than the plane holds are sampled, and the page answers while they are read @once', async ({
  page,
}) => {
  await openFigure(page, './?lang=en');
  const dialog = await openDialog(page);
  await page.evaluate(() => {
    const counted = window as unknown as { tasks: number };
    counted.tasks = 0;
    const count = (): void => {
      counted.tasks += 1;
      setTimeout(count);
    };
    count();
  });
  const rows = Array.from(
    { length: 120_000 },
    (_, at) => `${(at * 7919) % 10_007},${(at * 104_729) % 9973},${at % 3}`,
  );
  const before = await page.evaluate(() => (window as unknown as { tasks: number }).tasks);
  await page.getByLabel('Choose a file').setInputFiles(asFile('many.csv', `a,b,c\n${rows.join('\n')}\n`));
  await expect(dialog.getByRole('button', { name: 'Import 100,000 points' })).toBeEnabled({
    timeout: 20_000,
  });
  const after = await page.evaluate(() => (window as unknown as { tasks: number }).tasks);
  expect(after - before).toBeGreaterThan(5);
  await expect(dialog.getByText('120,000 points; the plane holds 100,000.')).toBeVisible();
  await expect(dialog.locator('.table-classes li')).toHaveText(['0 40,000', '1 40,000', '2 40,000']);
});

test('a large table is read in pieces: the page draws meanwhile, and says how far it is @once', async ({
  page,
}) => {
  await openFigure(page, './?lang=en');
  const dialog = await openDialog(page);
  const rows = Array.from({ length: 100_000 }, (_, at) => [at % 977, (at * 7) % 613, at % 3]);
  for (const [name, text] of [
    ['rows.csv', `x,y,label\n${rows.map((row) => row.join(',')).join('\n')}`],
    ['rows.json', JSON.stringify(rows.map(([x, y, label]) => ({ x, y, label })))],
  ] as const) {
    const seen = page.evaluate(async () => {
      const shares = new Set<number>();
      const button = (): HTMLButtonElement | null => document.querySelector('dialog[open] button.primary');
      const isRead = (): boolean => button()?.textContent.includes('100,000') === true && !button()?.disabled;
      // What was read before is there until the next one is begun.
      let isBegun = false;
      while (!(isBegun && isRead())) {
        const progress = document.querySelector<HTMLProgressElement>('dialog[open] progress');
        if (progress !== null) shares.add(progress.value);
        isBegun ||= progress !== null;
        await new Promise(requestAnimationFrame);
      }
      return [...shares];
    });
    await page.getByLabel('Choose a file').setInputFiles(asFile(name, text));
    const shares = await seen;
    expect(shares.length).toBeGreaterThanOrEqual(5);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    await expect(dialog.getByRole('button', { name: 'Import 100,000 points' })).toBeEnabled();
    await dialog.getByRole('textbox', { name: 'Or paste a table' }).fill('1,2\n3,4\n');
    await expect(dialog.getByRole('button', { name: 'Import 2 points' })).toBeEnabled();
  }
});
