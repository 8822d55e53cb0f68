/** Where the code of each view is. A figure fetches what its author asks for, and nothing else. */
import type { SideView } from './side-views.ts';
import type { ViewMaker } from './view.ts';

export type ViewMakers = Readonly<Record<SideView, () => Promise<ViewMaker>>>;

export const viewMakers: ViewMakers = {
  network: async () => (await import('./network-view.ts')).networkView,
  loss: async () => (await import('./loss.ts')).lossView,
  timeline: async () => (await import('./timeline.ts')).timelineView,
  inspect: async () => (await import('./inspect.ts')).inspectView,
};
