/** How what the core refuses reaches the caller, where no schema has looked at the document before. */
import { describe, expect, test } from 'vitest';
import { loadFigureEngine } from '../../web/src/engine/figures.ts';
import { ExperimentError, type ExperimentErrorData } from '../../web/src/engine/index.ts';
import { parseExperiment } from '../../web/src/experiment/schema.ts';
import { engine, smallExperiment } from './engine.ts';

const wasmUrl = new URL('../../build/wasm/frontera-figure.wasm', import.meta.url);
const figures = await loadFigureEngine({ wasmUrl });
const document = parseExperiment(smallExperiment);

function refusalOf(call: () => unknown): ExperimentErrorData {
  try {
    call();
  } catch (error) {
    if (error instanceof ExperimentError) return error.toData();
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a document that the core refuses', () => {
  test.each<[change: object, refusal: ExperimentErrorData]>([
    [
      { loss: 'hinge' },
      {
        path: 'loss',
        value: '"hinge"',
        allowed: {
          kind: 'one-of',
          values: ['mean-squared-error', 'binary-cross-entropy', 'categorical-cross-entropy'],
        },
      },
    ],
    [
      { layers: [{ units: 300, activation: 'tanh' }, ...document.layers.slice(1)] },
      {
        path: 'layers[0].units',
        value: '300',
        allowed: { kind: 'number', min: 1, max: 128, integer: true },
      },
    ],
    [
      {
        data: {
          ...document.data,
          points: [
            [0, 0, 0],
            [0, 7, 1],
          ],
        },
      },
      {
        path: 'data.points[1][1]',
        value: '7',
        allowed: { kind: 'number', min: -1, max: 1, integer: false },
      },
    ],
  ])('is an error with its path, the value as it was written and what is allowed: %#', (change, refusal) => {
    const refused = { ...document, ...change };
    expect(refusalOf(() => figures.createSession(refused))).toEqual(refusal);
    const session = figures.createSession(document);
    session.train(3);
    const print = session.fingerprint();
    expect(refusalOf(() => session.update(refused))).toEqual(refusal);
    expect(session.experiment).toBe(document);
    expect(session.fingerprint()).toBe(print);
  });
});

describe('a session that was disposed of', () => {
  const disposed = engine.createSession(smallExperiment);
  disposed.dispose();

  test.each<[string, () => unknown]>([
    ['train', () => disposed.train(1)],
    ['update', () => disposed.update(smallExperiment)],
    ['fingerprint', () => disposed.fingerprint()],
    ['gradientCheck', () => disposed.gradientCheck()],
  ])('says so when asked: %s', (_name, call) => {
    expect(call).toThrow(/^This session was disposed of\.$/u);
  });
});

test('a value refused by a call is named, also where it is no number', () => {
  const session = engine.createSession(smallExperiment);
  expect(() => session.train(NaN)).toThrow(
    /^epochs: NaN is not allowed; allowed: a whole number from 0 to 2147483647$/u,
  );
  expect(() => session.predict([NaN, 0])).toThrow(/^xy\[0\]: NaN is not allowed; allowed: a finite number$/u);
});

test('a session has the document that it runs, with every default', () => {
  const session = engine.createSession({ version: 1 });
  expect(session.experiment).toEqual(parseExperiment({ version: 1 }));
  session.update({ version: 1, seed: 9 });
  expect(session.experiment).toEqual(parseExperiment({ version: 1, seed: 9 }));
});
