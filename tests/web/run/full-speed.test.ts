/** What a run does to train much: it goes where there is room, and draws no finer than it has to. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Bench, sidePx } from './bench.ts';
import { settle } from './fake-client.ts';

describe('a run that trains much', () => {
  let bench: Bench;

  beforeEach(async () => {
    bench = new Bench();
    await bench.open();
  });

  it('says when it trains, and goes to a worker with more room where others train too, to the same place', async () => {
    bench.client.others = 1;
    bench.client.hasRoom = true;
    bench.run.play();
    expect(bench.client.isPlaying).toBe(true);
    await settle();
    expect(bench.client.last.kind).toBe('open');
    await bench.client.last.answer();
    await vi.waitFor(() => {
      expect([bench.client.last.kind, bench.client.last.epochs]).toEqual(['advance', 0]);
    });
    await bench.client.last.answer();
    expect(bench.run.timeline.branches).toHaveLength(1);
    await bench.frame();
    expect([bench.client.last.kind, bench.client.last.epochs]).toEqual(['advance', 1]);
    bench.run.pause();
    expect(bench.client.isPlaying).toBe(false);
  });

  it('stays where the way would be long', async () => {
    bench.run.play();
    await bench.frame();
    bench.client.epoch = 2_000_000;
    await bench.client.last.answer();
    bench.run.pause();
    await bench.client.last.answer();
    bench.client.others = 1;
    bench.client.hasRoom = true;
    const { length } = bench.client.calls;
    bench.run.play();
    await bench.frame();
    expect(bench.client.kinds.slice(length)).toEqual(['advance']);
  });

  it('has a quarter of the cells at full speed, where training is what the time is for, and all at rest', async () => {
    bench.run.playback.speed = Infinity;
    bench.run.play();
    await bench.frame();
    await bench.client.last.answer();
    expect(bench.fieldsPx.at(-1)).toBe(sidePx / 2);
    bench.run.pause();
    await settle();
    await bench.client.last.answer();
    expect(bench.fieldsPx.at(-1)).toBe(sidePx);
  });

  it.each([
    { speed: 300, others: 7, asked: 12 },
    { speed: Infinity, others: 0, asked: 6 },
    { speed: Infinity, others: 1, asked: 6 },
    { speed: Infinity, others: 2, asked: 4 },
    { speed: Infinity, others: 7, asked: 3 },
  ])(
    'asks $asked times in twelve frames at $speed epochs a second with $others others',
    async ({ speed, others, asked }) => {
      bench.run.playback.speed = speed;
      bench.run.play();
      bench.client.others = others;
      const { length } = bench.client.calls;
      for (let i = 0; i < 12; i += 1) {
        const before = bench.client.calls.length;
        await bench.frame();
        if (bench.client.calls.length > before) await bench.client.last.answer();
      }
      expect(bench.client.calls.length - length).toBe(asked);
    },
  );

  it('counts only while it is seen', () => {
    bench.run.play();
    bench.run.place(false, sidePx);
    expect(bench.client.isPlaying).toBe(false);
    bench.run.place(true, sidePx);
    expect(bench.client.isPlaying).toBe(true);
  });
});
