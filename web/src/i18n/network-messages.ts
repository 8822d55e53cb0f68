/** Texts of the network that is edited; they come with what edits it. Also those of the network that is read. */
import { catalogueOf } from './catalogue.ts';
import { networkEn } from './en/network.ts';
import { viewsEn } from './en/views.ts';
import { networkEs } from './es/network.ts';
import { viewsEs } from './es/views.ts';

export const networkMessagesFor = catalogueOf({ ...viewsEn, ...networkEn }, { ...viewsEs, ...networkEs });

export type NetworkMessages = ReturnType<typeof networkMessagesFor>;
