/** The attribute `experiment` where it is a permalink code: read when the figure comes near, since what reads it is loaded for it. */
import { Later } from '../run/later.ts';
import type { LinkTarget } from '../run/link.ts';

interface AttributeTarget extends LinkTarget {
  readonly figure: LinkTarget['figure'] & Pick<Node, 'isConnected'>;
}

/** What reads and writes codes. */
export const linkCode = new Later(() => import('../run/link.ts'));

/** What begins as codes do, and not as JSON. */
export function isCode(text: string): boolean {
  return /^\s*\d[\w-]{4,}\s*$/u.test(text);
}

/** Opens the latest code that the figure was given; another document makes it void. */
export class LinkAttribute {
  readonly #target: AttributeTarget;
  #code: string | null = null;
  #isNear = false;
  #turn = 0;

  constructor(target: AttributeTarget) {
    this.#target = target;
  }

  /** Null: the document is known already. */
  want(code: string | null): void {
    this.#turn += 1;
    this.#code = code;
    if (this.#isNear) void this.#read();
  }

  /** The figure is near: the run begins, with the document of its code where it has one. */
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
    if (code === null) return;
    const turn = this.#turn;
    try {
      const { openCode } = await linkCode.get();
      if (turn === this.#turn) openCode(code.trim(), this.#target);
    } catch (error) {
      if (turn !== this.#turn) return;
      // Where what reads it could not be had, it is read when the figure comes near again.
      if (linkCode.code === null) this.#code = code;
      this.#target.run.notices.report(error);
    }
  }
}
