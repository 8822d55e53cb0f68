/** What the views beside a figure's plane can say. Loaded with the first of them. */
import { catalogueOf } from './catalogue.ts';
import { viewsEn } from './en/views.ts';
import { viewsEs } from './es/views.ts';

export const viewMessagesFor = catalogueOf(viewsEn, viewsEs);

export type ViewMessages = ReturnType<typeof viewMessagesFor>;
