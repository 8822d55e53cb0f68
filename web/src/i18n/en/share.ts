/** English texts of sharing: links, files, pictures, tables. */

/** What may stand between two cells of a table. */
type SeparatorNames = Readonly<Record<'\t' | ';' | ',', string>>;

const separatorNames: SeparatorNames = { '\t': 'tab', ';': 'semicolon', ',': 'comma' };

export const shareEn = {
  share: 'Share',
  shareTitle: 'Share this run',
  close: 'Close',
  link: 'Link',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Selected: copy it with your keys',
  linkAtEpoch: (epoch: string): string => `at epoch ${epoch}`,
  linkAtEpochAbout: 'The run is gone over again up to there, bit for bit.',
  linkWithWeights: 'with the weights',
  linkWithWeightsAbout: 'For a run that was changed on its way: the link brings its weights as they are.',
  linkLength: (count: string): string => `${count} characters`,
  linkLong: (count: string): string =>
    `${count} characters: some programs cut links beyond 2,000. A file holds any number of points.`,
  linkTooLong: (count: string): string =>
    `A drawing of ${count} points is too long for a link. Save it as a file.`,
  saveTitle: 'Save',
  saveExperiment: 'Experiment',
  savePoints: 'Points',
  savePlane: 'Plane',
  saveNetwork: 'Network',
  saveExperimentAbout: 'Save the experiment as frontera.json',
  savePointsAbout: 'Save the points as a table, frontera.csv',
  savePlaneAbout: 'Save the plane as a picture, frontera.png',
  saveNetworkAbout: 'Save the network as a drawing, frontera.svg',

  linkInstead: 'Here is the usual experiment instead.',
  fileUnreadable: (name: string): string => `“${name}” could not be read.`,
  fileTooLarge: (name: string, limit: string): string => `“${name}” is larger than ${limit} MB.`,
  notSaved: 'That could not be saved. Please try again.',

  open: 'Open',
  openTitle: 'Open or import',
  chooseFile: 'Choose a file',
  openAbout:
    'An experiment (.json), or a table of points (.csv, .tsv, .txt). You can also drop one on the page.',
  pasteLabel: 'Or paste a table',
  pasteExample: 'x1,x2,label\n0.5,-0.25,red\n-0.1,0.8,blue',
  tableHeaded: 'The first row is a header',
  tableSeparator: 'Between cells',
  separatorNames,
  tableX1: 'x₁',
  tableX2: 'x₂',
  tableLabel: 'Class',
  tableNoLabel: 'none',
  tableColumn: (name: string): string => (/^\d+$/u.test(name) ? `column ${name}` : name),
  tableScale: 'Scale',
  scaleKeep: 'as it is',
  scaleFit: 'fit',
  scaleStretch: 'fit each axis',
  scaleKeepAbout: 'The numbers as they are: all lie between −1 and 1',
  scaleFitAbout: 'The same factor for both axes: distances keep their proportions',
  scaleStretchAbout: 'Each axis from −1 to 1 by itself',
  tablePreview: (points: string, classes: string): string => `Preview: ${points} points, ${classes} classes`,
  tableFirstRows: 'First rows',
  tableLine: 'line',
  tableMore: (count: string): string => `and ${count} more`,
  importPoints: (count: string): string => (count === '1' ? 'Import 1 point' : `Import ${count} points`),
  importNone: 'Import',

  tableNone:
    'No table is recognised here: it takes at least two columns, separated by commas, semicolons or tabs.',
  tableNoColumns: 'It takes two columns of numbers, and they are not in this table.',
  tableNoPoints: 'There are no rows under the header.',
  tableNotANumber: (line: string, value: string): string => `Line ${line}: “${value}” is not a number.`,
  tableEmptyNumber: (line: string): string => `Line ${line}: a number is missing.`,
  tableEmptyLabel: (line: string): string => `Line ${line}: the class is missing.`,
  tableTooManyRows: (count: string, limit: string): string =>
    `${count} rows are more than the plane holds: ${limit}.`,
  tableTooManyClasses: (line: string, value: string, limit: string): string =>
    `Line ${line}: “${value}” would be one class too many; ${limit} are possible.`,
};
