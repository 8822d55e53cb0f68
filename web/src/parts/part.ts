/** A part that few figures have: its code is loaded when one is used, and the texts of the views with it. */
import type { Language } from '../i18n/catalogue.ts';
import { viewMessagesFor, type ViewMessages } from '../i18n/views-messages.ts';
import { FigureElement, type ShownIn } from './figure-element.ts';
import { css } from './stylesheets.ts';

export type { Figure } from './figure-element.ts';
export type Shown = ShownIn<ViewMessages>;

const partStyles = css`
  .root {
    position: relative;
    block-size: 100%;
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }

  .part-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 34px;
    margin: 0;
  }

  .part-head p {
    margin: 0;
  }

  .empty {
    max-inline-size: 22em;
    margin: auto;
    text-align: center;
    text-wrap: balance;
  }
`;

export abstract class Part extends FigureElement<ViewMessages> {
  protected override readonly common: readonly string[] = [partStyles];

  protected override textsIn(language: Language): ViewMessages {
    return viewMessagesFor(language);
  }
}
