/** English texts of the help about what can be chosen: a sentence for each name of the document. */
import type {
  ActivationName,
  DatasetName,
  FeatureName,
  InitializerName,
  LossName,
  OptimizerName,
} from '../../experiment/names.ts';

type Sentences<Name extends string> = Readonly<Record<Name, string>>;

/** By the table that the name belongs to. At most 220 characters each. */
export interface HelpChoices {
  readonly activation: Sentences<ActivationName>;
  readonly dataset: Sentences<DatasetName | 'own'>;
  readonly feature: Sentences<FeatureName>;
  readonly initializer: Sentences<InitializerName>;
  readonly loss: Sentences<LossName>;
  readonly optimizer: Sentences<OptimizerName>;
  readonly reading: Sentences<'cost' | 'accuracy' | 'classes' | 'gradients' | 'numbers'>;
}

export const choicesEn: HelpChoices = {
  activation: {
    linear: 'Linear leaves the sum as it is: the usual output where a number is to be predicted.',
    sigmoid:
      'The sigmoid presses any number between 0 and 1, like a probability. Far out it is flat, and learns slowly there.',
    tanh: 'An S from −1 to 1. Its answers lie around 0, which makes it learn faster than the sigmoid in hidden layers.',
    relu: 'Keeps what is positive and makes the rest 0: one fold of the plane. A neuron that is 0 everywhere no longer learns.',
    'leaky-relu': 'As ReLU, but a hundredth of what is negative gets through, so that no neuron dies.',
    elu: 'As ReLU where the sum is positive; below, it bends smoothly down to −1.',
    swish: 'The sum times its own sigmoid: a smooth ReLU with a shallow dip just below 0.',
    mish: 'Much like swish, and as smooth; its dip below 0 is a little deeper.',
    softplus: 'A ReLU with a rounded corner: never quite 0, so it always learns a little.',
    gelu: 'The sum times the share of a normal distribution that lies below it: a smooth ReLU, usual in language models.',
    softmax: 'Shares certainty out among all outputs: each lies between 0 and 1, and together they make 1.',
  },
  dataset: {
    'double-circles': 'The article’s data, two pairs of nested circles: no straight line cuts a ring out.',
    circles: 'A circle within a circle: the border has to close. With squares as inputs that is easy.',
    moons: 'Two half moons that reach into each other: the border has to bend twice.',
    xor: 'The class depends on whether both coordinates have the same sign: no straight line can do it, a hidden layer can.',
    gaussians: 'Two clouds with room between them: a straight line will do, and no hidden layer is needed.',
    spiral:
      'Two arms wound around each other, the hardest set here: it takes many neurons, or inputs that are waves.',
    checkerboard: 'Four by four squares that alternate: many corners, so many neurons.',
    rings: 'Four rings within each other, whose classes alternate.',
    blobs: 'A cloud for each class, in a circle.',
    own: 'The points that you have drawn or imported. They are kept while you try other sets.',
  },
  feature: {
    x1: 'How far to the right the point lies.',
    x2: 'How far up the point lies.',
    'x1^2':
      'Large at the left and at the right, 0 in the middle. With both squares, even a network without hidden layers draws ovals.',
    'x2^2':
      'Large at the top and at the bottom, 0 in the middle. With both squares, even a network without hidden layers draws ovals.',
    'x1*x2': 'Positive where both coordinates have the same sign: just what XOR asks for.',
    'sin(x1)': 'Nearly the same as the coordinate itself on this plane; kept for links that have it.',
    'sin(x2)': 'Nearly the same as the coordinate itself on this plane; kept for links that have it.',
    'sin(2*pi*x1)': 'Two whole waves from left to right: of help with spirals and checkerboards.',
    'sin(2*pi*x2)': 'Two whole waves from bottom to top: of help with spirals and checkerboards.',
  },
  initializer: {
    'standard-normal':
      'Weights and biases from the normal distribution, as in the article: large for wide layers.',
    'xavier-uniform':
      'Evenly within bounds that fit the size of both layers; biases 0. Good for tanh and sigmoid.',
    'xavier-normal':
      'Normal, with a spread that fits the size of both layers; biases 0. Good for tanh and sigmoid.',
    'he-uniform': 'Evenly within bounds that fit the number of inputs; biases 0. Good for ReLU and its like.',
    'he-normal':
      'Normal, with a spread that fits the number of inputs; biases 0. Good for ReLU and its like.',
    zeros: 'All neurons of a layer start alike and stay alike: a lesson, not a start.',
  },
  loss: {
    'mean-squared-error':
      'The square of the distance to the right answer: small mistakes count little, large ones much.',
    'binary-cross-entropy':
      'The surprise at the true class. Right and sure costs almost nothing, wrong and sure a lot. For one output.',
    'categorical-cross-entropy': 'The surprise at the true class, where each class has an output of its own.',
  },
  optimizer: {
    'gradient-descent': 'Gradient descent goes straight downhill, as in the article.',
    momentum:
      'Momentum keeps some of the speed of earlier steps, and so rolls through flat stretches and narrow valleys.',
    nesterov: 'Momentum that looks one step ahead before it steps, and so overshoots less.',
    adagrad:
      'A rate for each weight, divided by all the gradients it has had: steps get shorter and shorter.',
    rmsprop:
      'A rate for each weight, divided by the size of its latest gradients: flat and steep places go equally fast.',
    adam: 'Momentum, and a rate for each weight as in RMSProp: quick with little care. Begin with 0.01.',
    adamw: 'Adam that also takes a share of each weight away at each step, which keeps weights small.',
  },
  reading: {
    cost: 'How wrong the network was at each epoch. A smooth fall is good; leaps mean that the steps are too long.',
    accuracy: 'The share of points on the right side of the border, at each epoch.',
    classes: 'Which class is taken for which.',
    gradients: 'How large the gradients are in each layer, to see where learning stops.',
    numbers: 'One point on its way through the network and back, with every number in its formula.',
  },
};
