import { describe, expect, test } from 'vitest';
import { Dispatcher } from '../../../web/src/worker/dispatcher.ts';
import type { Request, Snapshot } from '../../../web/src/worker/protocol.ts';
import { FakeEngine, type FakeOptions } from './fake-engine.ts';

type WithoutId<Some> = Some extends unknown ? Omit<Some, 'id'> : never;
type Asked = WithoutId<Exclude<Request, { readonly kind: 'close' }>>;

const wishes = {};

/** A worker whose budgets end after some epochs of 1 ms; `rest` is the time until the next request. */
function start(options: FakeOptions = {}, trainsAhead = true) {
  const engine = new FakeEngine(options);
  const dispatcher = new Dispatcher(engine, engine.now, trainsAhead);
  const ask = (request: Asked): Snapshot => {
    const { reply } = dispatcher.handle({ ...request, id: 1 });
    if (!reply.ok || reply.snapshot === null) throw new Error(JSON.stringify(reply));
    return reply.snapshot;
  };
  const open = (figure = 'a') => ask({ kind: 'open', figure, experiment: { version: 1 }, wishes });
  const advance = (epochs: number, figure = 'a', measuredTo = 0) =>
    ask({ kind: 'advance', figure, epochs, budgetMs: 10, measuredTo, wishes });
  const rest = (slices: number): boolean[] => Array.from({ length: slices }, () => dispatcher.goOn());
  return { engine, dispatcher, ask, open, advance, rest };
}

const epochsIn = ({ passed }: Snapshot): number[] => [...passed].filter((_, index) => index % 5 === 0);
const from = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('between two requests', () => {
  test('goes on where time ran out, and the next request takes what is there at once', () => {
    const { engine, open, advance, rest } = start();
    open();
    const told = advance(1000);
    const { epoch } = told.metrics;
    rest(3);
    const trained = engine.sessions[0]?.epoch ?? 0;
    expect(trained).toBeGreaterThan(epoch + 3);
    const before = engine.timeMs;
    const taken = advance(1000);
    expect(taken.metrics.epoch).toBe(trained);
    expect(engine.timeMs).toBe(before);
    expect([...epochsIn(told), ...epochsIn(taken)]).toEqual(from(1, trained));
  });

  test('anything else finds the run where the page was told that it is', () => {
    for (const kind of ['step', 'look', 'update', 'setParameters'] as const) {
      const { ask, open, advance, rest } = start();
      open();
      const { epoch } = advance(1000).metrics;
      rest(3);
      const request = {
        step: { kind, figure: 'a', wishes },
        look: { kind: 'advance', figure: 'a', epochs: 0, budgetMs: 0, wishes },
        update: { kind, figure: 'a', experiment: { version: 1, seed: 3 }, wishes },
        setParameters: { kind, figure: 'a', parameters: new Float32Array(2), wishes },
      }[kind] as Asked;
      expect(ask(request).metrics.epoch, kind).toBe(epoch + (kind === 'step' ? 1 : 0));
    }
  });

  test('a request for fewer epochs, as at a lower speed, gets just those', () => {
    const { open, advance, rest } = start();
    open();
    const { epoch } = advance(1000).metrics;
    rest(5);
    expect(advance(2).metrics.epoch).toBe(epoch + 2);
  });

  test('never trains more than was asked for: a stop at an epoch is exact', () => {
    const { open, advance, rest } = start();
    open();
    const first = advance(12).metrics.epoch;
    expect(first).toBeLessThan(12);
    expect(rest(9)).toContain(false);
    expect(advance(12 - first).metrics.epoch).toBe(12);
    expect(rest(1)).toEqual([false]);
  });

  test('measures again where the page has come to another branch', () => {
    const { open, advance, rest } = start();
    open();
    const { epoch } = advance(1000, 'a', 500).metrics;
    rest(3);
    const snapshot = advance(1000, 'a', epoch);
    expect(epochsIn(snapshot)).toEqual(from(epoch + 1, snapshot.metrics.epoch));
  });

  test('ends by itself where the page asks no more, and nothing is left after a close', () => {
    const { engine, dispatcher, open, advance, rest } = start();
    open();
    advance(1e6);
    const slices = rest(200).filter(Boolean).length;
    expect(slices).toBeLessThan(100);
    const before = engine.timeMs;
    expect(rest(3)).toEqual([false, false, false]);
    expect(engine.timeMs).toBe(before);
    advance(1e6);
    dispatcher.handle({ id: 2, kind: 'close', figure: 'a' });
    expect(rest(1)).toEqual([false]);
  });

  test('figures have turns', () => {
    const { engine, open, advance, rest } = start();
    for (const figure of ['a', 'b', 'c']) {
      open(figure);
      advance(1000, figure);
    }
    rest(6);
    const epochs = engine.sessions.map(({ epoch }) => epoch);
    expect(Math.max(...epochs) - Math.min(...epochs)).toBeLessThanOrEqual(3);
  });

  test('a run that diverges there is told so only by a request that gets there', () => {
    const { open, ask, advance, rest } = start({ divergesAt: 13 });
    open();
    const { epoch } = advance(1000).metrics;
    rest(5);
    expect(ask({ kind: 'advance', figure: 'a', epochs: 0, budgetMs: 0, wishes }).metrics).toMatchObject({
      epoch,
      status: 'ok',
    });
    expect(advance(1000).metrics).toMatchObject({ epoch: 13, status: 'diverged' });
  });

  test('does nothing after a request that was done in time, nor in a page without a worker', () => {
    const { open, advance, rest } = start({ epochMs: 0.001 });
    open();
    advance(10);
    expect(rest(1)).toEqual([false]);
    const inPage = start({}, false);
    inPage.open();
    inPage.advance(1000);
    expect(inPage.rest(1)).toEqual([false]);
  });
});
