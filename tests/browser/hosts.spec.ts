/** The figure on other people's pages, which may do anything. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { pixelsAt, pressPlay, reading, ready, settledEpoch } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost, serveHost, type HostPage } from './host-page.ts';
import { prefer } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the same element');

const box = '<div style="all: initial; display: block; width: 480px">';
const plain = `${box}<frontera-playground lang="en" style="display: block"></frontera-playground></div>`;

async function pictureOf(figure: Locator): Promise<Buffer> {
  await expect(figure.locator('.plane')).toHaveClass(/drawn/u);
  return figure.locator('.root').first().screenshot({ animations: 'disabled' });
}

async function cleanPicture(page: Page): Promise<Buffer> {
  const figure = await openHost(page, { body: plain });
  const picture = await pictureOf(figure);
  await page.unroute('**/host.html');
  return picture;
}

/** How many pixels two pictures of one size differ by, more than anti-aliasing does; Infinity: their sizes differ. */
async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const read = async (base64: string): Promise<ImageData | undefined> => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [first, second] = await Promise.all(pictures.map(read));
      if (first?.width !== second?.width || first?.height !== second?.height) return Infinity;
      let count = 0;
      for (let at = 0; at < (first?.data.length ?? 0); at += 4) {
        const channels = [0, 1, 2].map((channel) =>
          Math.abs((first?.data[at + channel] ?? 0) - (second?.data[at + channel] ?? 0)),
        );
        if (Math.max(...channels) > 40) count += 1;
      }
      return count;
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

/** On a page where nothing but the surroundings differs, so does nothing of the figure. */
async function looksTheSame(page: Page, host: HostPage): Promise<void> {
  const clean = await cleanPicture(page);
  const figure = await openHost(page, host);
  expect(await difference(page, await pictureOf(figure), clean)).toBeLessThan(20);
}

const inheritable = `direction: rtl; text-align: right; white-space: pre; word-spacing: 1em; letter-spacing: .5em; text-indent: 3em;
  text-transform: uppercase; font: italic 700 30px/3 serif; color: red; visibility: hidden; cursor: help; user-select: none;
  text-shadow: 2px 2px lime; pointer-events: none; word-break: break-all; hyphens: auto; writing-mode: horizontal-tb;
  font-variant: small-caps; list-style: square; quotes: none; tab-size: 1; border-collapse: collapse; stroke: red; fill: lime;
  caret-color: red; accent-color: lime; text-align-last: center; line-break: anywhere; overflow-wrap: anywhere`;

const important = inheritable.replaceAll(';', ' !important;') + ' !important';

const hostile: Readonly<Record<string, string>> = {
  'rules of inherited properties': `body > div { ${inheritable} }`,
  'inherited properties on everything, important': `* { ${important}; box-sizing: content-box !important }`,
  'everything unset':
    '* { all: unset !important } div { display: block !important; width: 480px !important }',
  'rules for controls': `button, select, input, dl, dd, dt, p { display: none !important; margin: 40px !important }
    canvas { width: 10px !important; height: 10px !important; display: none !important } svg { width: 0 !important }
    [hidden] { display: block !important } .root, .figure, .plane, .stage { display: none !important; color: red !important }
    * { margin: 0; padding: 0; border-radius: 0 !important }`,
  'a small root and a zoomed text': 'html { font-size: 4px } :root { --text: 1px; --ink: red; --hit: 1px }',
};

for (const [name, css] of Object.entries(hostile)) {
  test(`looks the same under ${name}`, async ({ page }) => {
    await looksTheSame(page, { body: plain, head: `<style>${css}</style>` });
  });
}

test('looks the same on a page from right to left, and in quirks mode', async ({ page }) => {
  await looksTheSame(page, { body: plain, html: '<html dir="rtl" lang="ar">' });
  await looksTheSame(page, { body: plain, doctype: '' });
  expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
});

test('prints its plane as it is seen', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'no print medium through its protocol');
  // Tools, which aren't printed, would leave it more room.
  const figure = await openHost(page, { body: plain.replace('lang="en"', 'lang="en" controls="play"') });
  await expect(figure.locator('.plane')).toHaveClass(/drawn/u);
  const plane = (): Promise<Buffer> => figure.locator('.plane').screenshot({ animations: 'disabled' });
  const seen = await plane();
  await page.emulateMedia({ media: 'print' });
  expect(await difference(page, await plane(), seen)).toBeLessThan(20);
});

test('works and trains in a component of somebody else, open or closed', async ({ page }) => {
  const component = `<script>
    for (const mode of ['open', 'closed']) {
      const host = document.createElement('div');
      host.className = mode;
      const root = host.attachShadow({ mode });
      root.innerHTML = '<style>* { color: lime !important }</style><div lang="es"><frontera-playground autoplay></frontera-playground></div>';
      (window.figures ??= []).push(root.querySelector('frontera-playground'));
      document.currentScript.before(host);
    }
  </script>`;
  await serveHost(page, 'host.html', { body: component });
  await page.goto('./host.html');
  const epochs = () =>
    page.evaluate(() =>
      (window as unknown as { figures: Playground[] }).figures.map((figure) => figure.epoch),
    );
  await expect.poll(async () => (await epochs())[0] ?? 0).toBeGreaterThan(5);
  await page.locator('.closed').scrollIntoViewIfNeeded();
  await expect.poll(async () => (await epochs())[1] ?? 0).toBeGreaterThan(5);
  await expect(page.locator('.open').getByRole('button', { name: 'Pausa' })).toBeVisible();
});

/** By these Lit knows how many copies of it a page has and, by the last, what an element's properties are. */
const globalsOfLit = [
  'litHtmlVersions',
  'litElementVersions',
  'reactiveElementVersions',
  'litPropertyMetadata',
];

test('leaves the page alone: globals, address, history, fonts, head, body and storage', async ({ page }) => {
  await serveHost(page, 'host.html', { body: plain, script: '' });
  await page.goto('./host.html');
  const look = () =>
    page.evaluate(
      (ofLit) => ({
        globals: Object.getOwnPropertyNames(window)
          // Playwright has names of its own in Firefox.
          .filter((name) => !ofLit.includes(name) && !name.startsWith('__pw'))
          .sort(),
        address: location.href,
        history: [history.length, history.state as unknown],
        fonts: document.fonts.size,
        title: document.title,
        head: document.head.innerHTML,
        body: document.body.outerHTML,
        root: document.documentElement.getAttributeNames(),
        sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
        stored: [document.cookie, localStorage.length, sessionStorage.length],
      }),
      globalsOfLit,
    );
  const before = await look();
  await page.evaluate(async (source) => {
    await import(source);
  }, './frontera.js');
  const figure = page.locator('frontera-playground');
  await ready(figure);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(3);
  expect(await look()).toEqual(before);
});

test('two versions of the script on one page', async ({ page }) => {
  const versions = ['./frontera.js', './frontera.js?v=2'];
  const script = versions.map((src) => `<script type="module" src="${src}"></script>`).join('');
  const action = '<p><frontera-action do="reset">back</frontera-action></p>';
  const figure = await openHost(page, { body: plain + action + plain, script });
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(3);
  const second = page.locator('frontera-playground').nth(1);
  await ready(second);
  await pressPlay(second);
  await expect.poll(() => reading(second, 'epoch')).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'back', exact: true }).click();
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
});

test('what stands inside is for those without the script, and gone with it', async ({ page }) => {
  const body =
    '<frontera-playground lang="en"><img src="./favicon.svg" alt="A picture of it"></frontera-playground>';
  await serveHost(page, 'host.html', { body, script: '' });
  await page.goto('./host.html');
  await expect(page.getByRole('img', { name: 'A picture of it' })).toBeVisible();
  await page.evaluate(async (source) => {
    await import(source);
  }, './frontera.js');
  await ready(page.locator('frontera-playground'));
  await expect(page.locator('img')).toBeHidden();
  await expect(page.getByRole('img', { name: 'A picture of it' })).toHaveCount(0);
});

test('follows the page’s language and colour scheme while it is open', async ({ page }) => {
  const figure = await openHost(page, {
    body: '<frontera-playground preset="five-classes" style="display: block; width: 400px"></frontera-playground>',
    head: '<style>html { color-scheme: light } html.dark { color-scheme: dark }</style>',
  });
  await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.evaluate(() => (document.documentElement.lang = 'es'));
  await expect(figure.getByRole('button', { name: 'Entrenar' })).toBeVisible();
  const paper = async (): Promise<number> => {
    const places = Array.from({ length: 30 }, (_, at) => [-1.4 + at / 11, 1.45] as const);
    const pixels = await pixelsAt(figure, places);
    return pixels.reduce((sum, [red = 0, green = 0, blue = 0]) => sum + red + green + blue, 0);
  };
  const colour = () =>
    figure
      .locator('.root')
      .first()
      .evaluate((root) => getComputedStyle(root).color);
  const light = [await paper(), await colour()];
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  await expect.poll(colour).not.toBe(light[1]);
  await expect.poll(paper).toBeLessThan(Number(light[0]));
});

const inFrame = `<iframe title="Other" srcdoc="<!doctype html><html lang=es><body style='margin: 0'><div id=there></div></body></html>"
  style="width: 500px; height: 640px; border: 0"></iframe>`;

/** Moves the figure and says on which epoch it is right after. */
function move(page: Page, to: 'iframe' | 'page'): Promise<number> {
  return page.evaluate((place) => {
    const inner = document.querySelector('iframe')?.contentDocument;
    const figure = (document.querySelector('frontera-playground') ??
      inner?.querySelector('frontera-playground')) as Playground;
    (place === 'iframe' ? inner?.querySelector('#there') : document.querySelector('#here'))?.append(figure);
    return figure.epoch;
  }, to);
}

test('moved into another document and back, it keeps its run, its looks and goes on', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'evaluating in a frame that an element was moved into hangs there');
  const figure = await openHost(page, { body: `<div id="here">${plain}</div>${inFrame}` });
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(5);
  await pressPlay(figure);
  const epoch = await settledEpoch(figure);
  const seen = await pictureOf(figure);
  expect(await move(page, 'iframe')).toBe(epoch);
  const there = page.frameLocator('iframe').locator('frontera-playground');
  await there.evaluate((element) => {
    element.style.width = '480px';
  });
  await expect.poll(async () => difference(page, await pictureOf(there), seen)).toBeLessThan(20);
  await pressPlay(there);
  await expect.poll(() => reading(there, 'epoch')).toBeGreaterThan(epoch + 5);
  await pressPlay(there);
  const later = await settledEpoch(there);
  const isOfThere = await there.evaluate((element) =>
    (element.shadowRoot?.adoptedStyleSheets ?? []).every(
      (sheet) =>
        sheet instanceof (element.ownerDocument.defaultView as Window & typeof globalThis).CSSStyleSheet,
    ),
  );
  expect(isOfThere).toBe(true);
  expect(await move(page, 'page')).toBe(later);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(later + 5);
});

test('what goes with its frame leaves nothing in the page’s worker', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const postMessage = Reflect.get(Worker.prototype, 'postMessage') as (...args: unknown[]) => void;
    Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
      const { kind, figure } = args[0] as { readonly kind: string; readonly figure?: string };
      if (kind === 'open' || kind === 'close') asked.push(`${kind} ${figure ?? ''}`);
      Reflect.apply(postMessage, this, args);
    };
  });
  const figure = await openHost(page, { body: `<div id="here">${plain}</div>${inFrame}` });
  const sessions = (): Promise<number> =>
    page.evaluate(() => {
      const { asked } = window as unknown as { readonly asked: readonly string[] };
      const open = new Set<string>();
      for (const [kind = '', name = ''] of asked.map((text) => text.split(' ')))
        if (kind === 'open') open.add(name);
        else open.delete(name);
      return open.size;
    });
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(3);
  await move(page, 'iframe');
  // From the page: Firefox's protocol hangs in a frame that an element was moved into.
  const isReadyThere = (): Promise<boolean> =>
    page.evaluate(() => {
      const there = document.querySelector('iframe')?.contentDocument;
      return (there?.querySelector('frontera-playground') as Playground | null)?.state !== null;
    });
  await expect.poll(isReadyThere).toBe(true);
  expect(await sessions()).toBe(1);
  await page.evaluate(() => {
    document.querySelector('iframe')?.remove();
  });
  await expect.poll(sessions).toBe(0);
});

test('moved within the page it keeps its run; taken off, nothing of it goes on, and put back it begins anew', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const counts = { frames: 0 };
    Object.assign(window, { counts });
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => {
      counts.frames += 1;
      return request(callback);
    };
  });
  const figure = await openHost(page, { body: `${plain}<div id="here"></div>` });
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(5);
  const epoch = await move(page, 'page');
  expect(epoch).toBeGreaterThan(5);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(epoch + 5);
  const after = await page.evaluate(async () => {
    const element = document.querySelector('frontera-playground') as Playground;
    const state = window as unknown as { counts: { frames: number }; kept: Playground; events: number };
    state.kept = element;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    state.events = 0;
    element.addEventListener('frontera-epoch', () => (state.events += 1));
    const { frames } = state.counts;
    document.documentElement.lang = 'es';
    await new Promise((resolve) => setTimeout(resolve, 400));
    return { frames: state.counts.frames - frames, events: state.events, playing: element.playing };
  });
  expect(after).toEqual({ frames: 0, events: 0, playing: false });
  await page.evaluate(() => {
    document.querySelector('#here')?.append((window as unknown as { kept: Playground }).kept);
  });
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(5);
});

test('where motion is not wanted, nothing plays by itself, and the end of a run with an end is shown', async ({
  page,
}) => {
  await prefer(page, { reducedMotion: 'reduce' });
  const figure = await openHost(page, {
    body: `<frontera-playground autoplay epochs="300"></frontera-playground><div style="height: 3000px"></div>
      <frontera-playground id="far" autoplay epochs="40"></frontera-playground>
      <frontera-playground id="endless" autoplay></frontera-playground>`,
  });
  await expect.poll(() => reading(figure, 'epoch')).toBe(300);
  expect(await figure.evaluate((element) => (element as Playground).playing)).toBe(false);
  const far = page.locator('#far');
  expect(await far.evaluate((element) => (element as Playground).epoch)).toBe(0);
  await ready(far);
  await expect.poll(() => reading(far, 'epoch')).toBe(40);
  const endless = page.locator('#endless');
  await ready(endless);
  expect(await settledEpoch(endless)).toBe(0);
});
