/** What the figure itself says, in English. The other languages have the same keys, checked by the compiler. */
export const figureEn = {
  playgroundLabel: 'A neural network learning points on a plane',
  planeLabel: (points: string) => `Plane from −1.5 to 1.5. Points: ${points}.`,
  planeKeys:
    'Arrow keys move the cursor, with Shift in bigger steps. Enter or Space adds a point, Delete erases under the cursor.',
  planeCursor: (x1: string, x2: string) => `x₁ ${x1}, x₂ ${x2}`,
  toolsLabel: 'Drawing tools',
  toolBrush: (className: string, shape: string) => `Draw class ${className} (${shape})`,
  toolEraser: 'Erase points',
  shapeCircle: 'circles',
  shapeTriangle: 'triangles',
  shapeSquare: 'squares',
  shapeDiamond: 'diamonds',
  shapePlus: 'pluses',
  shapeStar: 'stars',
  shapePentagon: 'pentagons',
  shapeCross: 'crosses',
  undoStroke: 'Undo',
  redoStroke: 'Redo',
  clearPlane: 'Remove all points',
  transportLabel: 'Training',
  playRun: 'Play',
  pauseRun: 'Pause',
  stepRun: 'One step',
  resetRun: 'Reset: back to the same start',
  newStartRun: 'New start: other initial weights',
  epochName: 'Epoch',
  costName: 'Cost',
  accuracyName: 'Accuracy',
  speedName: 'Speed, in epochs per second',
  speedChoice: (epochs: string) => `${epochs}/s`,
  speedMax: 'Max',
  hintDraw: 'Draw points here: click or drag',
  noticeNoPoints: 'Draw some points first: there is nothing to learn from yet.',
  noticeOneClass: 'Only one class so far: draw another one too.',
  noticePointLimit: (limit: string) => `The plane is full: ${limit} points at most.`,
  noticeDiverged: (epoch: string) =>
    `The cost grew without bounds in epoch ${epoch}: the learning rate is too high. The last good weights are kept.`,
  noticeFailed: 'The figure could not be computed. Reloading the page may help.',
  noticeUnknownControl: (name: string, allowed: string) =>
    `controls: ${name} does not exist; there are ${allowed}.`,
  noticeBadEpochs: (value: string) => `epochs: ${value} is not a whole number from 1.`,
  noticeBadParameter: (name: string, value: string, allowed: string) =>
    `${name}: ${value} is not allowed; allowed: ${allowed}.`,
  noticeUnknownParameter: (name: string, allowed: string) =>
    `The parameter ${name} does not exist; there are ${allowed}.`,
};

export type FigureMessages = typeof figureEn;
