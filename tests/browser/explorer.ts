/** Pages of somebody else with explorers in them, and no figure. */
import type { Locator, Page } from '@playwright/test';
import { dragFinger, type Spot } from './figure.ts';
import { expect } from './fixtures.ts';
import { serveHost, type HostPage } from './host-page.ts';

/** The one script that they need. */
export const script = '<script type="module" src="./frontera-explorers.js"></script>';

const head = `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
  <style>body { margin: 0 auto; max-width: 720px; padding: 16px; background: Canvas; }</style>`;

/** Opens a page and waits until its first explorer has its numbers. */
export async function openExplorer(page: Page, body: string, more: Partial<HostPage> = {}): Promise<Locator> {
  await serveHost(page, 'host.html', {
    head,
    script,
    body: `<main><h1>An article</h1>${body}</main>`,
    ...more,
  });
  await page.goto('./host.html');
  const explorer = page.locator('main > [id="it"]');
  await expect.poll(() => readingOf(explorer)).not.toBeNull();
  return explorer;
}

/** What its property says. */
export function readingOf<Reading extends object>(explorer: Locator): Promise<Reading | null> {
  return explorer.evaluate((element) => (element as unknown as { reading: Reading | null }).reading);
}

/** A place of something on the screen, as shares of its width and height. */
export async function placeOn(target: Locator, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await target.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height };
  });
  return { x: box.left + x * box.width, y: box.top + y * box.height };
}

/** From one place to another, by what the project has: a finger or the mouse. */
export async function drag(page: Page, isMobile: boolean, from: Spot, to: Spot): Promise<void> {
  if (isMobile) {
    await dragFinger(await page.context().newCDPSession(page), from, to);
    return;
  }
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}
