/** The help comes when a pointer that can hover first moves, or a key is first pressed: not before, since it is not for the first look. */
import type { LazyPanel } from '../lazy-panel.ts';
import type { Help } from './help.ts';

export function wakeHelp(help: LazyPanel<Help>): void {
  const listening = new AbortController();
  let pressed: PointerEvent | null = null;
  const wake = (event: Event): void => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    listening.abort();
    // The browser's own help is not what is asked for.
    if (event instanceof KeyboardEvent && event.key === 'F1') event.preventDefault();
    help.use((code) => {
      code.begin(event, pressed);
      pressing.abort();
    });
  };
  // What is pressed while the code is on its way is in use.
  const pressing = new AbortController();
  addEventListener(
    'pointerdown',
    (event) => {
      pressed = event;
    },
    { signal: pressing.signal, capture: true, passive: true },
  );
  const { signal } = listening;
  addEventListener('pointermove', wake, { signal, passive: true });
  addEventListener('keydown', wake, { signal });
}
