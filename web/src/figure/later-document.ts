/** What a figure's document is read from once the figure comes near: the code of a link, or a table. What reads them is loaded then. */
import { Later } from '../run/later.ts';
import type { LinkTarget } from '../run/link.ts';

/** What a document is opened in. */
export interface DocumentTarget extends LinkTarget {
  readonly figure: LinkTarget['figure'] & HTMLElement;
}

/** What reads and writes codes. */
export const linkCode = new Later(() => import('../run/link.ts'));
const tableCode = new Later(() => import('./table-source.ts'));

/** In place of a code: the table, if there is one. */
export const aTable = '';

/** What begins as codes do, and not as JSON. */
export function isCode(text: string): boolean {
  return /^\s*\d[\w-]{4,}\s*$/u.test(text);
}

function hasTable(figure: Element): boolean {
  return figure.hasAttribute('src') || figure.querySelector('[type="text/csv"]') !== null;
}

/** Opens the latest code or table that the figure was given; another document makes it void. */
export class LaterDocument {
  readonly #target: DocumentTarget;
  /** A table may stand in an element without attributes. */
  #code: string | null = aTable;
  #isNear = false;
  #turn = 0;

  constructor(target: DocumentTarget) {
    this.#target = target;
  }

  /** Null: the document is known already. */
  want(code: string | null): void {
    this.#turn += 1;
    this.#code = code;
    if (this.#isNear) void this.#read();
  }

  /** The figure is near: the run begins, with the document of its code or table where it has one. */
  async near(): Promise<void> {
    this.#isNear = true;
    await this.#read();
    if (this.#target.figure.isConnected) this.#target.run.start();
  }

  /** The figure was taken off the page. */
  away(): void {
    this.#isNear = false;
  }

  async #read(): Promise<void> {
    const code = this.#code;
    this.#code = null;
    const { figure, run } = this.#target;
    const isTable = code === aTable;
    if (code === null || (isTable && !hasTable(figure))) return;
    const turn = this.#turn;
    const reader = isTable ? tableCode : linkCode;
    try {
      const { open } = await reader.get();
      const isWanted = (): boolean => turn === this.#turn;
      if (isWanted()) await open(this.#target, code, isWanted, () => this.want(aTable));
    } catch (error) {
      if (turn !== this.#turn) return;
      // Where what reads it could not be had, it is read when the figure comes near again.
      if (reader.code === null) this.#code = code;
      run.notices.report(error);
    }
  }
}
