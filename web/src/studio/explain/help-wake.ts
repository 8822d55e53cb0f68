/** The help comes when a pointer that can hover first moves, or a key is first pressed: not before, since it is not for the first look. */
import type { LazyPanel } from '../lazy-panel.ts';
import type { Help } from './help.ts';

export function wakeHelp(help: LazyPanel<Help>): void {
  const listening = new AbortController();
  const wake = (event: Event): void => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    listening.abort();
    // The browser's own help is not what is asked for.
    if (event instanceof KeyboardEvent && event.key === 'F1') event.preventDefault();
    help.use((code) => {
      code.begin(event);
    });
  };
  const { signal } = listening;
  addEventListener('pointermove', wake, { signal, passive: true });
  addEventListener('keydown', wake, { signal });
}
