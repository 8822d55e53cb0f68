import { expect, test } from 'vitest';
import { ExperimentError } from '../../../web/src/experiment/error.ts';
import { presetExperiment, presetNames, presets } from '../../../web/src/experiment/presets.ts';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';
import { languages } from '../../../web/src/i18n/catalogue.ts';
import { messagesFor } from '../../../web/src/i18n/messages.ts';

test.each(presetNames)('%s is a complete and valid document', (name) => {
  // As text, because a document that is loaded is recognised as a preset by its text.
  expect(JSON.stringify(parseExperiment(presets[name]))).toBe(JSON.stringify(presets[name]));
  expect(presetExperiment(name)).toBe(presets[name]);
});

test.each(languages)('each has a short title and one sentence of its own in %s', (language) => {
  const texts = presetNames.map((name) => messagesFor(language).presetTexts[name]);
  for (const { title, about } of texts) {
    const words = title.split(' ').length;
    expect([title, words >= 2 && words <= 4]).toEqual([title, true]);
    expect([about, about.length >= 30 && about.length <= 110]).toEqual([about, true]);
    expect(about).toMatch(/\.$/u);
  }
  expect(new Set(texts.map(({ title }) => title)).size).toBe(presetNames.length);
  expect(new Set(texts.map(({ about }) => about)).size).toBe(presetNames.length);
});

test('the article’s circles come first, then the empty plane', () => {
  expect(presetNames.slice(0, 2)).toEqual(['double-circles', 'empty-plane']);
});

test('double-circles is what an empty document means', () => {
  expect(presetExperiment('double-circles')).toEqual(parseExperiment({ version: 1 }));
});

test('empty-plane has no points', () => {
  expect(presetExperiment('empty-plane').data).toMatchObject({ kind: 'points', points: [] });
});

test.each(['circles', '', 'toString', '__proto__'])('%j is refused with the names there are', (name) => {
  let caught: unknown;
  try {
    presetExperiment(name);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(ExperimentError);
  expect((caught as ExperimentError).toData()).toEqual({
    path: 'preset',
    value: JSON.stringify(name),
    allowed: { kind: 'one-of', values: presetNames },
  });
});
