import { describe, expect, it, vi } from 'vitest';
import { stageMs, stagesOf, Walk } from '../../../web/src/run/walk.ts';

/** A walk over two layers, with a clock that the test moves. */
function aWalk() {
  const waiting = new Set<() => void>();
  const changed = vi.fn();
  const walk = new Walk(changed, (ms, act) => {
    expect(ms).toBe(stageMs);
    const once = (): void => {
      waiting.delete(once);
      act();
    };
    waiting.add(once);
    return () => waiting.delete(once);
  });
  walk.setLayers(2);
  changed.mockClear();
  const tick = (): void => {
    for (const act of [...waiting]) act();
  };
  return { walk, waiting, changed, tick };
}

describe('the stages', () => {
  it('go forward through the layers, and back from the last to the first', () => {
    expect(stagesOf(2)).toEqual([
      { kind: 'inputs' },
      { kind: 'forward', layer: 1 },
      { kind: 'forward', layer: 2 },
      { kind: 'cost' },
      { kind: 'backward', layer: 2 },
      { kind: 'backward', layer: 1 },
      { kind: 'update' },
    ]);
  });

  it('begin again where the network has other layers, and else stay', () => {
    const { walk } = aWalk();
    walk.go(3);
    walk.setLayers(2);
    expect(walk.index).toBe(3);
    walk.setLayers(3);
    expect([walk.index, walk.stages.length]).toEqual([0, 9]);
  });
});

describe('Walk', () => {
  it('plays to its last stage and rests there; played again, it begins with the first', () => {
    const { walk, waiting, tick } = aWalk();
    walk.play();
    walk.play();
    expect(waiting.size).toBe(1);
    for (let stage = 1; stage <= 6; stage += 1) {
      expect(walk.playing).toBe(true);
      tick();
      expect(walk.index).toBe(stage);
    }
    expect([walk.playing, waiting.size]).toEqual([false, 0]);
    walk.play();
    expect([walk.index, walk.playing]).toEqual([0, true]);
  });

  it('rests when it is paused, stepped or rewound', () => {
    const { walk, waiting, tick } = aWalk();
    for (const [act, index] of [
      [() => walk.pause(), 1],
      [() => walk.go(4), 4],
      [() => walk.rewind(), 0],
    ] as const) {
      walk.go(0);
      walk.play();
      tick();
      act();
      tick();
      expect([walk.index, walk.playing, waiting.size]).toEqual([index, false, 0]);
    }
  });

  it('goes no farther than its ends', () => {
    const { walk } = aWalk();
    walk.go(-1);
    expect(walk.stage).toEqual({ kind: 'inputs' });
    walk.go(99);
    expect(walk.stage).toEqual({ kind: 'update' });
  });
});
