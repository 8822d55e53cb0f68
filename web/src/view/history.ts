/** Undo and redo over immutable states; the caller decides what one step is. */
export class History<State> {
  readonly #limit: number;
  #past: State[] = [];
  #future: State[] = [];

  /** @param limit  steps remembered; the oldest are forgotten. */
  constructor(limit = 200) {
    this.#limit = limit;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Remembers the state before a step that has been taken; what could be redone is gone. */
  record(before: State): void {
    this.#past.push(before);
    if (this.#past.length > this.#limit) this.#past.shift();
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
