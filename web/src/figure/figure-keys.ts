/** Keys that a figure takes wherever the focus is in it. */
import type { Playground } from './types.ts';

/** Escape ends a replay. */
export function onEscape(event: KeyboardEvent, figure: Pick<Playground, 'timeline' | 'pause'>): void {
  if (event.key !== 'Escape' || event.defaultPrevented || figure.timeline.replay === null) return;
  event.preventDefault();
  figure.pause();
}

/** Undo and redo by the usual keys. */
export function onUndoKey(event: KeyboardEvent, figure: Pick<Playground, 'undo' | 'redo'>): void {
  const isUndoKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
  if (!isUndoKey) return;
  event.preventDefault();
  if (event.shiftKey) figure.redo();
  else figure.undo();
}
