/** The reader's language and theme: what the address asks, then what was chosen before, then the browser's. */
import type { ThemeName } from '../figure/types.ts';
import { languages, preferredLanguage, type Language } from '../i18n/catalogue.ts';

/** The themes a reader can choose from. */
export const themes = ['auto', 'light', 'dark'] as const satisfies readonly ThemeName[];

/** Names of the languages, each in itself, as is the custom. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

export const languageKey = 'frontera.language';
export const themeKey = 'frontera.theme';
/** Of the tour, which is offered once. */
export const tourKey = 'frontera.tour';

/** The language to begin with. */
export function initialLanguage(query: URLSearchParams): Language {
  const asked = query.get('lang');
  if (asked !== null) return preferredLanguage([asked, ...navigator.languages]);
  const stored = recall(languageKey);
  return languages.find((language) => language === stored) ?? preferredLanguage(navigator.languages);
}

/** The theme to begin with. */
export function initialTheme(query: URLSearchParams): ThemeName {
  const asked = query.get('theme') ?? recall(themeKey);
  return themes.find((theme) => theme === asked) ?? 'auto';
}

/** A browser may have no storage at all (null), or throw when it is asked for (private windows, sandboxed frames). */
export function tryStorage<Result>(use: () => Result, otherwise: Result): Result {
  try {
    return use();
  } catch {
    return otherwise;
  }
}

/** What was chosen under this key on an earlier visit; null where there is no storage, so that each visit begins afresh. */
export function recall(key: string): string | null {
  return tryStorage(() => localStorage.getItem(key), null);
}

/** Keeps a choice for the next visit; without storage it holds for this visit only. */
export function remember(key: string, value: string): void {
  tryStorage(() => {
    localStorage.setItem(key, value);
  }, undefined);
}
