/**
 * frontera-embed.js: makes every frame of Frontera on a page as high as its figure, tells its events as CustomEvents on the
 * iframe (`frontera-epoch`, with the message as its detail), and gives the iframe a method: `frontera({ command: 'play' })`.
 *
 * Written for size: at most 1 KB minified, so that it costs a host next to nothing. Its messages: messages.ts.
 */
interface Frame extends HTMLIFrameElement {
  frontera?: (command: object) => void;
}

interface Message {
  readonly frontera?: unknown;
  readonly event?: unknown;
  readonly height?: unknown;
}

const once = Symbol.for('frontera');
const page = window as unknown as Record<symbol, unknown>;

/** A frame in a sandbox has no origin of its own, unless it may have. */
function originOf({ sandbox, src }: Frame): string {
  const isOpaque = sandbox.value !== '' && !sandbox.contains('allow-same-origin');
  return isOpaque ? 'null' : src.split('/', 3).join('/');
}

function meet(frame: Frame, origin: string): void {
  frame.frontera = (command) =>
    frame.contentWindow?.postMessage({ frontera: 1, ...command }, origin === 'null' ? '*' : origin);
  frame.frontera({ command: 'size', scheme: getComputedStyle(frame).colorScheme });
}

/** Heights beyond 10,000 px are a mistake, or not a figure's. */
function resize(frame: Frame, height: unknown): void {
  if (typeof height !== 'number' || !(height > 0 && height < 1e4)) return;
  const hasBorders = getComputedStyle(frame).boxSizing === 'border-box';
  frame.style.height = `${height + (hasBorders ? frame.offsetHeight - frame.clientHeight : 0)}px`;
}

function take({ data, source, origin }: MessageEvent): void {
  const message = data as Message | null;
  if (message?.frontera !== 1) return;
  for (const frame of document.querySelectorAll<Frame>('iframe')) {
    if (frame.contentWindow !== source || originOf(frame) !== origin) continue;
    const { event } = message;
    if (event === 'hello' || !frame.frontera) meet(frame, origin);
    if (event === 'height') resize(frame, message.height);
    frame.dispatchEvent(new CustomEvent(`frontera-${event as string}`, { detail: message, bubbles: true }));
  }
}

// Twice on a page is as good as once.
if (!page[once]) {
  page[once] = true;
  addEventListener('message', take);
  // Those that said hello before this script came answer; to any origin, since others may not be there yet.
  for (const { contentWindow } of document.querySelectorAll<Frame>('iframe[src*="embed.html"]')) {
    contentWindow?.postMessage({ frontera: 1, command: 'size' }, '*');
  }
}
