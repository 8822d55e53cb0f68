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
  updateMean: (samples) =>
    `∂C/∂w es la media de los ${samples} puntos del próximo lote; la actualización usa g.`,
  updateBias: 'Las penalizaciones y el decaimiento son de los pesos y no tocan los sesgos.',
  updateNone: 'No hay un próximo paso: la ejecución ha divergido o no hay puntos de los que aprender.',
  updateTable: 'Pesos y sesgo de esta neurona antes y después del próximo paso',
  updateArticle:
    'Esto es lo que hará el próximo paso. Sus gradientes son medias. El código del artículo suma los de los pesos y promedia los de los sesgos.',
  walkSigmoidReason:
    'Con la sigmoide y este coste, de ∂C/∂a · F′(z) solo queda esta diferencia: F′ se cancela.',
  walkSoftmaxReason:
    'Cada a de la softmax depende de todas las z. Con toda su jacobiana y este coste solo queda esta diferencia.',
  walkJacobian:
    'Cada a de la softmax depende de todas las z: entran los costes de todas las salidas, no solo la F′ de esta.',
};
