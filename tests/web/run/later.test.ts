import { describe, expect, it, vi } from 'vitest';
import { Later } from '../../../web/src/run/later.ts';

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('code that comes later', () => {
  it('is fetched once, however often it is used', async () => {
    const load = vi.fn(() => Promise.resolve('code'));
    const later = new Later(load);
    expect(later.code).toBeNull();
    expect(load).not.toHaveBeenCalled();
    const used: string[] = [];
    later.use(
      (code) => used.push(code),
      () => expect.unreachable(),
    );
    expect(await later.get()).toBe('code');
    await tick();
    expect(later.code).toBe('code');
    expect(used).toEqual(['code']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('tells why it can’t be had, and is tried again at the next need', async () => {
    const load = vi.fn(() => Promise.resolve('code')).mockRejectedValueOnce(new Error('gone'));
    const later = new Later(load);
    const failed = vi.fn();
    later.use(() => expect.unreachable(), failed);
    await tick();
    expect(failed).toHaveBeenCalledWith(new Error('gone'));
    expect(later.code).toBeNull();
    expect(await later.get()).toBe('code');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('tells what goes wrong while it is used', async () => {
    const failed = vi.fn();
    new Later(() => Promise.resolve('code')).use(() => {
      throw new Error('broken');
    }, failed);
    await tick();
    expect(failed).toHaveBeenCalledWith(new Error('broken'));
  });
});
