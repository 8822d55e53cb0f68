/** The views of one figure, joined to the rest of it. */
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import type { Controller } from '../controller.ts';
import type { Playground } from '../types.ts';
import { viewMakers } from './view-makers.ts';
import { ViewsControl } from './views-control.ts';

/** What the views take from the element. */
export interface FigureOfViews {
  messages(): FigureMessages;
  /** They have more styles. */
  dress(): void;
}

export function viewsOf(
  figure: Playground,
  root: ShadowRoot,
  controller: Controller,
  { messages, dress }: FigureOfViews,
): ViewsControl {
  const page = (): Window => figure.ownerDocument.defaultView ?? window;
  return new ViewsControl({
    figure,
    makers: viewMakers,
    dress,
    state: () => ({ experiment: controller.experiment, run: controller.state, messages: messages() }),
    box: (name) => root.querySelector<HTMLElement>(`.view.${name}`),
    wish: (viewWishes) => {
      controller.look({ viewWishes });
    },
    failed: (error) => {
      controller.announcer.report(error);
    },
    requestFrame: (callback) => page().requestAnimationFrame(callback),
    cancelFrame: (handle) => {
      page().cancelAnimationFrame(handle);
    },
  });
}
