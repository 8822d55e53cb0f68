/** Texts of the parts that compute beyond a run; they come with the first of them. */
import { catalogueOf } from './catalogue.ts';
import { exploreEn } from './en/explore.ts';
import { exploreEs } from './es/explore.ts';

export const exploreMessagesFor = catalogueOf(exploreEn, exploreEs);

export type ExploreMessages = ReturnType<typeof exploreMessagesFor>;
