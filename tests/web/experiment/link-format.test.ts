/**
 * What links are made of, byte by byte: links in published pages hold these bytes, so none of them may ever change.
 * Only what is new may be added.
 */
import { describe, expect, test } from 'vitest';
import { newModel, Reader, Writer, type Coder } from '../../../web/src/experiment/arithmetic-coder.ts';
import { LinkError } from '../../../web/src/experiment/error.ts';
import {
  codeBits,
  codeFloat32,
  codeFloat64,
  codeNumber,
  codeWhole,
  Tree,
} from '../../../web/src/experiment/link-numbers.ts';
import { codePoints, codeTest } from '../../../web/src/experiment/link-points.ts';
import type { LabelledPoint } from '../../../web/src/experiment/types.ts';

type Code<Value> = (coder: Coder, value: Value) => Value;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function written<Value>(code: Code<Value>, value: Value): Uint8Array {
  const writer = new Writer();
  expect(code(writer, value)).toEqual(value);
  return writer.finish();
}

/** Writes the value, compares the bytes, and reads it from them. */
function expectBytes<Value>(code: Code<Value>, value: Value, blank: Value, bytes: string): void {
  expect(hex(written(code, value))).toBe(bytes);
  expect(code(new Reader(Buffer.from(bytes, 'hex')), blank)).toEqual(value);
}

describe('a setting', () => {
  test.each([
    ['nothing', 0, 'e0'],
    ['a decimal', 0.16, 'd85f'],
    ['a small decimal', 1e-8, 'c013'],
    ['the smallest power of ten that is written as one', 1e-24, '8013'],
    ['one below it, as 64 bits', 1e-25, '1d5f3ea9881c491203'],
    ['the largest power of ten', 3e7, 'fc30'],
    ['one above it', 3e8, '20d8af1f9e5d'],
    ['the most digits', 1.6777215, 'c5da12d1d3'],
    ['more digits', 1.6777216, '1ffd2bfe756bbce751'],
    ['the most digits of a whole number', 16_777_215, 'e1da12cad3'],
    ['a whole number with more', 16_777_216, '20b7be90'],
    ['a negative number', -1, '5ff74010'],
    ['−0', -0, '3fff80'],
    ['a fraction without end', Math.PI, '200450f48826c247d3'],
  ])('that is %s', (_what, value, bytes) => {
    expectBytes(codeNumber, value, 0, bytes);
  });
});

describe('a whole number', () => {
  test.each([
    [0, ''],
    [1, '05'],
    [2, '0a'],
    [3, '0c'],
    [4, '0f'],
    [65_535, '50978a'],
    [65_536, '5097b5'],
    [2 ** 32 - 1, '9c71a5dff7'],
    [2 ** 32, '9c71c70f'],
    [2 ** 53 - 1, 'ffffffc8ffffffb5'],
  ])('%d', (value, bytes) => {
    expectBytes(codeWhole, value, 0, bytes);
  });

  test.each([
    [16, 0xabcd, 'abcc55'],
    [17, 0x1abcd, 'd5e5d5'],
    [53, 2 ** 53 - 2 ** 20, 'fffeffe08010'],
  ])('of which %d bits are written', (count, value, bytes) => {
    expectBytes((coder, bits: number) => codeBits(coder, bits, count), value, 0, bytes);
  });
});

describe('a float', () => {
  const float32 = (coder: Coder, value: number): number => codeFloat32(coder, value, new Tree(8));

  test.each([0, -0, 1, -1.5, Math.fround(0.1), 2 ** -149, (2 - 2 ** -23) * 2 ** 127])(
    'of 32 bits is given back: %d',
    (value) => {
      expect(float32(new Reader(written(float32, value)), 0)).toBe(value);
      expect(codeFloat64(new Reader(written(codeFloat64, value)), 0)).toBe(value);
    },
  );

  test('that is not finite is a damaged link', () => {
    for (const value of [Infinity, -Infinity, NaN]) {
      expect(() => written(float32, value)).toThrow(new LinkError('damaged'));
      expect(() => written(codeFloat64, value)).toThrow(new LinkError('damaged'));
    }
  });
});

describe('what is likely', () => {
  /** So many bits, every tenth a 1 among the first thousand, all of the rest. */
  function bits(coder: Coder, count: number, model = newModel()): readonly number[] {
    return Array.from({ length: count }, (_, index) =>
      coder.bit(index >= 1000 || index % 10 === 0 ? 1 : 0, model),
    );
  }

  test.each([
    [8, 1],
    [1000, 60],
    [11_000, 499],
  ])('is learned: %d bits take %d bytes', (count, length) => {
    const writer = new Writer();
    const all = bits(writer, count);
    const bytes = writer.finish();
    expect(bytes).toHaveLength(length);
    const [reader, model] = [new Reader(bytes), newModel()];
    expect(all.map(() => reader.bit(0, model))).toEqual(all);
  });

  test('is halved where 4096 were seen, so that it may change along the way', () => {
    const model = newModel();
    const writer = new Writer();
    bits(writer, 1000, model);
    expect(model).toEqual({ zeros: 900, ones: 100 });
    for (let count = 0; count < 3095; count += 1) writer.bit(1, model);
    expect(model).toEqual({ zeros: 900, ones: 3195 });
    writer.bit(1, model);
    expect(model).toEqual({ zeros: 450, ones: 1598 });
  });

  test('a value has a place in its tree, or there is none', () => {
    const tree = new Tree(3);
    const values = [0, 7, 7, 5, 7, 7];
    const writer = new Writer();
    for (const value of values) tree.code(writer, value);
    const bytes = writer.finish();
    expect(hex(bytes)).toBe('1fb4');
    const [reader, again] = [new Reader(bytes), new Tree(3)];
    expect(values.map(() => again.code(reader, 0))).toEqual(values);
  });
});

describe('points', () => {
  const near: readonly LabelledPoint[] = [
    [0.5, -0.5, 1],
    [0.5001, -0.5002, 1],
    [0.51, -0.49, 1],
    [0.51, -0.49, 0],
  ];
  const far: readonly LabelledPoint[] = [
    [-1, 1, 0],
    [1, -1, 2],
    [-0.9999, 0.0001, 7],
    [0, 0.9999, 7],
  ];
  const odd: readonly LabelledPoint[] = [
    [Math.fround(0.1), 1 / 3, 0],
    [-0, 0.1, 1],
  ];

  test.each([
    ['none', [], ''],
    ['of a stroke', near, '0ee1725d536146fbcb8568a3fa'],
    ['all over the plane', far, '0e38e3d2e5d3090e4028db3cfe8d7e995f1e'],
    ['on no grid', odd, '0b08d4605dc8d2ab8000000000030fb800000e95a36a'],
  ])('%s', (_where, points, bytes) => {
    expectBytes(codePoints, points, [], bytes);
  });

  test('are given for testing by a bit each, in the light of the one before', () => {
    const given = Array.from({ length: 40 }, (_, at): LabelledPoint => (at < 30 ? [0, 0, 0] : [0, 0, 0, 1]));
    const blank = given.map((): LabelledPoint => [0, 0, 0]);
    expectBytes(codeTest, given, blank, '1a2f');
  });

  test('that are two, far from each other, are written as places', () => {
    const two: readonly LabelledPoint[] = [
      [-1, -1, 0],
      [1, 1, 0],
    ];
    expectBytes(codePoints, two, [], '097b425e018416b1ff');
  });

  test('that lie outside the plane are a damaged link', () => {
    for (const outside of [Math.fround(1.1), -Math.fround(1.1), Math.PI])
      expect(() => written(codePoints, [[0, outside, 0]])).toThrow(new LinkError('damaged'));
  });

  test('that are more than there may be are a damaged link, before any is read', () => {
    const reader = new Reader(written(codeWhole, 100_001));
    expect(() => codePoints(reader, [])).toThrow(new LinkError('damaged'));
  });
});
