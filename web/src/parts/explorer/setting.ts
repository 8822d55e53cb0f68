/** What an author sets by an attribute or a property, and a reader by hand. What means nothing changes nothing, and is told. */
import { refusal, type Allowed, type ExperimentErrorData } from '../../experiment/error.ts';

/** What a value may be, and how it is read. */
export interface Rule<Value> {
  readonly allowed: Allowed;
  /** From an attribute's text or a property's value; null: it is none. */
  readonly read: (given: unknown) => Value | null;
}

/** One of some names. */
export function oneOf<Name extends string>(names: readonly Name[]): Rule<Name> {
  return {
    allowed: { kind: 'one-of', values: names },
    read: (given) => names.find((name) => name === given) ?? null,
  };
}

/** A number of a range, of which so many fall on a unit: it is rounded to the nearest. With 1 a unit, only whole numbers are taken. */
export function numberIn(min: number, max: number, perUnit: number): Rule<number> {
  return {
    allowed: { kind: 'number', min, max, integer: perUnit === 1 },
    read: (given) => {
      const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
      const isIn = typeof value === 'number' && value >= min && value <= max;
      const isFit = isIn && (perUnit > 1 || Number.isInteger(value));
      // −0 would be written with its sign.
      return isFit ? Math.round(value * perUnit) / perUnit + 0 : null;
    },
  };
}

interface SettingHost {
  requestUpdate(): void;
  /** Null: what was wrong with it has gone. */
  refused(name: string, problem: ExperimentErrorData | null): void;
}

export class Setting<Value> {
  readonly rule: Rule<Value>;
  readonly #host: SettingHost;
  readonly #name: string;
  readonly #initial: Value;
  #value: Value;

  constructor(host: SettingHost, name: string, rule: Rule<Value>, initial: Value) {
    this.#host = host;
    this.#name = name;
    this.rule = rule;
    this.#initial = this.#value = initial;
  }

  get value(): Value {
    return this.#value;
  }

  /** Null and undefined, as for an attribute that was taken away, bring back what it is without. */
  set(given: unknown): void {
    const value = (given ?? null) === null ? this.#initial : this.rule.read(given);
    const problem = value === null ? refusal(this.#name, given, this.rule.allowed).toData() : null;
    this.#host.refused(this.#name, problem);
    if (value !== null) this.#value = value;
    this.#host.requestUpdate();
  }
}
