/** Undo and redo without limit over immutable states, which share what they have in common; the caller decides what one step is. */
export class UndoStack<State> {
  #past: State[] = [];
  #future: State[] = [];

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Remembers the state before a step that has been taken; what could be redone is gone. */
  record(before: State): void {
    this.#past.push(before);
    this.#future = [];
  }

  /** The state before the last step, or null; `present` can be redone. */
  undo(present: State): State | null {
    const state = this.#past.pop();
    if (state === undefined) return null;
    this.#future.push(present);
    return state;
  }

  /** The state that the last undo left, or null. */
  redo(present: State): State | null {
    const state = this.#future.pop();
    if (state === undefined) return null;
    this.#past.push(present);
    return state;
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}
