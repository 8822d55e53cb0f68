/** English texts of the cost’s panel. */

export const costEn = {
  costEmpty: 'Press Play: the cost will be drawn here, epoch by epoch.',
  costScale: 'Scale',
  costLinear: 'linear',
  costLog: 'log',
  costTrain: 'train',
  costTrainShort: 'train',
  costTest: 'test',
  costEpoch: 'epoch',
  seeingLabel: 'What to see of the run',
  seeingViews: { cost: 'Cost', accuracy: 'Accuracy', classes: 'Classes', gradients: 'Gradients' },
  curveLabel: (measure: string, epoch: string, value: string): string =>
    `${measure} over epochs; ${value} at epoch ${epoch}`,
  curveLabelTest: (value: string): string => `on the test points ${value}`,
  pointSet: 'Which points',
  className: (label: number): string => `class ${label}`,
  confusionCaption: 'How many points of each class are predicted as which',
  confusionPredicted: 'predicted',
  confusionTrue: 'true',
  confusionRight: 'right:',
  confusionCell: (is: string, predicted: string, count: string, share: string): string =>
    `${is} predicted as ${predicted}: ${count} (${share})`,
  confusionEmpty: 'With points on the plane, this says which classes are taken for which.',
  gradientsAbout: 'Size of ∂C/∂w by layer (root mean square)',
  gradientsEmpty: 'With points on the plane, this says how large the gradients are in each layer.',
};
