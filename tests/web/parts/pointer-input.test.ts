import { beforeEach, describe, expect, it } from 'vitest';
import { listenForStrokes } from '../../../web/src/parts/plane/pointer-input.ts';

interface PointerFields {
  readonly pointerId?: number;
  readonly pointerType?: string;
  readonly button?: number;
  readonly isPrimary?: boolean;
  readonly clientX?: number;
  readonly clientY?: number;
  readonly between?: readonly PointerFields[];
}

/** As much of a PointerEvent as is read. */
function pointer(type: string, fields: PointerFields = {}): Event {
  const { between = [], ...rest } = fields;
  const given = { pointerId: 1, pointerType: 'mouse', button: 0, isPrimary: true, clientX: 0, clientY: 0 };
  return Object.assign(new Event(type), given, rest, {
    getCoalescedEvents: () => between.map((each) => pointer(type, each)),
  });
}

class FakeTarget extends EventTarget {
  captured: number | null = null;
  readonly ownerDocument = new EventTarget();

  /** The figure that it stands in: here, itself. */
  closest(): EventTarget {
    return this;
  }

  /** As it lies on the screen; a page may show it at another scale. */
  shownWidth = 400;
  readonly offsetWidth = 400;

  getBoundingClientRect(): { readonly left: number; readonly top: number; readonly width: number } {
    return { left: 100, top: 50, width: this.shownWidth };
  }

  setPointerCapture(pointerId: number): void {
    this.captured = pointerId;
  }
}

describe('pointer input', () => {
  let target: FakeTarget;
  let log: string[];
  let wanted: boolean;
  let stop: () => void;

  beforeEach(() => {
    target = new FakeTarget();
    log = [];
    wanted = true;
    stop = listenForStrokes(target as unknown as HTMLElement, {
      begin: (at) => {
        log.push(`begin ${at.xPx} ${at.yPx}`);
        return wanted;
      },
      move: (path) => log.push(`move ${path.map((at) => `${at.xPx} ${at.yPx}`).join(', ')}`),
      end: () => log.push('end'),
      hover: (at) => log.push(at === null ? 'hover none' : `hover ${at.xPx} ${at.yPx}`),
    });
  });

  const send = (type: string, fields?: PointerFields): void => {
    target.dispatchEvent(pointer(type, fields));
  };
  const strokes = (): readonly string[] => log.filter((entry) => !entry.startsWith('hover'));

  it('gives strokes in pixels of the target, with what came between two frames', () => {
    send('pointerdown', { clientX: 110, clientY: 70 });
    send('pointermove', {
      between: [
        { clientX: 120, clientY: 70 },
        { clientX: 130, clientY: 80 },
      ],
    });
    send('pointerup');
    send('pointermove', { clientX: 200, clientY: 200 });
    expect(target.captured).toBe(1);
    expect(strokes()).toEqual(['begin 10 20', 'move 20 20, 30 30', 'end']);
  });

  it('hears only the primary button, and one pointer at a time', () => {
    send('pointerdown', { button: 2 });
    send('pointerdown', { isPrimary: false });
    expect(log).toEqual([]);
    send('pointerdown', { pointerId: 7 });
    send('pointerdown', { pointerId: 8 });
    send('pointermove', { pointerId: 8 });
    send('pointerup', { pointerId: 8 });
    expect(strokes()).toEqual(['begin -100 -50']);
  });

  it('ends a cancelled stroke once, and hides the cursor', () => {
    send('pointerdown', { pointerType: 'touch' });
    send('pointercancel', { pointerType: 'touch' });
    send('lostpointercapture', { pointerType: 'touch' });
    expect(strokes()).toEqual(['begin -100 -50', 'end']);
    expect(log.at(-1)).toBe('hover none');
  });

  it('shows no cursor for a finger that is not down', () => {
    send('pointermove', { pointerType: 'touch' });
    expect(log).toEqual([]);
    send('pointermove', { pointerType: 'pen', clientX: 101, clientY: 51 });
    expect(log).toEqual(['hover 1 1']);
  });

  it('takes no stroke that is not wanted', () => {
    wanted = false;
    send('pointerdown');
    send('pointermove');
    send('pointerup');
    expect(strokes()).toEqual(['begin -100 -50']);
    expect(target.captured).toBeNull();
  });

  it('leaves alone a finger that draws nothing: it scrolls the page', () => {
    wanted = false;
    const finger = { pointerType: 'touch', clientX: 130, clientY: 60 };
    send('pointerdown', finger);
    send('pointermove', finger);
    send('pointercancel', finger);
    expect(log).toEqual(['begin 30 10']);
    expect(target.captured).toBeNull();
  });

  it('ends an open stroke and hears nothing more when stopped', () => {
    send('pointerdown');
    stop();
    send('pointermove');
    send('pointerdown');
    expect(strokes()).toEqual(['begin -100 -50', 'end']);
  });

  it('counts in the plane’s own pixels where the page shows it at another scale', () => {
    target.shownWidth = 200;
    target.dispatchEvent(pointer('pointerdown', { clientX: 150, clientY: 60 }));
    expect(log[0]).toBe('begin 100 20');
  });
});
