/** Mouse, pen and finger to strokes: positions in CSS px of the target, one pointer at a time. */
import type { PixelPosition } from '../../run/geometry.ts';

/** A pen hovers as a mouse does; a finger is somewhere only while it presses. */
export type PointerKind = 'mouse' | 'touch';

export interface StrokeListener {
  /** The primary button went down; false: no stroke is wanted now. */
  begin(at: PixelPosition, by: PointerKind): boolean;
  move(path: readonly PixelPosition[]): void;
  /** Up, cancelled or lost: what has been drawn stays. */
  end(): void;
  /** Where the pointer is; null: nowhere, for a finger once it is lifted. */
  hover(at: PixelPosition | null, by: PointerKind): void;
}

/** Listens on `target` until the returned function is called. */
export function listenForStrokes(target: HTMLElement, listener: StrokeListener): () => void {
  let activeId: number | null = null;

  const positionOf = (event: PointerEvent): PixelPosition => {
    const box = target.getBoundingClientRect();
    // Slides are scaled, and pages zoomed.
    const scale = target.offsetWidth / box.width;
    return { xPx: (event.clientX - box.left) * scale, yPx: (event.clientY - box.top) * scale };
  };

  const down = (event: PointerEvent): void => {
    if (activeId !== null || event.button !== 0 || !event.isPrimary) return;
    const by = kindOf(event);
    if (!listener.begin(positionOf(event), by)) return;
    activeId = event.pointerId;
    target.setPointerCapture(event.pointerId);
    listener.hover(positionOf(event), by);
  };

  const move = (event: PointerEvent): void => {
    if (activeId !== null && event.pointerId !== activeId) return;
    if (activeId !== null) listener.move(pathOf(event).map(positionOf));
    if (activeId !== null || event.pointerType !== 'touch') listener.hover(positionOf(event), kindOf(event));
  };

  const finish = (event: PointerEvent): void => {
    if (event.pointerId !== activeId) return;
    activeId = null;
    listener.end();
    if (event.pointerType === 'touch' || event.type === 'pointercancel') listener.hover(null, kindOf(event));
  };

  const leave = (event: PointerEvent): void => {
    if (activeId === null && event.pointerType !== 'touch') listener.hover(null, 'mouse');
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

function kindOf(event: PointerEvent): PointerKind {
  return event.pointerType === 'touch' ? 'touch' : 'mouse';
}

/** The positions between two frames, where the browser keeps them; an empty list means it does not. */
function pathOf(event: PointerEvent): readonly PointerEvent[] {
  const coalesced = typeof event.getCoalescedEvents === 'function' ? event.getCoalescedEvents() : [];
  return coalesced.length > 0 ? coalesced : [event];
}
