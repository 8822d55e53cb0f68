import { describe, expect, it } from 'vitest';
import {
  numberToText,
  rateToSlider,
  sliderToRate,
  textToNumber,
} from '../../../web/src/parts/controls/number-text.ts';

describe('textToNumber', () => {
  it.each([
    ['0.16', 0.16],
    ['0,16', 0.16],
    [' 1e-5 ', 1e-5],
    ['−2', -2],
  ])('reads %j', (text, value) => {
    expect(textToNumber(text)).toBe(value);
  });

  it.each(['', '  ', 'much', '1,000.5', 'Infinity', 'NaN', '1e999'])('refuses %j', (text) => {
    expect(textToNumber(text)).toBeNull();
  });

  it.each(['en', 'es'] as const)('reads back what is shown in %s', (language) => {
    for (const value of [0.16, 1e-7, 1000, 0])
      expect(textToNumber(numberToText(value, language))).toBe(value);
  });
});

describe('the rate slider', () => {
  it('gives the rate it stands for', () => {
    for (const rate of [0.00001, 0.0001, 0.16, 0.5, 10]) expect(sliderToRate(rateToSlider(rate))).toBe(rate);
  });

  it('stays at its end for rates beyond', () => {
    expect(rateToSlider(0)).toBe(-5);
    expect(rateToSlider(1000)).toBe(1);
  });
});
