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
