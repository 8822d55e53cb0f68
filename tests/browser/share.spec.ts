import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { violations } from './axe.ts';
import {
  clickPoints,
  openFigure,
  pointCount,
  pressPlay,
  reading,
  ready,
  settledEpoch,
  shownFingerprint as fingerprint,
  takeTool,
} from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter, goBack, goForward, prefer, saved, type Saved } from './person.ts';

const places = [
  [-0.5, 0.5],
  [-0.6, 0.2],
  [-0.3, 0.7],
] as const;
const others = [
  [0.5, -0.5],
  [0.2, -0.6],
] as const;

/** An empty plane with five points of two classes on it. */
async function drawSome(page: Page): Promise<Locator> {
  const figure = await openFigure(page, './?lang=en&preset=empty-plane');
  await clickPoints(page, figure, places);
  await takeTool(figure, '1');
  await clickPoints(page, figure, others);
  await expect.poll(() => pointCount(figure)).toBe(5);
  return figure;
}

/** Plays for a while, and returns the epoch where it came to rest. */
async function trainSome(figure: Locator): Promise<number> {
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(20);
  await pressPlay(figure);
  return settledEpoch(figure);
}

async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this run' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Once there is one: it is made while the dialog opens. */
async function linkIn(dialog: Locator): Promise<string> {
  const field = dialog.getByRole('textbox', { name: 'Link' });
  await expect(field).toHaveValue(/#/u);
  return field.inputValue();
}

/** Presses one of the buttons that save something. */
function save(page: Page, name: RegExp): Promise<Saved> {
  const dialog = page.getByRole('dialog', { name: 'Share this run' });
  return saved(page, dialog.getByRole('button', { name }));
}

test('a link opens the same run at the same epoch, bit for bit @once', async ({ page, context }) => {
  const figure = await drawSome(page);
  const epoch = await trainSome(figure);
  const dialog = await openShare(page);
  await expect(dialog.getByRole('checkbox', { name: `at epoch ${epoch}` })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'with the weights' })).not.toBeChecked();
  const link = await linkIn(dialog);
  await expect(page).toHaveURL(link);
  expect(link.length).toBeLessThan(150);
  const elsewhere = await context.newPage();
  const same = await openFigure(elsewhere, link);
  await expect.poll(() => reading(same, 'epoch')).toBe(epoch);
  await expect.poll(() => pointCount(same)).toBe(5);
  await expect.poll(() => fingerprint(elsewhere)).toBe(await fingerprint(page));
});

test('a run that was changed on its way is shared with its weights', async ({ page, context, isMobile }) => {
  const figure = await drawSome(page);
  await trainSome(figure);
  if (isMobile) await page.getByRole('tab', { name: 'Settings' }).click();
  const rate = page.getByRole('textbox', { name: 'Learning rate' });
  await enter(rate, '3');
  await trainSome(figure);
  const dialog = await openShare(page);
  await expect(dialog.getByRole('checkbox', { name: 'with the weights' })).toBeChecked();
  const link = await linkIn(dialog);
  const elsewhere = await context.newPage();
  await openFigure(elsewhere, link);
  await expect.poll(() => fingerprint(elsewhere)).toBe(await fingerprint(page));
  await dialog.getByRole('checkbox', { name: 'with the weights' }).uncheck();
  await expect.poll(async () => (await linkIn(dialog)).length).toBeLessThan(link.length - 300);
});

test('the link is copied @once', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await drawSome(page);
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await linkIn(dialog));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a damaged link says so and opens the default', async ({ page, isMobile }) => {
  const figure = await openFigure(page, './?lang=en#12lpqu3_4');
  await expect(page.getByRole('alert').filter({ hasText: 'damaged or incomplete' })).toBeVisible();
  expect(await figure.evaluate((element) => (element as Playground).experiment.data.kind)).toBe('generated');
  // On a phone the languages are behind a button.
  if (isMobile) return;
  await page.getByRole('radio', { name: 'Español' }).check();
  await expect(page.locator('#notice')).toContainText('dañado o incompleto');
});

test('another link in the same tab is opened, and Back brings the drawing again @once', async ({ page }) => {
  const figure = await drawSome(page);
  await page.evaluate(() => {
    location.hash = '#12lpqu3_3';
  });
  await expect.poll(() => pointCount(figure)).toBe(1600);
  await goBack(page);
  await expect.poll(() => pointCount(figure)).toBe(5);
  await goForward(page);
  await expect.poll(() => pointCount(figure)).toBe(1600);
  await page.evaluate(() => {
    location.hash = '#nonsense';
  });
  await expect(page.locator('#notice')).toContainText('damaged or incomplete');
  await expect.poll(() => pointCount(figure)).toBe(1600);
});

test('sharing leaves no step in the history @once', async ({ page }) => {
  // Until all is there: Firefox tells of what is cut off by the next page.
  await page.goto('./article/en/', { waitUntil: 'networkidle' });
  const steps = (): Promise<number> => page.evaluate(() => history.length);
  const before = await steps();
  await drawSome(page);
  await linkIn(await openShare(page));
  expect(await steps()).toBe(before + 1);
});

test('an experiment is saved, with its epoch, and opened @once', async ({ page }) => {
  const figure = await drawSome(page);
  const epoch = await trainSome(figure);
  const before = await fingerprint(page);
  await openShare(page);
  const { name, bytes } = await save(page, /frontera\.json/u);
  expect(name).toBe('frontera.json');
  await openFigure(page, './?lang=en');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'frontera.json',
    mimeType: 'application/json',
    buffer: bytes,
  });
  await expect.poll(() => reading(figure, 'epoch')).toBe(epoch);
  await expect.poll(() => pointCount(figure)).toBe(5);
  await expect.poll(() => fingerprint(page)).toBe(before);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a file that is no experiment is explained @once', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await page.getByRole('button', { name: 'Open' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open or import' });
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{ "version": 1, "batchSize": -3 }'),
  });
  await expect(dialog.getByRole('alert')).toContainText('The batch takes a whole number from 1 to 100,000');
  await expect.poll(() => pointCount(figure)).toBe(1600);
});

test('the plane is saved as a picture of its own size @once', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const sidePx = await figure
    .locator('canvas.field')
    .evaluate((canvas) => (canvas as HTMLCanvasElement).width);
  await openShare(page);
  const { bytes: png } = await save(page, /frontera\.png/u);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([sidePx, sidePx]);
  const colours = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (context === null) throw new Error('There is no 2d context.');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, png.toString('base64'));
  // Inferno has 256 colours or more; the points' marks and their soft edges come on top.
  expect(colours).toBeGreaterThan(300);
});

test('the network is saved as a drawing that stands alone @once', async ({ page }) => {
  await openFigure(page, './?lang=en');
  await openShare(page);
  const svg = (await save(page, /frontera\.svg/u)).bytes.toString('utf8');
  const found = await page.evaluate((text) => {
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
    const strokes = [...drawing.querySelectorAll('path')].map((path) => path.getAttribute('stroke') ?? '');
    return {
      root: drawing.documentElement.nodeName,
      broken: drawing.querySelector('parsererror') !== null,
      styled: drawing.querySelector('[class], style') !== null,
      paths: strokes.length,
      colours: new Set(strokes).size,
      plain: strokes.every((stroke) => /^(?:#|none|$)/u.test(stroke)),
    };
  }, svg);
  expect(found).toMatchObject({ root: 'svg', broken: false, styled: false, plain: true });
  // 2 · 12 + 12 · 6 + 6 · 1 connections, positive and negative.
  expect(found.paths).toBeGreaterThanOrEqual(102);
  expect(found.colours).toBeGreaterThanOrEqual(2);
});

test('drawing and epoch survive a reload; the address opened anew begins anew @once', async ({ page }) => {
  const figure = await drawSome(page);
  const epoch = await trainSome(figure);
  const before = await fingerprint(page);
  await page.reload();
  await ready(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBe(epoch);
  await expect.poll(() => pointCount(figure)).toBe(5);
  await expect.poll(() => fingerprint(page)).toBe(before);
  await openFigure(page, './?lang=en&preset=empty-plane');
  await expect.poll(() => pointCount(figure)).toBe(0);
});

for (const storage of ['null', 'refused'] as const) {
  test(`a browser without storage (${storage}) loses what is kept over a reload, and nothing else`, async ({
    page,
    isMobile,
  }) => {
    await page.addInitScript((kind) => {
      const get = (): null => {
        if (kind === 'null') return null;
        throw new DOMException('No storage here.', 'SecurityError');
      };
      for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(window, name, { get });
    }, storage);
    const figure = await openFigure(page, './?lang=en#13bZOWAMUTeoQn0NGSyi7WC0');
    await expect.poll(() => reading(figure, 'epoch')).toBe(25);
    await clickPoints(page, figure, places);
    await page.reload();
    await ready(figure);
    await expect.poll(() => reading(figure, 'epoch')).toBe(25);
    if (isMobile) await page.getByRole('tab', { name: 'Settings' }).click();
    await expect(page.getByRole('textbox', { name: 'Learning rate' })).toBeVisible();
    await expect.poll(() => pointCount(figure)).toBe(200);
    await page.evaluate(() => {
      location.hash = '1pJW9DwQSrrpxLeALvgAhSDAAY3VpBw';
    });
    await expect.poll(() => reading(figure, 'epoch')).toBe(30);
    await page.evaluate(() => {
      history.back();
    });
    await expect.poll(() => reading(figure, 'epoch')).toBe(25);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the dialogs, ${colorScheme} @axe`, async ({ page }) => {
    await prefer(page, { colorScheme, reducedMotion: 'reduce' });
    await openFigure(page, './?lang=es');
    await page.getByRole('button', { name: 'Compartir' }).click();
    expect(await violations(page, 'dialog[open]')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Abrir' }).click();
    await page.getByRole('textbox', { name: 'O pega una tabla' }).fill('a;b;c\n0,5;2;rojo\n1,5;3;azul');
    await expect(page.getByRole('dialog').getByRole('button', { name: /^Importar 2/u })).toBeVisible();
    expect(await violations(page, 'dialog[open]')).toEqual([]);
    await page
      .getByRole('textbox', { name: 'O pega una tabla' })
      .fill('a;b;c\n0,5;2;rojo\n1,5;x;azul\n1;2;rojo');
    await page.getByText('Filas que se dejan fuera: 1 de 3').click();
    await expect(page.getByRole('dialog').locator('.left-out')).toContainText('Línea 3');
    expect(await violations(page, 'dialog[open]')).toEqual([]);
  });
}
