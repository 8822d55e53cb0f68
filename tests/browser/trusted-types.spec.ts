/** Pages that let no text become a script: a figure trains in the page, and in a worker where Frontera's policy is allowed. */
import type { Page } from '@playwright/test';
import { openFigure, pressPlay, reading } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => isMobile, 'the same scripts');
test.skip(({ browserName }) => browserName !== 'chromium', 'where browsers know trusted types');

const strict = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'";

async function open(page: Page, allowed: string): Promise<void> {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': `${strict}; trusted-types ${allowed}` },
      body: '<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="./favicon.svg"><script type="module" src="./frontera.js"></script><frontera-playground views="network loss"></frontera-playground>',
    }),
  );
  const figure = await openFigure(page, './host.html');
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(10);
}

/** What the browser says of a worker that was tried without a policy; whether the page has trusted types can't be asked. */
const isRefusal = (text: string): boolean => /trusted|TrustedScriptURL/iu.test(text);

test('with the policies lit-html and frontera, in a worker', async ({ page, complaints }) => {
  await open(page, 'lit-html frontera');
  expect(page.workers()).toHaveLength(1);
  expect(complaints.filter((text) => !isRefusal(text))).toEqual([]);
  complaints.length = 0;
});

test('with the policy lit-html alone, in the page', async ({ page, complaints }) => {
  await open(page, 'lit-html');
  expect(page.workers()).toHaveLength(0);
  expect(complaints.filter((text) => !isRefusal(text) && !text.includes("'frontera'"))).toEqual([]);
  complaints.length = 0;
});
