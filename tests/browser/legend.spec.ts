/** What the plane says of itself: the legend of its colours, and its axes. */
import type { Playground } from '../../web/src/figure/types.ts';
import { onScreen, openFigure } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost } from './host-page.ts';

test('the legend says in words what the colours mean, in sight with the plane, in both languages', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  const legend = page.locator('#legend').getByRole('button');
  await expect(legend).toBeInViewport();
  await expect(figure.locator('.plane')).toBeInViewport();
  await expect(legend).toHaveText(/Points\s*class 0\s*class 1\s*border\s*Its guess, untrained/u);
  await figure.evaluate((element) => (element as Playground).step());
  await expect(legend).toHaveText(/border\s*The network’s guess/u);
  // Beside the legend stands what the plane is, and the page's first sentence has the classes' own marks.
  await expect(page.getByRole('heading', { name: 'Output' })).toBeVisible();
  await expect(page.locator('.intro .mark')).toHaveCount(2);
  await figure.evaluate((element) => {
    (element as Playground).spotlight = { layer: 1, unit: 0 };
  });
  await expect(legend).toHaveText(/negative\s*0\s*positive/u);
  await figure.evaluate((element) => {
    (element as Playground).spotlight = null;
  });
  await page.goto('./?lang=es&preset=five-classes');
  await expect(legend).toHaveText(/clase 0\s*clase 1\s*clase 2/u);
});

test('the legend of a figure in an author’s page is the choice of its colours and marks', async ({
  page,
}) => {
  const figure = await openHost(page, {
    body: '<frontera-playground id="own" preset="xor" style="display: block; width: 300px"></frontera-playground><frontera-legend for="own" style="display: block; width: 300px"></frontera-legend>',
  });
  const legend = page.locator('frontera-legend');
  await legend.evaluate((element) => {
    element.addEventListener('change', () => {
      element.dataset['chosen'] = String(Number(element.dataset['chosen'] ?? 0) + 1);
    });
  });
  const first = legend.locator('.item path').first();
  const before = await first.getAttribute('fill');
  await legend.locator('.legend').click();
  const list = legend.getByRole('group', { name: 'What is shown on the plane' });
  await expect(list).toBeInViewport({ ratio: 1 });
  await list.getByRole('radio', { name: 'blue and orange' }).check();
  await list.getByRole('checkbox', { name: /^a ring around/u }).check();
  await expect(figure).toHaveAttribute('colours', 'blue-orange');
  await expect(figure).toHaveAttribute('marks', 'border test errors');
  await expect(legend).toHaveAttribute('data-chosen', '2');
  await expect(first).not.toHaveAttribute('fill', before ?? '');
  // The brush of a class has its colour, too.
  const fill = (await first.getAttribute('fill')) ?? '';
  await expect(figure.locator('.classes .mark').first()).toHaveAttribute('fill', fill);
});

test('the plane has its numbers where they are, and says which x is which', async ({ page }) => {
  const figure = await openFigure(page, './embed.html?lang=en&preset=xor');
  const middles = (axis: string): Promise<readonly { x: number; y: number }[]> =>
    figure.locator(`${axis} span`).evaluateAll((all) =>
      all.map((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }),
    );
  const across = await middles('.axes:not(.up)');
  const up = await middles('.axes.up');
  for (const [index, value] of [-1, 0, 1].entries()) {
    const spot = await onScreen(figure, [value, value]);
    expect(Math.abs((across[index]?.x ?? 0) - spot.x)).toBeLessThan(2);
    expect(Math.abs((up[2 - index]?.y ?? 0) - spot.y)).toBeLessThan(2);
  }
  await expect(figure.locator('.axes i')).toHaveText(['x₁', 'x₂']);
});
