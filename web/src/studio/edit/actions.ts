/** What the network's controls do: each is an edit of the document, submitted under the name of its field. */
import { limits } from '../../experiment/names.ts';
import type { NetworkActions } from '../network/network-columns.ts';
import type { StudioContext } from '../panel.ts';
import * as edit from './document-edits.ts';
import type { Edit } from './edits.ts';
import { integerAt } from './fields.ts';

/** The network's panel. What is typed into a layer's field belongs to that layer, so it is forgotten when layers move. */
export function networkActions({ submit, submitText, forget }: StudioContext): NetworkActions {
  let steps = 0;
  // A step goes from what is there when its turn comes, so a later one must not take the place of an earlier one.
  const submitStep = (change: Edit): void => {
    forget('units-');
    steps += 1;
    submit(`step-${steps}`, change);
  };
  return {
    setHiddenCount: (count) => {
      forget('units-');
      submit('layers', (now) => edit.withHiddenCount(now, count));
    },
    insertLayer: (index) => {
      submitStep((now) => edit.withLayerAt(now, index));
    },
    removeLayer: (index) => {
      submitStep((now) => edit.withoutLayer(now, index));
    },
    setUnits: (index, text) => {
      const allowed = integerAt(`layers[${index}].units`, 1, limits.units);
      submitText(`units-${index}`, text, allowed, (units) => (now) => edit.withUnits(now, index, units));
    },
    stepUnits: (index, by) => {
      submitStep((now) => edit.withMoreUnits(now, index, by));
    },
    setActivation: (index, name) => {
      submit(`activation-${index ?? 'all'}`, (now) =>
        index === null ? edit.withHiddenActivation(now, name) : edit.withActivation(now, index, name),
      );
    },
    setFeature: (name, isIn) => {
      submit(`feature-${name}`, (now) => edit.withFeature(now, name, isIn));
    },
  };
}
