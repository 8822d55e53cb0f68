/** The article's sections, by their anchors, which are the same in every language. */
import type { Messages } from '../../i18n/messages.ts';

export const articleSections = [
  'network',
  'neuron',
  'activation',
  'forward',
  'cost',
  'descent',
  'chain',
  'gradient',
  'update',
  'experiment',
  'code',
  'yours',
] as const;

export type ArticleSection = (typeof articleSections)[number];

/** The address of a section, in the reader's language. */
export function sectionHref(section: ArticleSection, { articleHref }: Messages): string {
  return `${articleHref}#${section}`;
}
