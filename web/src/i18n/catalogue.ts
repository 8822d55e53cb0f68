/** The two languages Frontera speaks. */
export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

/**
 * The shape a translation must have, derived from the English texts: the same keys, strings where there are
 * strings, functions of the same values where there are functions. So a missing text is a compile error.
 */
export type Translation<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Texts[Key];
};

/** What gives the texts in one language, and says which it is. */
export function catalogueOf<Texts extends object>(en: Texts, es: Translation<Texts>) {
  type Messages = Translation<Texts> & { readonly language: Language };
  const catalogues = { en: { ...en, language: 'en' }, es: { ...es, language: 'es' } };
  return (language: Language) => catalogues[language] as Messages;
}

/** The first language of the candidates that Frontera speaks (`es-MX` counts as `es`); English where there is none. */
export function preferredLanguage(candidates: readonly string[]): Language {
  for (const candidate of candidates) {
    const primary = candidate.toLowerCase().split(/[-_]/u)[0];
    const found = languages.find((language) => language === primary);
    if (found !== undefined) return found;
  }
  return 'en';
}
