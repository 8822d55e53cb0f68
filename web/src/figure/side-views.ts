import type { ViewName } from './types.ts';

/** A view beside the plane. */
export type SideView = Exclude<ViewName, 'field'>;

/** In the order in which they stand. */
export const sideViews: readonly SideView[] = ['network', 'loss', 'timeline', 'inspect'];

/** Those that stand right of the plane where there is room. */
export const columnViews: readonly SideView[] = ['network', 'loss'];
