import type { Scheduler } from '../run/host.ts';
import { windowOf } from '../parts/window-of.ts';

/** The frames of the window that the element is in, and the clock. Hidden tabs get no frames, so their figures rest. */
export function schedulerOf(element: Element): Scheduler {
  // A frame is given back where it was asked for, also when the element has moved on.
  let view = windowOf(element);
  return {
    now: () => performance.now(),
    requestFrame: (callback) => {
      view = windowOf(element);
      return view.requestAnimationFrame(callback);
    },
    cancelFrame: (handle) => {
      view.cancelAnimationFrame(handle);
    },
  };
}
