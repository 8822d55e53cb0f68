/** The walk as pictures: the article's network with the formulas of a chosen neuron, forward, backward and at its update. */
import { squareAt } from './diagram.ts';
import { openHost } from './host-page.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

/** Of its nine stages, with what is drawn last. */
const stages = [
  { name: 'forward', index: 2, last: '.chart' },
  { name: 'backward', index: 6, last: '.chart' },
  { name: 'update', index: 8, last: '.updates' },
] as const;

/** The second layer's third neuron: 12 neurons come before it, and 12 connections lead to it. */
const neuron = 12 + 2;

for (const { name, index, last } of stages) {
  test(`one point at the stage “${name}”`, async ({ page, isMobile }) => {
    await prefer(page, { colorScheme: 'light', reducedMotion: 'reduce' });
    const figure = await openHost(page, {
      head: '<meta name="viewport" content="width=device-width"><style>body { margin: 8px; } main { max-width: 640px; }</style>',
      body: `<main>
          <frontera-playground id="own" preset="double-circles" controls="" style="width: 60px"></frontera-playground>
          <frontera-network for="own" style="height: 340px"></frontera-network>
          <frontera-inspect for="own"></frontera-inspect>
        </main>`,
    });
    await expect(figure).toBeVisible();
    const inspect = page.locator('frontera-inspect');
    await inspect.locator('.walk-slider').fill(String(index));
    const { x, y } = await squareAt(page, 'neuron', neuron);
    await (isMobile ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
    if (!isMobile) await page.mouse.move(1, 1);
    await expect(inspect.locator('.neuron-name')).toContainText('3');
    await expect(inspect.locator(last).first()).toBeVisible();
    await expect(page.locator('.walk-over .walk-box').first()).toBeVisible();
    await expect(page.locator('frontera-network')).toHaveScreenshot(`${name}-network.png`);
    await expect(inspect).toHaveScreenshot(`${name}-numbers.png`);
  });
}
