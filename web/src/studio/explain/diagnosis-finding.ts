/** What a diagnosis may find, as data: what was seen, with its numbers. */

/** Layers count from 1. */
export type Finding =
  | { readonly kind: 'diverged'; readonly epoch: number; readonly rate: number }
  | { readonly kind: 'one-class' }
  /** All `units` neurons of a hidden layer (from 1) have the same weights. */
  | { readonly kind: 'symmetric'; readonly layer: number; readonly units: number }
  | { readonly kind: 'dead-relus'; readonly layer: number; readonly dead: number; readonly units: number }
  | { readonly kind: 'oscillating'; readonly rises: number; readonly readings: number }
  /** `left`: how much of the gradient arrives at layer 1, through so many layers. */
  | { readonly kind: 'vanishing'; readonly layers: number; readonly left: number }
  /** `share`: mean slope of the layer's activations, 1 being the steepest there is. */
  | { readonly kind: 'saturated'; readonly layer: number; readonly share: number }
  /** `fall`: the share of the cost that was lost over so many epochs. */
  | { readonly kind: 'rate-too-low'; readonly rate: number; readonly fall: number; readonly epochs: number }
  /** `wrong`: the share of points on the wrong side. */
  | { readonly kind: 'linear'; readonly wrong: number }
  | {
      readonly kind: 'overfitting';
      readonly epoch: number;
      readonly leastTestCost: number;
      readonly testCost: number;
      /** Of the test points, the share that are right: what is easy to learn wants a lighter penalty. */
      readonly testAccuracy: number;
    }
  | { readonly kind: 'stalled'; readonly cost: number; readonly since: number };
