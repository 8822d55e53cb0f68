/** Registers the element. Importing it twice, even from two copies of the file, does no harm. */
import { FronteraPlayground } from './playground.ts';

if (customElements.get('frontera-playground') === undefined) {
  customElements.define('frontera-playground', FronteraPlayground);
}

export type * from './tags.ts';
export type * from './types.ts';
