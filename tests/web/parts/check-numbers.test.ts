import { expect, test } from 'vitest';
import { parameterCount } from '../../../web/src/experiment/parameter-layout.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import {
  checkSteps,
  derivativeNumber,
  errorHeight,
  exactNumber,
  meaningfulDecimals,
  sharedLength,
} from '../../../web/src/parts/check/check-numbers.ts';
import { parameterAddress, parameterIndex } from '../../../web/src/parts/chosen-parameter.ts';

test('every parameter has an address of its own, and the address leads back to it', () => {
  const network = presetExperiment('double-circles');
  for (let index = 0; index < parameterCount(network); index += 1) {
    const address = parameterAddress(network, index);
    expect(address === null ? null : parameterIndex(network, address)).toBe(index);
  }
  expect(parameterAddress(network, 0)).toEqual({ layer: 1, unit: 0, from: 0 });
  expect(parameterAddress(network, 2 * 12)).toEqual({ layer: 1, unit: 0, from: null });
  expect(parameterAddress(network, 3 * 12 + 13)).toEqual({ layer: 2, unit: 1, from: 1 });
  expect(parameterAddress(network, -1)).toBeNull();
  expect(parameterAddress(network, parameterCount(network))).toBeNull();
});

test('what a network does not have has no index', () => {
  const network = presetExperiment('double-circles');
  expect(parameterIndex(network, { layer: 4, unit: 0, from: 0 })).toBeNull();
  expect(parameterIndex(network, { layer: 1, unit: 12, from: null })).toBeNull();
  expect(parameterIndex(network, { layer: 1, unit: 0, from: 2 })).toBeNull();
});

test('a cost is written with all digits of a double', () => {
  expect(exactNumber(0.1, 'en')).toBe('0.10000000000000001');
  expect(exactNumber(-1 / 3e7, 'es')).toBe('−3,3333333333333334 × 10⁻⁸');
  expect(exactNumber(null, 'en')).toBe('–');
});

test('from the costs as they are written, the central difference follows to its last digit', () => {
  const number = (text: string): number => Number(text.replace('−', '-'));
  for (const h of checkSteps) {
    const cost = (w: number): number => Math.log1p(Math.exp(-w));
    const left = cost(1 - h);
    const right = cost(1 + h);
    const decimals = meaningfulDecimals(cost(1), h);
    const byHand = (number(exactNumber(right, 'en')) - number(exactNumber(left, 'en'))) / (2 * h);
    const shown = number(derivativeNumber((right - left) / (2 * h), decimals, 'en'));
    expect(Math.abs(byHand - shown)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
    // More would be made of rounding.
    expect(10 ** -decimals).toBeGreaterThanOrEqual(Math.min(1e-3, 2 ** -54 / (2 * h)));
  }
});

test('small derivatives have four digits, and what is alike in two is found', () => {
  expect(derivativeNumber(1.23456e-9, 9, 'en')).toBe('1.235 × 10⁻⁹');
  expect(derivativeNumber(-0.5, 4, 'es')).toBe('−0,5000');
  expect(derivativeNumber(0, 4, 'en')).toBe('0.0000');
  expect(sharedLength('0.1234', '0.1243')).toBe(4);
  expect(sharedLength('0.12', '0.12')).toBe(4);
});

test('the chart goes from 10⁻¹⁴ to 1, and what is beyond stands at its ends', () => {
  expect([1e-14, 1e-7, 1].map(errorHeight)).toEqual([0, 0.5, 1]);
  expect([0, 1e-20, 5].map(errorHeight)).toEqual([0, 0, 1]);
  expect(errorHeight(null)).toBeNull();
});
