/** English texts of the parts that compute beyond a run. */
export const exploreEn = {
  exploreFailed: 'This could not be computed here.',
  exploreRetry: 'Try again',

  checkLabel: 'A derivative checked by hand',
  checkEmpty: 'With points on the plane, a derivative can be checked here.',
  checkLayer: 'layer',
  checkUnit: 'neuron',
  checkFrom: 'weight or bias',
  checkBias: 'bias',
  checkWeightFrom: (from: string): string => `from ${from}`,
  checkNeuron: (unit: string): string => `neuron ${unit}`,
  checkAll: 'Find the worst of all',
  checkAllFound: (checked: string, count: string): string =>
    `${checked} of ${count} parameters were checked, with h = 10⁻⁶ and 256 points at most. This one is off most: by`,
  checkAllScale: 'of the largest gradient.',
  checkCaption: 'The cost to the left and right of one parameter, and its derivative in two ways',
  checkDifference: 'central difference',
  checkBackpropagation: 'backpropagation',
  checkError: 'relative error',
  checkPenalty: 'C with the penalty on large weights',
  checkChart: 'Relative error for each h',
  checkChartAxis: 'h, ever smaller',
  checkChosen: (h: string, error: string): string => `h = ${h}: relative error ${error}`,
  checkWhy:
    'The error first falls with h²: the central difference leaves out a part that is h²/6 · C‴. Then it rises with 1/h: both costs are rounded to 16 digits, they differ less and less, and what rounding leaves is divided by 2h.',
  checkWhyCorner: 'Where a ReLU of some point changes sides within h, the two differ for real.',

  landscapeLabel: 'The landscape of the cost',
  landscapeEmpty: 'With points on the plane, the cost around the network is seen here.',
  landscapePicture: 'The cost around the network, as a map with contour lines',
  landscapeMarker: (x: string, y: string, cost: string): string =>
    `The network stands at ${x}, ${y}, with a cost of ${cost}. Arrow keys move it.`,
  landscapeKind: 'Which directions',
  landscapeRandom: 'at random',
  landscapeWeights: 'two weights',
  landscapeTurn: 'Other directions',
  landscapeDistance: 'off this plane by',
  landscapeNearer: 'Nearer',
  landscapeFarther: 'Farther',
  landscapeRecentre: 'Centre',
  landscapePutBack: 'Put it back',
  landscapeLayer: (layer: number): string => `layer ${layer}`,
  landscapeReach: (reach: string): string =>
    `From the middle to each edge: ${reach} times the size of every neuron’s weights. Biases stay.`,
  landscapeRange: (from: string, to: string): string => `from ${from} to ${to}`,
  landscapeAbout:
    'Each place of the map is a network; along a line the cost is the same, and the number says which. Drag the dot: the network goes there. The line is the run’s way, projected: it has many more dimensions than these two.',
};
