// What stands in place of the article's figures where no script runs and on paper: drawings and tables from the core's numbers.
import { formatNumber } from './format.mjs';
import { companion, oneNeuron } from './numbers.mjs';

/** @typedef {import('./sources.mjs').Sources} Sources */
/** @typedef {import('./format.mjs').Language} Language */
/** @typedef {readonly [number, number]} Span */
/** @typedef {import('../../src/experiment/types.ts').Experiment} Experiment */
/** @typedef {import('../../src/engine/types.ts').Session} Session */

const width = 360;
const height = 220;
const edge = 14;

/** @param {number} value */
const px = (value) => String(Math.round(value * 10) / 10);

/** From the axes' numbers to the drawing's. @param {Span} x @param {Span} y */
function scales([xMin, xMax], [yMin, yMax]) {
  return {
    /** @param {number} value */
    x: (value) => edge + ((value - xMin) / (xMax - xMin)) * (width - 2 * edge),
    /** @param {number} value */
    y: (value) => height - edge - ((value - yMin) / (yMax - yMin)) * (height - 2 * edge),
  };
}

/** @typedef {ReturnType<typeof scales>} Scales */

/** @param {Scales} at @param {readonly number[]} xs @param {readonly (number | null)[]} ys */
function curve(at, xs, ys) {
  return xs
    .map((x, index) => `${index === 0 ? 'M' : 'L'}${px(at.x(x))} ${px(at.y(ys[index] ?? 0))}`)
    .join('');
}

/** @param {Scales} at @param {number} x @param {number} y @param {string} name */
const dot = (at, x, y, name) => `<circle class="${name}" cx="${px(at.x(x))}" cy="${px(at.y(y))}" r="4" />`;

/** @param {string} content @param {string} alt */
const drawing = (content, alt) =>
  `<svg class="still" viewBox="0 0 ${width} ${height}" role="img" aria-label="${alt}">${content}</svg>`;

/** @param {Scales} at @param {Span} x @param {Span} y */
const axes = (at, [xMin, xMax], [yMin, yMax]) =>
  `<path class="axis" d="M${px(at.x(xMin))} ${px(at.y(0))}H${px(at.x(xMax))}M${px(at.x(Math.max(0, xMin)))} ${px(at.y(yMin))}V${px(at.y(yMax))}" />`;

/** @param {number} from @param {number} to @param {number} count */
const spread = (from, to, count) =>
  Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));

/** @template Value @param {Sources} sources @param {unknown} document @param {(session: Session) => Value} use */
function withSession({ engine }, document, use) {
  const session = engine.createSession(document);
  try {
    return use(session);
  } finally {
    session.dispose();
  }
}

/** One neuron's line z = 0 on the plane, the arrow of its weights from the middle, and the companion. @param {string} alt */
function neuronStill(alt) {
  const [w1 = 0, w2 = 1, b = 0] = oneNeuron;
  const side = height - 2 * edge;
  const at = {
    /** @param {number} x1 */
    x: (x1) => width / 2 + (x1 / 3) * side,
    /** @param {number} x2 */
    y: (x2) => height / 2 - (x2 / 3) * side,
  };
  // From one edge of [−1.5, 1.5]² to the other.
  const ends = [-1.5, 1.5].map((x2) => -(w2 * x2 + b) / w1);
  const frame = `<path class="axis" d="M${px(at.x(-1.5))} ${px(at.y(-1.5))}h${side}v${-side}h${-side}z" />`;
  const line = `<path class="first" d="${curve(at, ends, [-1.5, 1.5])}" />`;
  const arrow = `<path class="second" d="${curve(at, [0, w1 / 2], [0, w2 / 2])}" />${dot(at, w1 / 2, w2 / 2, 'second')}`;
  return drawing(
    `${frame}${axes(at, [-1.5, 1.5], [-1.5, 1.5])}${line}${arrow}${dot(at, companion[0], companion[1], 'first')}`,
    alt,
  );
}

/** F and F′ over z. @param {Sources} sources @param {string} alt @param {string} activation @param {number} z */
function activationStill(sources, alt, activation, z) {
  const document = {
    ...sources.documents['one'],
    layers: [{ units: 1, activation }],
    loss: 'mean-squared-error',
  };
  const zs = spread(-6, 6, 121);
  const { values, slopes } = withSession(sources, document, (session) =>
    session.activationCurve(1, [...zs, z]),
  );
  const y = /** @type {const} */ ([-1.2, 1.4]);
  const at = scales([-6, 6], y);
  return drawing(
    `${axes(at, [-6, 6], y)}<path class="second" d="${curve(at, zs, slopes)}" /><path class="first" d="${curve(at, zs, values)}" />${dot(at, z, slopes[121] ?? 0, 'second')}${dot(at, z, values[121] ?? 0, 'first')}`,
    alt,
  );
}

/** Both costs of a point of class 1 over the output. @param {Sources} sources @param {string} alt @param {number} output */
function lossStill(sources, alt, output) {
  const outputs = [...spread(0.002, 0.998, 121), output];
  const zs = outputs.map((a) => Math.log(a / (1 - a)));
  const [squared, entropy] = ['mean-squared-error', 'binary-cross-entropy'].map((loss) =>
    withSession(sources, { ...sources.documents['one'], loss }, (session) => session.costCurve(1, zs).costs),
  );
  const y = /** @type {const} */ ([0, 6.4]);
  const at = scales([0, 1], y);
  const some = outputs.slice(0, 121);
  return drawing(
    `${axes(at, [0, 1], y)}<path class="second" d="${curve(at, some, squared ?? [])}" /><path class="first" d="${curve(at, some, entropy ?? [])}" />${dot(at, output, squared?.[121] ?? 0, 'second')}${dot(at, output, entropy?.[121] ?? 0, 'first')}`,
    alt,
  );
}

/** A neuron F(z) = z without a bias. @param {readonly (readonly number[])[]} points @param {readonly string[]} features @param {number} rate */
function slope(points, features, rate) {
  return {
    version: 1,
    data: { kind: 'points', points },
    features,
    layers: [{ units: 1, activation: 'linear' }],
    loss: 'mean-squared-error',
    optimizer: { name: 'gradient-descent', learningRate: rate, biasLearningRate: 0 },
  };
}

/** Steps down C = (w − 1)² from −1. @param {Sources} sources @param {string} alt @param {number} rate @param {number} steps */
function slopeStill(sources, alt, rate, steps) {
  const way = withSession(sources, slope([[1, 0, 1]], ['x1'], rate), (session) => {
    session.setParameters(Float32Array.of(-1, 0));
    return Array.from({ length: steps + 1 }, (_, step) => {
      if (step > 0) session.step();
      return /** @type {const} */ ([session.parameters()[0] ?? 0, session.metrics().trainLoss ?? 0]);
    });
  });
  const ws = spread(-1.3, 3.3, 93);
  const y = /** @type {const} */ ([0, 5.5]);
  const at = scales([-1.3, 3.3], y);
  const path = curve(
    at,
    way.map(([w]) => w),
    way.map(([, cost]) => cost),
  );
  return drawing(
    `${axes(at, [-1.3, 3.3], y)}<path class="first" d="${curve(
      at,
      ws,
      ws.map((w) => (w - 1) ** 2),
    )}" /><path class="way" d="${path}" />${way.map(([w, cost]) => dot(at, w, cost, 'second')).join('')}`,
    alt,
  );
}

/** Steps through a valley of two weights, from (−1, 1). @param {Sources} sources @param {string} alt @param {number} rate @param {number} steps */
function valleyStill(sources, alt, rate, steps) {
  const points = [
    [1, 1, 1],
    [-0.25, 0.25, 0],
  ];
  const way = withSession(sources, slope(points, ['x1', 'x2'], rate), (session) => {
    session.setParameters(Float32Array.of(-1, 1, 0));
    return Array.from({ length: steps + 1 }, (_, step) => {
      if (step > 0) session.step();
      return session.parameters();
    });
  });
  const side = height - 2 * edge;
  const at = {
    /** @param {number} w */
    x: (w) => width / 2 + ((w - 0.5) / 5) * side,
    /** @param {number} w */
    y: (w) => height / 2 - ((w - 0.5) / 5) * side,
  };
  // C = u² + v²/16 along the diagonals through (½, ½).
  const rings = [0.1, 0.4, 0.9, 1.6]
    .map((cost) => Math.sqrt(cost) * (side / 5))
    .map(
      (r) =>
        `<ellipse class="axis" rx="${px(4 * r)}" ry="${px(r)}" transform="translate(${width / 2} ${height / 2}) rotate(45)" />`,
    )
    .join('');
  const path = curve(
    at,
    way.map((w) => w[0] ?? 0),
    way.map((w) => w[1] ?? 0),
  );
  return drawing(
    `${rings}<path class="way" d="${path}" />${way.map((w) => dot(at, w[0] ?? 0, w[1] ?? 0, 'second')).join('')}`,
    alt,
  );
}

/** Neurons, and connections by sign and size. @param {Sources} sources @param {string} alt @param {string} name @param {number} epoch */
function networkStill(sources, alt, name, epoch) {
  return withSession(sources, sources.documents[name], (session) => {
    session.seek(epoch);
    const parameters = session.parameters();
    const { features, layers } = session.experiment;
    const sizes = [features.length, ...layers.map(({ units }) => units)];
    /** @param {number} layer @param {number} unit @returns {Span} */
    const place = (layer, unit) => [
      40 + (layer / (sizes.length - 1)) * (width - 80),
      ((unit + 0.5) / (sizes[layer] ?? 1)) * (height - 2 * edge) + edge,
    ];
    let index = 0;
    let lines = '';
    for (let layer = 1; layer < sizes.length; layer += 1) {
      for (let unit = 0; unit < (sizes[layer] ?? 0); unit += 1)
        for (let from = 0; from < (sizes[layer - 1] ?? 0); from += 1) {
          const weight = parameters[index++] ?? 0;
          const [[x1, y1], [x2, y2]] = [place(layer - 1, from), place(layer, unit)];
          lines += `<path class="${weight < 0 ? 'negative' : 'positive'}" stroke-width="${px(Math.min(4, 0.3 + Math.abs(weight)))}" d="M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}" />`;
        }
      index += sizes[layer] ?? 0;
    }
    const nodes = sizes
      .flatMap((count, layer) => Array.from({ length: count }, (_, unit) => place(layer, unit)))
      .map(([x, y]) => `<circle class="node" cx="${px(x)}" cy="${px(y)}" r="6" />`)
      .join('');
    return drawing(lines + nodes, alt);
  });
}

/** The cost, every 1 of 100 parts of the way. @param {Sources} sources @param {string} alt @param {string} name @param {number} epochs */
function costStill(sources, alt, name, epochs) {
  const places = spread(0, epochs, 101).map(Math.round);
  const costs = withSession(sources, sources.documents[name], (session) =>
    places.map((epoch) => session.seek(epoch).trainLoss),
  );
  const y = /** @type {const} */ ([0, 1.1 * Math.max(...costs.map((cost) => cost ?? 0))]);
  const at = scales([0, epochs], y);
  return drawing(`${axes(at, [0, epochs], y)}<path class="first" d="${curve(at, places, costs)}" />`, alt);
}

/** @param {readonly (readonly string[])[]} rows @param {string} alt */
function table([head = [], ...rows], alt) {
  const cells = rows.map(
    ([name = '', ...values]) =>
      `<tr><th scope="row">${name}</th>${values.map((value) => `<td>${value}</td>`).join('')}</tr>`,
  );
  return `<table class="still"><caption>${alt}</caption><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${cells.join('')}</tbody></table>`;
}

/** Every number of the companion on its way. @param {Sources} sources @param {string} alt @param {Language} language */
function numbersStill(sources, alt, language) {
  const [x1, x2, label] = companion;
  const { layers } = withSession(sources, sources.documents['small'], (session) =>
    session.trace([x1, x2], label),
  );
  const rows = layers.flatMap(({ z, a, derivative, delta }, layer) =>
    [...z].map((sum, unit) => [
      `<i>a</i><sub>${unit + 1}</sub><sup>${layer + 1}</sup>`,
      ...[sum, a[unit], derivative[unit], delta[unit]].map((value) =>
        formatNumber(value ?? 0, '3', language),
      ),
    ]),
  );
  return table([['', '<i>z</i>', '<i>a</i>', '<i>F</i>′(<i>z</i>)', '<i>δ</i>'], ...rows], alt);
}

/** The derivative along v₁, from two costs and by backpropagation. @param {Sources} sources @param {string} alt @param {Language} language */
function checkStill(sources, alt, language) {
  const found = withSession(sources, sources.documents['small'], (session) =>
    session.parameterCheck({ parameter: 6, steps: [0.1, 0.01, 0.001] }),
  );
  /** @param {number | null | undefined} value */
  const written = (value) => formatNumber(value ?? 0, '6', language);
  const rows = (found?.nudges ?? []).map(({ h, left, right, numeric }) => [
    formatNumber(h, '3', language),
    ...[left, right, numeric, found?.analytic].map(written),
  ]);
  return table(
    [
      [
        '<i>h</i>',
        '<i>C</i>(<i>w</i> − <i>h</i>)',
        '<i>C</i>(<i>w</i> + <i>h</i>)',
        'Δ<i>C</i>/2<i>h</i>',
        '∂<i>C</i>/∂<i>w</i>',
      ],
      ...rows,
    ],
    alt,
  );
}

/**
 * @param {Sources} sources
 * @param {string} wish  what to draw, and its numbers: `activation tanh -1.5`
 * @param {string} alt   what is seen, in words, as in an attribute
 * @param {Language} language
 * @returns {string} HTML
 */
export function drawStill(sources, wish, alt, language) {
  const [kind, first = '', second = '0'] = wish.split(' ');
  switch (kind) {
    case 'neuron':
      return neuronStill(alt);
    case 'activation':
      return activationStill(sources, alt, first, Number(second));
    case 'loss':
      return lossStill(sources, alt, Number(first));
    case 'slope':
      return slopeStill(sources, alt, Number(first), Number(second));
    case 'valley':
      return valleyStill(sources, alt, Number(first), Number(second));
    case 'network':
      return networkStill(sources, alt, first, Number(second));
    case 'cost':
      return costStill(sources, alt, first, Number(second));
    case 'numbers':
      return numbersStill(sources, alt, language);
    case 'check':
      return checkStill(sources, alt, language);
    default:
      throw new Error(`There is no still of ${wish}.`);
  }
}
