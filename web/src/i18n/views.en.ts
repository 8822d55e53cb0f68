/** English texts of a figure’s views beside its plane. */

export const viewsEn = {
  lossLabel: 'Cost over epochs',
  lossEmpty: 'The cost will be drawn here, epoch by epoch.',
  lossEpoch: 'epoch',
  lossTrain: 'train',
  lossTest: 'test',
  lossReading: (epoch: string, train: string): string => `epoch ${epoch}: cost ${train}`,
  lossReadingTest: (epoch: string, train: string, test: string): string =>
    `epoch ${epoch}: cost ${train}, on the test points ${test}`,
};
