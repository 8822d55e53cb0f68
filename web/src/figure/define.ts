/** Registers the elements. Importing it twice, even from two copies of the file, does no harm. */
import { FronteraAction } from './action/action-element.ts';
import { FronteraPlane } from '../parts/plane/plane.ts';
import { FronteraTransport } from '../parts/transport/transport.ts';
import { FronteraPlayground } from './playground.ts';

if (!CSS.supports('(color: light-dark(red, red)) and selector(:popover-open)'))
  void import('./old-browser.ts');

if ('adoptedStyleSheets' in document && customElements.get('frontera-playground') === undefined) {
  customElements.define('frontera-playground', FronteraPlayground);
  customElements.define('frontera-action', FronteraAction);
  // After the figures, which they look for.
  customElements.define('frontera-plane', FronteraPlane);
  customElements.define('frontera-transport', FronteraTransport);
}

export type * from './tags.ts';
export type * from './types.ts';
export type * from '../parts/types.ts';
