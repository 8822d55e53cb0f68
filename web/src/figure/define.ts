/** Registers the elements. Importing it twice, even from two copies of the file, does no harm. */
import { FronteraAction } from './action/action-element.ts';
import { FronteraPlayground } from './playground.ts';

if (customElements.get('frontera-playground') === undefined) {
  customElements.define('frontera-playground', FronteraPlayground);
  customElements.define('frontera-action', FronteraAction);
}

export type * from './tags.ts';
export type * from './types.ts';
export type * from '../parts/types.ts';
