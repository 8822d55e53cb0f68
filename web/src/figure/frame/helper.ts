/**
 * frontera-embed.js: makes every frame of Frontera on a page as high as its figure, tells its events as CustomEvents on the
 * iframe (`frontera-epoch`, with the message as its detail), and gives the iframe a method: `frontera({ command: 'play' })`.
 *
 * A frame is one of Frontera's if its address is that of the `embed.html` beside this script, or of a page that the script's tag names:
 * `data-frames="https://a.example/embed.html https://b.example/embed.html"`. Of other frames' messages none is answered.
 *
 * Written for size: at most 1.25 KB minified, so that it costs a host next to nothing. Its messages: messages.ts.
 */
interface Frame extends HTMLIFrameElement {
  frontera?: (command: object) => void;
}

interface Message {
  readonly frontera?: unknown;
  readonly event?: unknown;
  readonly height?: unknown;
}

/** Heights beyond are a mistake. */
const mostPx = 1e4;

/** The script may stand on a page twice, from two places: all copies share one list of addresses, and the first one listens. */
const page = window as unknown as Record<symbol, string[] | undefined>;
const addresses = (page[Symbol.for('frontera')] ??= begin());

function begin(): string[] {
  addEventListener('message', take);
  return [];
}

function frames(): readonly Frame[] {
  return [...document.querySelectorAll<Frame>('iframe')].filter(({ src }) =>
    addresses.includes(src.replace(/[?#].*/u, '')),
  );
}

/** A frame in a sandbox has no origin of its own, unless it may have. */
function originOf({ sandbox, src }: Frame): string {
  const isOpaque = sandbox.value !== '' && !sandbox.contains('allow-same-origin');
  return isOpaque ? 'null' : new URL(src).origin;
}

/** @param target  the frame's origin; before it has said hello any, since another page may still be there. */
function meet(frame: Frame, target = '*'): void {
  frame.frontera = (command) => frame.contentWindow?.postMessage({ frontera: 1, ...command }, target);
  const ground: string[] = [];
  for (let at: Element | null = frame; at; at = at.parentElement)
    ground.push(getComputedStyle(at).backgroundColor);
  frame.frontera({ command: 'size', scheme: getComputedStyle(frame).colorScheme, ground });
}

function take({ data, source, origin }: MessageEvent<Message | null>): void {
  if (data?.frontera !== 1) return;
  const { event, height } = data;
  for (const frame of frames()) {
    if (frame.contentWindow === source && originOf(frame) === origin) {
      if (event === 'hello') meet(frame, origin === 'null' ? '*' : origin);
      if (event === 'height' && typeof height === 'number' && height > 0 && height < mostPx) {
        const hasBorders = getComputedStyle(frame).boxSizing === 'border-box';
        frame.style.height = `${height + (hasBorders ? frame.offsetHeight - frame.clientHeight : 0)}px`;
      }
      frame.dispatchEvent(new CustomEvent(`frontera-${event as string}`, { detail: data, bubbles: true }));
    }
  }
}

const { src, dataset } = document.currentScript as HTMLScriptElement;
addresses.push(new URL('embed.html', src).href, ...`${dataset['frames']}`.split(' '));
// Those that said hello before this script came.
for (const frame of frames()) meet(frame);
