import { afterEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../web/src/engine/types.ts';
import { ExperimentError } from '../../../web/src/experiment/error.ts';
import { lossNames } from '../../../web/src/experiment/names.ts';
import type { MessagePortLike, Patience } from '../../../web/src/worker/client-port.ts';
import {
  WorkerLost,
  type Reply,
  type Request,
  type Snapshot,
  type Watcher,
} from '../../../web/src/worker/protocol.ts';
import { serve } from '../../../web/src/worker/serve.ts';
import { bareSnapshot } from './bare-snapshot.ts';
import { clientByMethod, type ClientByMethod } from './by-method.ts';
import { FakeEngine } from './fake-engine.ts';

const plain = { version: 1 };
const channels: MessageChannel[] = [];

function channel(): MessageChannel {
  const made = new MessageChannel();
  channels.push(made);
  return made;
}

afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** A client and the worker's side of it, over a real channel. */
function connect(loading: Promise<Engine>, now: () => number = () => 0) {
  const { port1, port2 } = channel();
  serve(port2, loading, now);
  port2.start();
  return clientByMethod(() => Promise.resolve(port1));
}

/** A client whose requests are answered by hand. */
function byHand(patience?: Patience) {
  const { port1, port2 } = channel();
  const requests: Request[] = [];
  const arrived: (() => void)[] = [];
  port2.addEventListener('message', ({ data }) => {
    requests.push(data as Request);
    arrived.shift()?.();
  });
  port2.start();
  const reply = (answer: Reply): void => {
    port2.postMessage(answer);
  };
  const untilRequests = async (count: number): Promise<void> => {
    while (requests.length < count) await new Promise<void>((resolve) => arrived.push(resolve));
  };
  return {
    client: clientByMethod(() => Promise.resolve(port1), patience),
    port: port1,
    requests,
    reply,
    untilRequests,
  };
}

const snapshotAt = (epoch: number): Snapshot => ({
  ...bareSnapshot,
  metrics: { ...bareSnapshot.metrics, epoch },
});

/** What became of a promise, as far as is known now. */
function watch(promise: Promise<unknown>): { readonly state: () => string } {
  let state = 'pending';
  promise.then(
    () => (state = 'fulfilled'),
    () => (state = 'rejected'),
  );
  return { state: () => state };
}

describe('client and worker over a channel', () => {
  test('a run from open to close', async () => {
    const engine = new FakeEngine();
    const client = connect(Promise.resolve(engine), engine.now);
    const opened = await client.open('a', plain, { parameters: true });
    expect(opened.points).toEqual(new Float32Array([0, 0, 1]));
    expect(opened.parameters).toEqual(new Float32Array([0, 7]));
    expect((await client.advance('a', 3, 100, {})).metrics.epoch).toBe(3);
    expect((await client.step('a', {})).metrics.epoch).toBe(4);
    expect((await client.update('a', plain, {})).continued).toBe(true);
    expect((await client.seek('a', 2, {})).metrics.epoch).toBe(2);
    expect((await client.reset('a', {})).metrics.epoch).toBe(0);
    await expect(client.close('a')).resolves.toBeUndefined();
    await expect(client.step('a', {})).rejects.toThrow('No session is open for figure "a".');
  });

  test('where the page itself is the worker, a request may take no more than a frame has room for', async () => {
    const engine = new FakeEngine({ epochMs: 1 });
    const { port1, port2 } = channel();
    serve(port2, Promise.resolve(engine), engine.now, 10);
    port2.start();
    const client = clientByMethod(() => Promise.resolve(port1));
    await client.open('a', plain, {});
    expect((await client.advance('a', 1000, 80, {})).metrics.epoch).toBeLessThanOrEqual(10);
  });

  test('requests that come before the engine wait for it, in order', async () => {
    const engine = new FakeEngine();
    let finish: (engine: Engine) => void = () => undefined;
    const client = connect(new Promise((resolve) => (finish = resolve)), engine.now);
    const opened = client.open('a', plain, {});
    const advanced = client.advance('a', 2, 100, {});
    const state = watch(opened);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(state.state()).toBe('pending');
    finish(engine);
    expect((await opened).metrics.epoch).toBe(0);
    expect((await advanced).metrics.epoch).toBe(2);
  });

  test('an engine that can’t be loaded is the answer to every request', async () => {
    const client = connect(Promise.reject(new Error('404 frontera.wasm')));
    await expect(client.open('a', plain, {})).rejects.toThrow('404 frontera.wasm');
    await expect(client.step('a', {})).rejects.toThrow('404 frontera.wasm');
  });

  test('an ExperimentError is one again on this side', async () => {
    const client = connect(Promise.resolve(new FakeEngine()));
    const error: unknown = await client
      .open('a', { version: 1, loss: 'hinge' }, {})
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExperimentError);
    expect((error as ExperimentError).toData()).toEqual({
      path: 'loss',
      value: '"hinge"',
      allowed: { kind: 'one-of', values: lossNames },
    });
  });

  test('a document that can’t cross is refused at once, and what was asked before is still answered', async () => {
    const { client, reply, untilRequests } = byHand();
    const advanced = client.advance('a', 1, 10, {});
    await expect(client.open('a', { version: () => 1 }, {})).rejects.toThrow();
    await untilRequests(1);
    reply({ id: 1, ok: true, snapshot: snapshotAt(1) });
    expect((await advanced).metrics.epoch).toBe(1);
  });
});

describe('generations', () => {
  test('replies find their request in whatever order they come', async () => {
    const { client, requests, reply, untilRequests } = byHand();
    const one = client.step('a', {});
    const two = client.step('b', {});
    await untilRequests(2);
    expect(requests.map(({ figure }) => figure)).toEqual(['a', 'b']);
    reply({ id: requests[1]?.id ?? 0, ok: true, snapshot: snapshotAt(2) });
    reply({ id: requests[0]?.id ?? 0, ok: true, snapshot: snapshotAt(1) });
    expect((await one).metrics.epoch).toBe(1);
    expect((await two).metrics.epoch).toBe(2);
  });

  test('a reply to what was asked before the figure was opened again is dropped; other figures are not touched', async () => {
    const { client, requests, reply, untilRequests } = byHand();
    const stale = watch(client.advance('a', 1, 10, {}));
    const failed = watch(client.step('a', {}));
    const other = client.advance('b', 1, 10, {});
    const opened = client.open('a', plain, {});
    await untilRequests(4);
    const [first, second, third, fourth] = requests.map(({ id }) => id);
    reply({ id: first ?? 0, ok: true, snapshot: snapshotAt(99) });
    reply({ id: second ?? 0, ok: false, error: { kind: 'engine', message: 'late' } });
    reply({ id: third ?? 0, ok: true, snapshot: snapshotAt(5) });
    reply({ id: fourth ?? 0, ok: true, snapshot: snapshotAt(0) });
    expect((await other).metrics.epoch).toBe(5);
    expect((await opened).metrics.epoch).toBe(0);
    expect([stale.state(), failed.state()]).toEqual(['pending', 'pending']);
  });

  test('a reply to a closed figure is dropped, and closing is answered even when it opens again', async () => {
    const { client, requests, reply, untilRequests } = byHand();
    const stale = watch(client.step('a', {}));
    const closed = client.close('a');
    const opened = client.open('a', plain, {});
    await untilRequests(3);
    for (const { id, kind } of requests) {
      reply({ id, ok: true, snapshot: kind === 'close' ? null : snapshotAt(0) });
    }
    await closed;
    await opened;
    expect(stale.state()).toBe('pending');
  });
});

describe('a worker that fails', () => {
  /** The page's end of a worker that only makes events. */
  class FakeWorker extends EventTarget {
    readonly posted: unknown[] = [];
    terminated = 0;
    terminate(): void {
      this.terminated += 1;
    }
    postMessage(message: unknown): void {
      this.posted.push(message);
    }
  }

  const connected = async (): Promise<{ worker: FakeWorker; client: ClientByMethod }> => {
    const worker = new FakeWorker();
    const client = clientByMethod(() => Promise.resolve(worker as unknown as MessagePortLike));
    void client.open('first', plain, {}).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return { worker, client };
  };

  test('error: everything that waits is rejected, and all that is asked later', async () => {
    const { worker, client } = await connected();
    const waiting = [client.open('a', plain, {}), client.close('b')];
    await new Promise((resolve) => setTimeout(resolve, 0));
    worker.dispatchEvent(Object.assign(new Event('error'), { message: 'no such file' }));
    const rejected = { status: 'rejected', reason: new WorkerLost('The worker failed: no such file') };
    expect(await Promise.allSettled(waiting)).toEqual([rejected, rejected]);
    await expect(client.step('a', {})).rejects.toThrow('no such file');
    expect(worker.posted).toHaveLength(3);
    expect(worker.terminated).toBe(1);
  });

  test('messageerror: everything that waits is rejected, but the worker still works', async () => {
    const { worker, client } = await connected();
    const waiting = client.open('a', plain, {});
    await new Promise((resolve) => setTimeout(resolve, 0));
    worker.dispatchEvent(new Event('messageerror'));
    await expect(waiting).rejects.toThrow('could not be read');
    const later = client.step('a', {});
    await new Promise((resolve) => setTimeout(resolve, 0));
    worker.dispatchEvent(new MessageEvent('message', { data: { id: 3, ok: true, snapshot: snapshotAt(1) } }));
    expect((await later).metrics.epoch).toBe(1);
  });

  test('a reply that can’t be sent becomes an engine error, so that the request is not pending for ever', async () => {
    const engine = new FakeEngine();
    const replies: Reply[] = [];
    let listener: (event: { readonly data: unknown }) => void = () => undefined;
    const port = {
      addEventListener: (_: 'message', added: typeof listener): void => {
        listener = added;
      },
      postMessage: (message: unknown): void => {
        if ((message as Reply).ok) throw new Error('DataCloneError');
        replies.push(message as Reply);
      },
    };
    serve(port, Promise.resolve(engine), engine.now);
    listener({ data: { id: 7, kind: 'close', figure: 'a' } satisfies Request });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(replies).toEqual([{ id: 7, ok: false, error: { kind: 'engine', message: 'DataCloneError' } }]);
  });
});

describe('a worker that dies', () => {
  /** Counts what a figure is told. */
  class Figure implements Watcher {
    readonly told: string[] = [];
    lost({ message }: Error): void {
      this.told.push(`lost: ${message}`);
    }
    back(): void {
      this.told.push('back');
    }
  }

  test('a trap in one answer is the end for all figures, until one restarts it for all', async () => {
    const first = byHand();
    const second = byHand();
    const ports = [first.port, second.port];
    let started = 0;
    const client = clientByMethod(() => Promise.resolve(ports[started++] ?? ports[0]!));
    const figures = [new Figure(), new Figure()];
    const stops = figures.map((figure) => client.watch(figure));
    const waiting = [client.step('a', {}), client.step('b', {})];
    await first.untilRequests(2);
    first.reply({ id: 1, ok: false, error: { kind: 'fatal', message: 'unreachable' } });
    for (const { status } of await Promise.allSettled(waiting)) expect(status).toBe('rejected');
    await expect(client.step('a', {})).rejects.toBeInstanceOf(WorkerLost);
    expect(figures.map(({ told }) => told)).toEqual([['lost: unreachable'], ['lost: unreachable']]);

    const late = new Figure();
    client.watch(late);
    stops[1]?.();
    client.restart();
    client.restart();
    expect([figures[0]?.told.at(-1), figures[1]?.told.length, late.told]).toEqual([
      'back',
      1,
      ['lost: unreachable', 'back'],
    ]);
    const opened = client.open('a', plain, {});
    await second.untilRequests(1);
    second.reply({ id: second.requests[0]?.id ?? 0, ok: true, snapshot: snapshotAt(0) });
    expect((await opened).metrics.epoch).toBe(0);
    expect(started).toBe(2);
  });

  test('one that can’t be started is lost too, and tried again by a restart', async () => {
    let tries = 0;
    const client = clientByMethod(() => {
      tries += 1;
      return Promise.reject(new Error('refused'));
    });
    const figure = new Figure();
    client.watch(figure);
    await expect(client.open('a', plain, {})).rejects.toMatchObject({ cause: new Error('refused') });
    client.restart();
    await expect(client.open('a', plain, {})).rejects.toBeInstanceOf(WorkerLost);
    expect([tries, figure.told.length]).toEqual([2, 3]);
  });

  test('figures that ask at once get one worker', async () => {
    let tries = 0;
    const { port, untilRequests } = byHand();
    const client = clientByMethod(() => {
      tries += 1;
      return Promise.resolve(port);
    });
    for (const figure of 'abcdefghij') void client.open(figure, plain, {});
    await untilRequests(10);
    expect(tries).toBe(1);
  });

  test('a worker may be silent for a while, and for longer while the page is hidden', async () => {
    let counts = false;
    const { client, requests, reply, untilRequests } = byHand({ tickMs: 5, ticks: 4, counts: () => counts });
    const figure = new Figure();
    client.watch(figure);
    const answered = client.step('a', {});
    await untilRequests(1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(figure.told).toEqual([]);
    reply({ id: requests[0]?.id ?? 0, ok: true, snapshot: snapshotAt(1) });
    await answered;
    counts = true;
    await new Promise((resolve) => setTimeout(resolve, 60));
    // No request waits, so this was no silence.
    expect(figure.told).toEqual([]);
    await expect(client.step('a', {})).rejects.toThrow('no longer answers');
    expect(figure.told).toEqual(['lost: The worker no longer answers.']);
  });
});
