/** What axe finds wrong on a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Each with its rule and its element, in the page or in one part of it. Axe looks once: what loads lazily is waited for. */
export async function violations(page: Page, part?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  if (part !== undefined) {
    await expect(page.locator(part).first()).toBeVisible();
    axe.include(part);
  }
  await page.waitForLoadState('networkidle');
  const found = (await axe.analyze()).violations;
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
