/** The digits that this engine gives, in the figure that everybody uses, against the native build's. */
import type { Playground } from '../../web/src/figure/types.ts';
import { goldenDocuments, goldenEpoch } from '../golden/experiments.ts';
import { openFigure } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => isMobile, 'the same engine');

test('experiments end with the bits of the native build', async ({ page }) => {
  const figure = await openFigure(page, './examples/plain/');
  const found = await figure.evaluate(
    async (element, { documents, epoch }) => {
      const playground = element as Playground;
      const prints: Record<string, string | undefined> = {};
      for (const { name, experiment } of documents) {
        playground.experiment = experiment as Playground['experiment'];
        await playground.seek(epoch);
        prints[name] = playground.state?.fingerprint;
      }
      return prints;
    },
    { documents: goldenDocuments, epoch: goldenEpoch },
  );
  expect(found).toEqual(
    Object.fromEntries(goldenDocuments.map(({ name, fingerprint }) => [name, fingerprint])),
  );
});
