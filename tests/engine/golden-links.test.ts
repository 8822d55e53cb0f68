/**
 * Links that were made once and must open for ever: the document, the place in the run and the weights' bits.
 *
 * Do not regenerate `tests/golden/links.json`. Where a link no longer opens as the file says, links in published articles are
 * broken: change the code, or add a way to read the older links, but leave the file's lines as they are. A new name of a document
 * wants a new link, made when the name came, at the file's end.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { datasetNames, featureNames, optimizerNames } from '../../web/src/experiment/names.ts';
import { decodeLink, encodeLink } from '../../web/src/experiment/permalink.ts';
import type { Experiment } from '../../web/src/experiment/types.ts';
import { opened } from './travelling.ts';

interface GoldenLink {
  readonly title: string;
  readonly code: string;
  readonly experiment: Experiment;
  readonly epoch: number;
  /** Those that the code brings with it. */
  readonly weights: readonly number[] | null;
  /** Once it is open, and after three more epochs: that the optimizer's memory is there too. */
  readonly fingerprint: string;
  readonly later: string;
}

const links = JSON.parse(
  readFileSync(new URL('../golden/links.json', import.meta.url), 'utf8'),
) as readonly GoldenLink[];

describe('a link that was made before', () => {
  const used = new Set<string>();

  test.each(links)('$title', async ({ code, experiment, epoch, weights, fingerprint, later }) => {
    const link = decodeLink(code);
    expect(link.experiment).toEqual(experiment);
    expect([link.epoch, link.parameters && [...link.parameters]]).toEqual([epoch, weights]);
    // What is shared today is what was shared then.
    expect(encodeLink(link)).toBe(code);
    const run = await opened(link.experiment);
    await run.seek(link.epoch);
    let { fingerprint: reached } = await run.do('look');
    if (link.parameters !== null)
      reached = (await run.do('parameters', 0, link.parameters.slice())).fingerprint;
    expect(reached).toBe(fingerprint);
    expect((await run.do('advance', 3)).fingerprint).toBe(later);
    await run.session.close();
    for (const name of [experiment.optimizer.name, ...experiment.features]) used.add(name);
    used.add(experiment.data.kind === 'points' ? 'points' : experiment.data.name);
  });

  afterAll(() => {
    expect(used).toEqual(new Set([...optimizerNames, ...featureNames, ...datasetNames, 'points']));
  });
});
