/** A figure whose points come from a table: at an address, or inside the element. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import type { PointsData } from '../../web/src/experiment/types.ts';
import { experimentOf, pointCount, ready } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost, serveHost } from './host-page.ts';

test.skip(({ isMobile }) => isMobile, 'the same element');

const flowers = [
  'id;length;width;mass;species',
  '1;5,0;3,0;10;setosa',
  '2;7,0;3,0;12;versicolor',
  '3;6,0;3,5;14;virginica',
  '4;6,0;2,5;16;setosa',
].join('\r\n');

async function serve(page: Page, name: string, body: string | Buffer): Promise<void> {
  await page.route(`**/${name}`, (route) => route.fulfill({ contentType: 'text/csv', body }));
}

const pointsOf = async (figure: Locator): Promise<PointsData> =>
  (await experimentOf(figure)).data as PointsData;

const axisNames = async (figure: Locator): Promise<readonly string[]> => {
  const { names } = await pointsOf(figure);
  return names?.axes.map(({ name }) => name) ?? [];
};

const set = (figure: Locator, name: string, value: string): Promise<void> =>
  figure.evaluate((element, [key, text]) => element.setAttribute(key, text), [name, value] as const);

test('a table at an address is read as the dialog reads it, with its names, and learned', async ({
  page,
}) => {
  await serve(page, 'flowers.csv', Buffer.from(flowers, 'latin1'));
  const figure = await openHost(page, {
    body: '<frontera-playground src="flowers.csv" class="wide"></frontera-playground>',
  });
  await expect.poll(() => axisNames(figure)).toEqual(['length', 'width']);
  const { points, names } = await pointsOf(figure);
  expect(points.map(([, , label]) => label)).toEqual([0, 1, 2, 0]);
  expect(names?.classes).toEqual(['setosa', 'versicolor', 'virginica']);
  const { layers, loss } = await experimentOf(figure);
  expect([layers.at(-1)?.units, loss]).toEqual([3, 'categorical-cross-entropy']);
  await figure.evaluate((element) => (element as Playground).stepEpoch());
  await expect.poll(() => figure.evaluate((element) => (element as Playground).epoch)).toBe(1);
});

test('names of axes stand clear of the numbers', async ({ page }) => {
  await serve(
    page,
    'flowers.csv',
    flowers.replace('length;width', 'length of the leaf (cm);width of the leaf (cm)'),
  );
  const figure = await openHost(page, {
    body: '<frontera-playground src="flowers.csv" style="display: block; width: 320px"></frontera-playground>',
  });
  const overlaps = (): Promise<readonly boolean[]> =>
    figure.locator('.axes').evaluateAll((axes) =>
      axes.map((axis) => {
        const name = axis.querySelector('i')!.getBoundingClientRect();
        const numbers = [...axis.querySelectorAll('span')].map((span) => {
          const range = document.createRange();
          range.selectNodeContents(span);
          return range.getBoundingClientRect();
        });
        return numbers.some(
          ({ left, right, top, bottom }) =>
            left < name.right && right > name.left && top < name.bottom && bottom > name.top,
        );
      }),
    );
  await expect(figure.locator('.axes i').first()).toHaveText('length of the leaf (cm)');
  await expect.poll(overlaps).toEqual([false, false]);
});

test('columns are named by attributes, before and after', async ({ page }) => {
  await serve(page, 'flowers.csv', flowers);
  const figure = await openHost(page, {
    body: '<frontera-playground src="flowers.csv" x1="mass" x2="Length" class="wide species"></frontera-playground>',
  });
  await expect.poll(() => axisNames(figure)).toEqual(['mass', 'length']);
  await set(figure, 'x2', '3');
  await expect.poll(() => axisNames(figure)).toEqual(['mass', 'width']);
  expect((await pointsOf(figure)).names?.classes).toEqual(['setosa', 'versicolor', 'virginica']);
  await set(figure, 'class', 'id');
  await expect.poll(async () => (await pointsOf(figure)).names?.classes).toEqual(['1', '2', '3', '4']);
});

test('a table inside the element is read, and settings that the author gives stay', async ({ page }) => {
  const figure = await openHost(page, {
    body: `<frontera-playground preset="xor"><script type="text/csv">
      a, b, kind
      0.5, 0.25, up
      -0.5, 0.125, down
    </script></frontera-playground>`,
  });
  await expect.poll(() => axisNames(figure)).toEqual(['a', 'b']);
  const { layers, data } = await experimentOf(figure);
  expect((data as PointsData).points).toEqual([
    [0.5, 0.25, 0],
    [-0.5, 0.125, 1],
  ]);
  const xor = await figure.evaluate((element) => {
    const figures = element as Playground & HTMLElement;
    figures.querySelector('script')?.remove();
    figures.setAttribute('preset', 'xor');
    figures.removeAttribute('preset');
    figures.setAttribute('preset', 'xor');
    return figures.experiment.layers;
  });
  expect(layers).toEqual(xor);
});

test('what can’t be taken is said in the page’s language, and the figure stays as it was', async ({
  page,
  complaints,
}) => {
  await serve(page, 'flowers.csv', flowers);
  await serve(page, 'book.xlsx', Buffer.from('PK\x03\x04 xl/workbook.xml', 'latin1'));
  await serve(page, 'words.csv', 'one,two\nthree,four\n');
  const numbers = Array.from({ length: 60 }, (_, at) => `${at % 7},${(at * 13) % 11},${at / 7}`).join('\n');
  await serve(page, 'numbers.csv', `x1,x2,target\n${numbers}\n`);
  await page.route('**/missing.csv', (route) => route.fulfill({ status: 404, body: '' }));
  const figure = await openHost(page, {
    html: '<html lang="es">',
    body: '<frontera-playground src="flowers.csv"></frontera-playground>',
  });
  await expect.poll(() => axisNames(figure)).toEqual(['length', 'width']);
  const before = await experimentOf(figure);
  await figure.evaluate((element) => {
    element.addEventListener('frontera-error', (event) => {
      element.setAttribute('title', (event as CustomEvent<{ readonly message: string }>).detail.message);
    });
  });
  for (const [name, said] of [
    [
      'book.xlsx',
      'book.xlsx: Esto es una hoja de cálculo. Una figura admite una tabla en CSV, texto, JSON o ARFF.',
    ],
    ['words.csv', 'words.csv: Hacen falta dos columnas de números, y en esta tabla no están.'],
    [
      'numbers.csv',
      'numbers.csv: target es un número con 60 valores, y esta red distingue clases. Nombra una columna de clases en el atributo «class».',
    ],
    ['missing.csv', 'missing.csv: No se ha podido traer: 404.'],
  ] as const) {
    await set(figure, 'src', name);
    await expect(figure.getByText(said)).toBeVisible();
    await expect(figure).toHaveAttribute('title', said);
    await expect.poll(() => experimentOf(figure)).toEqual(before);
  }
  await set(figure, 'src', 'flowers.csv');
  await set(figure, 'x1', 'altura');
  await expect(
    figure.getByText(
      'flowers.csv: x1="altura" no es ninguna de sus columnas, que son: id, length, width, mass, species.',
    ),
  ).toBeVisible();
  await expect.poll(() => experimentOf(figure)).toEqual(before);
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !/404|missing\.csv/u.test(line)));
});

test('without the table the preset is there again, and a document that is set makes a table void', async ({
  page,
}) => {
  await serve(page, 'flowers.csv', flowers);
  const figure = await openHost(page, {
    body: '<frontera-playground src="flowers.csv"></frontera-playground>',
  });
  await expect.poll(() => pointCount(figure)).toBe(4);
  await figure.evaluate((element) => {
    element.removeAttribute('src');
  });
  await expect.poll(() => pointCount(figure)).toBe(1600);
  await set(figure, 'src', 'flowers.csv');
  await expect.poll(() => pointCount(figure)).toBe(4);
  await figure.evaluate((element) => {
    (element as unknown as { experiment: unknown }).experiment = {
      version: 1,
      data: { kind: 'points', points: [[0, 0, 0]] },
    };
  });
  await expect.poll(() => pointCount(figure)).toBe(1);
});

test('a table of another origin is fetched where that allows it', async ({ page, baseURL, complaints }) => {
  const other = new URL(baseURL ?? '');
  other.port = String(Number(other.port) + 100);
  const headers = { 'access-control-allow-origin': '*' };
  await page.route(`${other.origin}/open.csv`, (route) =>
    route.fulfill({ contentType: 'text/csv', headers, body: flowers }),
  );
  // As it looks to a page that may not read it.
  await page.route(`${other.origin}/closed.csv`, (route) => route.abort('accessdenied'));
  const figure = await openHost(page, {
    body: `<frontera-playground src="${other.origin}/open.csv"></frontera-playground>`,
  });
  await expect.poll(() => axisNames(figure)).toEqual(['length', 'width']);
  await set(figure, 'src', `${other.origin}/closed.csv`);
  await expect(
    figure.getByText(
      `closed.csv: It could not be fetched. If it is there, ${other.origin} does not allow this page to read it`,
    ),
  ).toBeVisible();
  complaints.splice(
    0,
    complaints.length,
    ...complaints.filter((line) => !/closed\.csv|ERR_ACCESS_DENIED/u.test(line)),
  );
});

test('a frame takes a table of its own origin, and of no other', async ({ page }) => {
  await serve(page, 'flowers.csv', flowers);
  await page.goto('./embed.html?lang=en&src=flowers.csv&x1=mass&x2=width&class=species');
  const figure = page.locator('frontera-playground');
  await expect.poll(() => axisNames(figure)).toEqual(['mass', 'width']);
  await page.goto('./embed.html?lang=en&src=https://other.example/points.csv');
  await expect(
    page.getByText('src: https://other.example/points.csv is not an address of this frame’s own origin'),
  ).toBeVisible();
  await ready(figure);
  await expect.poll(() => pointCount(figure)).toBe(1600);
});

test('what reads tables is fetched with the first one', async ({ page }) => {
  await serve(page, 'flowers.csv', flowers);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop() ?? ''));
  await openHost(page, { body: '<frontera-playground></frontera-playground>' });
  expect(asked.join(' ')).not.toContain('table-source');
  await serveHost(page, 'second.html', {
    body: '<frontera-playground src="flowers.csv"></frontera-playground>',
  });
  await page.goto('./second.html');
  const figure = page.locator('frontera-playground');
  await ready(figure);
  await expect.poll(() => pointCount(figure)).toBe(4);
  expect(asked.join(' ')).toMatch(/frontera-table-source-\w+\.js/u);
});
