/** Visits without a network, after one with it: each test has a site of its own, which it can take down and change. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page, Request } from '@playwright/test';
import { createStaticServer } from '../../web/scripts/lib/server.mjs';
import { atRest, openFigure, pressPlay, reading } from './figure.ts';
import { expect, test as base } from './fixtures.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

interface Site {
  readonly address: string;
  /** No page and no file any more. */
  takeDown(): Promise<void>;
  /** Publishes another build: its page says so, and so does its service worker. */
  publish(title: string): void;
}

function close(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => {
      closed();
    });
    server.closeAllConnections();
  });
}

const test = base.extend<{ readonly site: Site }>({
  site: async ({ browserName }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `frontera-offline-${browserName}-`));
    cpSync(dist, folder, { recursive: true });
    const server = await createStaticServer(folder);
    await new Promise<void>((listening) => server.listen(0, listening));
    const change = (name: string, edit: (text: string) => string): void => {
      writeFileSync(join(folder, name), edit(readFileSync(join(folder, name), 'utf8')));
    };
    await use({
      address: `http://localhost:${(server.address() as AddressInfo).port}/`,
      takeDown: () => close(server),
      publish: (title) => {
        change('index.html', (text) =>
          text
            .replace('<h1 class="wordmark">Frontera', `<h1 class="wordmark">${title}`)
            .replace('<html ', `<html data-build="${title}" `),
        );
        change('offline.js', (text) => text.replace(/(url:"index\.html",revision:")\w+/u, `$1${title}`));
      },
    });
    await close(server);
    rmSync(folder, { recursive: true });
  },
});

test.use({ serviceWorkers: 'allow' });
// Each opens a page several times, and a service worker keeps all files first.
test.describe.configure({ timeout: 60_000 });
test.skip(({ isMobile }) => isMobile, 'the same files');

/** Waits until all files are kept. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** What was asked for and has not come yet, in all pages of the test. */
const onTheirWay = new Set<Request>();

test.beforeEach(({ context }) => {
  onTheirWay.clear();
  context.on('request', (request) => onTheirWay.add(request));
  context.on('requestfinished', (request) => onTheirWay.delete(request));
  context.on('requestfailed', (request) => onTheirWay.delete(request));
});

/** Until nothing more comes. Playwright's own `networkidle` is lost in Firefox now and then, with nothing on its way. */
async function settle(page: Page): Promise<void> {
  const countLoaded = async (): Promise<number | null> =>
    onTheirWay.size > 0 ? null : page.evaluate(() => performance.getEntriesByType('resource').length);
  await atRest(countLoaded, { intervals: [500], timeout: 15_000 });
}

/** With all that it loads: what is on its way when the next page is opened would count as failed. */
async function open(page: Page, address: string): Promise<Locator> {
  const figure = await openFigure(page, address);
  await settle(page);
  return figure;
}

const buildOf = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-build');

test('studio and article work without a network after one visit, with any address', async ({
  page,
  site,
}) => {
  await open(page, site.address);
  await kept(page);
  await site.takeDown();
  const figure = await open(page, `${site.address}?lang=es&preset=xor`);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(3);
  // What is loaded later is there too.
  await page.getByRole('button', { name: 'Compartir' }).click();
  await expect(page.getByRole('dialog', { name: 'Comparte este entrenamiento' })).toBeVisible();
  await open(page, `${site.address}article/en/`);
  await open(page, `${site.address}article/es/index.html`);
});

test('a new build waits for a press, and then comes as a whole', async ({ page, site }) => {
  await open(page, site.address);
  await kept(page);
  await open(page, `${site.address}?preset=xor`);
  const line = page.locator('#new-build');
  await expect(line).toBeHidden();
  site.publish('second');
  await open(page, site.address);
  expect(await buildOf(page)).toBeNull();
  await expect(line).toBeVisible();
  await open(page, site.address);
  expect(await buildOf(page)).toBeNull();
  await line.getByRole('button').click();
  await expect.poll(() => buildOf(page)).toBe('second');
  await settle(page);
  await open(page, site.address);
  expect(await buildOf(page)).toBe('second');
  await expect(line).toBeHidden();
});

test('a new build is not taken from under another page', async ({ page, context, site }) => {
  await open(page, site.address);
  await kept(page);
  await open(page, site.address);
  const other = await context.newPage();
  await open(other, `${site.address}article/en/`);
  site.publish('second');
  await open(page, site.address);
  const line = page.locator('#new-build');
  await line.getByRole('button').click();
  await expect(line).toContainText('other pages');
  expect(await buildOf(page)).toBeNull();
  await other.close();
  await line.getByRole('button').click();
  await expect.poll(() => buildOf(page)).toBe('second');
});
