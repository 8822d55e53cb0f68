import { afterEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../web/src/engine/types.ts';
import { ExperimentError } from '../../../web/src/experiment/error.ts';
import { lossNames } from '../../../web/src/experiment/names.ts';
import { createClient, type MessagePortLike } from '../../../web/src/worker/client.ts';
import type { Reply, Request } from '../../../web/src/worker/protocol.ts';
import { serve } from '../../../web/src/worker/serve.ts';
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
  return createClient(port1);
}

/** A client whose requests are answered by hand. */
function byHand() {
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
  return { client: createClient(port1), requests, reply, untilRequests };
}

const snapshotAt = (epoch: number): Extract<Reply, { readonly ok: true }>['snapshot'] => ({
  metrics: {
    epoch,
    trainLoss: 1,
    testLoss: null,
    trainAccuracy: 0,
    testAccuracy: null,
    status: 'ok',
    divergedAt: null,
  },
  fingerprint: '0',
  outputs: 1,
  points: null,
  testMask: null,
  field: null,
  parameters: null,
  neurons: null,
  gradients: null,
  statistics: null,
  confusion: null,
  trace: null,
  predicted: null,
  continued: false,
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
    postMessage(message: unknown): void {
      this.posted.push(message);
    }
  }

  test('error: everything that waits is rejected, and all that is asked later', async () => {
    const worker = new FakeWorker();
    const client = createClient(worker as unknown as MessagePortLike);
    const waiting = [client.open('a', plain, {}), client.close('b')];
    worker.dispatchEvent(Object.assign(new Event('error'), { message: 'no such file' }));
    const failed = new Error('The worker failed: no such file');
    const rejected = { status: 'rejected', reason: failed };
    expect(await Promise.allSettled(waiting)).toEqual([rejected, rejected]);
    await expect(client.step('a', {})).rejects.toThrow('no such file');
    expect(worker.posted).toHaveLength(2);
  });

  test('messageerror: everything that waits is rejected, but the worker still works', async () => {
    const worker = new FakeWorker();
    const client = createClient(worker as unknown as MessagePortLike);
    const waiting = client.open('a', plain, {});
    worker.dispatchEvent(new Event('messageerror'));
    await expect(waiting).rejects.toThrow('could not be read');
    const later = client.step('a', {});
    worker.dispatchEvent(new MessageEvent('message', { data: { id: 2, ok: true, snapshot: snapshotAt(1) } }));
    expect((await later).metrics.epoch).toBe(1);
  });

  test('a reply that can’t be sent becomes an engine error, so that nobody waits for ever', async () => {
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
