/** Los textos del recorrido por la red; llegan con su barra y sus fórmulas. */
import type { walkEn } from '../en/walk.ts';

export const walkEs: typeof walkEn = {
  walkLabel: 'Un punto a través de la red, etapa por etapa',
  walkPrevious: 'Etapa anterior',
  walkNext: 'Etapa siguiente',
  walkPlay: 'Recorrer las etapas',
  walkPause: 'Pausa',
  walkSlider: 'Etapa',
  walkClose: 'Soltar el punto',
  walkClass: 'Un lugar sin etiqueta: su clase',
  walkStage: (place, count, name) => `${place} de ${count}: ${name}`,
  walkInputs: 'Entradas',
  walkForward: (layer) => `Capa ${layer}: z y a`,
  walkForwardOutput: 'Salida: z y a',
  walkCost: 'Coste',
  walkBackward: (layer) => `Capa ${layer}: δ`,
  walkBackwardOutput: 'Salida: δ',
  walkUpdate: 'Actualización',
  walkStep: 'Dar este paso',
  updateScope: 'Derivadas de',
  updateScopes: { point: 'este punto', batch: 'próximo lote', set: 'todos los puntos' },
  updatePoint: 'Solo de este punto. El paso usa la media de su lote.',
  updateArticle: (count) =>
    count === '1'
      ? 'La media de 1 punto es su propia derivada, y también la suma que toma el código del artículo.'
      : `La media de ${count} puntos. El código del artículo toma la suma en los pesos: con la media, el descenso de gradiente necesita una ε ${count} veces mayor para el mismo paso.`,
  updateArticleBias: 'La media de estos puntos, como en el código del artículo; en los pesos toma la suma.',
  updateMean: (samples) =>
    `En g, ∂C/∂w es la media del próximo lote: ${samples} ${samples === '1' ? 'punto' : 'puntos'}.`,
  updateBias: 'Las penalizaciones y el decaimiento son de los pesos y no tocan los sesgos.',
  updateNone: 'No hay un próximo paso: la ejecución ha divergido o no hay puntos de los que aprender.',
  updateTable: 'Pesos y sesgo de esta neurona antes y después del próximo paso',
  curveActivation: (name, z, a, slope) => `${name} y su derivada: en z = ${z}, a = ${a} y F′ = ${slope}`,
  curveActivationAbout:
    'Barras: z de los puntos de entrenamiento, fuertes las de esta neurona, pálida la media de su capa. Sombreado: F′ baja de 0,05 y de ahí apenas se aprende.',
  curveCost: (a, cost) => `El coste según esta salida: en a = ${a}, C = ${cost}`,
  curveCostAbout: 'C según esta salida, con su pendiente de ahora:',
  curveCostOne: 'C según esta salida, con las otras como están y su pendiente de ahora:',
  walkSigmoidReason:
    'Con la sigmoide y este coste, de ∂C/∂a · F′(z) solo queda esta diferencia: F′ se cancela.',
  walkSoftmaxReason:
    'Cada a de la softmax depende de todas las z. Con toda su jacobiana y este coste solo queda esta diferencia.',
  walkJacobian:
    'Cada a de la softmax depende de todas las z: entran los costes de todas las salidas, no solo la F′ de esta.',
};
