/** Texts of the help and of the tour; they come with the first of them. */
import { catalogueOf } from './catalogue.ts';
import { helpEn } from './en/help.ts';
import { helpEs } from './es/help.ts';

export const helpMessagesFor = catalogueOf(helpEn, helpEs);

export type HelpMessages = ReturnType<typeof helpMessagesFor>;
