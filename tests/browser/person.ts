/** What a person does and wishes, in words that hold in each engine. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { test } from './fixtures.ts';

/** Replaces what stands in a field, by keys: Firefox tells of no change where `fill` has put the text. */
export async function write(field: Locator, text: string): Promise<void> {
  await field.selectText();
  await field.press('Delete');
  await field.pressSequentially(text);
}

/** Writes into a field and takes it with Enter. */
export async function enter(field: Locator, text: string): Promise<void> {
  await write(field, text);
  await field.press('Enter');
}

/** Goes back in the history of the tab: `page.goBack()` waits for ever in Firefox where the document stays. */
export async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    history.back();
  });
}

export async function goForward(page: Page): Promise<void> {
  await page.evaluate(() => {
    history.forward();
  });
}

export interface Wishes {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** What Firefox has of each, from the preferences that tests/playwright.config.ts gives to its projects. */
const wishesInFirefox: Readonly<Record<string, Required<Wishes>>> = {
  firefox: { colorScheme: 'light', reducedMotion: 'no-preference' },
  'firefox-dark': { colorScheme: 'dark', reducedMotion: 'reduce' },
};

/**
 * A reader who wishes this colour scheme, or less motion. Firefox can't be told while it runs: there a test goes on in
 * the project that has the wish, and is skipped in the other one. With a colour scheme, motion is left as it is.
 */
export async function prefer(page: Page, wishes: Wishes): Promise<void> {
  const has = wishesInFirefox[test.info().project.name];
  if (has === undefined) {
    await page.emulateMedia(wishes);
    return;
  }
  const isMet =
    wishes.colorScheme === undefined
      ? wishes.reducedMotion === has.reducedMotion
      : wishes.colorScheme === has.colorScheme;
  test.skip(!isMet, 'a reader with other wishes, whom the other project of Firefox has');
}

export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The file that the studio saves when this is pressed. */
export async function saved(page: Page, button: Locator): Promise<Saved> {
  if (test.info().project.use.browserName === 'firefox') return savedInFirefox(page, button);
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Playwright hears of no download there whose address is a blob: what is saved is caught on its way. */
async function savedInFirefox(page: Page, button: Locator): Promise<Saved> {
  await page.evaluate(() => {
    const addresses = URL as { createObjectURL: (content: Blob) => string };
    const links = HTMLAnchorElement.prototype as { click: (this: HTMLAnchorElement) => void };
    const former = { createObjectURL: addresses.createObjectURL, click: links.click };
    let content = new Blob();
    addresses.createObjectURL = (blob) => former.createObjectURL((content = blob));
    links.click = function press(this: HTMLAnchorElement): void {
      addresses.createObjectURL = former.createObjectURL;
      links.click = former.click;
      Object.assign(window, { caught: { name: this.download, content } });
    };
  });
  await button.click();
  await page.waitForFunction(() => 'caught' in window);
  const { name, bytes } = await page.evaluate(async () => {
    const { caught } = window as unknown as { readonly caught: { name: string; content: Blob } };
    Reflect.deleteProperty(window, 'caught');
    return { name: caught.name, bytes: [...new Uint8Array(await caught.content.arrayBuffer())] };
  });
  return { name, bytes: Buffer.from(bytes) };
}
