/** Mouse, pen and finger to strokes: positions in CSS px of the target, one pointer at a time. */
import type { PixelPosition } from './geometry.ts';

export interface StrokeListener {
  /** The primary button went down; false: no stroke is wanted now. */
  begin(at: PixelPosition): boolean;
  move(path: readonly PixelPosition[]): void;
  /** Up, cancelled or lost: what has been drawn stays. */
  end(): void;
  /** Where the cursor is to be shown; null: nowhere. A finger shows it only while it is down. */
  hover(at: PixelPosition | null): void;
}

/** Listens on `target` until the returned function is called. */
export function listenForStrokes(target: HTMLElement, listener: StrokeListener): () => void {
  let activeId: number | null = null;

  const positionOf = (event: PointerEvent): PixelPosition => {
    const box = target.getBoundingClientRect();
    return { xPx: event.clientX - box.left, yPx: event.clientY - box.top };
  };

  const down = (event: PointerEvent): void => {
    if (activeId !== null || event.button !== 0 || !event.isPrimary) return;
    if (!listener.begin(positionOf(event))) return;
    activeId = event.pointerId;
    target.setPointerCapture(event.pointerId);
    listener.hover(positionOf(event));
  };

  const move = (event: PointerEvent): void => {
    if (activeId !== null && event.pointerId !== activeId) return;
    if (activeId !== null) listener.move(pathOf(event).map(positionOf));
    if (activeId !== null || event.pointerType !== 'touch') listener.hover(positionOf(event));
  };

  const finish = (event: PointerEvent): void => {
    if (event.pointerId !== activeId) return;
    activeId = null;
    listener.end();
    if (event.pointerType === 'touch' || event.type === 'pointercancel') listener.hover(null);
  };

  const leave = (): void => {
    if (activeId === null) listener.hover(null);
  };

  const controller = new AbortController();
  const { signal } = controller;
  target.addEventListener('pointerdown', down, { signal });
  target.addEventListener('pointermove', move, { signal });
  target.addEventListener('pointerup', finish, { signal });
  target.addEventListener('pointercancel', finish, { signal });
  target.addEventListener('lostpointercapture', finish, { signal });
  target.addEventListener('pointerleave', leave, { signal });
  return () => {
    controller.abort();
    if (activeId !== null) listener.end();
    activeId = null;
  };
}

/** The positions between two frames, where the browser keeps them; an empty list means it does not. */
function pathOf(event: PointerEvent): readonly PointerEvent[] {
  const coalesced = typeof event.getCoalescedEvents === 'function' ? event.getCoalescedEvents() : [];
  return coalesced.length > 0 ? coalesced : [event];
}
