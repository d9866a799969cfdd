// What theory says of networks before training, beside what is measured, in Spanish.

export default {
  intro:
    '¿Cómo era esta red antes de entrenar y qué ha cambiado el entrenamiento? En el paso 0 los puntos deberían quedar dentro de la banda, porque esta red es una de esas. Si después salen de ella, el entrenamiento ha cambiado la red.',
  now: 'Puntos: esta red en el paso {step}',
  line: 'anchura infinita, en el paso 0',
  'line.legend':
    'Línea a trazos: lo que la teoría espera de capas infinitamente anchas, en el paso 0',
  band: 'Banda: {n} redes aleatorias con los mismos ajustes, en el paso 0; cerca del 95 % queda dentro (media ± 2 σ)',
  'band.measuring':
    'Banda: redes aleatorias con los mismos ajustes, en el paso 0; cerca del 95 % queda dentro (media ± 2 σ). Medidas hasta ahora: {n} de {planned}',
  measuring: 'Calculando …',
  failed: 'No se pudo calcular lo que dice la teoría: {reason}',
  'silence.weights':
    'La teoría trata de pesos iniciales aleatorios. Los pesos de este experimento están dados, así que aquí no dice nada.',
  'silence.zeros':
    'La teoría trata de pesos iniciales aleatorios. Aquí todos empiezan en 0, así que no dice nada.',
  'silence.kind': 'La teoría trata aquí de capas densas, y no todas estas lo son.',
  'silence.no_layers': 'Sin capas ocultas la teoría no tiene nada que decir.',
  lost: 'En {lost} de {n} redes aleatorias no llega ningún gradiente a la capa 1; no cuentan en las bandas de los gradientes.',
  dead: 'Una red aleatoria con {layers, plural, one {esta capa ReLU} other {estas # capas ReLU}} está muerta para una muestra dada con probabilidad {share}: todas las neuronas de alguna capa están apagadas.',
  summary: 'Fórmulas y fuentes',
  explained:
    'En una red infinitamente ancha con pesos aleatorios y sesgos 0, las preactivaciones son normales con media 0 y una varianza q que se deduce de capa en capa, para cada muestra de entrenamiento por separado. La media cuadrática de las entradas, sin la raíz, es {square}, medida sobre muestras y entradas.',
  symbols:
    'n: entradas; N: neuronas de una capa; σ²: varianza de sus pesos; z: normal estándar, E: media sobre ella; f: activación; g: RMS del gradiente.',
  'line.explained':
    'La línea a trazos del gradiente parte de la salida con la RMS de las redes aleatorias. Es una raíz de media cuadrática, y el centro de la banda una media geométrica: en redes estrechas y profundas ese centro queda por debajo de la línea.',
  'band.explained':
    'Las redes aleatorias tienen los mismos ajustes y datos, y semillas propias desde 1. σ es su desviación estándar, para los gradientes la del logaritmo; la banda acaba donde no puede haber tales números. El entrenamiento aleja a una red de todo esto.',
  sources:
    'Schoenholz et al. 2017, Deep information propagation; He et al. 2015 (ReLU); Klambauer et al. 2017 (SELU); Lu et al. 2019 (ReLU que mueren).',
  output: 'salida',
  'spread.mean': 'media de a',
  'spread.deviation': 'desviación estándar de a',
  'table.summary': 'Tabla',
  'table.moving': 'Pausa la ejecución para ver aquí sus números.',
  'table.caption':
    'Ahora, con anchura infinita en el paso 0, y los extremos de ± 2 σ de {n} redes aleatorias en el paso 0',
  'table.layer': 'capa',
  'table.head': '{number}, {what}',
  'table.mean': 'media de a',
  'table.deviation': 'desviación de a',
  'table.gradient': 'RMS de ∂L/∂z',
  'table.now': 'ahora',
  'table.expected': 'teoría',
  'table.low': '− 2 σ',
  'table.high': '+ 2 σ',
};
