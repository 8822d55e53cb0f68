import { describe, expect, it } from 'vitest';
import {
  activationNames,
  datasetNames,
  featureNames,
  initializerNames,
  lossNames,
  optimizerNames,
} from '../../../web/src/experiment/names.ts';
import { languages } from '../../../web/src/i18n/catalogue.ts';
import { helpMessagesFor } from '../../../web/src/i18n/help-messages.ts';
import { topicPlaces } from '../../../web/src/studio/explain/help-topics.ts';

/** All sentences of a language, by the way to each. */
function textsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

describe('the help', () => {
  it('says the same in every language, in a text of its own', () => {
    const [english, spanish] = languages.map((language) => {
      const { topics, choices, tour } = helpMessagesFor(language);
      return textsIn({ topics, choices, tour });
    });
    expect(spanish?.map(([path]) => path)).toEqual(english?.map(([path]) => path));
    const same = english?.filter(([, text], index) => text === spanish?.[index]?.[1]);
    expect(same).toEqual([]);
  });

  it.each(languages)('is short, and made of whole sentences: %s', (language) => {
    const { topics, choices, tour } = helpMessagesFor(language);
    for (const [path, text] of textsIn({ topics, choices, tour })) {
      expect(text.length, path).toBeLessThanOrEqual(220);
      if (!path.endsWith('.title')) expect(text, path).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/u);
      // One or two sentences, three where they are very short.
      expect(text.split(/\. /u).length, path).toBeLessThanOrEqual(3);
    }
  });

  it('has a sentence for each name of the document', () => {
    const { choices } = helpMessagesFor('en');
    const tables = [
      [choices.activation, activationNames],
      [choices.dataset, [...datasetNames, 'own']],
      [choices.feature, featureNames],
      [choices.initializer, initializerNames],
      [choices.loss, lossNames],
      [choices.optimizer, optimizerNames],
    ] as const;
    for (const [table, names] of tables) expect(Object.keys(table)).toEqual([...names]);
  });

  it('has no text that no control has', () => {
    const used = new Set<string>(topicPlaces.map(({ topic }) => topic));
    expect(Object.keys(helpMessagesFor('en').topics).filter((topic) => !used.has(topic))).toEqual([]);
  });
});
