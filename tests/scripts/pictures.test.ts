import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readCore } from '../../web/scripts/names.mjs';
import { picturesSource } from '../../web/scripts/pictures.mjs';
import { datasetNames } from '../../web/src/experiment/names.ts';
import { dataPictures } from '../../web/src/studio/data/data-pictures.ts';

it('gives for today’s core the file as it is committed', async () => {
  const file = new URL('../../web/src/studio/data/data-pictures.ts', import.meta.url);
  expect(await picturesSource(await readCore())).toBe(await readFile(file, 'utf8'));
});

it.each(datasetNames)('draws every point of %s within its picture, each class apart', (name) => {
  const classes = dataPictures[name];
  expect(classes.length).toBe(name === 'blobs' ? 4 : 2);
  const dots = classes.flatMap((path) => [...path.matchAll(/M(\d+) (\d+)h0/gu)]);
  expect(dots).toHaveLength(120);
  for (const [, x, y] of dots) expect(Math.max(Number(x), Number(y))).toBeLessThanOrEqual(100);
  expect(classes.join('')).toBe(dots.map(([dot]) => dot).join(''));
});
