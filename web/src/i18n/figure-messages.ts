/** What a figure can say, in each language. Authors' pages load these texts and no others. */
import { catalogueOf } from './catalogue.ts';
import { figureEn } from './en/figure.ts';
import { figureEs } from './es/figure.ts';

export const figureMessagesFor = catalogueOf(figureEn, figureEs);

export type FigureMessages = ReturnType<typeof figureMessagesFor>;
