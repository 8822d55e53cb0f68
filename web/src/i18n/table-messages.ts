/** What is said of tables. Loaded with what reads them. */
import { catalogueOf } from './catalogue.ts';
import { tableEn } from './en/table.ts';
import { tableEs } from './es/table.ts';

export const tableMessagesFor = catalogueOf(tableEn, tableEs);

export type TableMessages = ReturnType<typeof tableMessagesFor>;
