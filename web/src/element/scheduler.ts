import type { Scheduler } from './host.ts';

/** The browser's own frames and clock. Hidden tabs get no frames, so their figures rest. */
export const browserScheduler: Scheduler = {
  now: () => performance.now(),
  requestFrame: (callback) => requestAnimationFrame(callback),
  cancelFrame: (handle) => {
    cancelAnimationFrame(handle);
  },
};
