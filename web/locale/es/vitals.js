// Text of the vital signs, with the gradient flow over time and the learned slopes, in Spanish.

export default {
  'vitals.heading': 'Signos vitales',
  'vitals.sentence': '¿en qué parte de su curva vive cada capa?',
  'vitals.life': 'muestras según *z*, bajo *f*',
  'vitals.key.flows': 'pasa el gradiente',
  'vitals.key.still': 'plano: no pasa',
  'vitals.key.f': '*f*',
  'vitals.key.df': '*f*′',
  'vitals.activations': 'activaciones *a*',
  'vitals.gradients': '|∂*L*/∂*z*|, escala logarítmica',
  'vitals.output': 'Salida',
  'vitals.picture.life': 'El {share} de las muestras está donde {activation} es plana.',
  'vitals.picture.activations':
    'Histograma de las activaciones: {mean} en promedio, desviación estándar {deviation}.',
  'vitals.picture.gradients':
    'Histograma de los gradientes: el {share} es exactamente cero; media cuadrática {gradient}.',
  'vitals.sparsity': 'dispersión',
  'vitals.sparsity.hint':
    'Parte de las salidas que son exactamente 0, entre todas las neuronas y muestras de entrenamiento.',
  'vitals.dead': 'neuronas muertas',
  'vitals.dead.hint':
    'Neuronas cuya pendiente es 0 en todas las muestras examinadas: la pérdida no envía gradiente a sus pesos.',
  'vitals.dead.value': '{n} de {units}',
  'vitals.flat': 'en zona plana',
  'vitals.flat.hint':
    'Parte de las muestras donde la curva es plana: pendiente 0 o, en curvas suaves, menos del 5 % de la mayor.',
  'vitals.gradient': 'RMS del gradiente',
  'vitals.gradient.hint': 'Tamaño típico (media cuadrática) de ∂L/∂z en esta capa.',
  'vitals.update': 'cambio ÷ peso',
  'vitals.update.hint':
    'Tamaño de la última actualización respecto a los pesos. La referencia habitual es cerca de 10⁻³ (la línea): mucho menos es lento, mucho más es inestable.',
  'vitals.activation': 'activación',
  'vitals.activation.value': '{mean} ± {deviation}',
  'vitals.activation.hint': 'Media y desviación estándar de las salidas de la capa.',
  'vitals.always': 'siempre activas',
  'vitals.always.hint':
    'Neuronas que todas las muestras de entrenamiento activan: con estos datos son lineales.',
  'vitals.fold.hint': 'Reducir esta fila a una línea, o ampliarla.',
  'vitals.foldAll': 'contraer todo',
  'vitals.unfoldAll': 'ampliar todo',
  'vitals.flow.byLayer': 'por capa',
  'vitals.flow.overTime': 'en el tiempo',
  'vitals.flow': 'Flujo del gradiente',
  'vitals.flow.byLayer.note': 'RMS de ∂*L*/∂*z*; ×n = cambio desde la capa siguiente',
  'vitals.flow.overTime.note': 'RMS de ∂*L*/∂*z* de cada capa por época',
  'vitals.flow.activations': 'activaciones',
  'vitals.flow.activations.note': 'media y desviación estándar de *a* en las capas ocultas',
  'vitals.flow.activations.picture':
    'Activaciones por capa: media {means}; desviación estándar {deviations}.',
  'vitals.flow.theory': 'teoría',
  'vitals.flow.theory.hint':
    'Muestra junto a lo medido, aquí y en la franja de gradientes bajo la red, lo que la teoría de las redes infinitamente anchas dice de esta antes de entrenar, y cuánto difieren 200 redes aleatorias.',
  'vitals.flow.picture': 'Tamaño del gradiente por capa: {list}.',
  'vitals.none': 'Sin capas ocultas no hay activación que observar.',

  'history.cursor': 'Tamaño del gradiente a lo largo de la ejecución',
  'history.at': 'época {epoch}, paso {step}',
  'history.text': '{at}: {values}',
  'history.value': '{name} {value}',
  'history.values': 'RMS de ∂L/∂z por capa en la línea: se mueve con el puntero o las flechas',
  'history.table': 'RMS de ∂L/∂z por época y capa',
  'history.epoch': 'época',
  'history.layer': 'capa {layer}',
  'history.output': 'salida',
  'history.waiting': 'Las líneas aparecen en cuanto el entrenamiento ha dado unos pasos.',
  'slopes.heading': 'pendientes aprendidas',
  'slopes.start': 'inicio {slope}',
  'slopes.picture':
    'Las pendientes para *z* negativo de {n, plural, one {# neurona} other {# neuronas}} van de {least} a {most}; todas empezaron en {start}.',
  'layers.heading': 'Capas',
  'layers.sentence': 'dónde caen las muestras de cada una en su curva, y el gradiente que le llega',
  'network.units': '{n, plural, one {# neurona} other {# neuronas}}',
  'life.saturated': 'saturada',
  'network.dead': '{n, plural, one {# muerta} other {# muertas}}',
  'network.sample':
    '{set, select, training {entrenamiento} other {reservada}} {n, number, integer}',

  'read.between': '{low} a {high}: {share}',
  'read.below': 'menos de {at}: {share}',
  'read.above': 'más de {at}: {share}',
  'read.at.least': '{at} o más: {share}',
  'read.at.most': '{at} o menos: {share}',
  'read.zero': 'exactamente 0: {share}',
  'read.gradient': 'Capa {layer}: {gradient}, {factor} el de la siguiente',
  'read.gradient.last': 'Salida: {gradient}',
  'read.spread': 'Capa {layer}: {mean} ± {deviation}',
};
