/** English texts of the help: what each control, reading and tool is, and what more or less of it does. */
import { choicesEn, type HelpChoices } from './help-choices.ts';

/** At most 220 characters each, in one or two sentences. Symbols stand beside them as formulas. */
const topics = {
  lessons:
    'Ready-made experiments that each show one thing, from a straight border to overfitting. Choosing one replaces what is on the page.',
  lesson: 'Puts this experiment in place of the present one.',
  open: 'Opens an experiment that was saved as a file, or makes points of a table: a CSV file, or cells copied from a spreadsheet.',
  share:
    'Gives this experiment away: as a link that brings the same digits, as a file or picture, or as a figure for a page of your own.',
  present:
    'Fills the screen with the network, the plane and large numbers, for a projector. The key F does it, too; Escape ends it.',
  help: 'Explains the page: a tour in five steps, a way to ask about anything, the article, and the keys.',
  tour: 'Shows in five steps what the points are, what the network does, and what to press.',
  ask: 'After this, whatever you press is explained and does nothing else. Escape, or a press on the bar, ends it.',
  pageSettings: 'The article behind this page, its language, and light or dark paper.',
  article: 'How the network works, as a short text with formulas and figures to play with.',
  language: 'The language of the page and of its numbers. It is remembered for your next visit.',
  theme: 'Light or dark paper; the half circle follows your system. It is remembered for your next visit.',
  close: 'Closes this window, as Escape does.',

  play: 'Trains the network: in each epoch every weight moves a little, so that the cost falls. Press again to pause; nothing is lost.',
  step: 'Trains by one step: one batch of points, one small change of every weight. With all points in a batch, that is one epoch.',
  stepEpoch: 'Trains until each point has been used once, batch by batch.',
  reset:
    'Back to epoch 0 with the same initial weights. The same run can then be watched again, digit by digit.',
  newStart:
    'Draws other initial weights and goes back to epoch 0. Another start may find another border, or get stuck.',
  speed:
    'How many epochs are trained each second. Slow shows every step, Max goes as fast as your machine can; the run is the same.',
  readEpoch: 'How many times the network has gone over all the training points.',
  readCost:
    'How wrong the network is, as one number: the mean over all points. Training makes it smaller; 0 would be right and sure everywhere.',
  readAccuracy:
    'The share of points that lie on the right side of the border. Guessing between two classes of equal size gives about one half.',

  plane:
    'What the network answers at every place: a colour for each class, stronger where it is surer. On the border it cannot decide.',
  brushClass:
    'Draws points of this class: a click puts one, a drag many, also while it trains. Pressed again, the brush is put away.',
  eraser: 'Removes the points that you drag over. Undo brings them back.',
  move: 'Moves single points: drag one to another place and watch the border give way.',
  probe: 'Looks and changes nothing: the coordinates of a place, and what the network answers there.',
  brush:
    'How wide the brush is and how many points it sprays along the way. At size 0 a click puts exactly one point.',
  undo: 'Takes back the last stroke on the plane. Settings and weights stay as they are.',
  redo: 'Draws again what was taken back last.',
  clear: 'Removes all points, so that you can draw your own. Undo brings them back.',
  replay: 'A place far back is computed again, with the same digits. Wait for it, or stop here.',
  restart: 'Starts the computation again. Your points and settings are kept.',

  timeline:
    'Every epoch of the run. Drag back to see the network exactly as it was; play on from there, and a second run begins.',
  runs: 'Runs that began alike and then went different ways. Choosing one goes back to where it ended.',
  runsList:
    'The runs with their names, each after what was changed in it. Here they are renamed and forgotten.',
  runName: 'What this run is called. Type another name; empty, it is called again by what was changed.',
  runForget: 'Forgets this run and its curve.',
  pause:
    'Lets the run pause by itself: at an epoch, at a cost, or when the cost has not fallen for 200 epochs.',
  fingerprint:
    'Sixteen digits made of all weights and biases. The same digits mean the same network, bit for bit, on any machine.',

  view: 'What the colours of the plane mean. Press it for other colours, and for what is drawn on the plane.',
  colours:
    'The colours of the field, from surely one class to surely the other. Choose the pair that you tell apart best.',
  marks:
    'What helps to read the plane: the border, the test points, and a ring around each point on the wrong side.',

  fix: 'Makes the change that the sentence proposes, and nothing else. You can change it back in the settings.',
  dismiss: 'Takes this sentence away for the rest of the run.',

  dataset:
    'The points to learn from. Other ones begin at epoch 0, with settings that learn them, unless you have changed the settings yourself.',
  learningSettings: 'Sets the layers, the method and its rates to what is known to learn these points.',
  samples:
    'How many points are made. More of them show the shape more clearly, and make each epoch take longer.',
  count: 'How many points there are on the plane.',
  noise:
    'How far points stray from their shape. The more noise, the more the classes mix, until no border can be right everywhere.',
  classes: 'How many kinds of points there are. From three on, the output has a neuron for each.',
  testShare:
    'The share of points that the network never learns from. They show whether it has understood or learned by heart.',
  dataSeed: 'The number that chance begins with. The same seed gives the same points, on any machine.',
  dice: 'Takes another seed. Everything else stays: only chance changes.',

  hiddenLayers:
    'How many layers stand between inputs and output. None: a straight border. More of them can bend it more finely, but are harder to train.',
  activation: 'What a neuron makes of its sum. Without this bend, many layers could do no more than one.',
  outputActivation: 'The activation of the output belongs to the cost: together they make it a probability.',
  units:
    'How many neurons this layer has. More of them bend the border more often, and are more weights to train.',
  removeLayer: 'Takes this layer out. The network begins again at epoch 0.',
  insertLayer: 'Puts another hidden layer here. The network begins again at epoch 0.',
  network:
    'Read it from left to right. A square is a neuron: its picture shows what it answers for the whole plane, and its frame its bias. A line is a weight, thicker where that is larger.',
  neuron:
    'Adds up what arrives, each part times its weight, then its bias, and bends the sum. Its picture shows the answer for the whole plane.',
  weight:
    'How much one neuron’s answer counts for the next. The wider the line, the larger the weight; its colour is the sign.',
  feature: 'Something that the network gets to see of each point. A click takes it in or out.',
  parameter:
    'The value of this weight or bias. Type a number or a fraction, or slide: the plane follows, and training goes on from there.',
  putBack: 'Puts back the value from before your change.',

  readings: 'What to read of the run here.',
  chart:
    'Epochs from left to right. Point at the curve, or walk it with the arrow keys, to read its numbers.',
  scale:
    'How the axis of the cost is divided. On the logarithmic one each step is a tenth of the one before, so small costs stay visible.',
  pointSet: 'Counts the points that are learned from, or those that are kept for testing.',
  confusion:
    'Each row is a true class, each column what the network took it for. On the diagonal it was right.',
  gradients:
    'How strongly the cost pulls at each layer’s weights. Where the bar is short, the layer hardly learns.',
  readingPages: 'More than one way to see this: each has a page.',
  landscapeMap:
    'Each place is a network; along a line the cost is the same, and its number says which. The dot is this network: drag it, or move it with the arrow keys.',
  landscapeKind:
    'A map has two directions, the network as many as parameters: take two at random, or two of its weights.',
  landscapeTurn: 'Two other random directions, through the same network.',
  landscapeParameter: 'Chooses the weight or bias that grows to the right or to the top.',
  landscapeView: 'Shows more or less of the landscape, or brings the network back to its middle.',
  landscapePutBack: 'Takes the dragging back: the weights are again what they were.',
  checkParameter:
    'Chooses the weight or bias whose derivative is checked: its layer, its neuron, and where it comes from.',
  checkAll:
    'Checks up to 200 parameters in the same way, and goes to the one where both derivatives differ most.',
  checkNumbers:
    'The cost a little to the left and right of the parameter gives its slope without backpropagation. Digits that both have in common stand out.',
  checkStep: 'How far the parameter is moved to either side, from a tenth to a hundred-millionth.',
  walkStage:
    'The way of the pinned point through the network: forward to the cost, back with δ, then one step. Slide, or use the arrow keys.',
  walkMove: 'Goes a stage back or on, or plays them all, a second and a half each.',
  walkStep:
    'Makes one real step of the training, with the method and batch that are set. The field moves by it.',
  walkClose: 'Lets the point go. Escape does it, too.',
  walkClass:
    'No point lies there, so you choose which class it should have. It begins as the nearest point’s.',
  inspectStep: 'Goes to another point. A click on the plane chooses one, too.',
  inspectUnit: 'Chooses the neuron whose numbers are written out.',
  inspectPasses:
    'The point on its way through the network: the sum and activation of each neuron, its slope, and its local gradient on the way back.',
  inspectNeuron: 'The same formulas as in the article, with the numbers of this neuron in their places.',

  settingsPages:
    'The settings that matter most, or the others: the start, the order of the points, and what the method has of its own.',
  learningRate:
    'The length of each step. Too small, and the cost hardly falls; too large, and it leaps up until the numbers overflow.',
  biasRate:
    'A step length for biases alone. The article’s code sums the gradients of weights but averages those of biases: hence its two rates.',
  optimizer: 'How gradients become steps.',
  batch:
    'How many points make one step. Few of them: many quick and shaky steps in an epoch. All of them: a single, steady one.',
  loss: 'How being wrong is counted: what training makes smaller.',
  l1: 'Adds the sizes of all weights to the cost, which drives many of them to almost 0. Too much, and nothing is learned.',
  l2: 'Adds the squares of all weights to the cost, which keeps them small and the border smooth. Too much, and nothing is learned.',
  initializer:
    'How the first weights are drawn. Too large, and neurons hardly react; too small, and signals fade from layer to layer.',
  seed: 'The number that chance begins with. The same seed and settings give the same run, digit by digit.',
  shuffle:
    'Takes the points in another order in each epoch, so that no two batches are the same. It matters when batches are small.',
  momentum: 'How much of its speed each step keeps. 0 is plain descent; 0.9 remembers about ten steps.',
  decay: 'How long the mean of the squared gradients remembers. The closer to 1, the longer.',
  beta1: 'How long the mean of the gradients remembers: 0.9 is about ten steps. The closer to 1, the longer.',
  beta2:
    'How long the mean of the squares remembers: 0.999 is about a thousand steps. The closer to 1, the longer.',
  epsilon:
    'A tiny number under the fraction line, so that it is never divided by 0. A larger one makes steps shorter where gradients are small.',
  weightDecay:
    'How much of each weight is taken away in each step, times the learning rate. More of it keeps weights smaller.',
  noFields: 'Some methods have numbers of their own, which then stand here.',

  tabNetwork: 'The network, to look into and to change: layers, neurons, inputs, weights.',
  tabNumbers: 'One point on its way through the network and back, with every number in its formula.',
  tabReadings: 'How the run went: cost, accuracy, mistakes, gradients.',
  tabSettings: 'How the network is trained: the length of its steps, the method, the cost, the start.',
  tabData: 'What the network learns from: ready-made sets of points, or your own.',

  singleKeys: 'Without it, keys only act where the focus is: better for those who dictate to their computer.',
  section: 'Opens the article at this section.',

  sharePages: 'A link and files, or the code of a figure for a page of your own.',
  shareEpoch: 'The link opens at this epoch: the run is computed again up to there, bit for bit.',
  shareWeights: 'The link takes the weights along as they are, for a run that was changed on its way.',
  link: 'Whoever opens this address gets the same experiment, with the same digits.',
  copy: 'Copies the text to the clipboard.',
  save: 'Saves a file: the experiment, to open it here again; the points as a table; the plane or the network as a picture.',
  embedOption: 'How the figure looks and what its readers can do with it. The preview shows it.',
  embedFormat: 'What kind of page the code is for.',
  embedCode: 'Paste this into your page, at the place where the figure is to stand.',

  openFile:
    'Takes an experiment saved from Frontera, or a table with a row for each point. It stays on your machine.',
  paste:
    'Cells copied from a spreadsheet, or lines of text: two numbers and, if there is one, a class in each row.',
  tableHeaded: 'Whether the first row holds names instead of numbers.',
  tableSeparator: 'What stands between two cells of a row.',
  tableDecimal: 'Whether numbers have a decimal point or a comma.',
  tableSplit: 'The column that says which points are for testing: the network never learns from them.',
  tablePart: 'What the rows with this value in that column are for.',
  tableCut:
    'Numbers below this become one class, the others the other. Empty, each value is a class of its own.',
  tableRemedy: 'Reads the table as the sentence proposes.',
  tableColumn: 'Which column holds these values.',
  tableScale: 'How the numbers come into the plane, whose points lie between −1 and 1.',
  tableRows: 'The first rows as they were read: see whether the columns are the right ones.',
  import: 'Puts the points of the table on the plane, in place of the present ones.',
} as const satisfies Readonly<Record<string, string>>;

/** What there is a text about. */
export type HelpTopic = keyof typeof topics;

/** What the tour says at each of its places. */
const tour = {
  points: {
    title: 'The points',
    text: 'Each point belongs to a class, which its colour and shape show. The network is told where a point lies and has to find out its class.',
  },
  network: {
    title: 'The network',
    text: 'The coordinates enter on the left and pass from neuron to neuron along the lines. Each square shows what its neuron makes of the whole plane.',
  },
  play: {
    title: 'Play',
    text: 'Press Play. Again and again the network looks at how wrong it is, the cost, and moves every weight a little, so that the cost falls.',
  },
  border: {
    title: 'The border',
    text: 'On this line the network is undecided. On either side it says one class, and the stronger the colour, the surer it is. Watch it move.',
  },
  change: {
    title: 'Change something',
    text: 'Other points, fewer neurons, a longer step: see what the border does. What anything is, it tells you when you point at it, or under “?”.',
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly text: string }>>;

/** The places that the tour goes to, in their order. */
export type TourPlace = keyof typeof tour;

interface TourText {
  readonly title: string;
  readonly text: string;
}

/** The same keys in every language. */
export interface HelpTexts {
  readonly topics: Readonly<Record<HelpTopic, string>>;
  readonly choices: HelpChoices;
  readonly tour: Readonly<Record<TourPlace, TourText>>;
  readonly tourLabel: string;
  readonly tourStep: (step: number, steps: number) => string;
  readonly tourBack: string;
  readonly tourNext: string;
  readonly tourEnd: string;
  readonly askHint: string;
  readonly askEnd: string;
  readonly inArticle: (section: string) => string;
}

export const helpEn: HelpTexts = {
  topics,
  choices: choicesEn,
  tour,
  tourLabel: 'Tour',
  tourStep: (step, steps) => `${step} of ${steps}`,
  tourBack: 'Back',
  tourNext: 'Next',
  tourEnd: 'Done',
  askHint: 'Press anything on the page: it will be explained.',
  askEnd: 'Done',
  inArticle: (section) => `In the article: ${section}`,
};
