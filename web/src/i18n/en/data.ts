/** English texts of the choice of data. */

export const dataEn = {
  dataTitle: 'Data',
  dataset: 'Data set',
  dataOwn: 'your own points',
  samples: 'Points',
  noise: 'Noise',
  classes: 'Classes',
  addClass: 'One more class',
  removeClass: 'One class fewer',
  testShare: 'Test points',
  testShareAbout: 'Share of the points that are kept for testing',
  testNone: 'none',
  testPercent: (percent: string): string => `${percent}%`,
  dataSeed: 'Seed',
  dataSeedLabel: 'Seed of the data',
  nextDataSeed: 'Other points of the same kind: the next seed',
  nextSplitSeed: 'Other test points: the next seed',
};
