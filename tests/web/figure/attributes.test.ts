import { describe, expect, it } from 'vitest';
import { readEpochs, readSpeed, readViews } from '../../../web/src/figure/attributes.ts';

describe('readViews', () => {
  it('always has the field, first', () => {
    expect(readViews(null)).toEqual({ views: ['field'], problem: null });
    expect(readViews('').views).toEqual(['field']);
    expect(readViews('network').views).toEqual(['field', 'network']);
  });

  it('takes names in any order, twice or among blanks', () => {
    expect(readViews('  network\nfield network ').views).toEqual(['field', 'network']);
  });

  it('tells of a name that it doesn’t know, and keeps the others', () => {
    const { views, problem } = readViews('telescope network');
    expect(views).toEqual(['field', 'network']);
    expect(problem).toMatchObject({ kind: 'bad-value', attribute: 'views', value: 'telescope' });
  });
});

describe('readEpochs', () => {
  it('takes every epoch that a run can pause at', () => {
    expect(readEpochs(null)).toEqual({ epoch: null, problem: null });
    expect(readEpochs(' 500 ').epoch).toBe(500);
    expect(readEpochs('2147483647')).toEqual({ epoch: 2_147_483_647, problem: null });
  });

  it.each(['', '0', '-1', '1.5', '1e3', '2147483648', '9007199254740993'])('refuses %j', (value) => {
    expect(readEpochs(value)).toEqual({ epoch: null, problem: { kind: 'bad-epochs', value } });
  });
});

describe('readSpeed', () => {
  it('takes every number above 0, Infinity too', () => {
    expect(readSpeed(null)).toEqual({ speed: 60, problem: null });
    expect(readSpeed('0.5')).toEqual({ speed: 0.5, problem: null });
    expect(readSpeed('Infinity')).toEqual({ speed: Infinity, problem: null });
  });

  it.each(['', '0', '-1', 'fast', 'NaN'])('refuses %j', (value) => {
    expect(readSpeed(value)).toMatchObject({ speed: 60, problem: { attribute: 'speed', value } });
  });
});
