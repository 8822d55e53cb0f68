/**
 * Writes numbers into as few bytes as their likelihoods allow, and reads them back: arithmetic coding, with the
 * carry kept back as in LZMA.
 *
 * The coder holds an interval of numbers. Each value takes the part of it that is its share; whatever lies in the
 * last interval stands for all values, in their order. A value of likelihood p so costs log₂(1/p) bits, and one of
 * 20,001 that are all as likely costs 14.29, where whole bytes would take 16.
 *
 * Writing and reading are two coders with one interface: the description of what is written gives each value to a
 * coder and goes on with the value it returns. The reader takes no notice of what it is given and returns what it
 * finds, so one description serves both ways and they can't disagree.
 */

/** How often a yes and a no were seen at one place, which is how likely they are next time. */
export interface BitModel {
  zeros: number;
  ones: number;
}

/** Writes or reads: see above. */
export interface Coder {
  /** A whole number from 0 to count − 1, each as likely. At most 65,536 of them. */
  uniform(value: number, count: number): number;
  /** 0 or 1; the model learns from it. */
  bit(value: number, model: BitModel): number;
}

export function newModel(): BitModel {
  return { zeros: 0, ones: 0 };
}

/** The interval is widened to at least this after each value, so that its parts stay exact. */
const leastRange = 2 ** 24;
const byte = 2 ** 8;
const word = 2 ** 32;

/** Beyond so many, older ones count less: what is likely may change along the way. */
const memory = 4096;

/** Krichevsky and Trofimov's estimate: half a sighting each to begin with. Doubled, to stay whole. */
function shares(model: BitModel): readonly [zero: number, total: number] {
  return [2 * model.zeros + 1, 2 * (model.zeros + model.ones) + 2];
}

function learn(model: BitModel, value: number): void {
  if (value === 0) model.zeros += 1;
  else model.ones += 1;
  if (model.zeros + model.ones < memory) return;
  model.zeros >>= 1;
  model.ones >>= 1;
}

/** Collects the bytes. */
export class Writer implements Coder {
  readonly #bytes: number[] = [];
  #low = 0;
  #range = word - 1;
  /** The last byte that a carry may still reach, then how many 255s follow it; null: no byte yet. */
  #held: number | null = null;
  #heldFull = 0;

  uniform(value: number, count: number): number {
    this.#narrow(value, 1, count);
    return value;
  }

  bit(value: number, model: BitModel): number {
    const [zero, total] = shares(model);
    if (value === 0) this.#narrow(0, zero, total);
    else this.#narrow(zero, total - zero, total);
    learn(model, value);
    return value;
  }

  /** All bytes. The roundest number of the interval: its zeros at the end need not be written. */
  finish(): Uint8Array {
    this.#low = Math.ceil(this.#low / leastRange) * leastRange;
    for (let count = 0; count < 5; count += 1) this.#shift();
    let length = this.#bytes.length;
    while (length > 0 && this.#bytes[length - 1] === 0) length -= 1;
    return Uint8Array.from(this.#bytes.slice(0, length));
  }

  #narrow(start: number, size: number, total: number): void {
    const part = Math.floor(this.#range / total);
    this.#low += start * part;
    this.#range = size * part;
    while (this.#range < leastRange) {
      this.#range *= byte;
      this.#shift();
    }
  }

  /** Takes the highest byte off the interval's beginning. */
  #shift(): void {
    const carry = this.#low >= word ? 1 : 0;
    const top = Math.floor(this.#low / leastRange) % byte;
    // A 255 may become 0 with the next carry, and hand it on.
    if (top === byte - 1 && carry === 0) {
      this.#heldFull += 1;
    } else {
      if (this.#held !== null) this.#bytes.push(this.#held + carry);
      for (; this.#heldFull > 0; this.#heldFull -= 1) this.#bytes.push((byte - 1 + carry) % byte);
      this.#held = top;
    }
    this.#low = (this.#low % leastRange) * byte;
  }
}

/** Reads what a Writer wrote; past the end it finds zeros. */
export class Reader implements Coder {
  readonly #bytes: Uint8Array;
  #at = 0;
  #code = 0;
  #range = word - 1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let count = 0; count < 4; count += 1) this.#take();
  }

  uniform(_value: number, count: number): number {
    const part = Math.floor(this.#range / count);
    const value = Math.min(count - 1, Math.floor(this.#code / part));
    this.#narrow(value, 1, part);
    return value;
  }

  bit(_value: number, model: BitModel): number {
    const [zero, total] = shares(model);
    const part = Math.floor(this.#range / total);
    const value = this.#code < zero * part ? 0 : 1;
    if (value === 0) this.#narrow(0, zero, part);
    else this.#narrow(zero, total - zero, part);
    learn(model, value);
    return value;
  }

  #narrow(start: number, size: number, part: number): void {
    this.#code -= start * part;
    this.#range = size * part;
    while (this.#range < leastRange) {
      this.#range *= byte;
      this.#take();
    }
  }

  #take(): void {
    // A code that no Writer wrote may lie beyond the interval; it must stay a number all the same.
    this.#code = (this.#code % leastRange) * byte + (this.#bytes[this.#at] ?? 0);
    this.#at += 1;
  }
}
