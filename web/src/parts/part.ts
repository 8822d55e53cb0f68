/** A part that few figures have: its code is loaded when one is used, and the texts of the views with it. */
import type { Language } from '../i18n/catalogue.ts';
import { viewMessagesFor, type ViewMessages } from '../i18n/views-messages.ts';
import { FigureElement, type ShownIn } from './figure-element.ts';
import partStyles from './part.css?inline';

export type { Figure } from './figure-element.ts';
export type Shown = ShownIn<ViewMessages>;

export abstract class Part extends FigureElement<ViewMessages> {
  protected override readonly common: readonly string[] = [partStyles];

  protected override textsIn(language: Language): ViewMessages {
    return viewMessagesFor(language);
  }
}
