/**
 * Keeps what is on the page over a reload, and over Back and Forward.
 *
 * Under each entry of the tab's history, told apart by an id in its state, not under its address: a link that is
 * opened anew shows what it says, one that is gone back to shows what was made of it. Written when the page is left, so that
 * nothing is slowed down while drawing.
 */
import type { Playground } from '../../figure/types.ts';
import { ExperimentError } from '../../experiment/error.ts';
import { parameterCount } from '../../experiment/parameter-layout.ts';
import type { Link } from '../../experiment/permalink.ts';
import { readRunFile } from '../../experiment/run-file.ts';
import type { Experiment } from '../../experiment/types.ts';
import { tryStorage } from '../preferences.ts';

const listKey = 'frontera.kept';
const runKey = (entry: string): string => `frontera.kept.${entry}`;

/** A tab's history may be long, its storage holds some megabytes. */
const mostKept = 24;

/**
 * Points times epochs times parameters that take at most two seconds to go over again, at the 2·10⁹ a second that
 * the article's net takes in wasm.
 */
const quickWork = 4e9;

/** Keeps the figure's run. */
export class Keeper {
  readonly #figure: Playground;
  #entry: string;

  constructor(figure: Playground) {
    this.#figure = figure;
    this.#entry = entryOf(history.state) ?? '';
    addEventListener('pagehide', () => {
      this.#store();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#store();
    });
  }

  /** Whether the present entry of the history is the one whose document is shown. */
  get isAtEntry(): boolean {
    return entryOf(history.state) === this.#entry;
  }

  /** What was kept for the page as it was left; null where it was opened anew. */
  recallAtStart(): Link | null {
    // A reader who opens the same address once more gets the same entry, with its state, but wants what the address says.
    if (isOpenedAnew()) history.replaceState(null, '');
    return this.#recall();
  }

  /** The history has moved to another entry of this page: what is shown belongs to the one before. */
  move(): { readonly isNew: boolean; readonly kept: Link | null } {
    const isNew = entryOf(history.state) === null;
    this.#store();
    return { isNew, kept: this.#recall() };
  }

  /** What is shown stays with the present entry; what comes next has one of its own, under another address. */
  enter(address: string): void {
    this.#store();
    this.#entry = newEntry();
    history.pushState({ frontera: this.#entry }, '', address);
  }

  /** What was kept under the present entry of the history; null where there is nothing. */
  #recall(): Link | null {
    const known = entryOf(history.state);
    this.#entry = known ?? newEntry();
    if (known !== null) return readKept(known);
    history.replaceState({ frontera: this.#entry }, '');
    return null;
  }

  #store(): void {
    const { experiment } = this.#figure;
    const epoch = isQuick(experiment, this.#figure) ? this.#figure.epoch : 0;
    const text = JSON.stringify({ experiment, epoch });
    const others = keptEntries().filter((entry) => entry !== this.#entry);
    for (const entry of others.splice(mostKept - 1)) forget(entry);
    if (!write(runKey(this.#entry), text)) {
      // There may be no room for this one beside the others.
      for (const entry of others.splice(0)) forget(entry);
      write(runKey(this.#entry), text);
    }
    write(listKey, JSON.stringify([this.#entry, ...others]));
  }
}

/** Whether the epoch is to be had again exactly, from the document alone, without a wait. */
function isQuick(experiment: Experiment, { epoch, timeline }: Playground): boolean {
  const { data } = experiment;
  const samples = data.kind === 'points' ? data.points.length : data.samples;
  return timeline.isStraight && epoch * samples * parameterCount(experiment) <= quickWork;
}

/** Not by a reload, and not by Back or Forward. */
function isOpenedAnew(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
}

function newEntry(): string {
  return Math.random().toString(36).slice(2);
}

function entryOf(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('frontera' in state)) return null;
  return typeof state.frontera === 'string' ? state.frontera : null;
}

function keptEntries(): string[] {
  try {
    const list: unknown = JSON.parse(read(listKey) ?? '[]');
    return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
  } catch {
    // Something else is stored under this name.
    return [];
  }
}

function readKept(entry: string): Link | null {
  const text = read(runKey(entry));
  if (text === null) return null;
  try {
    return readRunFile(text);
  } catch (error) {
    // Another version of this page kept it.
    if (error instanceof ExperimentError) return null;
    throw error;
  }
}

// Without storage nothing is kept over a reload, and everything else works.

function read(key: string): string | null {
  return tryStorage(() => sessionStorage.getItem(key), null);
}

/** False where there is no room, or no storage. */
function write(key: string, text: string): boolean {
  return tryStorage(() => {
    sessionStorage.setItem(key, text);
    return true;
  }, false);
}

function forget(entry: string): void {
  tryStorage(() => {
    sessionStorage.removeItem(runKey(entry));
  }, undefined);
}
