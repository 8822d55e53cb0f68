import { describe, expect, test, vi } from 'vitest';
import type { MessagePortLike } from '../../../web/src/worker/client-port.ts';
import { firstPort, untilHello, waysFor, type Way } from '../../../web/src/worker/client-start.ts';

const script = new URL('https://figures.example/frontera-worker.js');

/** The page's end of a worker that says what the test lets it say. */
class FakeWorker extends EventTarget {
  terminated = false;
  postMessage(): void {
    // Nothing listens.
  }
  terminate(): void {
    this.terminated = true;
  }
  get port(): MessagePortLike {
    return this as unknown as MessagePortLike;
  }
}

describe('the ways to a worker', () => {
  test('its own address is not tried where the browser would refuse it', () => {
    expect(waysFor(script, 'https://figures.example')).toHaveLength(3);
    expect(waysFor(script, 'https://blog.example')).toHaveLength(2);
    expect(waysFor(script, 'null')).toHaveLength(2);
  });

  test('each is tried when the one before has failed, whether it throws or rejects', async () => {
    const tried: string[] = [];
    const { port } = new FakeWorker();
    const throwing: Way = () => {
      tried.push('throws');
      throw new Error('SecurityError');
    };
    const rejecting: Way = () => {
      tried.push('rejects');
      return Promise.reject(new Error('policy'));
    };
    const working: Way = () => {
      tried.push('works');
      return Promise.resolve(port);
    };
    expect(await firstPort([throwing, rejecting, working, throwing], script)).toBe(port);
    expect(tried).toEqual(['throws', 'rejects', 'works']);
    await expect(firstPort([throwing, rejecting], script)).rejects.toThrow('policy');
  });
});

describe('hello', () => {
  test('a worker is up when it has said so', async () => {
    const worker = new FakeWorker();
    const up = untilHello(worker.port);
    worker.dispatchEvent(new MessageEvent('message', { data: { kind: 'hello' } }));
    expect(await up).toBe(worker.port);
    expect(worker.terminated).toBe(false);
  });

  test('an error counts at once', async () => {
    const worker = new FakeWorker();
    const up = untilHello(worker.port);
    worker.dispatchEvent(Object.assign(new Event('error'), { message: '404' }));
    await expect(up).rejects.toThrow('404');
    expect(worker.terminated).toBe(true);
  });

  test('one that says nothing is given up after half a minute', async () => {
    vi.useFakeTimers();
    try {
      const worker = new FakeWorker();
      const up = untilHello(worker.port);
      const refused = expect(up).rejects.toThrow('did not say hello');
      await vi.advanceTimersByTimeAsync(29_000);
      expect(worker.terminated).toBe(false);
      await vi.advanceTimersByTimeAsync(2_000);
      await refused;
      expect(worker.terminated).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
