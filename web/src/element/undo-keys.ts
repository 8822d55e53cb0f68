import type { Playground } from './types.ts';

/** Undo and redo by the keys that everybody knows. */
export function onUndoKey(event: KeyboardEvent, figure: Pick<Playground, 'undo' | 'redo'>): void {
  const isUndoKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
  if (!isUndoKey) return;
  event.preventDefault();
  if (event.shiftKey) figure.redo();
  else figure.undo();
}
