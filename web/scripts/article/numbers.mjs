// Every number that the article's prose names, from the compiled core. `{{small.z.1:3}}` in a page is its value with three decimals.

/** @typedef {import('./sources.mjs').Sources} Sources */
/** @typedef {import('../../src/engine/types.ts').Session} Session */
/** @typedef {import('../../src/experiment/types.ts').Experiment} Experiment */
/** @typedef {Record<string, number>} Numbers */

/** The point that the reader follows through sections 4 to 9, and its class. */
export const companion = /** @type {const} */ ([0.8, -0.4, 1]);

/** What the one neuron of section 2 begins with: w₁, w₂, b. */
export const oneNeuron = Float32Array.of(1.4, 1, 0.2);

/** Of the flat vector of [2, 2, 1]: W row by row, then b, layer by layer. */
const smallNames = ['w.11', 'w.12', 'w.21', 'w.22', 'b.1', 'b.2', 'v.1', 'v.2', 'c'];

/** The session is disposed of afterwards. @template Value @param {Sources} sources @param {Experiment} document @param {(session: Session) => Value} use */
function withSession({ engine }, document, use) {
  const session = engine.createSession(document);
  try {
    return use(session);
  } finally {
    session.dispose();
  }
}

/** @param {Sources} sources @param {string} name */
function documentOf({ documents }, name) {
  const found = documents[name];
  if (found === undefined) throw new Error(`No experiment is called ${name}.`);
  return found;
}

/** Cost and share of right points at some epochs. @param {Sources} sources @param {string} name @param {readonly number[]} epochs @returns {Numbers} */
function course(sources, name, epochs) {
  return withSession(sources, documentOf(sources, name), (session) => {
    /** @type {Numbers} */
    const numbers = {};
    for (const epoch of epochs) {
      const { trainLoss, trainAccuracy } = session.seek(epoch);
      numbers[`${name}.cost.${epoch}`] = trainLoss ?? Number.NaN;
      numbers[`${name}.right.${epoch}`] = trainAccuracy ?? Number.NaN;
    }
    return numbers;
  });
}

/** The small network and its point at epoch 0: every number of both passes. @param {Sources} sources @returns {Numbers} */
function smallNumbers(sources) {
  const document = documentOf(sources, 'small');
  return withSession(sources, document, (session) => {
    const [x1, x2, label] = companion;
    const before = session.parameters();
    const means = session.gradients();
    const { layers, cost, costGradient } = session.trace([x1, x2], label);
    const [hidden, output] = layers;
    if (hidden === undefined || output === undefined) throw new Error('The small network has two layers.');
    session.train(1);
    const after = session.parameters();
    /** @type {Numbers} */
    const numbers = { 'point.x1': x1, 'point.x2': x2, 'small.rate': document.optimizer.learningRate };
    smallNames.forEach((name, index) => {
      numbers[`small.${name}`] = before[index] ?? Number.NaN;
      numbers[`small.mean.${name}`] = means[index] ?? Number.NaN;
      numbers[`small.after.${name}`] = after[index] ?? Number.NaN;
    });
    for (const unit of [0, 1]) {
      numbers[`small.z.${unit + 1}`] = hidden.z[unit] ?? Number.NaN;
      numbers[`small.a.${unit + 1}`] = hidden.a[unit] ?? Number.NaN;
      numbers[`small.slope.${unit + 1}`] = hidden.derivative[unit] ?? Number.NaN;
      numbers[`small.delta.${unit + 1}`] = hidden.delta[unit] ?? Number.NaN;
      numbers[`small.point.v.${unit + 1}`] = output.weightGradients[unit] ?? Number.NaN;
    }
    const a = output.a[0] ?? Number.NaN;
    return {
      ...numbers,
      'small.z': output.z[0] ?? Number.NaN,
      'small.a': a,
      'small.slope': output.derivative[0] ?? Number.NaN,
      'small.delta': output.delta[0] ?? Number.NaN,
      'small.cost': cost,
      'small.costGradient': costGradient[0] ?? Number.NaN,
      'small.squared': (a - label) ** 2,
      'small.point.w.11': hidden.weightGradients[0] ?? Number.NaN,
      'small.point.w.12': hidden.weightGradients[1] ?? Number.NaN,
    };
  });
}

/** The one neuron of section 2 at its point. @param {Sources} sources @returns {Numbers} */
function oneNumbers(sources) {
  return withSession(sources, documentOf(sources, 'one'), (session) => {
    session.setParameters(oneNeuron);
    const [x1, x2, label] = companion;
    const [w1 = 0, w2 = 0, b = 0] = oneNeuron;
    const z = session.trace([x1, x2], label).layers[0]?.z[0] ?? Number.NaN;
    return { 'one.w.1': w1, 'one.w.2': w2, 'one.b': b, 'one.z': z };
  });
}

/** What a point of class 1 costs under both costs, and δ. @param {Sources} sources @param {number} output @param {string} name @returns {Numbers} */
function mistake(sources, output, name) {
  const z = Math.log(output / (1 - output));
  /** @type {Numbers} */
  const numbers = { [`${name}.output`]: output };
  for (const loss of /** @type {const} */ (['mean-squared-error', 'binary-cross-entropy'])) {
    const document = { ...documentOf(sources, 'one'), loss };
    const { costs, deltas } = withSession(sources, document, (session) => session.costCurve(1, [z]));
    const short = loss === 'mean-squared-error' ? 'squared' : 'entropy';
    numbers[`${name}.${short}`] = costs[0] ?? Number.NaN;
    numbers[`${name}.${short}.delta`] = deltas[0] ?? Number.NaN;
  }
  return numbers;
}

/** F(z) and F'(z) of an activation. @param {Sources} sources @param {'sigmoid' | 'tanh'} activation @param {number} z @param {string} name @returns {Numbers} */
function activationNumbers(sources, activation, z, name) {
  const document = {
    ...documentOf(sources, 'one'),
    layers: [{ units: 1, activation }],
    loss: 'mean-squared-error',
  };
  const { values, slopes } = withSession(sources, /** @type {Experiment} */ (document), (session) =>
    session.activationCurve(1, [z]),
  );
  return {
    [`${name}.z`]: z,
    [`${name}.a`]: values[0] ?? Number.NaN,
    [`${name}.slope`]: slopes[0] ?? Number.NaN,
  };
}

/** Of the units of a layer, how many are 0 at every point. @param {Float32Array | undefined} statistics */
function deadUnits(statistics) {
  return [...(statistics ?? [])].filter((value, index) => index % 3 === 1 && value === 0).length;
}

/** The article's experiment: what it is, and what each change breaks. @param {Sources} sources @returns {Numbers} */
function circleNumbers(sources) {
  const document = documentOf(sources, 'double-circles');
  const { learningRate, biasLearningRate } = document.optimizer;
  const facts = withSession(sources, document, (session) => ({
    'circles.points': session.points().length / 3,
    'circles.parameters': session.parameters().length,
    'circles.dead.1': deadUnits(session.statistics()[0]),
    'circles.dead.2': deadUnits(session.statistics()[1]),
  }));
  /** @param {string} name @param {Partial<Experiment>} change @returns {Numbers} */
  const broken = (name, change) =>
    withSession(sources, { ...document, ...change }, (session) => {
      const { trainLoss, trainAccuracy } = session.train(1500);
      const dead = deadUnits(session.statistics()[1]);
      return {
        [`${name}.cost`]: trainLoss ?? Number.NaN,
        [`${name}.right`]: trainAccuracy ?? Number.NaN,
        [`${name}.dead`]: dead,
      };
    });
  const sumsAsMeans = learningRate * facts['circles.points'];
  const hidden = document.layers.slice(0, -1);
  const sigmoids = hidden.map((layer) => ({ ...layer, activation: /** @type {const} */ ('sigmoid') }));
  return {
    ...facts,
    'circles.rate': learningRate,
    // Of sums in place of means; and what one who mixes that up would take.
    'circles.sumRate': learningRate / facts['circles.points'],
    'circles.wrongRate': sumsAsMeans,
    'circles.biasRate': biasLearningRate ?? Number.NaN,
    ...broken('sums', { optimizer: { ...document.optimizer, learningRate: sumsAsMeans } }),
    ...broken('fast', { optimizer: { ...document.optimizer, learningRate: 3 } }),
    ...broken('zeros', { initializer: 'zeros' }),
    ...broken('vanishing', { layers: [...sigmoids, ...document.layers.slice(-1)] }),
    ...broken('straight', { layers: document.layers.slice(-1) }),
  };
}

/** The empty plane's network with a point of each class in one place. @param {Sources} sources @returns {Numbers} */
function twinNumbers(sources) {
  /** @type {Experiment['data']} */
  const data = {
    ...{ kind: 'points', classes: 2, seed: 1, testFraction: 0 },
    points: [
      [0.4, 0.3, 0],
      [0.4, 0.3, 1],
    ],
  };
  const document = { ...documentOf(sources, 'empty-plane'), data };
  return withSession(sources, document, (session) => ({
    'twins.first': session.metrics().trainLoss ?? Number.NaN,
    'twins.cost': session.train(500).trainLoss ?? Number.NaN,
  }));
}

/** The best of 20 starts with so many ReLUs around a ring. @param {Sources} sources @param {number} units */
function bestFolds(sources, units) {
  const document = documentOf(sources, 'relu-folds');
  const starts = Array.from({ length: 20 }, (_, index) => index + 1);
  const layers = [{ units, activation: /** @type {const} */ ('relu') }, ...document.layers.slice(-1)];
  return Math.max(
    ...starts.map((seed) =>
      withSession(
        sources,
        { ...document, layers, seed },
        (session) => session.train(1500).trainAccuracy ?? Number.NaN,
      ),
    ),
  );
}

/** @param {Sources} sources @returns {Numbers} by their names in the pages */
export function articleNumbers(sources) {
  return {
    ...smallNumbers(sources),
    ...course(sources, 'small', [0, 1, 1000]),
    ...course(sources, 'double-circles', [0, 25, 150, 300, 500, 1500]),
    ...course(sources, 'flat', [300]),
    ...course(sources, 'bent', [300]),
    ...circleNumbers(sources),
    ...mistake(sources, 0.01, 'mistake'),
    ...mistake(sources, 0.001, 'worse'),
    ...mistake(sources, 0.6, 'mild'),
    ...oneNumbers(sources),
    ...activationNumbers(sources, 'sigmoid', -1.5, 'curve'),
    ...activationNumbers(sources, 'sigmoid', 0, 'sigmoid.0'),
    ...activationNumbers(sources, 'sigmoid', 4, 'sigmoid.4'),
    ...activationNumbers(sources, 'tanh', 2, 'tanh.2'),
    ...twinNumbers(sources),
    'folds.2': bestFolds(sources, 2),
    'folds.3': bestFolds(sources, 3),
  };
}

/** What the NumPy program reads: the experiment's points and first parameters. @param {Sources} sources */
export function circlesFile(sources) {
  const document = documentOf(sources, 'double-circles');
  return withSession(sources, document, (session) => {
    const points = session.points();
    const parameters = session.parameters();
    let at = 0;
    /** @param {number} count */
    const take = (count) => [...parameters.subarray(at, (at += count))].map(shortest);
    let inputs = document.features.length;
    /** @type {number[][][]} */
    const weights = [];
    /** @type {number[][]} */
    const biases = [];
    for (const { units } of document.layers) {
      const width = inputs;
      weights.push(Array.from({ length: units }, () => take(width)));
      biases.push(take(units));
      inputs = units;
    }
    const rows = Array.from({ length: points.length / 3 }, (_, index) =>
      [...points.subarray(3 * index, 3 * index + 3)].map(shortest),
    );
    return `${JSON.stringify({ points: rows, weights, biases })}\n`;
  });
}

/** Nine digits, which tell every float from its neighbours. @param {number} value */
const shortest = (value) => Number(value.toPrecision(9));
