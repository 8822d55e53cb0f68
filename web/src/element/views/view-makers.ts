/** Where the code of each view is. A figure fetches what its author asks for, and nothing else. */
import type { ViewName } from '../types.ts';
import type { ViewMaker } from './view.ts';

/** A view beside the plane. */
export type SideView = Exclude<ViewName, 'field'>;

export type ViewMakers = Readonly<Record<SideView, () => Promise<ViewMaker>>>;

export const viewMakers: ViewMakers = {
  network: async () => (await import('./network-view.ts')).networkView,
};

/** In the order in which they stand. */
export const sideViews = Object.keys(viewMakers) as readonly SideView[];

/** Those that stand right of the plane where there is room. */
export const columnViews: readonly SideView[] = sideViews.filter((name) => /^(network|loss)$/u.test(name));
