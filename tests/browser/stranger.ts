/** What a figure does in a stranger's app, whichever tools made it. */
import type { Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { pressPlay, reading, ready } from './figure.ts';
import { expect } from './fixtures.ts';

export async function trains(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const figure = page.locator('frontera-playground');
  await ready(figure);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(10);
}

/** The app of tests/package/apps.ts trains, sets properties as it would attributes, and hears events. */
export async function appTrains(page: Page, address: string): Promise<void> {
  await trains(page, address);
  await expect.poll(async () => Number(await page.locator('#heard').textContent())).toBeGreaterThan(10);
  const figure = page.locator('frontera-playground');
  const look = (): Promise<unknown> =>
    figure.evaluate((element) => {
      const { views, marks, speed } = element as Playground;
      return [views, marks, speed];
    });
  expect(await look()).toEqual([['field', 'network', 'loss'], ['errors'], 300]);
  await page.getByRole('button', { name: 'Plane alone' }).click();
  await expect.poll(look).toEqual([['field'], ['errors'], 300]);
}

/** The element's tag as the server sent it, before any script ran. */
export async function tagIn(address: string): Promise<string | undefined> {
  return /<frontera-playground[^>]*>/u.exec(await (await fetch(address)).text())?.[0];
}
