import { expect, test } from 'vitest';
import { goldenDocuments, goldenEpoch } from '../golden/experiments.ts';
import { engine } from './engine.ts';

test.each(goldenDocuments)('$name ends with the bits of the native build', ({ experiment, fingerprint }) => {
  const session = engine.createSession(experiment);
  session.train(goldenEpoch);
  expect(session.fingerprint()).toBe(fingerprint);
  session.dispose();
});
