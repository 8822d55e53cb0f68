/** What the walk through the network says; loaded with its bar. Also the texts of the views. */
import { catalogueOf } from './catalogue.ts';
import { viewsEn } from './en/views.ts';
import { walkEn } from './en/walk.ts';
import { viewsEs } from './es/views.ts';
import { walkEs } from './es/walk.ts';

export const walkMessagesFor = catalogueOf({ ...viewsEn, ...walkEn }, { ...viewsEs, ...walkEs });

export type WalkMessages = ReturnType<typeof walkMessagesFor>;
