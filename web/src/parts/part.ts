/** A part that few figures have: its code is loaded when one is used, and the texts of the views with it. */
import type { Language } from '../i18n/catalogue.ts';
import { formatInteger } from '../i18n/format.ts';
import { viewMessagesFor, type ViewMessages } from '../i18n/views-messages.ts';
import { FigureElement, type ShownIn } from './figure-element.ts';
import partStyles from './part.css?inline';

export type { Figure } from './figure-element.ts';
export type Shown = ShownIn<ViewMessages>;

/** What a class is called: by the table that its points came from, or by its number, counted from 0 as in documents. */
export function classNameIn(
  { experiment, language, texts }: Pick<Shown, 'experiment' | 'language' | 'texts'>,
  label: number,
): string {
  const names = experiment.data.kind === 'points' ? experiment.data.names : undefined;
  return names?.classes[label] || texts.className(formatInteger(label, language));
}

export abstract class Part extends FigureElement<ViewMessages> {
  protected override readonly common: readonly string[] = [partStyles];

  protected override textsIn(language: Language): ViewMessages {
    return viewMessagesFor(language);
  }
}
