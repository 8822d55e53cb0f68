/** Code that few pages need: it is fetched when it is first used. */
export class Later<Code> {
  readonly #load: () => Promise<Code>;
  #coming: Promise<Code> | null = null;
  #code: Code | null = null;

  constructor(load: () => Promise<Code>) {
    this.#load = load;
  }

  /** What was fetched; null: it is not there yet. */
  get code(): Code | null {
    return this.#code;
  }

  /** Fetches it once. Rejected where it can't be had, for the caller to tell; the next call tries again. */
  async get(): Promise<Code> {
    this.#coming ??= this.#load();
    try {
      this.#code = await this.#coming;
      return this.#code;
    } catch (error) {
      this.#coming = null;
      throw error;
    }
  }

  /** Does something with it as soon as it is there. */
  use(act: (code: Code) => void, failed: (error: unknown) => void): void {
    this.get().then(act).catch(failed);
  }
}
