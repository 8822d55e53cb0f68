import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalsFor, shownSum } from '../../../web/src/parts/inspect/shown-sum.ts';

const unitsOf = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) + 0;

it('adds up as shown, and no term is off by more than one unit of its last digit', () => {
  const terms = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(terms, (given) => {
      const total = given.reduce((sum, term) => sum + term, 0);
      const shown = shownSum(given, total);
      const { decimals } = shown;
      const sum = shown.terms.reduce((all, term) => all + unitsOf(term, decimals), 0);
      expect(sum).toBe(unitsOf(shown.total, decimals));
      expect(unitsOf(shown.total, decimals)).toBe(unitsOf(total, decimals));
      given.forEach((term, at) => {
        expect(Math.abs((shown.terms[at] ?? NaN) - term)).toBeLessThanOrEqual(10 ** -decimals + 1e-9);
      });
    }),
  );
});

it('moves the last digit of the term that was rounded farthest', () => {
  const { terms, total } = shownSum([0.0004, 0.0004, 0.0003], 0.0011);
  expect([terms.map((term) => term.toFixed(5)), total.toFixed(5)]).toEqual([
    ['0.00040', '0.00040', '0.00030'],
    '0.00110',
  ]);
  const large = shownSum([0.3334, 0.3334, 0.3334], 1.0002);
  expect(large.terms.map((term) => term.toFixed(3)).sort()).toEqual(['0.333', '0.333', '0.334']);
});

it('has three decimals, or more where all numbers are small', () => {
  expect([decimalsFor([12.3, 0.1]), decimalsFor([0.0123]), decimalsFor([0]), decimalsFor([1e-12])]).toEqual([
    3, 4, 3, 9,
  ]);
});
