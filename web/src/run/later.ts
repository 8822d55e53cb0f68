/** What is put to the address of the code that is being asked for: nothing at first. */
export let addressEnd = '';

/** Code that few pages need: it is fetched when it is first used. */
export class Later<Code> {
  readonly #load: () => Promise<Code>;
  #coming: Promise<Code> | null = null;
  #code: Code | null = null;
  #failures = 0;

  constructor(load: () => Promise<Code>) {
    this.#load = load;
  }

  /** What was fetched; null: it is not there yet. */
  get code(): Code | null {
    return this.#code;
  }

  /** Fetches it once. Rejected where it can't be had, for the caller to tell; the next call tries again. */
  async get(): Promise<Code> {
    try {
      // The import begins before `load` returns. Firefox gives for an address what it gave before, also when that was an error.
      if (this.#failures > 0) addressEnd = `?${this.#failures}`;
      this.#coming ??= this.#load();
      addressEnd = '';
      this.#code = await this.#coming;
      return this.#code;
    } catch (error) {
      if (this.#coming !== null) this.#failures += 1;
      this.#coming = null;
      throw error;
    }
  }

  /** Does something with it as soon as it is there. */
  use(act: (code: Code) => void, failed: (error: unknown) => void): void {
    this.get().then(act).catch(failed);
  }
}
