/** English texts of sharing: links, files, pictures, tables. */

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
  tableElsewhere: (address: string): string =>
    `“${address}” is not at this site’s own address, so it is not fetched. Save it there, and open the file here.`,
  notSaved: 'That could not be saved. Please try again.',

  open: 'Open',
  openTitle: 'Open or import',
  chooseFile: 'Choose a file',
  openAbout:
    'An experiment, or a table of points: CSV, text, JSON, ARFF, in any notation. You can also drop one on the page.',
};
