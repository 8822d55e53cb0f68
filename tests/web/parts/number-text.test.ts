import fc from 'fast-check';
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
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['+.5', 0.5],
    ['2.', 2],
    ['1e-3', 0.001],
    ['1E−3', 0.001],
    ['1/3', 1 / 3],
    ['-1/4', -0.25],
    ['−1 / 4', -0.25],
    ['1,5/2', 0.75],
    // The one mark is the decimal one, point or comma.
    ['1,000', 1],
    ['1.000', 1],
  ])('reads %j', (text, value) => {
    expect(textToNumber(text)).toBe(value);
  });

  it.each([
    ...[
      '',
      '  ',
      'much',
      '1,000.5',
      '1.000,5',
      '1,000,000',
      '1 000',
      'Infinity',
      'NaN',
      '1e999',
      '1e',
      '-',
      ',',
    ],
    ...['0x10', '1/0', '0/0', '1/', '/3', '1//3', '1/2/3', '1/x', '1e300/1e-300'],
  ])('refuses %j', (text) => {
    expect(textToNumber(text)).toBeNull();
  });

  it.each(['en', 'es'] as const)('reads back every number as it is shown in %s', (language) => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // −0 is shown as 0.
        expect(textToNumber(numberToText(value, language))).toBe(value + 0);
      }),
    );
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
