/** Textos en español de la ayuda sobre lo que se puede elegir: una frase por cada nombre del documento. */
import type { HelpChoices } from '../en/help-choices.ts';

export const choicesEs: HelpChoices = {
  activation: {
    linear: 'La lineal deja la suma como está: es la salida habitual cuando se quiere predecir un número.',
    sigmoid:
      'La sigmoide lleva cualquier número entre 0 y 1, como una probabilidad. En los extremos es plana y ahí aprende despacio.',
    tanh: 'Una S de −1 a 1. Como sus respuestas rodean el 0, en las capas ocultas aprende antes que la sigmoide.',
    relu: 'Conserva lo positivo y anula el resto: un pliegue del plano. Una neurona que vale 0 en todas partes ya no aprende.',
    'leaky-relu': 'Como ReLU, pero de lo negativo pasa una centésima parte, y así ninguna neurona muere.',
    elu: 'Como ReLU si la suma es positiva; por debajo se curva suavemente hasta −1.',
    swish:
      'La suma multiplicada por su sigmoide: una ReLU suave, con una leve hondonada justo por debajo de 0.',
    mish: 'Muy parecida a swish e igual de suave; su hondonada por debajo de 0 es algo más profunda.',
    softplus: 'Una ReLU con la esquina redondeada: nunca llega a 0, así que siempre aprende algo.',
    gelu: 'La suma por la parte de una distribución normal que queda por debajo de ella: una ReLU suave, habitual en los modelos de lenguaje.',
    softmax: 'Reparte la certeza entre todas las salidas: cada una queda entre 0 y 1, y juntas suman 1.',
  },
  dataset: {
    'double-circles':
      'Los datos del artículo, dos pares de círculos anidados: ninguna recta separa un anillo.',
    circles:
      'Un círculo dentro de otro: la frontera tiene que cerrarse. Con los cuadrados como entradas es fácil.',
    moons: 'Dos medias lunas que se entrelazan: la frontera tiene que curvarse dos veces.',
    xor: 'La clase depende de si las dos coordenadas tienen el mismo signo: ninguna recta lo consigue, una capa oculta sí.',
    gaussians: 'Dos nubes con sitio entre ellas: basta una recta y no hace falta ninguna capa oculta.',
    spiral:
      'Dos brazos enrollados uno en torno al otro, lo más difícil de aquí: pide muchas neuronas, o entradas que sean ondas.',
    checkerboard: 'Cuatro por cuatro casillas que se alternan: muchas esquinas, luego muchas neuronas.',
    rings: 'Cuatro anillos, uno dentro de otro, cuyas clases se alternan.',
    blobs: 'Una nube por clase, puestas en círculo.',
    own: 'Los puntos que has dibujado o importado. Se guardan mientras pruebas otros.',
  },
  feature: {
    x1: 'Lo lejos que está el punto hacia la derecha.',
    x2: 'Lo lejos que está el punto hacia arriba.',
    'x1^2':
      'Grande a la izquierda y a la derecha, 0 en medio. Con los dos cuadrados, hasta una red sin capas ocultas traza óvalos.',
    'x2^2':
      'Grande arriba y abajo, 0 en medio. Con los dos cuadrados, hasta una red sin capas ocultas traza óvalos.',
    'x1*x2': 'Positivo donde las dos coordenadas tienen el mismo signo: justo lo que pide XOR.',
    'sin(x1)': 'En este plano, casi lo mismo que la coordenada; se conserva por los enlaces que lo usan.',
    'sin(x2)': 'En este plano, casi lo mismo que la coordenada; se conserva por los enlaces que lo usan.',
    'sin(2*pi*x1)': 'Dos ondas completas de izquierda a derecha: ayuda con espirales y tableros.',
    'sin(2*pi*x2)': 'Dos ondas completas de abajo arriba: ayuda con espirales y tableros.',
  },
  initializer: {
    'standard-normal':
      'Pesos y sesgos de la distribución normal, como en el artículo: grandes si las capas son anchas.',
    'xavier-uniform':
      'Repartidos por igual entre límites acordes con el tamaño de ambas capas; sesgos a 0. Bueno con tanh y sigmoide.',
    'xavier-normal':
      'Normales, con una dispersión acorde con el tamaño de ambas capas; sesgos a 0. Bueno con tanh y sigmoide.',
    'he-uniform':
      'Repartidos por igual entre límites acordes con el número de entradas; sesgos a 0. Bueno con ReLU y similares.',
    'he-normal':
      'Normales, con una dispersión acorde con el número de entradas; sesgos a 0. Bueno con ReLU y similares.',
    zeros:
      'Todas las neuronas de una capa empiezan iguales y siguen iguales: es una lección, no un buen inicio.',
  },
  loss: {
    'mean-squared-error':
      'El cuadrado de la distancia a la respuesta correcta: los fallos pequeños cuentan poco, los grandes mucho.',
    'binary-cross-entropy':
      'La sorpresa ante la clase verdadera. Acertar con seguridad casi no cuesta; fallar con seguridad, mucho. Para una sola salida.',
    'categorical-cross-entropy':
      'La sorpresa ante la clase verdadera cuando cada clase tiene su propia salida.',
  },
  optimizer: {
    'gradient-descent': 'El descenso del gradiente va cuesta abajo sin más, como en el artículo.',
    momentum:
      'El momento conserva parte de la velocidad de los pasos anteriores: así rueda por los llanos y por los valles estrechos.',
    nesterov: 'Momento que mira un paso por delante antes de darlo, y por eso se pasa menos de largo.',
    adagrad:
      'Una tasa para cada peso, dividida por todos los gradientes que ha tenido: los pasos son cada vez más cortos.',
    rmsprop:
      'Una tasa para cada peso, dividida por el tamaño de sus últimos gradientes: llanos y cuestas se recorren igual de rápido.',
    adam: 'Momento, más una tasa para cada peso como en RMSProp: rápido sin muchos cuidados. Empieza con 0,01.',
    adamw: 'Adam que además quita a cada peso una parte en cada paso, para que sigan siendo pequeños.',
  },
  reading: {
    cost: 'Cuánto fallaba la red en cada época. Que baje sin sobresaltos es buena señal; si da saltos, los pasos son demasiado largos.',
    accuracy: 'La parte de los puntos que está en el lado correcto de la frontera, en cada época.',
    classes: 'Qué clase se toma por cuál.',
    gradients: 'Lo grandes que son los gradientes en cada capa, para ver dónde deja de aprender.',
    numbers: 'Un punto en su camino por la red, de ida y de vuelta, con cada número en su fórmula.',
  },
};
