/** Texts of the explorers, the parts that need no figure; they come with them. */
import { catalogueOf } from './catalogue.ts';
import { explorerEn } from './en/explorers.ts';
import { explorerEs } from './es/explorers.ts';

export const explorerMessagesFor = catalogueOf(explorerEn, explorerEs);

export type ExplorerMessages = ReturnType<typeof explorerMessagesFor>;
