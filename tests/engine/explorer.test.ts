/** What a page asks beyond a run, as its worker answers it. */
import { expect, test } from 'vitest';
import { parseExperiment } from '../../web/src/experiment/schema.ts';
import type { ExplorationName } from '../../web/src/worker/explorations.ts';
import { Explorer, type ExploredPlace, type ExploreReply } from '../../web/src/worker/explorer.ts';
import { engine, smallExperiment } from './engine.ts';

const experiment = parseExperiment(smallExperiment);
const start: ExploredPlace = { experiment, parameters: null };

function asking(explorer: Explorer) {
  return (
    name: ExplorationName,
    wish: unknown,
    place: ExploredPlace | null,
    exploration = 1,
  ): { readonly reply: ExploreReply; readonly transfer: ArrayBuffer[] } =>
    explorer.handle({ id: 7, exploration, kind: 'ask', name, wish, place });
}

const nowhere = { plane: { seed: 1 }, x: 0, y: 0 };

test('a question without a place is about where its exploration stood last', () => {
  const ask = asking(new Explorer(engine));
  const { reply, transfer } = ask('parametersAt', nowhere, start);
  expect(reply).toMatchObject({ id: 7, ok: true });
  const initial = reply.ok ? (reply.answer as Float32Array) : new Float32Array(0);
  expect(transfer).toEqual([initial.buffer]);
  const moved = initial.map((value) => value + 1);
  ask('parametersAt', nowhere, { experiment, parameters: moved }, 2);
  expect(ask('parametersAt', nowhere, null).reply).toMatchObject({ answer: initial });
  expect(ask('parametersAt', nowhere, null, 2).reply).toMatchObject({ answer: moved });
});

test('what the core refuses is an answer, and the exploration stands where it stood', () => {
  const ask = asking(new Explorer(engine));
  ask('landscape', { size: 3 }, start);
  const parameters = new Float32Array(3);
  expect(ask('landscape', { size: 3 }, { experiment, parameters }).reply).toMatchObject({ ok: false });
  expect(ask('landscape', { size: 1 }, null).reply).toMatchObject({
    ok: false,
    error: { kind: 'engine', message: expect.stringMatching(/^size: 1/u) as string },
  });
  expect(ask('landscape', { size: 3 }, null).reply).toMatchObject({ ok: true, answer: { size: 3 } });
});

test('what was closed, or never had a place, has no session', () => {
  const explorer = new Explorer(engine);
  const ask = asking(explorer);
  expect(ask('gradientCheck', null, start).reply.ok).toBe(true);
  expect(explorer.handle({ id: 8, exploration: 1, kind: 'close' }).reply).toEqual({
    id: 8,
    ok: true,
    answer: null,
  });
  for (const exploration of [1, 5])
    expect(ask('gradientCheck', null, null, exploration).reply).toMatchObject({ ok: false });
});
