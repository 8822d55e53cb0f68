/** A part that few figures have: its code is loaded when one is used, and the texts of the views with it. */
import type { Language } from '../i18n/catalogue.ts';
import { viewMessagesFor, type ViewMessages } from '../i18n/views-messages.ts';
import { FigureElement, type ShownIn } from './figure-element.ts';
import partStyles from './part.css?inline';

export type { Figure } from './figure-element.ts';
export type Shown = ShownIn<ViewMessages>;

/** What a class is called: by the table that its points came from, or by its number, counted from 1. */
export function classNameIn(
  { experiment, texts }: Pick<Shown, 'experiment' | 'texts'>,
  label: number,
): string {
  const names = experiment.data.kind === 'points' ? experiment.data.names : undefined;
  return names?.classes[label] || texts.className(label + 1);
}

export abstract class Part extends FigureElement<ViewMessages> {
  protected override readonly common: readonly string[] = [partStyles];

  protected override textsIn(language: Language): ViewMessages {
    return viewMessagesFor(language);
  }
}
