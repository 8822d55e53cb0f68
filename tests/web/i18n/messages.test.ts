import { describe, expect, it } from 'vitest';
import type { Allowed } from '../../../web/src/experiment/error.ts';
import {
  activationNames,
  datasetNames,
  featureNames,
  initializerNames,
  lossNames,
  optimizerNames,
} from '../../../web/src/experiment/names.ts';
import { describeError } from '../../../web/src/i18n/errors.ts';
import {
  formatCost,
  formatDuration,
  formatInteger,
  formatNumber,
  formatPercent,
  formatWeight,
} from '../../../web/src/i18n/format.ts';
import { languages, preferredLanguage } from '../../../web/src/i18n/catalogue.ts';
import { messagesFor } from '../../../web/src/i18n/messages.ts';
import { networkMessagesFor } from '../../../web/src/i18n/network-messages.ts';
import { tableMessagesFor } from '../../../web/src/i18n/table-messages.ts';

describe('messagesFor', () => {
  it.each([
    ['the studio', messagesFor],
    ['the network that is edited', networkMessagesFor],
    ['tables', tableMessagesFor],
  ])('has the same keys in every language, none of them empty: %s', (_, textsFor) => {
    const keys = Object.keys(textsFor('en')).sort();
    for (const language of languages) {
      const texts: object = textsFor(language);
      expect(Object.keys(texts).sort()).toEqual(keys);
      expect(Object.entries(texts).filter(([, text]) => text === '')).toEqual([]);
    }
  });
});

describe('titles of names', () => {
  const tables = [
    ['activationTitles', activationNames],
    ['lossTitles', lossNames],
    ['optimizerTitles', optimizerNames],
    ['initializerTitles', initializerNames],
    ['datasetTitles', datasetNames],
    ['featureTitles', featureNames],
  ] as const;

  it.each(tables)('%s are there for every name, and none twice', (table, names) => {
    for (const language of languages) {
      const titles: Readonly<Record<string, string>> = messagesFor(language)[table];
      expect(Object.keys(titles)).toEqual(names);
      expect(new Set(Object.values(titles)).size).toBe(names.length);
      expect(Object.values(titles)).not.toContain('');
    }
  });
});

describe('preferredLanguage', () => {
  it('takes the first that is known, whatever its region', () => {
    expect(preferredLanguage(['fr-FR', 'es-MX', 'en'])).toBe('es');
    expect(preferredLanguage(['EN_us', 'es'])).toBe('en');
    expect(preferredLanguage(['estonian'])).toBe('en');
    expect(preferredLanguage([])).toBe('en');
  });
});

describe('numbers', () => {
  it('are rounded to what means something, in the language', () => {
    expect(formatCost(0.693147, 'en')).toBe('0.6931');
    expect(formatCost(0.693147, 'es')).toBe('0,6931');
    expect(formatCost(0.00001234567, 'en')).toBe('1.235 × 10⁻⁵');
    expect(formatInteger(12345, 'en')).toBe('12,345');
    expect(formatInteger(12345, 'es')).toBe('12.345');
    expect(formatPercent(0.95, 'en')).toBe('95.0%');
    expect(formatWeight(-0.5, 'es')).toBe('−0,500');
  });

  it('are written as the language’s own formatter writes them, where a short cut is taken too', () => {
    const values = [
      0, 1, 7, 12.5, 999, 999.9, 1000, 0.5, 0.16, 0.0001, 0.00012345, 123.456, 0.30000000000000004, -2.5,
    ];
    for (const language of languages) {
      const own = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 });
      const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
      for (const value of values) {
        expect(formatNumber(value, language)).toBe(own.format(value));
        expect(formatInteger(value, language)).toBe(whole.format(value));
      }
    }
  });

  it('say 100 % only when nothing is missing', () => {
    expect(formatPercent(0.9999, 'en')).toBe('99.9%');
    expect(formatPercent(1, 'en')).toBe('100.0%');
  });

  it('are a dash when they are not there or not finite', () => {
    for (const format of [formatCost, formatInteger, formatNumber, formatPercent, formatWeight]) {
      for (const value of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        expect(format(value, 'en')).toBe('–');
      }
    }
  });
});

describe('describeError', () => {
  const kinds: readonly Allowed[] = [
    { kind: 'one-of', values: ['tanh', 'relu'] },
    { kind: 'number', min: 0, max: 10, integer: false },
    { kind: 'number', min: 1, max: 128, integer: true },
    { kind: 'number', min: 4, max: 100_000, integer: true, multipleOf: 4 },
    { kind: 'length', min: 1, max: 8 },
    { kind: 'type', type: 'number-or-null' },
    { kind: 'fields', names: ['units', 'activation'] },
    { kind: 'with', path: 'loss', value: 'binary-cross-entropy', values: ['sigmoid'] },
  ];

  it.each(kinds)('says what is allowed in both languages: %j', (allowed) => {
    const sentences = languages.map((language) =>
      describeError({ path: 'layers[1].units', value: '7', allowed }, messagesFor(language)),
    );
    expect(sentences[0]).toContain('Layer 2');
    expect(sentences[1]).toContain('La capa 2');
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|\[object/u);
    expect(sentences[0]).not.toBe(sentences[1]);
  });

  it('names the step of a multiple', () => {
    const allowed: Allowed = { kind: 'number', min: 4, max: 100_000, integer: true, multipleOf: 4 };
    const sentence = describeError({ path: 'data.samples', value: '7', allowed }, messagesFor('es'));
    expect(sentence).toContain('un múltiplo de 4, de 4 a 100.000');
  });

  it('writes whole limits out, however large', () => {
    const allowed: Allowed = { kind: 'number', min: 0, max: 4_294_967_295, integer: true };
    const sentence = describeError({ path: 'data.seed', value: '-1', allowed }, messagesFor('en'));
    expect(sentence).toContain('from 0 to 4,294,967,295');
  });

  it('names an unknown place by its path', () => {
    const error = { path: 'data.points[3][0]', value: '2', allowed: kinds[1] as Allowed };
    expect(describeError(error, messagesFor('en'))).toContain('“data.points[3][0]”');
  });
});

describe('formatDuration', () => {
  it.each([
    [20, '1 minute', '1 minuto'],
    [61, '1 minute', '1 minuto'],
    [150, '3 minutes', '3 minutos'],
    [7200, '2 hours', '2 horas'],
    [3 * 86_400, '3 days', '3 días'],
    [1e9, '32 years', '32 años'],
  ])('says %d seconds in the largest unit that there are two of', (seconds, english, spanish) => {
    expect(formatDuration(seconds, 'en')).toBe(english);
    expect(formatDuration(seconds, 'es')).toBe(spanish);
  });

  it('has a dash for what is no number', () => {
    expect(formatDuration(Infinity, 'en')).toBe('–');
  });
});
