/** Keys that a figure and its parts take wherever the focus is in them. */
import type { Playground } from '../figure/types.ts';

/** Escape ends a replay. */
export function onEscape(event: KeyboardEvent, figure: Pick<Playground, 'timeline' | 'pause'>): void {
  if (event.key !== 'Escape' || event.defaultPrevented || figure.timeline.replay === null) return;
  event.preventDefault();
  figure.pause();
}

const keysOfControls = /^(?: |Enter|Home|End|Arrow|Page)/u;

/** A key that was used within an element, or that a control there uses by itself, is none of the page's: a slide would turn. */
export function keepKey(event: KeyboardEvent): void {
  const [target] = event.composedPath();
  const isOnControl = (target as Element).matches('button, input, select, textarea');
  if (event.defaultPrevented || (isOnControl && keysOfControls.test(event.key))) event.stopPropagation();
}

/** Undo and redo by the usual keys. */
export function onUndoKey(event: KeyboardEvent, figure: Pick<Playground, 'undo' | 'redo'>): void {
  const isUndoKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
  if (!isUndoKey || event.defaultPrevented) return;
  event.preventDefault();
  if (event.shiftKey) figure.redo();
  else figure.undo();
}
