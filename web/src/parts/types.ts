/** What the parts of a figure show to the outside. The tags are for the reference page. */
import type { ActivationName } from '../experiment/names.ts';
import type { Playground } from '../figure/types.ts';

/**
 * What every part has.
 *
 * @attr {string} for - The id of a figure in the same tree. The figure may come later, go and come back.
 */
export interface FigurePart extends HTMLElement {
  /** The figure that it shows; null: the one of `for`. */
  run: Playground | null;
  /** As the attribute. */
  for: string | null;
}

/** The epochs of a figure's run as a slider: back to any of them, exactly, and on from there; and the choice of its branches. */
export interface TimelinePart extends FigurePart {}

/**
 * The cost, or the accuracy, over the epochs of a figure's run, to be read by pointer, finger or arrow keys.
 *
 * @attr {string} measure - `cost` (the default) or `accuracy`.
 * @attr {string} scale - `linear` (the default) or `log`, of the cost; from 230 px of height on, the reader chooses.
 */
export interface CostPart extends FigurePart {
  /** As the attribute. */
  measure: 'cost' | 'accuracy';
  /** As the attribute. */
  scale: 'linear' | 'log';
}

/**
 * Which classes a figure's network takes for which.
 *
 * @attr {string} points - `train` (the default) or `test`; where there are test points, the reader chooses.
 */
export interface ConfusionPart extends FigurePart {
  /** As the attribute. */
  points: 'train' | 'test';
}

/** One weight or bias moved by h to either side: its derivative from two costs against backpropagation's, in double. */
export interface CheckPart extends FigurePart {}

/** How large the gradients are in each layer of a figure's network, as bars on a logarithmic scale. */
export interface GradientsPart extends FigurePart {}

/** The numbers of one point on its way through a figure's network and back: every z, a, δ, gradient and step. */
export interface InspectPart extends FigurePart {}

/**
 * A point that is clicked on a figure's plane, followed through the network stage by stage: forward, cost, backward, update. The
 * network and the numbers beside it show the stage.
 */
export interface WalkPart extends FigurePart {}

/**
 * The cost around a figure's network as a map, on two random directions or two of its weights, with the run's way projected on it. The
 * network is dragged about in it.
 */
export interface LandscapePart extends FigurePart {}

/**
 * What the colours of a figure's plane mean, in words. Pressed, it lets the reader choose the colour map and the marks.
 *
 * @fires change - The reader has chosen: `colours` or `marks` of the figure are others.
 */
export interface LegendPart extends FigurePart {}

/**
 * A figure's network with every unit's activation. What is pointed at in it is shown on the plane.
 *
 * @attr {boolean} editable - Layers, neurons, activations, inputs, weights and biases are changed in it; about 500 px of width suit it.
 *
 * @slot - A heading, which stands before the controls of a network that is edited.
 */
export interface NetworkPart extends FigurePart {
  /** As the attribute. */
  editable: boolean;
}

/**
 * The field and the points of a figure's run, and the tools to draw with: every figure has one, and others show the same.
 *
 * @attr {string} controls - `draw` (the default): it can be drawn on. Empty: it is only read.
 *
 * @csspart plane - The square that is drawn on.
 * @csspart tools - The brushes and other tools at the plane's edge.
 * @csspart notice - The sentence on the plane, where there is something to say.
 */
export interface PlanePart extends FigurePart {
  /** As the attribute. */
  controls: string | null;
}

/**
 * What makes a figure's run go and stop, its epoch, cost and accuracy.
 *
 * @attr {string} controls - Any of `play` `step` `reset` `new` `speed`. Without it, all of them.
 */
export interface TransportPart extends FigurePart {
  /** As the attribute. */
  controls: string | null;
}

/**
 * What every explorer has: a part that shows one idea without a figure. Its script is `frontera-explorers.js`, which loads `frontera.js`.
 *
 * @attr {string} lang - `en` or `es`. Without it, the language of the page, then of the browser.
 * @attr {string} theme - `auto` (the default), `light` or `dark`.
 *
 * @fires change - What is read is another: the first time when the core has answered. `detail` is `reading`.
 */
export interface ExplorerPart extends HTMLElement {}

/** What is read of an activation at a z. */
export interface ActivationReading {
  readonly activation: ActivationName;
  readonly z: number;
  /** F(z). */
  readonly a: number;
  /** F'(z). */
  readonly slope: number;
}

/**
 * An activation F and its derivative as curves. z is dragged along them by mouse, finger or arrow keys. Needs no figure.
 *
 * @attr {string} activation - Any but `softmax`: `linear`, `sigmoid` (the default), `tanh`, `relu`, `leaky-relu`, `elu`, `swish`, `mish`, `softplus`, `gelu`.
 * @attr {number} z - From −6 to 6, in hundredths. Without it, 1.
 */
export interface ActivationPart extends ExplorerPart {
  /** As the attribute; the reader may have chosen another. */
  activation: ActivationName;
  /** As the attribute; the reader may have dragged it. */
  z: number;
  /** What is read at present; null before the core has answered. */
  readonly reading: ActivationReading | null;
}

/** A cost at an output, with its derivatives. */
export interface CostReading {
  /** C. */
  readonly cost: number;
  /** ∂C/∂a. */
  readonly slope: number;
  /** δ = ∂C/∂z. */
  readonly delta: number;
}

/** What is read of both costs at an output. */
export interface LossReading {
  readonly target: 0 | 1;
  readonly output: number;
  /** z of the sigmoid that gives the output. */
  readonly z: number;
  /** σ'(z). */
  readonly activationSlope: number;
  readonly squaredError: CostReading;
  readonly crossEntropy: CostReading;
}

/**
 * Squared error and cross-entropy of one sigmoid output, with their derivatives, as curves. The output is dragged along them by mouse, finger
 * or arrow keys, into a confident mistake and out of it. Needs no figure.
 *
 * @attr {number} target - `0` or `1` (the default): what the output should be.
 * @attr {number} output - From 0.001 to 0.999, in thousandths. Without it, 0.05.
 */
export interface LossPart extends ExplorerPart {
  /** As the attribute; the reader may have chosen the other. */
  target: 0 | 1;
  /** As the attribute; the reader may have dragged it. */
  output: number;
  /** What is read at present; null before the core has answered. */
  readonly reading: LossReading | null;
}

/** What is read of a descent at one of its steps. */
export interface DescentReading {
  /** ε. */
  readonly rate: number;
  readonly step: number;
  /** The last step that there is: 60, or fewer where the run diverges. */
  readonly lastStep: number;
  readonly diverged: boolean;
  /** w, or w₁ and w₂. */
  readonly weights: readonly number[];
  /** C. */
  readonly cost: number;
  /** ∂C/∂w of each weight. */
  readonly gradient: readonly number[];
  /** The weights after the next step; null: there is none. */
  readonly next: readonly number[] | null;
}

/**
 * Gradient descent of the core's own on the cost of one weight, a curve, or of two, a map with contour lines. The start is dragged by mouse,
 * finger or arrow keys, ε goes from too small to divergence, which is said in words. Needs no figure.
 *
 * @attr {number} weights - `1` (the default) or `2`.
 * @attr {number} rate - ε, from 0.01 to 1.2, in hundredths. Without it, 0.1.
 * @attr {number} step - From 0 to 60: which step is shown. Without it, 0.
 * @attr {number} w1 - Where the first weight starts, from −2 to 3, in steps of 0.02. Without it, −1.
 * @attr {number} w2 - The same of the second. Without it, 1.
 */
export interface DescentPart extends ExplorerPart {
  /** As the attribute. */
  weights: 1 | 2;
  /** As the attribute; the reader may have chosen another. */
  rate: number;
  /** As the attribute; it goes on while the descent plays. */
  step: number;
  /** As the attribute; the reader may have dragged it. */
  w1: number;
  /** As the attribute; the reader may have dragged it. */
  w2: number;
  /** What is read at present; null before the core has answered. */
  readonly reading: DescentReading | null;
}

/** What is read of one neuron at a point. */
export interface NeuronReading {
  readonly activation: ActivationName;
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
  readonly x1: number;
  readonly x2: number;
  /** w₁x₁ + w₂x₂ + b. */
  readonly z: number;
  /** F(z). */
  readonly a: number;
}

/**
 * One neuron on the plane, from −1.5 to 1.5 both ways: its activation as colours, and the line on which z is 0. The line is dragged by its
 * bias, the arrow of the weights is turned and stretched, and z and a are reckoned at a point that is dragged, by mouse, finger or arrow
 * keys. Needs no figure.
 *
 * @attr {string} activation - Any but `softmax`, as of `<frontera-activation>`. Without it, `sigmoid`.
 * @attr {number} w1 - The first weight, from −3 to 3, in steps of 0.02. Without it, 1.6.
 * @attr {number} w2 - The same of the second. Without it, 1.
 * @attr {number} b - The bias, from −3 to 3, in steps of 0.02. Without it, −0.5.
 * @attr {number} x1 - The point's place across, from −1.5 to 1.5, in hundredths. Without it, −0.5.
 * @attr {number} x2 - The same upwards. Without it, 0.8.
 */
export interface NeuronPart extends ExplorerPart {
  /** As the attribute; the reader may have chosen another. */
  activation: ActivationName;
  /** As the attribute; the reader may have dragged it. */
  w1: number;
  /** As the attribute; the reader may have dragged it. */
  w2: number;
  /** As the attribute; the reader may have dragged it. */
  b: number;
  /** As the attribute; the reader may have dragged it. */
  x1: number;
  /** As the attribute; the reader may have dragged it. */
  x2: number;
  /** What is read at present, of the latest settings that the core has answered; null before it has. */
  readonly reading: NeuronReading | null;
}
