/** Share → Embed: what is chosen is seen, and what is copied works on somebody's page. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { violations } from './axe.ts';
import { experimentOf, openFigure, ready } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

/** Pages made by the test count as public, and Chromium asks before such a page loads from localhost. */
test.use({ permissions: ['local-network-access', 'clipboard-read', 'clipboard-write'] });

async function openEmbed(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this run' });
  await dialog.getByRole('radio', { name: 'Embed' }).check();
  await ready(dialog.locator('frontera-playground'));
  return dialog;
}

const codeIn = (dialog: Locator): Promise<string> =>
  dialog.getByRole('textbox', { name: 'Code for the page' }).inputValue();

/** Puts the code on a page of its own and gives its figure. */
async function paste(page: Page, baseURL: string, code: string): Promise<Locator> {
  const address = `${baseURL}pasted.html`;
  const content = code.replaceAll(/\{\{.*?\}\}/gu, '');
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="es"><title>Blog</title><link rel="icon" href="data:,"><body><p>…</p>${content}`,
    }),
  );
  await page.goto(address);
  const isFrame = code.includes('<iframe');
  const figure = isFrame
    ? page.frameLocator('iframe').locator('frontera-playground')
    : page.locator('frontera-playground');
  await ready(figure);
  return figure;
}

for (const format of ['HTML', 'iframe', 'Markdown, MDX, Docusaurus', 'WordPress', 'Hugo', 'Moodle, Canvas']) {
  test(`the code for ${format} shows the figure with what was chosen @once`, async ({ page, baseURL }) => {
    await openFigure(page, './?lang=en&preset=xor');
    const dialog = await openEmbed(page);
    await dialog.getByRole('radio', { name: '280 pixels' }).check();
    await dialog.getByRole('checkbox', { name: 'step' }).uncheck();
    await dialog.getByRole('radio', { name: 'dark' }).check();
    await dialog.getByRole('textbox', { name: 'Stops at epoch' }).fill('25');
    await dialog.getByRole('combobox', { name: 'For' }).selectOption(format);
    const code = await codeIn(dialog);
    expect(code).toContain('xor');
    expect(code.length).toBeLessThan(600);
    const figure = await paste(page, baseURL ?? '', code);
    await expect.poll(async () => (await experimentOf(figure)).data).toMatchObject({ name: 'xor' });
    await expect(figure).toHaveAttribute('theme', 'dark');
    expect(await figure.evaluate((element) => (element as HTMLElement).offsetWidth)).toBeLessThanOrEqual(280);
    await figure.evaluate((element) => {
      (element as Playground).play();
    });
    await expect.poll(() => figure.evaluate((element) => (element as Playground).epoch)).toBe(25);
    await expect(figure.locator('button')).toHaveCount(2);
  });
}

test('the preview begins where the figure will, and follows what is chosen @once', async ({ page }) => {
  const studio = await openFigure(page, './?lang=en&preset=xor');
  await studio.evaluate((element) => (element as Playground).seek(40));
  const dialog = await openEmbed(page);
  const preview = dialog.locator('frontera-playground');
  const epoch = (): Promise<number> => preview.evaluate((element) => (element as Playground).epoch);
  await expect.poll(epoch).toBe(0);
  await expect.poll(() => codeIn(dialog)).toContain('preset="xor"');
  await dialog.getByRole('combobox', { name: 'Begins' }).selectOption('at epoch 40');
  await expect.poll(epoch).toBe(40);
  await expect.poll(() => codeIn(dialog)).toMatch(/ experiment="1[\w-]+"/u);
  const short = await codeIn(dialog);
  await dialog.getByRole('combobox', { name: 'Begins' }).selectOption('with these weights');
  await expect.poll(async () => (await codeIn(dialog)).length).toBeGreaterThan(short.length);
  await dialog.getByRole('radio', { name: 'Español' }).check();
  await expect(preview).toHaveAttribute('lang', 'es');
  await dialog.getByRole('textbox', { name: 'Stops at epoch' }).fill('soon');
  await expect(dialog.getByText('A whole number from 1.')).toBeVisible();
  // A figure that nobody sees computes nothing.
  await page.keyboard.press('Escape');
  await expect(page.locator('frontera-playground')).toHaveCount(1);
});

test('a figure that begins at an epoch shows it on the page too @once', async ({ page, baseURL }) => {
  const studio = await openFigure(page, './?lang=en&preset=xor');
  await studio.evaluate((element) => (element as Playground).seek(40));
  const print = await studio.evaluate((element) => (element as Playground).state?.fingerprint);
  const dialog = await openEmbed(page);
  await dialog.getByRole('combobox', { name: 'Begins' }).selectOption('at epoch 40');
  const figure = await paste(page, baseURL ?? '', await codeIn(dialog));
  await expect
    .poll(() => figure.evaluate((element) => (element as Playground).state?.fingerprint))
    .toBe(print);
});

test('the room that the code reserves is what the figure takes', async ({ page, baseURL, isMobile }) => {
  test.skip(isMobile, 'narrower than the figure');
  await openFigure(page, './?lang=en&preset=xor');
  const dialog = await openEmbed(page);
  const code = await codeIn(dialog);
  const figure = await paste(page, baseURL ?? '', code);
  const reserved = Number(/aspect-ratio: 400 \/ (\d+)/u.exec(code)?.[1]);
  const taken = await figure.evaluate((element) => (element as HTMLElement).offsetHeight);
  expect(Math.abs(taken - reserved)).toBeLessThanOrEqual(2);
});

test('the code is copied, by keyboard alone', async ({ page, isMobile }) => {
  test.skip(isMobile, 'no keyboard');
  await openFigure(page, './?lang=en');
  await page.getByRole('button', { name: 'Share' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share this run' });
  await dialog.getByRole('radio', { name: 'Link and files' }).press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'Embed' })).toBeFocused();
  const formats = dialog.getByRole('combobox', { name: 'For' });
  await formats.press('ArrowDown');
  await expect(formats).toHaveValue('iframe');
  await dialog.getByRole('button', { name: 'Copy' }).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await codeIn(dialog));
});

test('a picture shows the run as it stands, and its link opens the same @once', async ({ page, baseURL }) => {
  const studio = await openFigure(page, './?lang=en&preset=xor');
  await studio.evaluate((element) => (element as Playground).seek(40));
  const print = await studio.evaluate((element) => (element as Playground).state?.fingerprint);
  const dialog = await openEmbed(page);
  await dialog.getByRole('combobox', { name: 'For' }).selectOption('Picture with a link, Markdown');
  const preview = dialog.locator('frontera-playground');
  await expect
    .poll(() => preview.evaluate((element) => (element as Playground).state?.fingerprint))
    .toBe(print);
  await expect(preview.locator('button')).toHaveCount(0);
  const code = await codeIn(dialog);
  expect(code).toMatch(/^\[!\[A neural network’s decision boundary, at epoch 40\]\(frontera\.png\)\]\(http/u);
  await page.evaluate(() => {
    const saved = { name: '', width: 0 };
    Object.assign(window, { saved });
    const give = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (content: Blob) => {
      void createImageBitmap(content).then(({ width }) => (saved.width = width));
      return give(content);
    };
    HTMLAnchorElement.prototype.click = function save() {
      saved.name = this.download;
    };
  });
  await dialog.getByRole('button', { name: 'Save the picture' }).click();
  const saved = (): Promise<{ name: string; width: number }> =>
    page.evaluate(() => (window as unknown as { saved: { name: string; width: number } }).saved);
  await expect.poll(async () => (await saved()).name).toBe('frontera.png');
  await expect.poll(async () => (await saved()).width).toBeGreaterThan(200);
  const address = /\((http[^)]+)\)$/u.exec(code)?.[1] ?? '';
  expect(address.startsWith(baseURL ?? '')).toBe(true);
  await page.goto('about:blank');
  const opened = await openFigure(page, address);
  await expect
    .poll(() => opened.evaluate((element) => (element as Playground).state?.fingerprint))
    .toBe(print);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the dialog, and nothing is wider than the screen, ${colorScheme} @axe`, async ({
    page,
  }) => {
    await prefer(page, { colorScheme, reducedMotion: 'reduce' });
    await openFigure(page, './?lang=en');
    const dialog = await openEmbed(page);
    await dialog.getByRole('textbox', { name: 'Stops at epoch' }).fill('soon');
    expect(await violations(page, 'dialog[open]')).toEqual([]);
    const isWide = await dialog.evaluate((element) => element.scrollWidth > element.clientWidth);
    expect(isWide).toBe(false);
  });
}
