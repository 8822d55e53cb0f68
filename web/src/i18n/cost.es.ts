/** Textos en español del panel del coste. */
import type { Translation } from './catalogue.ts';
import type { costEn } from './cost.en.ts';

export const costEs: Translation<typeof costEn> = {
  costEmpty: 'Pulsa «Entrenar»: el coste se dibujará aquí, época a época.',
  costScale: 'Escala',
  costLinear: 'lineal',
  costLog: 'log',
  costTrain: 'entrenamiento',
  costTrainShort: 'entren.',
  costTest: 'prueba',
  costEpoch: 'época',
  seeingLabel: 'Qué ver del entrenamiento',
  seeingViews: { cost: 'Coste', accuracy: 'Acierto', classes: 'Clases', gradients: 'Gradientes' },
  curveLabel: (measure, epoch, value) => `${measure} por épocas; ${value} en la época ${epoch}`,
  curveLabelTest: (value) => `con los puntos de prueba ${value}`,
  pointSet: 'Qué puntos',
  className: (label) => `clase ${label}`,
  confusionCaption: 'Cuántos puntos de cada clase se predicen como cuál',
  confusionPredicted: 'predicha',
  confusionTrue: 'real',
  confusionRight: 'bien:',
  confusionCell: (is, predicted, count, share) => `${is} predicha como ${predicted}: ${count} (${share})`,
  confusionEmpty: 'Con puntos en el plano, aquí se ve qué clases se toman por cuáles.',
  gradientsAbout: 'Tamaño de ∂C/∂w por capa (media cuadrática)',
  gradientsEmpty: 'Con puntos en el plano, aquí se ve cómo son de grandes los gradientes de cada capa.',
};
