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
};
