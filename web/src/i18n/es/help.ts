/** Textos en español de la ayuda: qué es cada control, lectura y herramienta, y qué hace tener más o menos. */
import type { HelpTexts } from '../en/help.ts';
import { choicesEs } from './help-choices.ts';

const topics: HelpTexts['topics'] = {
  lessons:
    'Experimentos preparados que muestran una cosa cada uno, de la frontera recta al sobreajuste. Al elegir uno, sustituye a lo que hay en la página.',
  lesson: 'Pone este experimento en lugar del actual.',
  open: 'Abre un experimento guardado en un archivo, o saca puntos de una tabla: un archivo CSV o celdas copiadas de una hoja de cálculo.',
  share:
    'Para dar este experimento a otros: como enlace que trae los mismos dígitos, como archivo o imagen, o como figura para una página tuya.',
  present:
    'Llena la pantalla con la red, el plano y números grandes, para un proyector. También con la tecla F; se termina con Escape.',
  help: 'Explica la página: un recorrido en cinco pasos, una forma de preguntar por cualquier cosa, el artículo y las teclas.',
  tour: 'Muestra en cinco pasos qué son los puntos, qué hace la red y qué hay que pulsar.',
  ask: 'A partir de ahí, lo que pulses se explica y no hace nada más. Se termina con Escape o con el botón de la barra.',
  pageSettings: 'El artículo que hay detrás de esta página, su idioma y el papel claro u oscuro.',
  article: 'Cómo funciona la red: un texto corto con fórmulas y figuras con las que jugar.',
  language: 'El idioma de la página y de sus números. Se recuerda para tu próxima visita.',
  theme: 'Papel claro u oscuro; el medio círculo sigue a tu sistema. Se recuerda para tu próxima visita.',
  close: 'Cierra esta ventana, igual que Escape.',

  play: 'Entrena la red: en cada época todos los pesos se mueven un poco para que baje el coste. Púlsalo otra vez para pausar; no se pierde nada.',
  step: 'Entrena un solo paso: un lote de puntos y un pequeño cambio de cada peso. Con todos los puntos en un lote, eso es una época.',
  stepEpoch: 'Entrena, lote a lote, hasta que cada punto se ha usado una vez.',
  reset:
    'Vuelve a la época 0 con los mismos pesos iniciales. Así se puede ver otra vez el mismo entrenamiento, dígito a dígito.',
  newStart:
    'Sortea otros pesos iniciales y vuelve a la época 0. Desde otro inicio puede encontrar otra frontera, o atascarse.',
  speed:
    'Cuántas épocas se entrenan por segundo. Despacio se ve cada paso; al máximo va tan rápido como tu máquina. El resultado es el mismo.',
  readEpoch: 'Cuántas veces ha repasado la red todos los puntos de entrenamiento.',
  readCost:
    'Cuánto falla la red, en un solo número: la media sobre los puntos. Entrenar lo reduce; 0 sería acertar en todo con total seguridad.',
  readAccuracy:
    'La parte de los puntos que está en el lado correcto de la frontera. A ciegas, entre dos clases de igual tamaño, sale la mitad.',

  plane:
    'Lo que responde la red en cada lugar: un color por clase, más fuerte cuanto más segura está. En la frontera no sabe decidirse.',
  brushClass:
    'Dibuja puntos de esta clase: con un clic pone uno, al arrastrar muchos, también mientras entrena. Al pulsarlo otra vez se suelta.',
  eraser: 'Quita los puntos por los que pasas. Deshacer los trae de vuelta.',
  move: 'Mueve puntos de uno en uno: arrastra uno a otro sitio y mira cómo cede la frontera.',
  probe: 'Mira y no cambia nada: las coordenadas de un lugar y lo que la red responde allí.',
  brush:
    'Lo ancho que es el pincel y cuántos puntos deja por el camino. Con tamaño 0, cada clic pone exactamente un punto.',
  undo: 'Deshace el último trazo en el plano. Los ajustes y los pesos se quedan como están.',
  redo: 'Vuelve a dibujar lo último que se deshizo.',
  clear: 'Quita todos los puntos para que dibujes los tuyos. Deshacer los trae de vuelta.',
  replay: 'Un momento muy anterior se vuelve a calcular, con los mismos dígitos. Espera, o detenlo aquí.',
  restart: 'Pone en marcha el cálculo de nuevo. Tus puntos y ajustes se conservan.',

  timeline:
    'Todas las épocas del entrenamiento. Arrastra hacia atrás y verás la red tal como era; si sigues desde ahí, empieza otro.',
  runs: 'Entrenamientos que empezaron igual y luego se separaron. Al elegir uno, se vuelve a donde terminó.',
  runsList:
    'Los entrenamientos por su nombre, que dice qué se cambió en cada uno. Aquí se les da otro nombre o se olvidan.',
  runName:
    'Cómo se llama este entrenamiento. Escribe otro nombre; si lo dejas vacío, vuelve a llamarse por lo que se cambió.',
  runForget: 'Olvida este entrenamiento y su curva.',
  pause:
    'Hace que el entrenamiento se pause solo: en una época, con un coste, o cuando el coste lleva 200 épocas sin bajar.',
  fingerprint:
    'Dieciséis dígitos hechos con todos los pesos y sesgos. Los mismos dígitos son la misma red, bit a bit, en cualquier máquina.',

  view: 'Qué significan los colores del plano. Púlsalo para otros colores y para elegir qué se dibuja en él.',
  colours: 'Los colores del campo, de una clase segura a la otra. Elige la pareja que mejor distingas.',
  marks:
    'Lo que ayuda a leer el plano: la frontera, los puntos de prueba y un aro en cada punto que está en el lado equivocado.',

  fix: 'Hace el cambio que propone la frase y nada más. Puedes deshacerlo en los ajustes.',
  dismiss: 'Quita esta frase mientras dure este entrenamiento.',

  dataset:
    'Los puntos de los que se aprende. Con otros se empieza en la época 0, con ajustes que los aprenden, salvo que los hayas cambiado tú.',
  learningSettings:
    'Pone las capas, el método y sus tasas en valores que, está probado, aprenden estos puntos.',
  samples: 'Cuántos puntos se generan. Con más se ve mejor la forma y cada época tarda más.',
  count: 'Cuántos puntos hay en el plano.',
  noise:
    'Cuánto se apartan los puntos de su forma. Con más ruido, las clases se mezclan hasta que ninguna frontera puede acertar en todo.',
  classes: 'Cuántos tipos de puntos hay. A partir de tres, la salida tiene una neurona para cada uno.',
  testShare:
    'La parte de los puntos de los que la red nunca aprende. Muestran si ha entendido o si solo se lo sabe de memoria.',
  dataSeed:
    'El número con el que empieza el azar. La misma semilla da los mismos puntos, en cualquier máquina.',
  dice: 'Toma otra semilla. Todo lo demás se queda: solo cambia el azar.',

  hiddenLayers:
    'Cuántas capas hay entre las entradas y la salida. Ninguna: frontera recta. Con más se puede curvar mejor, pero cuesta más entrenarlas.',
  activation: 'Lo que cada neurona hace con su suma. Sin este doblez, muchas capas no podrían más que una.',
  outputActivation:
    'La activación de la salida va con el coste: juntos hacen de la respuesta una probabilidad.',
  units:
    'Cuántas neuronas tiene esta capa. Con más, la frontera se dobla más veces y hay más pesos que entrenar.',
  removeLayer: 'Quita esta capa. La red vuelve a empezar en la época 0.',
  insertLayer: 'Pone aquí otra capa oculta. La red vuelve a empezar en la época 0.',
  network:
    'Léela de izquierda a derecha. Un cuadrado es una neurona: su imagen es lo que responde en todo el plano, y su marco, el sesgo. Una línea es un peso, más gruesa cuanto mayor.',
  neuron:
    'Suma lo que le llega, cada parte por su peso, añade su sesgo y dobla el resultado. Su imagen es la respuesta en todo el plano.',
  weight:
    'Cuánto cuenta la respuesta de una neurona para la siguiente. Cuanto más ancha la línea, mayor el peso; su color es el signo.',
  feature: 'Algo que la red puede ver de cada punto. Con un clic se pone o se quita.',
  parameter:
    'El valor de este peso o sesgo. Escribe un número o una fracción, o desliza: el plano lo sigue, y el entrenamiento continúa desde ahí.',
  putBack: 'Devuelve el valor de antes de tu cambio.',

  readings: 'Qué se lee aquí del entrenamiento.',
  chart:
    'Las épocas van de izquierda a derecha. Señala la curva, o recórrela con las flechas, para leer sus números.',
  scale:
    'Cómo se divide el eje del coste. En el logarítmico cada división es la décima parte de la anterior: así se ven los costes pequeños.',
  pointSet: 'Cuenta los puntos con los que se entrena, o los que se guardan para probar.',
  confusion:
    'Cada fila es una clase verdadera; cada columna, la clase que dijo la red. En la diagonal acertó.',
  gradients:
    'Con qué fuerza tira el coste de los pesos de cada capa. Donde la barra es corta, la capa apenas aprende.',
  readingPages: 'Hay más de una forma de verlo: cada una tiene su página.',
  landscapeMap:
    'Cada lugar es una red; a lo largo de una línea el coste es el que dice su número. El punto es esta red: arrástralo o muévelo con las flechas.',
  landscapeKind:
    'Un mapa tiene dos direcciones; la red, tantas como parámetros: toma dos al azar, o dos de sus pesos.',
  landscapeTurn: 'Otras dos direcciones al azar, que pasan por la misma red.',
  landscapeParameter: 'Elige el peso o sesgo que crece hacia la derecha o hacia arriba.',
  landscapeView: 'Muestra más o menos del paisaje, o devuelve la red al centro.',
  landscapePutBack: 'Deshace lo arrastrado: los pesos vuelven a ser los que eran.',
  checkParameter: 'Elige el peso o sesgo cuya derivada se comprueba: su capa, su neurona y de dónde viene.',
  checkAll: 'Comprueba igual hasta 200 parámetros y va al que tiene las dos derivadas más distintas.',
  checkNumbers:
    'El coste un poco a la izquierda y a la derecha del parámetro da su pendiente sin retropropagación. Resaltan las cifras en que ambas coinciden.',
  checkStep: 'Cuánto se mueve el parámetro a cada lado, de una décima a una cienmillonésima.',
  walkStage:
    'El camino del punto elegido por la red: hacia delante hasta el coste, atrás con δ y después un paso. Desliza, o usa las flechas.',
  walkMove: 'Va a la etapa anterior o a la siguiente, o las recorre todas, segundo y medio en cada una.',
  walkStep: 'Da un paso real del entrenamiento, con el método y el lote elegidos. El campo se mueve con él.',
  walkClose: 'Suelta el punto. Con Escape, también.',
  walkClass:
    'Ahí no hay ningún punto, así que tú eliges qué clase debería tener. Al principio, la del punto más cercano.',
  inspectStep: 'Pasa a otro punto. También se elige con un clic en el plano.',
  inspectUnit: 'Elige la neurona cuyos números se escriben.',
  inspectPasses:
    'El punto en su camino por la red: la suma y la activación de cada neurona, su pendiente y, de vuelta, su gradiente local.',
  inspectNeuron: 'Las mismas fórmulas que en el artículo, con los números de esta neurona en su sitio.',

  settingsPages:
    'Los ajustes que más importan, o los demás: el inicio, el orden de los puntos y lo que el método tiene de propio.',
  learningRate:
    'La longitud de cada paso. Si es muy corta, el coste apenas baja; si es muy larga, da saltos hasta que los números se desbordan.',
  biasRate:
    'Una longitud de paso solo para los sesgos. El código del artículo suma los gradientes de los pesos y promedia los de los sesgos: de ahí dos tasas.',
  optimizer: 'Cómo se convierten los gradientes en pasos.',
  batch:
    'Con cuántos puntos se da un paso. Con pocos: muchos pasos rápidos y temblorosos por época. Con todos: uno solo, firme.',
  loss: 'Cómo se cuenta el error: lo que el entrenamiento hace menor.',
  l1: 'Suma al coste el tamaño de todos los pesos y lleva muchos casi a 0. Con demasiada no se aprende nada.',
  l2: 'Suma al coste los cuadrados de todos los pesos, que así siguen pequeños, y la frontera suave. Con demasiada no se aprende nada.',
  initializer:
    'Cómo se sortean los primeros pesos. Si son muy grandes, las neuronas apenas reaccionan; si son muy pequeños, la señal se apaga capa a capa.',
  seed: 'El número con el que empieza el azar. La misma semilla y los mismos ajustes dan el mismo entrenamiento, dígito a dígito.',
  shuffle:
    'Toma los puntos en otro orden en cada época, y así no hay dos lotes iguales. Importa cuando los lotes son pequeños.',
  momentum: 'Cuánta velocidad conserva cada paso. 0 es el descenso sin más; 0,9 recuerda unos diez pasos.',
  decay: 'Cuánto recuerda la media de los gradientes al cuadrado. Cuanto más cerca de 1, más.',
  beta1: 'Cuánto recuerda la media de los gradientes: 0,9 son unos diez pasos. Cuanto más cerca de 1, más.',
  beta2: 'Cuánto recuerda la media de los cuadrados: 0,999 son unos mil pasos. Cuanto más cerca de 1, más.',
  epsilon:
    'Un número diminuto en el denominador, para no dividir nunca por 0. Uno mayor acorta los pasos donde los gradientes son pequeños.',
  weightDecay:
    'Qué parte de cada peso se quita en cada paso, multiplicada por la tasa. Cuanto mayor, más pequeños siguen los pesos.',
  noFields: 'Algunos métodos tienen números propios, que entonces aparecen aquí.',

  tabNetwork: 'La red, para mirar dentro y cambiarla: capas, neuronas, entradas, pesos.',
  tabNumbers: 'Un punto en su camino por la red, de ida y de vuelta, con cada número en su fórmula.',
  tabReadings: 'Cómo fue el entrenamiento: coste, aciertos, fallos, gradientes.',
  tabSettings: 'Cómo se entrena la red: la longitud de los pasos, el método, el coste, el inicio.',
  tabData: 'De qué aprende la red: conjuntos de puntos ya preparados, o los tuyos.',

  singleKeys: 'Sin ella, las teclas solo valen donde está el foco: mejor para quien dicta a su ordenador.',
  section: 'Abre el artículo en este apartado.',

  sharePages: 'Un enlace y archivos, o el código de una figura para una página tuya.',
  shareEpoch: 'El enlace se abre en esta época: el entrenamiento se calcula otra vez hasta ahí, bit a bit.',
  shareWeights: 'El enlace lleva consigo los pesos tal como están, si algo se cambió por el camino.',
  link: 'Quien abra esta dirección tendrá el mismo experimento, con los mismos dígitos.',
  copy: 'Copia el texto en el portapapeles.',
  save: 'Guarda un archivo: el experimento, para abrirlo aquí de nuevo; los puntos, como tabla; el plano o la red, como imagen.',
  embedOption: 'Cómo se ve la figura y qué puede hacer con ella quien lee. La muestra lo enseña.',
  embedFormat: 'Para qué tipo de página es el código.',
  embedCode: 'Pega esto en tu página, en el lugar donde ha de estar la figura.',

  openFile:
    'Lee un experimento guardado con Frontera, o una tabla con una fila por punto. No sale de tu máquina.',
  paste:
    'Celdas copiadas de una hoja de cálculo, o líneas de texto: dos números y, si la hay, una clase en cada fila.',
  tableHeaded: 'Si la primera fila tiene nombres en vez de números.',
  tableSeparator: 'Lo que hay entre dos celdas de una fila.',
  tableDecimal: 'Si los números llevan punto o coma decimal.',
  tableSplit: 'La columna que dice qué puntos son para probar: la red no aprende de ellos.',
  tablePart: 'Para qué son las filas que tienen este valor en esa columna.',
  tableCut:
    'Los números menores que este son una clase y los demás, la otra. Vacío, cada valor es una clase.',
  tableRemedy: 'Lee la tabla como propone la frase.',
  tableColumn: 'En qué columna están estos valores.',
  tableScale: 'Cómo entran los números en el plano, cuyos puntos están entre −1 y 1.',
  tableRows: 'Las primeras filas tal como se han leído: mira si las columnas son las correctas.',
  import: 'Pone los puntos de la tabla en el plano, en lugar de los que hay.',
};

export const helpEs: HelpTexts = {
  topics,
  choices: choicesEs,
  tour: {
    points: {
      title: 'Los puntos',
      text: 'Cada punto es de una clase, que se ve en su color y su forma. A la red se le dice dónde está el punto, y tiene que averiguar de qué clase es.',
    },
    network: {
      title: 'La red',
      text: 'Las coordenadas entran por la izquierda y pasan de neurona en neurona por las líneas. Cada cuadrado muestra lo que su neurona saca de todo el plano.',
    },
    play: {
      title: 'Entrenar',
      text: 'Pulsa Entrenar. Una y otra vez la red mira cuánto falla, que es el coste, y mueve un poco cada peso para que el coste baje.',
    },
    border: {
      title: 'La frontera',
      text: 'En esta línea la red no se decide. A cada lado dice una clase, y cuanto más fuerte el color, más segura está. Mira cómo se mueve.',
    },
    change: {
      title: 'Cambia algo',
      text: 'Otros puntos, menos neuronas, un paso más largo: mira qué hace la frontera. Qué es cada cosa lo dice ella misma si la señalas, o está en «?».',
    },
  },
  tourLabel: 'Recorrido',
  tourStep: (step, steps) => `${step} de ${steps}`,
  tourBack: 'Atrás',
  tourNext: 'Siguiente',
  tourEnd: 'Listo',
  askHint: 'Pulsa cualquier cosa de la página: se explicará.',
  askEnd: 'Listo',
  inArticle: (section) => `En el artículo: ${section}`,
};
