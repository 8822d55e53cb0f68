/** Messages to and from the page around the frame, and which page may take part. */
import type { FrameEventBody } from './messages.ts';

/** Where the page's messages come from and where the frame's go to. */
export interface Wire {
  send(event: FrameEventBody): void;
  listen(take: (message: unknown) => void): void;
}

/**
 * The wire to the parent window. With an origin, only a page of that origin is heard and told anything. Without one, and where
 * the browser doesn't tell who the parent is (a page that stands in a frame without origin, or hides its address),
 * whichever page has put the frame there: a figure has no secrets.
 *
 * @param origin null: not known
 */
export function wireToParent(origin: string | null): Wire {
  return {
    send: (event) => {
      if (isFramed()) parent.postMessage({ frontera: 1, ...event }, origin ?? '*');
    },
    listen: (take) => {
      addEventListener('message', (event) => {
        const isParent = isFramed() && event.source === parent;
        if (isParent && (origin === null || event.origin === origin)) take(event.data as unknown);
      });
    },
  };
}

/** No message is taken and none is sent. */
export const noWire: Wire = { send: () => undefined, listen: () => undefined };

/** Whether the page stands in another one. */
function isFramed(): boolean {
  return parent !== window;
}

/** The origin of the page around, as far as the browser tells it. */
export function parentOrigin(): string | null {
  // Not in every browser, whatever the types say.
  const ancestors = (location as { readonly ancestorOrigins?: DOMStringList }).ancestorOrigins;
  const told = ancestors === undefined ? document.referrer : (ancestors[0] ?? '');
  return readOrigin(told);
}

/** The origin of an address; null for what has none. */
export function readOrigin(address: string): string | null {
  // `URL.canParse` is not in Safari before 17.
  try {
    const { protocol, origin } = new URL(address);
    return /^https?:$/u.test(protocol) ? origin : null;
  } catch {
    return null;
  }
}
