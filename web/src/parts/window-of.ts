/** The window, the tree and the frames of an element, which may be others than those of this script. */
import type { Scheduler } from '../run/host.ts';
import type { RunEvents } from '../run/types.ts';
import type { PointingEvents } from './pointed.ts';

/** The window of the document that a node is in. */
export function windowOf(node: Node): Window & typeof globalThis {
  return node.ownerDocument?.defaultView ?? window;
}

/** The page or the shadow root that an element is in; null: it is in none. */
export function treeOf(element: Element): Node | null {
  return element.isConnected ? element.getRootNode() : null;
}

/** Sends an event of a figure's, which bubbles out of every shadow root. */
export function emitFrom<Name extends keyof RunEvents>(
  element: Element,
  name: Name,
  detail: RunEvents[Name],
): void;
export function emitFrom<Name extends keyof PointingEvents>(
  element: Element,
  name: Name,
  detail: PointingEvents[Name],
): void;
export function emitFrom(element: Element, name: string, detail: unknown): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

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
