/** What the network's controls do: each is a change of the document. Layers are counted from 0, the output last. */
import * as edit from '../../experiment/document-edits.ts';
import { limits, type ActivationName, type FeatureName } from '../../experiment/names.ts';
import { integerAt, type DocumentEdits, type Edit } from '../edits.ts';

/** What is typed into a layer's field belongs to that layer, so it is forgotten when layers move. */
export class NetworkActions {
  readonly #edits: DocumentEdits;
  #steps = 0;

  constructor(edits: DocumentEdits) {
    this.#edits = edits;
  }

  setHiddenCount(count: number): void {
    this.#edits.forget('units-');
    this.#edits.submit('layers', (now) => edit.withHiddenCount(now, count));
  }

  /** A hidden layer before the one with this index. */
  insertLayer(index: number): void {
    this.#step((now) => edit.withLayerAt(now, index));
  }

  removeLayer(index: number): void {
    this.#step((now) => edit.withoutLayer(now, index));
  }

  setUnits(index: number, text: string): void {
    const allowed = integerAt(`layers[${index}].units`, 1, limits.units);
    this.#edits.submitText(
      `units-${index}`,
      text,
      allowed,
      (units) => (now) => edit.withUnits(now, index, units),
    );
  }

  stepUnits(index: number, by: 1 | -1): void {
    this.#step((now) => edit.withMoreUnits(now, index, by));
  }

  /** The activation of one layer; null: of all hidden ones. */
  setActivation(index: number | null, name: ActivationName): void {
    this.#edits.submit(`activation-${index ?? 'all'}`, (now) =>
      index === null ? edit.withHiddenActivation(now, name) : edit.withActivation(now, index, name),
    );
  }

  setFeature(name: FeatureName, isIn: boolean): void {
    this.#edits.submit(`feature-${name}`, (now) => edit.withFeature(now, name, isIn));
  }

  /** A step goes from what is there when its turn comes, so a later one must not take the place of an earlier one. */
  #step(change: Edit): void {
    this.#edits.forget('units-');
    this.#steps += 1;
    this.#edits.submit(`step-${this.#steps}`, change);
  }
}
