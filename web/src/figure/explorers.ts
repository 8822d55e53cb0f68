/**
 * Registers the explorers, parts that need no figure. A script of its own, `frontera-explorers.js`: what it has in common with figures it
 * takes from `frontera.js`, which it loads, and figures don't weigh more for it.
 */
import './define.ts';
import { FronteraActivation } from '../parts/activation/activation.ts';
import { FronteraDescent } from '../parts/descent/descent.ts';
import { FronteraLoss } from '../parts/loss/loss.ts';
import { FronteraNeuron } from '../parts/neuron/neuron.ts';

const explorers: Readonly<Record<string, CustomElementConstructor>> = {
  'frontera-activation': FronteraActivation,
  'frontera-descent': FronteraDescent,
  'frontera-loss': FronteraLoss,
  'frontera-neuron': FronteraNeuron,
};

if ('adoptedStyleSheets' in document) {
  for (const [tag, explorer] of Object.entries(explorers)) {
    if (customElements.get(tag) === undefined) customElements.define(tag, explorer);
  }
}
