// What comparisons say, in Spanish: setting a study up, its progress, and what its charts and tables show. The sentences about
// its result are in study.js. *z* is set as a mathematical symbol.

export default {
  heading: 'Comparar',
  sentence: 'Muchas semillas en lugar de una ejecución con suerte.',
  name: 'Comparar',

  'setup.heading': 'Comparar el experimento actual',
  'setup.text':
    'El experimento actual se entrena de nuevo con cada valor y cada semilla. Las semillas iguales tienen los mismos datos y el mismo sorteo de los pesos iniciales, se varíe lo que se varíe.',
  'setup.vary': 'Variar',
  'setup.second': 'Para cada',
  'setup.second.none': 'nada más',
  'setup.values': 'Valores de {factor}',
  'setup.values.hint': 'Al menos dos, separados por comas. Los demás se comparan con el primero.',
  'setup.twice': '{field}: {value} aparece dos veces; cada valor puede estar solo una vez.',
  'setup.empty': '{field}: falta un valor entre dos comas.',
  'setup.kept':
    '{field}: «{value}» no es un número entero de {min} o más, así que se mantiene {used}.',
  'setup.seeds': 'Semillas',
  'setup.seeds.hint':
    'Desde 20 hay intervalos; con 100 se distinguen casi todas las diferencias que importan.',
  'setup.epochs': 'Épocas',
  'setup.epochs.hint': 'Cuánto se entrena cada ejecución.',
  'setup.metric': 'Medida',
  'setup.target': 'Pérdida meta',
  'setup.target.hint':
    'La pérdida de prueba a la que deben llegar. Vacío: la mitad de la que tiene la mejor respuesta constante.',
  'setup.target.auto': 'automático',
  'setup.fixed': 'los mismos datos para todas las semillas',
  'setup.runs': '{runs, plural, one {# ejecución} other {# ejecuciones}}',
  'setup.few': 'Con menos de 20 semillas no hay intervalo ni veredicto.',
  'setup.start': 'Ejecutar la comparación',
  'setup.change': 'Cambiar los ajustes',
  'setup.reading': 'Cargando …',

  'metric.auto': 'la usual para los datos',
  'metric.accuracy': 'exactitud de prueba',
  'metric.loss': 'pérdida de prueba',
  'metric.train_accuracy': 'exactitud de entrenamiento',
  'metric.train_loss': 'pérdida de entrenamiento',
  'metric.epochs': 'épocas hasta la meta',
  'metric.steps': 'pasos hasta la meta',

  'factor.activation': 'activación',
  'factor.depth': 'capas ocultas',
  'factor.units': 'neuronas por capa',
  'factor.data': 'conjunto de datos',
  'factor.noise': 'ruido',
  'factor.samples': 'muestras',
  'factor.train': 'parte de entrenamiento',
  'factor.init': 'pesos iniciales',
  'factor.loss': 'pérdida',
  'factor.opt': 'optimizador',
  'factor.lr': 'tasa de aprendizaje',
  'factor.batch': 'tamaño de lote',
  'factor.l1': 'penalización L1',
  'factor.l2': 'penalización L2',
  'factor.drop': 'dropout',

  'ask.text':
    'Se {runs, plural, one {pide # ejecución} other {piden # ejecuciones}}: cerca de {time} y {memory} de memoria.',
  'ask.start': 'Ejecutar',
  'ask.command':
    'Se {runs, plural, one {pide # ejecución} other {piden # ejecuciones}}, más de lo que conviene a una página. En la línea de comandos:',
  'time.seconds': '{n, number, integer} s',
  'time.minutes': '{n, number, integer} min',
  'time.hours': '{n, number, typed} h',
  'memory.kilobytes': '{n, number, integer} KB',
  'memory.megabytes': '{n, number, integer} MB',

  'problems.heading': 'Este plan se leyó con cambios:',
  failed: 'La comparación falló: {reason}',
  'progress.name': 'Avance',
  'progress.opening': 'Cargando lo que ya está terminado …',
  'progress.running':
    '{finished, number, integer} de {runs, plural, one {# ejecución} other {# ejecuciones}} · {workers, plural, one {# proceso} other {# procesos}}',
  'progress.left': 'faltan {time}',
  'progress.paused':
    'En pausa con {finished, number, integer} de {runs, plural, one {# ejecución} other {# ejecuciones}}',
  'progress.cancelled':
    'Detenido con {finished, number, integer} de {runs, plural, one {# ejecución} other {# ejecuciones}}',
  'progress.finished': '{runs, plural, one {# ejecución} other {# ejecuciones}}',
  'progress.incomplete': 'No hay veredicto hasta que todas terminen.',
  pause: 'Pausa',
  resume: 'Seguir',
  cancel: 'Detener',
  onPage: 'Este navegador no permite procesos aquí, así que calcula la página misma, más despacio.',
  lost: 'Este navegador no guarda nada aquí: al cerrar la página se pierde lo terminado.',
  'check.same': 'Reproducido bit a bit: huella {digest}',
  'check.different':
    'No se reproduce: el enlace tiene la huella {expected}; estas ejecuciones, {digest}.',
  digest: 'huella {digest}',

  'said.heading': 'Qué se puede decir',
  'said.strata': 'Mostrado para',
  'stratum.all': 'todos los valores de {factor}',
  'stratum.one': '{factor} = {value}',

  'dots.heading': 'Cada ejecución',
  'dots.measure': 'Qué se muestra de cada ejecución',
  'dots.name':
    'Un punto por ejecución, {measure}, para cada uno de {values, plural, one {# valor} other {# valores}}. Las flechas llevan de una a otra, Intro abre una. Lo mismo está en las tablas de abajo.',
  'dots.key': '● una ejecución · ◆ media intercuartílica, con su intervalo del 95 % · | mediana',
  'dots.pointed': '{value}, semilla {seed}: {result}',
  'dots.open': 'Un clic, o Intro, abre esta ejecución.',
  'dots.hint': 'Al apuntar a una ejecución se lee; un clic la abre en el playground.',
  'dots.diverged': 'divergió',
  'dots.never': 'nunca',
  'dots.failed.metric': '{n, number, integer} de {of, number, integer} divergieron',
  'dots.failed.time': '{n, number, integer} de {of, number, integer} nunca',
  'profile.heading': 'Parte de las ejecuciones al menos así de buenas',
  'profile.name':
    'Perfil de rendimiento: para cada valor, la parte de las ejecuciones que dan al menos ese resultado. Una curva más alta es mejor.',
  'figures.heading': 'Cifras',
  'figures.value': 'valor',
  'figures.mean': 'media intercuartílica',
  'figures.interval': '{low} a {high}',
  'figures.median': 'mediana',
  'figures.difference': 'frente a {first}',
  'figures.reached': 'llegan a la meta',
  'figures.time.epochs': 'mediana de épocas hasta ella',
  'figures.time.steps': 'mediana de pasos hasta ella',
  'figures.never': '{n, number, integer} de {of, number, integer} nunca',
  'figures.notReached': 'la mitad no llega',
  'figures.diverged': 'divergieron',
  'figures.dead': 'ejecuciones con neuronas muertas',
  'figures.deadUnits': 'neuronas muertas',
  'figures.gradient': '∂*L*/∂*z* de la capa 1, al principio → al final',
  'figures.incomplete':
    '{finished, number, integer} de {runs, plural, one {# ejecución} other {# ejecuciones}}',
  'figures.note.metric.accuracy':
    'A una ejecución que divergió se le asigna la exactitud de la mejor respuesta constante.',
  'figures.note.metric.loss':
    'A una ejecución que divergió se le asigna el décuplo de la pérdida de la mejor respuesta constante.',
  'figures.note.time': 'A una ejecución que nunca llega a la meta se le asigna el final del plan.',
  'figures.note.intervals':
    'En letra pequeña: intervalos del 95 %; en unos 95 de cada 100 estudios así contienen el valor verdadero. {comparisons, plural, one {La diferencia también tiene un intervalo del {level, number, typed} %.} other {Las # diferencias tienen intervalos del {level, number, typed} %, más anchos: así todos ellos a la vez contienen sus valores verdaderos en unos 95 de cada 100 estudios.}}',
  'runs.heading': 'Todas las ejecuciones, para abrir una',
  'runs.seed': 'semilla',
  'runs.more':
    '{n, plural, one {La primera semilla} other {Las primeras # semillas}}; todas están en los archivos.',
  'runs.failed.metric': 'divergió',
  'runs.failed.time': 'nunca',

  'cost.heading': 'Lo que cuestan en este equipo',
  'cost.text':
    'La función y su pendiente, en nanosegundos por elemento, junto a las épocas hasta la meta: menos tiempo por paso y menos pasos. A eso se suman los productos de matrices, sea cual sea la activación.',
  'cost.text.steps':
    'Un paso tal como entrenan estas ejecuciones, sin lo que se mide entre pasos. En letra pequeña: la mitad central de muchas mediciones.',
  'cost.text.target':
    'Lo que necesita la mitad de las ejecuciones para llegar a la meta: tantos pasos y el tiempo que llevan aquí.',
  'cost.measure': 'Medir aquí',
  'cost.again': 'Medir de nuevo',
  'cost.measuring': 'Midiendo …',
  'cost.failed': 'No se pudo medir. Conviene reintentar.',
  'cost.forward': 'adelante, ns',
  'cost.backward': 'atrás, ns',
  'cost.step': 'un paso, µs',
  'cost.seconds': 'segundos hasta ella',
  'cost.all': 'todas',
  'take.csv': 'CSV',
  'take.lines': 'JSON por líneas',
  'take.png': 'PNG',
  'take.svg': 'SVG',
  'take.link': 'Enlace a esta comparación',
  'take.heading': 'Exportar',
  'picture.caption':
    '{title} · {seeds, plural, one {# semilla} other {# semillas}}, {runs, plural, one {# ejecución} other {# ejecuciones}}',

  'profile.read': 'Al menos tan buenas como {threshold}',
  'profile.read.value': '{name}: {share} de las ejecuciones',
};
