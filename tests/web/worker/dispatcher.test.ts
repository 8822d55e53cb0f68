import { describe, expect, test } from 'vitest';
import type { Request, Snapshot, Wishes } from '../../../web/src/worker/protocol.ts';
import { Dispatcher, toErrorData } from '../../../web/src/worker/dispatcher.ts';
import { bareSnapshot } from './bare-snapshot.ts';
import { FakeEngine, type FakeOptions } from './fake-engine.ts';

type WithoutId<Some> = Some extends unknown ? Omit<Some, 'id'> : never;

const noWishes: Wishes = {};
const bounds = { x1Min: -2, x1Max: 2, x2Min: -2, x2Max: 2 };
const plain = { version: 1 };
const drawn = (...points: number[][]): object => ({ version: 1, data: { kind: 'points', points } });
const open = (experiment: unknown = plain, figure = 'a'): WithoutId<Request> => ({
  kind: 'open',
  figure,
  experiment,
  wishes: noWishes,
});
const update = (experiment: unknown): WithoutId<Request> => ({
  kind: 'update',
  figure: 'a',
  experiment,
  wishes: noWishes,
});
const advance = (epochs: number, figure = 'a', wishes: Wishes = {}): WithoutId<Request> => ({
  kind: 'advance',
  figure,
  epochs,
  budgetMs: 1000,
  wishes,
});

function start(options: FakeOptions = {}) {
  const engine = new FakeEngine(options);
  const dispatcher = new Dispatcher(engine, engine.now);
  let id = 0;
  const handle = (request: WithoutId<Request>) => dispatcher.handle({ ...request, id: ++id });
  const ask = (request: WithoutId<Request>): Snapshot => {
    const { reply } = handle(request);
    if (!reply.ok || reply.snapshot === null) throw new Error(JSON.stringify(reply));
    return reply.snapshot;
  };
  return { engine, handle, ask };
}

describe('a figure’s session', () => {
  test('opens at epoch 0, with its points and nothing that was not wished', () => {
    const { handle } = start();
    const { reply, transfer } = handle(open(drawn([0.5, -0.5, 1])));
    expect(reply).toEqual({
      id: 1,
      ok: true,
      snapshot: {
        ...bareSnapshot,
        metrics: expect.objectContaining({ epoch: 0, status: 'ok' }) as unknown,
        points: new Float32Array([0.5, -0.5, 1]),
        testMask: new Uint8Array([0]),
      },
    });
    expect(transfer).toHaveLength(3);
  });

  test('tells what lies inside where it is wished, and takes other parameters', () => {
    const { ask, engine } = start();
    ask(open());
    const given = new Float32Array([1, 2]);
    const wishes = { statistics: true, predicted: true, histograms: true, memory: true, gradients: false };
    const snapshot = ask({ kind: 'setParameters', figure: 'a', parameters: given, wishes });
    expect(engine.sessions[0]?.given).toEqual(given);
    expect(snapshot.statistics).toEqual([new Float32Array([0, 1, 0.5])]);
    expect(snapshot.predicted).toEqual(new Uint8Array(1));
    expect(snapshot.histograms).toEqual([{ least: 0, greatest: 1, counts: new Uint32Array([1, 0]) }]);
    expect(snapshot.memory).toEqual(new Float64Array([0, 0, 1, 1]));
    expect([snapshot.confusion, snapshot.neurons, snapshot.gradients]).toEqual([null, null, null]);
  });

  test('follows a point along the run, and none of a class that the network does not tell', () => {
    const { ask } = start();
    ask(open());
    const point = { x1: 0.5, x2: -0.25, label: 1 };
    const trace = ask(advance(3, 'a', { trace: point })).trace;
    expect(trace).toMatchObject({ point, cost: 3, inputs: Float32Array.of(0.5, -0.25) });
    expect(
      ask({ kind: 'seek', figure: 'a', epoch: 1, budgetMs: 1000, wishes: { trace: point } }).trace?.cost,
    ).toBe(1);
    expect(ask(advance(0, 'a', { trace: { ...point, label: 2 } })).trace).toBeNull();
  });

  test('shows the outputs where the unit that is looked at is not there', () => {
    const { ask } = start();
    ask(open());
    const fieldOf = (unit: { layer: number; unit: number }): unknown =>
      ask(advance(0, 'a', { field: { widthPx: 1, heightPx: 1, bounds, unit } })).field?.unit;
    expect(fieldOf({ layer: 1, unit: 0 })).toEqual({ layer: 1, unit: 0 });
    expect(fieldOf({ layer: 1, unit: 99 })).toBeNull();
    expect(fieldOf({ layer: 9, unit: 0 })).toBeNull();
  });

  test('advances, steps and resets', () => {
    const { ask } = start();
    ask(open());
    expect(ask(advance(10)).metrics.epoch).toBe(10);
    expect(ask({ kind: 'step', figure: 'a', wishes: noWishes }).metrics.epoch).toBe(11);
    expect(ask(advance(0))).toMatchObject({
      metrics: { epoch: 11 },
      fingerprint: '000000000000000b',
      points: null,
    });
    expect(ask({ kind: 'seek', figure: 'a', epoch: 3, budgetMs: 1000, wishes: noWishes }).metrics.epoch).toBe(
      3,
    );
    expect(ask({ kind: 'reset', figure: 'a', wishes: noWishes }).metrics.epoch).toBe(0);
  });

  test('gives the field and the parameters that were wished, their buffers handed over', () => {
    const { handle } = start();
    handle(open());
    const wishes = { field: { widthPx: 3, heightPx: 2, bounds, unit: null }, parameters: true };
    const { reply, transfer } = handle(advance(4, 'a', wishes));
    if (!reply.ok || reply.snapshot === null) throw new Error('refused');
    expect(reply.snapshot.field).toEqual({
      widthPx: 3,
      heightPx: 2,
      unit: null,
      values: new Float32Array(6).fill(2),
    });
    expect(reply.snapshot.parameters).toEqual(new Float32Array([4, 7]));
    expect(transfer).toEqual([
      reply.snapshot.passed.buffer,
      reply.snapshot.field?.values.buffer,
      reply.snapshot.parameters?.buffer,
    ]);
  });

  test('keeps to the budget', () => {
    const { engine, ask } = start({ epochMs: 0.3 });
    ask(open());
    const before = engine.timeMs;
    ask({ kind: 'advance', figure: 'a', epochs: 1e6, budgetMs: 8, wishes: noWishes });
    expect(engine.timeMs - before).toBeGreaterThan(7);
    expect(engine.timeMs - before).toBeLessThanOrEqual(8);
  });

  test('seeks as far as the budget allows, from the place to which the engine goes back', () => {
    const { engine, ask } = start({ epochMs: 1, snapshotEvery: 100 });
    ask(open());
    ask(advance(1000));
    const before = engine.timeMs;
    const seek = { kind: 'seek', figure: 'a', epoch: 399, wishes: noWishes } as const;
    const { epoch } = ask({ ...seek, budgetMs: 20 }).metrics;
    expect(epoch).toBeGreaterThan(300);
    expect(epoch).toBeLessThanOrEqual(320);
    expect(engine.timeMs - before).toBeLessThanOrEqual(20);
    expect(ask({ ...seek, budgetMs: 1000 }).metrics.epoch).toBe(399);
  });

  test('is one of many: figures do not touch each other', () => {
    const { ask } = start();
    ask(open(plain, 'a'));
    ask(open(plain, 'b'));
    ask(advance(5, 'b'));
    expect(ask(advance(0, 'a')).metrics.epoch).toBe(0);
    expect(ask(advance(0, 'b')).metrics.epoch).toBe(5);
  });

  test('is replaced when opened again, and the old one given back', () => {
    const { engine, ask } = start();
    ask(open());
    ask(advance(5));
    expect(ask(open()).metrics.epoch).toBe(0);
    expect(engine.sessions.map(({ disposed }) => disposed)).toEqual([true, false]);
  });

  test('is given back when closed', () => {
    const { engine, handle } = start();
    handle(open());
    expect(handle({ kind: 'close', figure: 'a' }).reply).toEqual({ id: 2, ok: true, snapshot: null });
    expect(engine.sessions[0]?.disposed).toBe(true);
    expect(handle(advance(1)).reply.ok).toBe(false);
  });
});

describe('update', () => {
  test('of a setting continues the run and sends no points', () => {
    const { ask } = start();
    ask(open());
    ask(advance(5));
    const snapshot = ask(update({ ...plain, optimizer: { learningRate: 0.5 } }));
    expect(snapshot).toMatchObject({ continued: true, points: null, metrics: { epoch: 5 } });
  });

  test.each([
    ['one more', drawn([0, 0, 0], [0.5, 0.5, 1]), [0, 0, 0, 0.5, 0.5, 1]],
    ['another label', drawn([0, 0, 1]), [0, 0, 1]],
    ['none left', drawn(), []],
  ])('of the points sends them: %s', (_, experiment, points) => {
    const { ask } = start();
    ask(open(drawn([0, 0, 0])));
    expect(ask(update(experiment))).toMatchObject({ continued: true, points: new Float32Array(points) });
  });

  test('of the split sends the same points with the new one', () => {
    const two = [
      [0, 0, 0],
      [0.5, 0.5, 1],
    ];
    const { ask } = start();
    ask(open(drawn(...two)));
    const snapshot = ask(update({ version: 1, data: { kind: 'points', points: two, testFraction: 0.5 } }));
    expect(snapshot).toMatchObject({
      continued: true,
      points: new Float32Array(two.flat()),
      testMask: new Uint8Array([0, 1]),
    });
  });

  test('of the layers begins anew', () => {
    const { ask } = start();
    ask(open());
    ask(advance(5));
    const snapshot = ask(update({ ...plain, layers: [{ units: 1, activation: 'sigmoid' }] }));
    expect(snapshot).toMatchObject({ continued: false, metrics: { epoch: 0 } });
  });
});

describe('errors', () => {
  test('a trap is fatal, a refused argument is not', () => {
    expect(toErrorData(new WebAssembly.RuntimeError('unreachable'))).toEqual({
      kind: 'fatal',
      message: 'unreachable',
    });
    expect(toErrorData(new RangeError('Array buffer allocation failed')).kind).toBe('fatal');
    expect(toErrorData(new RangeError('epoch: -1 is not allowed')).kind).toBe('engine');
  });

  test.each([
    ['open', open({ version: 1, seed: -1 })],
    ['update', update({ version: 1, seed: -1 })],
  ])('a bad document in %s crosses as data, and the session stays as it was', (_, request) => {
    const { engine, ask, handle } = start();
    ask(open());
    ask(advance(5));
    const { reply, transfer } = handle(request);
    expect(structuredClone(reply)).toEqual({
      id: 3,
      ok: false,
      error: {
        kind: 'experiment',
        error: {
          path: 'seed',
          value: '-1',
          allowed: { kind: 'number', min: 0, max: 4_294_967_295, integer: true },
        },
      },
    });
    expect(transfer).toEqual([]);
    expect(ask(advance(1)).metrics.epoch).toBe(6);
    expect(engine.sessions[0]?.disposed).toBe(false);
  });

  test('an opening that fails late keeps the old session and gives the new one back', () => {
    const { engine, ask, handle } = start({ fieldFails: true });
    ask(open());
    ask(advance(5));
    const wishes = { field: { widthPx: 1, heightPx: 1, bounds, unit: null } };
    const { reply } = handle({ kind: 'open', figure: 'a', experiment: plain, wishes });
    expect(reply).toEqual({ id: 3, ok: false, error: { kind: 'fatal', message: 'out of memory' } });
    expect(engine.sessions.map(({ disposed }) => disposed)).toEqual([false, true]);
    expect(ask(advance(0)).metrics.epoch).toBe(5);
  });

  test.each<WithoutId<Request>>([
    advance(1, 'nobody'),
    { kind: 'step', figure: 'nobody', wishes: noWishes },
    { kind: 'reset', figure: 'nobody', wishes: noWishes },
    { kind: 'seek', figure: 'nobody', epoch: 1, budgetMs: 1000, wishes: noWishes },
    { kind: 'update', figure: 'nobody', experiment: plain, wishes: noWishes },
  ])('an unknown figure is an engine error: $kind', (request) => {
    const { handle } = start();
    handle(open());
    expect(handle(request).reply).toEqual({
      id: 2,
      ok: false,
      error: { kind: 'engine', message: 'No session is open for figure "nobody".' },
    });
  });

  test('a figure whose document was refused can be closed', () => {
    const { handle } = start();
    expect(handle(open({ version: 2 })).reply.ok).toBe(false);
    expect(handle({ kind: 'close', figure: 'a' }).reply.ok).toBe(true);
  });

  test('an unknown request is an engine error', () => {
    const { handle } = start();
    const { reply } = handle({ kind: 'fly', figure: 'a' } as unknown as WithoutId<Request>);
    expect(reply).toMatchObject({ id: 1, ok: false, error: { kind: 'engine' } });
  });
});
