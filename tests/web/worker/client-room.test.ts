import { afterEach, describe, expect, test, vi } from 'vitest';
import { Client } from '../../../web/src/worker/client.ts';
import type { MessagePortLike } from '../../../web/src/worker/client-port.ts';
import { roomiest } from '../../../web/src/worker/client-room.ts';
import type { Reply, Request, Watcher } from '../../../web/src/worker/protocol.ts';
import { bareSnapshot } from './bare-snapshot.ts';

/** A worker that answers everything with the same snapshot, and says what was asked. */
class FakeWorker {
  readonly asked: string[] = [];
  #listener: ((event: { readonly data?: unknown; readonly message?: unknown }) => void) | null = null;
  terminate: (() => void) | undefined = () => undefined;

  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void {
    if (type === 'message') this.#listener = listener;
  }

  postMessage(message: unknown): void {
    const { id, kind, figure } = message as Request;
    this.asked.push(`${kind} ${figure}`);
    const snapshot = kind === 'close' ? null : bareSnapshot;
    queueMicrotask(() => this.#listener?.({ data: { id, ok: true, snapshot } satisfies Reply }));
  }

  die(): void {
    const error = { kind: 'fatal', message: 'gone' } as const;
    this.#listener?.({ data: { id: 0, ok: false, error } satisfies Reply });
  }
}

const look = { kind: 'advance', epochs: 0, budgetMs: 0, wishes: {} } as const;

/** A page with so many cores; `starts` says of each worker in turn how it starts. */
function page(cores: number, starts: readonly ('worker' | 'in the page' | 'refused' | 'silent')[] = []) {
  const workers: FakeWorker[] = [];
  const connect = (): Promise<MessagePortLike> => {
    const way = starts[workers.length] ?? 'worker';
    const worker = new FakeWorker();
    if (way === 'in the page') worker.terminate = undefined;
    workers.push(worker);
    if (way === 'silent') return new Promise(() => undefined);
    return way === 'refused'
      ? Promise.reject(new Error('no more'))
      : Promise.resolve(worker as MessagePortLike);
  };
  const client = new Client(connect);
  const playing = new Map<string, Client>();
  const homes = new Map<string, Client>();
  const play = async (figure: string): Promise<void> => {
    const home = homes.get(figure) ?? client;
    playing.set(figure, home);
    homes.set(figure, await roomiest({ first: client, playing }, figure, home, cores));
  };
  const spread = (): number[] => {
    const all = [...new Set([...homes.values()])];
    return all.map((one) => [...homes.values()].filter((home) => home === one).length).sort((a, b) => b - a);
  };
  return { client, workers, playing, homes, play, spread };
}

const names = Array.from({ length: 8 }, (_, index) => `figure-${index}`);

describe('where several figures train', () => {
  test('they share the workers, at most one a core, whether they begin in turn or at once', async () => {
    for (const [cores, expected] of [
      [1, [8]],
      [2, [4, 4]],
      [3, [3, 3, 2]],
      [16, [1, 1, 1, 1, 1, 1, 1, 1]],
    ] as const) {
      const inTurn = page(cores);
      for (const name of names) await inTurn.play(name);
      expect(inTurn.spread()).toEqual(expected);
      expect(inTurn.workers).toHaveLength(expected.length);
      const atOnce = page(cores);
      await Promise.all(names.map(atOnce.play));
      expect(atOnce.spread()).toEqual(expected);
    }
  });

  test('one alone has the first worker, and a second one the place of another that has paused', async () => {
    const { play, playing, workers, homes } = page(4);
    await play('a');
    expect(workers).toHaveLength(1);
    playing.delete('a');
    await play('b');
    expect([workers.length, homes.get('a') === homes.get('b')]).toEqual([1, true]);
  });

  test('where the page has no worker, or no second one, all stay', async () => {
    for (const starts of [
      ['in the page'],
      ['worker', 'refused', 'refused'],
      ['worker', 'silent', 'silent'],
    ] as const) {
      const { play, spread, client, playing } = page(4, starts);
      await play('a');
      await play('b');
      expect(spread()).toEqual([2]);
      expect([...playing.values()]).toEqual([client, client]);
    }
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a session that moves', () => {
  test('is closed where it was; requests, its worker’s death and restarts are the new one’s', async () => {
    vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
    const { client, workers } = page(2);
    const lost: string[] = [];
    const watcher = (name: string): Watcher => ({
      lost: () => lost.push(name),
      back: () => lost.push(`${name} back`),
    });
    const [a, b] = [client.session('a'), client.session('b')];
    a.watch(watcher('a'));
    const unwatch = b.watch(watcher('b'));
    a.plays(true);
    expect([a.countPlaying(), await a.move()]).toEqual([1, false]);
    b.plays(true);
    expect([a.countPlaying(), b.countPlaying(), await b.move()]).toEqual([2, 2, true]);
    await a.ask(look);
    await b.ask(look);
    expect(workers.map(({ asked }) => asked)).toEqual([['close b', 'advance a'], ['advance b']]);
    workers[1]?.die();
    expect(lost).toEqual(['b']);
    b.restart();
    expect(lost).toEqual(['b', 'b back']);
    unwatch();
    await b.ask(look);
    workers[2]?.die();
    expect(lost).toHaveLength(2);
    b.plays(false);
    expect(a.countPlaying()).toBe(1);
  });
});
