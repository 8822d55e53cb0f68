/** Texts of the network that is edited; they come with what edits it. */
import type { Language, Translation } from './catalogue.ts';
import { networkEn } from './en/network.ts';
import { networkEs } from './es/network.ts';
import { viewMessagesFor, type ViewMessages } from './views-messages.ts';

/** Also those of the network that is read, and the language they are in. */
export type NetworkMessages = ViewMessages & Translation<typeof networkEn> & { readonly language: Language };

const catalogues: Readonly<Record<Language, NetworkMessages>> = {
  en: { ...viewMessagesFor('en'), ...networkEn, language: 'en' },
  es: { ...viewMessagesFor('es'), ...networkEs, language: 'es' },
};

/** The texts in one language. */
export function networkMessagesFor(language: Language): NetworkMessages {
  return catalogues[language];
}
