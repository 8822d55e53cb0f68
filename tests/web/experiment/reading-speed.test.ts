import { expect, test } from 'vitest';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';

test('100,000 points are read in well under 100 ms', () => {
  const points = Array.from({ length: 100_000 }, (_, n) => [Math.sin(n), Math.cos(n), n % 2]);
  const document = { version: 1, data: { kind: 'points', points } };
  parseExperiment(document);
  const start = performance.now();
  const parsed = parseExperiment(document);
  const elapsedMs = performance.now() - start;
  expect(parsed.data).toMatchObject({ kind: 'points' });
  expect(elapsedMs).toBeLessThan(50);
});
