/** Numbers in a link: whole ones, decimal ones and floats, each exactly, small ones in few bits. */
import { newModel, type BitModel, type Coder } from './arithmetic-coder.ts';
import { LinkError } from './error.ts';

const half = 2 ** 16;

/** The `count` low bits of a whole number, up to 53. */
export function codeBits(coder: Coder, value: number, count: number): number {
  if (count <= 16) return coder.uniform(value % 2 ** count, 2 ** count);
  const high = codeBits(coder, Math.floor(value / half), count - 16);
  return high * half + coder.uniform(value % half, half);
}

/** A value of `bits` bits whose likelihoods are learned: each bit in the light of those above it. */
export class Tree {
  readonly #models: readonly BitModel[];
  readonly #bits: number;

  constructor(bits: number) {
    this.#bits = bits;
    this.#models = Array.from({ length: 2 ** bits }, newModel);
  }

  code(coder: Coder, value: number): number {
    let node = 1;
    for (let shift = this.#bits - 1; shift >= 0; shift -= 1) {
      const model = this.#models[node];
      if (model === undefined) throw new RangeError(`a tree of ${this.#bits} bits has no node ${node}`);
      node = 2 * node + coder.bit((value >> shift) & 1, model);
    }
    return node - 2 ** this.#bits;
  }
}

/** How many bits a whole number has; 0 has none. */
export function bitLength(value: number): number {
  return value < half ? 32 - Math.clz32(value) : 16 + bitLength(Math.floor(value / half));
}

/** A whole number up to 2⁵³ − 1: how many bits it has, then those below the first. */
export function codeWhole(coder: Coder, value: number): number {
  return codeOfLength(coder, value, coder.uniform(bitLength(value), 54));
}

/** A whole number whose length is known: the highest bit is a 1. */
export function codeOfLength(coder: Coder, value: number, length: number): number {
  if (length < 2) return length;
  const top = 2 ** (length - 1);
  return top + codeBits(coder, value % top, length - 1);
}

export function codeFlag(coder: Coder, value: boolean): boolean {
  return coder.uniform(value ? 1 : 0, 2) === 1;
}

/** Decimal exponents that are written; what is beyond them is written as a float. */
const exponents = { least: -24, count: 32 } as const;
const mostDigits = 2 ** 24;

/**
 * A setting, such as 0.16 or 1e-8: its decimal digits as a whole number, and the power of ten. Any other number as
 * its 64 bits.
 */
export function codeNumber(coder: Coder, value: number): number {
  const decimal = toDecimal(value);
  if (!codeFlag(coder, decimal !== null)) return codeFloat64(coder, value);
  const { digits, exponent } = decimal ?? { digits: 0, exponent: 0 };
  const power = coder.uniform(exponent - exponents.least, exponents.count) + exponents.least;
  return Number(`${codeWhole(coder, digits)}e${power}`);
}

interface Decimal {
  readonly digits: number;
  readonly exponent: number;
}

/** Null where it is negative, or has too many digits. */
function toDecimal(value: number): Decimal | null {
  const [mantissa = '', power = '0'] = value.toExponential().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = Number(whole + fraction);
  const exponent = Number(power) - fraction.length;
  const isWritten = exponent >= exponents.least && exponent < exponents.least + exponents.count;
  const isShort =
    digits >= 0 && digits < mostDigits && isWritten && Object.is(Number(`${digits}e${exponent}`), value);
  return isShort ? { digits, exponent } : null;
}

const bits = new DataView(new ArrayBuffer(8));

/** Any finite number, as its 64 bits. */
export function codeFloat64(coder: Coder, value: number): number {
  bits.setFloat64(0, value);
  const [high, low] = [bits.getUint32(0), bits.getUint32(4)];
  bits.setUint32(0, codeBits(coder, high, 32));
  bits.setUint32(4, codeBits(coder, low, 32));
  return finite(bits.getFloat64(0));
}

/** Any finite float of 32 bits. The exponents of weights are much alike, so they are learned. */
export function codeFloat32(coder: Coder, value: number, exponentTree: Tree): number {
  bits.setFloat32(0, value);
  const written = bits.getUint32(0);
  const sign = coder.uniform(written >>> 31, 2);
  const exponent = exponentTree.code(coder, (written >>> 23) & 255);
  const mantissa = codeBits(coder, written % 2 ** 23, 23);
  bits.setUint32(0, sign * 2 ** 31 + exponent * 2 ** 23 + mantissa);
  return finite(bits.getFloat32(0));
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new LinkError('damaged');
  return value;
}
