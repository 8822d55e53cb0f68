/** The reader's language and theme: what the address asks, then what was chosen before, then the browser's. */
import type { ThemeName } from '../figure/types.ts';
import { languages, preferredLanguage, type Language } from '../i18n/catalogue.ts';

/** The themes a reader can choose from. */
export const themes = ['auto', 'light', 'dark'] as const satisfies readonly ThemeName[];

const languageKey = 'frontera.language';
const themeKey = 'frontera.theme';

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

/** Keeps the language for the next visit. */
export function rememberLanguage(language: Language): void {
  remember(languageKey, language);
}

/** Keeps the theme for the next visit. */
export function rememberTheme(theme: ThemeName): void {
  remember(themeKey, theme);
}

/** What was chosen under this key on an earlier visit. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage may be forbidden (private windows, sandboxed frames): then each visit begins afresh.
    return null;
  }
}

/** Keeps a choice for the next visit. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above: the choice holds for this visit only.
  }
}
