/** Spanish texts of a figure’s views beside its plane. */
import type { Translation } from './catalogue.ts';
import type { viewsEn } from './views.en.ts';

export const viewsEs: Translation<typeof viewsEn> = {
  lossLabel: 'Coste por épocas',
  lossEmpty: 'Aquí se dibujará el coste, época a época.',
  lossEpoch: 'época',
  lossTrain: 'entren.',
  lossTest: 'prueba',
  lossReading: (epoch, train) => `época ${epoch}: coste ${train}`,
  lossReadingTest: (epoch, train, test) => `época ${epoch}: coste ${train}, en los puntos de prueba ${test}`,
};
