// Texts about changes and earlier points of a run in Spanish.

export default {
  'change.value': '{name} {from} → {to}',
  'change.layer.size': '{units} {activation}',
  'change.layers.equal': '{n} × {layer}',
  'change.layer': 'capa {layer}: {from} → {to}',
  'change.layers': 'capas {from} → {to}',
  'change.nothing': 'ninguna capa',
  'change.given': 'dados',
  'change.drawn': 'sorteados',
  'change.none': 'ninguno',
  'change.off': 'desactivado',
  'change.edit': 'ajustes',
  'change.remedy': 'remedio: {change}',
  'change.reset': 'reinicio',
  'change.parameter': 'un peso puesto a mano',
  'change.time': 'atrás en el tiempo, del paso {from} al {to}',
  'change.time.forward': 'adelante en el tiempo, del paso {from} al {to}',
  'change.example': 'ejemplo «{name}»',
  'change.file': 'archivo «{name}»',
  'change.address': 'otro enlace',
  'change.study': 'comparación',
  'field.weights': 'pesos iniciales',
  'field.noise': 'ruido',
  'field.samples': 'muestras',
  'field.train': 'parte de entrenamiento',
  'field.dataseed': 'semilla de los datos',
  'field.data': 'datos',
  'field.dataParameter': 'forma de los datos',
  'field.in': 'entradas',
  'field.init': 'pesos iniciales',
  'field.initScale': 'escala de los pesos iniciales',
  'field.loss': 'pérdida',
  'field.opt': 'optimizador',
  'field.optParameters': 'ajustes del optimizador',
  'field.lr': 'tasa de aprendizaje',
  'field.batch': 'tamaño de lote',
  'field.l1': 'L1',
  'field.l2': 'L2',
  'field.clip': 'recorte del gradiente',
  'field.drop': 'dropout',
  'field.own': 'fórmula',
  'field.seed': 'semilla',

  'announce.paused':
    'En pausa en la época {epoch}. Exactitud de prueba {accuracy}, pérdida de prueba {loss}.',
  'announce.playing': 'Entrenando.',
  'announce.milestone': 'La exactitud de prueba pasó de {accuracy} en la época {epoch}.',
  'announce.update': '{sentence}.',
  'announce.undone': 'Deshecho: {change}.',
  'announce.redone': 'Rehecho: {change}.',

  'loss.earlier': 'ejecución anterior',
  'loss.earlier.forget': 'Quitar las líneas de ejecuciones anteriores',

  'time.name': 'Momento',
  'time.value': 'paso {step}, época {epoch}',
  'time.hint':
    'Volver a un momento anterior de la ejecución, cambiar algo y seguir: la ejecución anterior queda como línea discontinua. Las flechas llevan de un punto a otro.',

  'crowd.name': 'Otras semillas',
  'crowd.hint':
    'Entrenar el mismo experimento con otras semillas junto a esta ejecución: los mismos datos, otros pesos iniciales y otro orden de los lotes. El gráfico muestra entonces dónde está el 10–90 % de sus pérdidas de entrenamiento, y la mediana.',
  'crowd.size': 'Número de otras semillas',
  'crowd.data': 'otros datos',
  'crowd.data.hint': 'Cada una de las otras semillas genera también sus propios datos.',
  'crowd.open': 'Abrir …',
  'crowd.open.name': 'Abrir otra semilla',
  'crowd.open.hint':
    'Convertir una de las otras semillas en esta ejecución, en el paso al que corresponde la banda.',
  'crowd.member': 'semilla {seed}: pérdida {loss}',
  'crowd.member.diverged': 'semilla {seed}: divergió',
  'crowd.band': '10–90 % de las otras: {low} a {high}',
  'crowd.median': 'mediana: {median}',
  'crowd.standing':
    'En la época {epoch}, mejor que {worse, number, integer} de {n, plural, one {# otra semilla} other {# otras semillas}} por pérdida de entrenamiento; {dead, plural, one {# de {alive, number, integer} tiene} other {# de {alive, number, integer} tienen}} alguna neurona muerta.',
  'crowd.diverged':
    '{n, plural, one {1 divergió y cuenta como peor.} other {# divergieron y cuentan como peores.}}',
  'crowd.trails': 'Van por detrás, en el paso {at, number, integer} de {step, number, integer}.',
  'crowd.rests':
    'Van por detrás para no frenar esta ejecución, en el paso {at, number, integer} de {step, number, integer}.',
  'crowd.fewer': 'Más de {n, number, integer} ocuparían más de 64 MB.',
  'crowd.frozen.hand': 'Detenidas en el paso {step, number, integer}: ahí se fijó un peso a mano.',
  'crowd.frozen.given':
    'Esta ejecución parte de pesos dados, así que otras semillas tendrían los mismos.',
  'crowd.frozen.long': 'Se cambió demasiado para que otras semillas puedan seguir.',
  'crowd.starting': 'Entrenando otras semillas …',
  'crowd.refused': 'Otras semillas necesitan un worker, y aquí no se pudo iniciar ninguno.',
  'crowd.failed': 'Las otras semillas se detuvieron: {reason}',
  'crowd.saving': 'El enlace pide otras semillas. Esperan, porque este navegador ahorra datos.',

  'slowly.name': '1 lote, despacio',
  'slowly.hint':
    'La próxima actualización a cámara lenta: las muestras caen sobre las curvas, los valores avanzan y el gradiente regresa; se detiene donde una curva es plana. Pulse otra vez para saltar al final; Esc sale antes de que cambie nada. A 1 paso/s cada actualización se muestra así.',
  'slowly.hint.calm':
    'Un lote, y qué hace esa actualización con la pérdida del lote. Aquí nada se mueve: este dispositivo prefiere menos movimiento.',
  'slowly.forward':
    '{shown, plural, one {# muestra} other {# muestras}}{all, select, yes {} other { de las {n}}} del próximo lote. Un punto: una muestra en una neurona, en su *z*',
  'slowly.backward':
    '← ∂*L*/∂*z* de este lote, violeta según su RMS por capa; hueco: detenido, ahí *f* es plana',
  'slowly.loss': 'pérdida {loss}',
  'slowly.fell': 'Esta actualización: pérdida de este lote {before} → {after}',
  'slowly.rose': 'Esta actualización: la pérdida de este lote subió de {before} a {after}',
  'slowly.same': 'Esta actualización: la pérdida de este lote siguió en {before}',
  'slowly.fell.spoken': 'Esta actualización: la pérdida de este lote bajó de {before} a {after}',
  'slowly.bare': '(sin penalizaciones ni dropout)',
  'slowly.large':
    'Este lote es demasiado grande para mostrarlo despacio; la actualización se hizo de una vez',

  'chart.keys': 'Las flechas leen sus valores.',
  'loss.read': 'Época {epoch}: entrenamiento {train}, prueba {test}',
  'loss.read.others': 'Otras semillas: mediana {median}, 10–90 % {low} a {high}',
};
