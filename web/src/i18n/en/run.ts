/** English texts of what stands under the plane: the timeline, when to pause, the keys, the spoken summary. */

export const runEn = {
  seeingLabel: 'What to see of the run',
  seeingViews: {
    cost: 'Cost',
    accuracy: 'Accuracy',
    classes: 'Classes',
    gradients: 'Gradients',
    numbers: 'Numbers',
  },
  seeingPagesLabel: 'Which page of it',
  seeingPages: { curve: 'over epochs', landscape: 'landscape', layers: 'by layer', check: 'check one' },

  pauseAt: 'Pause by itself',
  pauseNever: 'never',
  pauseEpoch: 'at epoch',
  pauseCost: 'at cost',
  pausePatience: 'when it no longer falls',
  pauseEpochLabel: 'Pause at this epoch',
  pauseCostLabel: 'Pause when the cost is this or less',

  fingerprint: 'Fingerprint',

  help: 'Help',
  helpLabel: 'Keys and help',
  helpTitle: 'Help',
  helpTour: 'A tour in five steps',
  helpAsk: 'Ask about anything',
  helpArticle: 'In the article',
  helpOneFile: 'The whole studio in one file, for places without a network',
  helpKeys: 'Keys',
  helpClose: 'Close',
  helpSingleKeys: 'Single keys work everywhere on the page',
  keyPlay: 'play, pause',
  keyStep: 'one step',
  keyReset: 'back to the same start',
  keyNew: 'other initial weights',
  keyHelp: 'this help',
  keyExplain: 'what has the focus, explained',
  keyUndo: 'undo, redo',
  keyCursor: 'on the plane: move the cursor (with Shift, farther)',
  keyPaint: 'on the plane: draw a point, erase',
  keyTools: 'on the plane: class, eraser, move, probe, size of the brush',
  keyNeurons: 'on the network: neurons (with Shift, connections), edit, one more, one fewer',
  keySpace: 'Space',
  keyArrows: 'arrows',
  keyEnter: 'Enter',
  keyDelete: 'Delete',

  summary: (epoch: string, cost: string, accuracy: string): string =>
    `Epoch ${epoch}: cost ${cost}, accuracy ${accuracy}.`,
  summaryTest: (cost: string, accuracy: string): string => `On the test points: ${cost}, ${accuracy}.`,
};
