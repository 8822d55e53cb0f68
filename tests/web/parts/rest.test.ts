/** News of a run are drawn with their frame, no oftener than they can be read, and the last ones always. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Rest } from '../../../web/src/parts/rest.ts';

describe('what a playing run tells', () => {
  let drawnMs: number[];
  let rest: Rest;

  beforeEach(() => {
    vi.useFakeTimers();
    const startMs = performance.now();
    drawnMs = [];
    rest = new Rest(() => {
      drawnMs.push(Math.round(performance.now() - startMs));
      rest.drawn();
    });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  /** News every so many milliseconds. */
  function hear(times: number, everyMs: number, restMs: number): void {
    for (let i = 0; i < times; i += 1) {
      rest.hear(restMs);
      vi.advanceTimersByTime(everyMs);
    }
  }

  it('is drawn when it is heard, where that was not just now', () => {
    hear(3, 50, 40);
    expect(drawnMs).toEqual([0, 50, 100]);
  });

  it('waits for the news that come next, and never for a time between two', () => {
    hear(7, 33, 40);
    expect(drawnMs).toEqual([0, 66, 132, 198]);
  });

  it('is drawn though nothing comes after it, once', () => {
    hear(2, 33, 40);
    vi.advanceTimersByTime(1000);
    expect(drawnMs).toEqual([0, 133]);
  });

  it('is not drawn again by the wait of what was drawn otherwise meanwhile', () => {
    hear(2, 10, 40);
    rest.drawn();
    vi.advanceTimersByTime(1000);
    expect(drawnMs).toEqual([0]);
  });

  it('goes on under a clock that was put back', () => {
    rest.hear(40);
    vi.spyOn(performance, 'now').mockReturnValue(-1e6);
    rest.hear(40);
    vi.restoreAllMocks();
    expect(drawnMs).toHaveLength(2);
  });
});
