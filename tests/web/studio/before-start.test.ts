import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { languages } from '../../../web/src/i18n/catalogue.ts';
import { messagesFor } from '../../../web/src/i18n/messages.ts';
import { initialLanguage, languageKey } from '../../../web/src/studio/preferences.ts';

const file = (path: string): string => readFileSync(new URL(`../../../web/${path}`, import.meta.url), 'utf8');

interface Reader {
  readonly search: string;
  readonly stored: string | null;
  readonly languages: readonly string[];
}

/** The language that the page has after the script that it loads first. */
function atFirst({ search, stored, languages: wanted }: Reader): string {
  const documentElement = { lang: 'en' };
  runInNewContext(file('public/before-start.js'), {
    document: { documentElement, addEventListener: () => undefined },
    addEventListener: () => undefined,
    location: { search, protocol: 'https:' },
    localStorage: { getItem: (key: string) => (key === languageKey ? stored : null) },
    navigator: { languages: wanted },
  });
  return documentElement.lang;
}

function later({ search, stored, languages: wanted }: Reader): string {
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === languageKey ? stored : null) });
  vi.stubGlobal('navigator', { languages: wanted });
  return initialLanguage(new URLSearchParams(search));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the first paint of the studio', () => {
  it.each([
    { search: '', stored: null, languages: ['es-MX', 'en'] },
    { search: '', stored: null, languages: ['fr', 'ES'] },
    { search: '', stored: null, languages: ['fr', 'de'] },
    { search: '', stored: null, languages: ['est', 'enm'] },
    { search: '', stored: 'es', languages: ['en'] },
    { search: '', stored: 'fr', languages: ['es'] },
    { search: '?lang=en', stored: 'es', languages: ['es'] },
    { search: '?preset=xor&lang=es_ES', stored: 'en', languages: ['en'] },
    { search: '?lang=fr', stored: 'en', languages: ['es'] },
    { search: '?slang=es', stored: null, languages: ['en'] },
    { search: '?lang=', stored: null, languages: [] },
    { search: '?lang=C', stored: null, languages: ['es'] },
  ])('has the language that the studio takes: %j', (reader) => {
    expect(atFirst(reader)).toBe(later(reader));
  });

  it('has the first sentence of each language', () => {
    const page = file('index.html').replaceAll(/\s+/gu, ' ');
    for (const language of languages)
      expect(page).toContain(`<span lang="${language}"> ${messagesFor(language).intro} </span>`);
  });
});
