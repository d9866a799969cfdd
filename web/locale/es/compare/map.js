// What maps of how runs end say, in Spanish, and what leads to one.

export default {
  heading: 'Mapa',
  sentence: 'dónde las redes aprenden, se estancan, mueren o divergen',
  'open.heading': 'Mapa de dónde falla el entrenamiento',
  'open.text':
    'Para dos factores a la vez, como la profundidad y la escala de los pesos iniciales: qué redes aprenden, cuáles se estancan, mueren o divergen, con muchas ejecuciones breves.',
  'open.start': 'Dibujar un mapa',
  learns: 'aprende',
  stalls: 'se estanca',
  dies: 'muere',
  diverges: 'diverge',
  'learns.hint':
    'pérdida de entrenamiento de como mucho el 95 % de la de la mejor respuesta constante',
  'stalls.hint':
    'pérdida de entrenamiento por encima del 95 % de la de la mejor respuesta constante',
  'dies.hint': 'todas las neuronas de una capa oculta están muertas al final',
  'diverges.hint':
    'no finita, o pérdida de entrenamiento de al menos diez veces la de la mejor respuesta constante',
  key: 'Color: cómo acaba la mayoría de las ejecuciones de una celda; en caso de empate, lo peor. Las celdas rayadas tienen menos de {n} semillas y solo dan recuentos; las demás se llenan por proporciones.',
  'count.learns': '{n, plural, one {# aprende} other {# aprenden}}',
  'count.stalls': '{n, plural, one {# se estanca} other {# se estancan}}',
  'count.dies': '{n, plural, one {# muere} other {# mueren}}',
  'count.diverges': '{n, plural, one {# diverge} other {# divergen}}',
  cell: '{x}, {y}: de {runs, plural, one {# ejecución} other {# ejecuciones}}, {counts}.',
  'cell.shares': '{x}, {y}: de {runs} ejecuciones, {counts}; aprende el {share} %.',
  'cell.none': '{x}, {y}: todavía ninguna ejecución.',
  value: '{factor} {value}',
  point: 'Al señalar una celda o ir a ella con las flechas se ve cómo acaban sus ejecuciones.',
  enter: 'Intro o un clic abre una de sus ejecuciones.',
  open: 'Abrir una ejecución',
  picture: 'Mapa de cómo acaban las ejecuciones, {activation}: {x} por {y}',
  scale: 'escala de los pesos σ',
  'scale.note':
    'Escala de los pesos σ: los pesos iniciales tienen la desviación estándar σ/√n, donde n es el número de entradas de su neurona.',
  border: 'anchura infinita: los gradientes se desvanecen debajo, explotan encima',
  'border.across':
    'anchura infinita: los gradientes se desvanecen a la izquierda, explotan a la derecha',
  'border.short': 'anchura infinita',
  'border.outside':
    'La frontera de las redes infinitamente anchas está en σ = {value}, fuera de este mapa.',
  'border.note':
    'A trazos: σ = {value}, la escala de los pesos por debajo de la cual los gradientes de una red infinitamente ancha sin sesgos se desvanecen de capa en capa y por encima de la cual explotan. Estas redes son estrechas y se entrenan.',
  'border.none':
    'Para esta activación, la teoría de las redes infinitamente anchas sin sesgos no tiene ninguna escala crítica de los pesos entre σ = 0,125 y 32.',
  present: 'El punto es la red actual.',
  'present.outside': 'La red actual queda fuera de este mapa.',
  'present.other': 'La red actual no está en este mapa: difiere de estas en más que {x} y {y}.',
  linear: 'sin capas ocultas',
  'state.opening': 'Cargando …',
  'state.coarse': '{finished} de {wanted} ejecuciones',
  'state.fine': '{finished} de {wanted} ejecuciones; más donde los vecinos difieren',
  'state.finished':
    '{finished} ejecuciones de {unit, select, steps {{length, plural, one {# paso} other {# pasos}}} other {{length, plural, one {# época} other {# épocas}}}}',
  'state.cancelled': 'Detenido tras {finished} ejecuciones',
  'state.failed': 'No se pudo calcular el mapa: {reason}',
  stop: 'Detener',
  again: 'Continuar',
  close: 'Salir del mapa',
  horizontal: 'Horizontal',
  vertical: 'Vertical',
  values: 'Valores de {factor}',
  'values.few':
    '{field}: un mapa necesita al menos dos valores, separados por comas, y {empty, select, yes {no hay ninguno} other {«{value}» es uno solo}}, así que se mantienen {used}.',
  'activation.add': 'Añadir una activación',
  'activation.remove': 'Quitar',
  two: 'Un mapa necesita dos factores con al menos dos valores cada uno.',
  table: 'Números de todas las celdas',
  link: 'Enlace a este mapa',
  cells: 'Cómo acaban las ejecuciones: {activation}',
  'table.runs': 'ejecuciones',
};
