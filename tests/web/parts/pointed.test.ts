/** What is pointed at, as attributes and events have it. */
import { describe, expect, it } from 'vitest';
import {
  isNamed,
  isSamePointed,
  pointedOf,
  symbolKey,
  type Pointed,
} from '../../../web/src/parts/pointed.ts';

const weight: Pointed = { kind: 'weight', layer: 1, unit: 1, from: 0 };
const sum: Pointed = { kind: 'z', layer: 1, unit: 1 };
const neuron: Pointed = { kind: 'neuron', layer: 1, unit: 1 };

describe('what is pointed at', () => {
  it('is written as formulas count, from 1, and read again', () => {
    expect([weight, sum, neuron].map(symbolKey)).toEqual(['weight-1-2-1', 'z-1-2', 'neuron-1-2']);
    for (const one of [weight, sum, neuron, { kind: 'a', layer: 0, unit: 0 } as const])
      expect(pointedOf(symbolKey(one))).toEqual(one);
  });

  it.each(['', 'z', 'z-1', 'z-1-0', 'z-1-1-0', 'z-1-1-1-1', 'y-1-1', 'Z-1-1', 'z-1.5-1', 'z--1-1'])(
    'is not “%s”',
    (text) => {
      expect(pointedOf(text)).toBeNull();
    },
  );

  it('is one thing, by every part of its address', () => {
    expect(isSamePointed(weight, { ...weight })).toBe(true);
    for (const other of [{ ...weight, from: 1 }, { ...weight, unit: 0 }, { ...weight, layer: 2 }, sum, null])
      expect(isSamePointed(weight, other)).toBe(false);
    expect(isSamePointed(null, null)).toBe(true);
  });

  it('as a neuron is all of its numbers, but none of its connections', () => {
    expect(isNamed(neuron, sum)).toBe(true);
    expect(isNamed(neuron, { ...sum, kind: 'delta' })).toBe(true);
    expect(isNamed(neuron, { ...sum, unit: 0 })).toBe(false);
    expect(isNamed(neuron, weight)).toBe(false);
    expect(isNamed(sum, neuron)).toBe(false);
    expect(isNamed(weight, weight)).toBe(true);
    expect(isNamed(null, sum)).toBe(false);
  });
});
