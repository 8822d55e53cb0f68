import { describe, expect, it } from 'vitest';
import { readViews } from '../../../web/src/element/attributes.ts';

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
