/**
 * frontera-embed.js: makes every frame of Frontera on a page as high as its figure, tells its events as CustomEvents on the
 * iframe (`frontera-epoch`, with the message as its detail), and gives the iframe a method: `frontera({ command: 'play' })`.
 *
 * Written for size: at most 1 KB minified, so that nobody has to think about it. Its messages: messages.ts.
 */
interface Frame extends HTMLIFrameElement {
  frontera?: (command: object) => void;
}

const known = Symbol.for('frontera-embed');
/** More is a mistake, or not a figure. */
const mostPx = 10_000;

/** A frame in a sandbox has no origin of its own, unless it may have. */
function originOf(frame: Frame): string {
  const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return isOpaque ? 'null' : (/^https?:\/\/[^/?#]+/u.exec(frame.src)?.[0] ?? '');
}

function meet(frame: Frame): void {
  const origin = originOf(frame);
  frame.frontera = (command) =>
    frame.contentWindow?.postMessage({ frontera: 1, ...command }, origin === 'null' ? '*' : origin);
  frame.frontera({ command: 'size', scheme: getComputedStyle(frame).colorScheme });
}

function resize(frame: Frame, height: unknown): void {
  if (!(Number.isFinite(height) && (height as number) > 0 && (height as number) < mostPx)) return;
  const borders = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${(height as number) + borders}px`;
}

function start(): void {
  addEventListener('message', ({ data, source, origin }) => {
    const message = data as { frontera?: unknown; event?: unknown; height?: unknown } | null;
    if (message?.frontera !== 1) return;
    for (const frame of document.querySelectorAll<Frame>('iframe')) {
      if (frame.contentWindow !== source || originOf(frame) !== origin) continue;
      if (message.event === 'hello' || !frame.frontera) meet(frame);
      if (message.event === 'height') resize(frame, message.height);
      frame.dispatchEvent(
        new CustomEvent(`frontera-${String(message.event)}`, { detail: message, bubbles: true }),
      );
    }
  });
  // Those that said hello before this script came answer; to any origin, since others may not be there yet.
  for (const frame of document.querySelectorAll<Frame>('iframe[src*="embed.html"]')) {
    frame.contentWindow?.postMessage({ frontera: 1, command: 'size' }, '*');
  }
}

// Twice on a page is as good as once.
if (!(known in window)) {
  Object.defineProperty(window, known, { value: true });
  start();
}
