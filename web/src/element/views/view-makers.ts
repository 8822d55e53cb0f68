/** Where the code of each view is. A figure fetches what its author asks for, and nothing else. */
import type { ViewName } from '../types.ts';
import type { ViewMaker } from './view.ts';

/** A view beside the plane. */
export type SideView = Exclude<ViewName, 'field'>;

export type ViewMakers = Readonly<Record<SideView, () => Promise<ViewMaker>>>;

export const viewMakers: ViewMakers = {
  network: async () => (await import('./network-view.ts')).networkView,
  loss: async () => (await import('./loss.ts')).lossView,
  timeline: async () => (await import('./timeline.ts')).timelineView,
  inspect: async () => (await import('./inspect.ts')).inspectView,
};

/** In the order in which they stand. */
export const sideViews = Object.keys(viewMakers) as readonly SideView[];

/** Those that stand right of the plane where there is room. */
export const columnViews: readonly SideView[] = ['network', 'loss'];
