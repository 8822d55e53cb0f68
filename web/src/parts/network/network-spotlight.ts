/** Lets the plane show what is pointed at in the diagram. */
import type { Playground, UnitAddress } from '../../figure/types.ts';

/** So long the plane waits for a neighbour before it shows the output again, so that it doesn't flicker between two. */
const patienceMs = 160;

/** The unit that the plane shows in place of the output. */
export class Spotlight {
  readonly #figure: Playground;
  #shown: UnitAddress | null = null;
  #leaving: ReturnType<typeof setTimeout> | null = null;

  constructor(figure: Playground) {
    this.#figure = figure;
  }

  /** Another unit at once; none, when no other has come for a moment. */
  show(unit: UnitAddress | null): void {
    if (unit === null) {
      if (this.#shown !== null) this.#leaving ??= setTimeout(() => this.#set(null), patienceMs);
      return;
    }
    if (isSameUnit(unit, this.#shown)) this.#stay();
    else this.#set(unit);
  }

  /** The plane shows the output again. */
  close(): void {
    if (this.#shown !== null) this.#set(null);
  }

  #stay(): void {
    if (this.#leaving !== null) clearTimeout(this.#leaving);
    this.#leaving = null;
  }

  #set(unit: UnitAddress | null): void {
    this.#stay();
    // Words of the page may have put another there meanwhile.
    const isOwn = isSameUnit(this.#figure.spotlight, this.#shown);
    this.#shown = unit;
    if (unit !== null || isOwn) this.#figure.spotlight = unit;
  }
}

function isSameUnit(one: UnitAddress | null, other: UnitAddress | null): boolean {
  return one?.layer === other?.layer && one?.unit === other?.unit;
}
