import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UndoStack } from '../../../web/src/run/points.ts';

describe('the undo stack', () => {
  it('undoes all steps and redoes them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 50 }), (steps) => {
        const history = new UndoStack<number>();
        let present = 0;
        for (const step of steps) {
          history.record(present);
          present = step;
        }
        const back = steps.map(() => (present = history.undo(present) ?? NaN));
        expect(back).toEqual([0, ...steps.slice(0, -1)].reverse());
        const forth = steps.map(() => (present = history.redo(present) ?? NaN));
        expect(forth).toEqual(steps);
      }),
    );
  });

  it('says when there is nothing to do', () => {
    const history = new UndoStack<string>();
    expect(history.undo('now')).toBeNull();
    expect(history.redo('now')).toBeNull();
    history.record('before');
    expect([history.canUndo, history.canRedo]).toEqual([true, false]);
    history.undo('now');
    expect([history.canUndo, history.canRedo]).toEqual([false, true]);
  });

  it('drops what could be redone when another way is taken', () => {
    const history = new UndoStack<string>();
    history.record('a');
    history.undo('b');
    history.record('a');
    expect(history.redo('c')).toBeNull();
    expect(history.undo('c')).toBe('a');
  });

  it('forgets nothing, however many steps there were', () => {
    const history = new UndoStack<number>();
    for (let step = 0; step < 5000; step += 1) history.record(step);
    let present = 5000;
    while (history.canUndo) present = history.undo(present) ?? NaN;
    expect(present).toBe(0);
  });
});
