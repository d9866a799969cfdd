// What is wrong with a network, in Spanish and in ICU's MessageFormat, by the engine's codes: cpp/diagnosis/diagnosis.h lists
// them with their numbers. `layers` counts the layers concerned, from {first} to {last}.

export default {
  quiet:
    'Época {epoch}, paso {step}: pérdida de entrenamiento {trainLoss, number, measured}, de prueba {testLoss, number, measured}.',
  also: 'Además: {title}.',
  'remedy.set': 'poner {field} en {value}',
  'remedy.use': 'usar {name}',
  'remedy.init': 'usar {name} para los pesos iniciales',
  'remedy.init.auto': 'usar pesos iniciales adecuados',
  'remedy.everywhere': 'usar {activation} en todas las capas',
  'remedy.some':
    'usar {activation} en {n, plural, one {la capa {first}} other {las capas {first}–{last}}}',
  'remedy.these': 'usar {activation} en las capas {layers}',
  'remedy.net': 'usar capas ocultas de {layers}',
  'remedy.layers': '{n} × {layer}',
  'remedy.startOver': 'Empezar de nuevo con {layers}',
  'remedy.startOver.hint': '{changes}. {restart}',
  'remedy.hint': 'Cambia el experimento y sigue entrenando con los pesos actuales.',
  'remedy.restart': 'Cambia el experimento y lo empieza con pesos iniciales nuevos.',
  'field.lr': 'la tasa de aprendizaje',
  'field.l2': 'la penalización L2',
  'field.l1': 'la penalización L1',
  'field.drop': 'el dropout',
  'field.clip': 'el recorte del gradiente',
  hinders:
    'La pérdida de entrenamiento es {trainLoss, number, measured}; la mejor respuesta constante da {constantLoss, number, measured}.',
  unhelped: 'Nada de lo probado aquí ayudó en más del {helped, number, percent} de los casos.',
  'title.no_number': 'Una fórmula no da ningún número',
  'title.overflow': 'Un peso es demasiado grande',
  'title.diverged': 'El entrenamiento divergió',
  'title.symmetric': 'Neuronas idénticas',
  'title.no_slope': 'No pasa gradiente',
  'title.penalty_too_strong': 'La penalización pesa más que la pérdida',
  'title.exploding_gradient': 'El gradiente explota',
  'title.rate_too_high': 'Actualizaciones muy grandes',
  'title.dead_units':
    '{dead, plural, one {# neurona muerta} other {{dead, number, integer} neuronas muertas}}',
  'title.vanishing_gradient':
    '{hinders, plural, =0 {Gradientes pequeños} other {El gradiente se desvanece}}',
  'title.saturated': 'Neuronas saturadas',
  'title.linear': 'Esta red es lineal',
  'title.overfitting': 'Sobreajuste',
  'title.rate_too_low': 'Actualizaciones muy pequeñas',
  'title.underfitting': 'Apenas mejor que una respuesta constante',
  'title.always_on': 'Neuronas que nunca se apagan',
  'sentence.no_number':
    'La fórmula de la capa {layer} no da un número finito para algunos de los valores que recibe, así que no se conocen ni la salida ni la pérdida. Hay que cambiar la fórmula o deshacer.',
  'sentence.overflow':
    'Un peso de la capa {layer} tiene el tamaño {largestWeight, number, measured}. Las sumas con él superan el mayor número con que la red puede calcular, así que no se conocen su salida ni su pérdida. Hay que poner pesos menores o deshacer.',
  'sentence.diverged':
    'Tras el paso {step, number, integer} los números ya no habrían sido finitos. {own, plural, =0 {Con una tasa de aprendizaje de {rate, number, typed} las actualizaciones superaron a los pesos.} other {Con una tasa de aprendizaje de {rate, number, typed} las actualizaciones superaron a los pesos, o una fórmula no dio un número finito.}}',
  'sentence.symmetric':
    '{layers, plural, one {Capa {first}} other {Capas {first} a {last}}}: las {units, number, integer} neuronas de la capa {layer} tienen todas los mismos pesos. {dropout, plural, =0 {Reciben los mismos gradientes, así que siguen idénticas.} other {Solo el dropout puede hacerlas distintas.}}',
  'sentence.no_slope':
    '{layers, plural, one {Capa {first}} other {Capas {first} a {last}}}: la pendiente de la activación de la capa {layer} es 0 en todas partes, así que la pérdida no envía gradiente a los pesos hasta ahí.',
  'sentence.penalty_too_strong':
    'La penalización (L1 {l1, number, typed}, L2 {l2, number, typed}) tira de los pesos {ratio, number, measured} veces más fuerte que la pérdida.',
  'sentence.exploding_gradient':
    '{layers, plural, one {Capa {first}} other {Capas {first} a {last}}}: el gradiente de la capa {layer} es {ratio, number, measured} veces el de la última capa oculta.',
  'sentence.rate_too_high':
    'Los pesos de la capa {layer} cambiaron un {change, number, percent} en un paso; lo habitual es cerca del 0,1 %. La tasa de aprendizaje es {rate, number, typed}.',
  'sentence.dead_units':
    '{layers, plural, one {Capa {first}} other {Capas {first} a {last} ({layerDead, number, integer} de {layerUnits, number, integer} en la capa {layer})}}: con estas {samples, number, integer} muestras la pérdida no envía gradiente a {dead, plural, one {sus pesos} other {sus pesos}}. {forGood, plural, =0 {{dead, plural, one {Solo revive si cambian sus entradas, o si la mueve una penalización, el decaimiento de pesos o el momento.} other {Solo reviven si cambian sus entradas, o si las mueve una penalización, el decaimiento de pesos o el momento.}}} other {{dead, plural, one {Aquí nada más la mueve, así que nunca revive.} other {Aquí nada más las mueve, así que nunca reviven.}}}}',
  'sentence.vanishing_gradient':
    '{layers, plural, one {La capa {first} recibe poco gradiente} other {Las capas {first} a {last} reciben poco gradiente}}: la capa {layer} tiene {ratio, number, measured} veces el de la capa {lastLayer}. La pendiente de su activación nunca pasa de {steepest, number, measured}.',
  'sentence.saturated':
    '{layers, plural, one {Capa {first}} other {Capas {first} a {last}}}: en la capa {layer} la activación es casi plana para el {share, number, percent} de neuronas y muestras.{throughout, plural, =0 {} one { Una de sus {units, number, integer} neuronas tiene como máximo el 5 % de su mayor pendiente en todas las muestras.} other { {throughout, number, integer} de sus {units, number, integer} neuronas tienen como máximo el 5 % de su mayor pendiente en todas las muestras.}}',
  'sentence.linear':
    'Ninguna neurona dobla la función con estas muestras, así que la red solo puede trazar una recta.',
  'sentence.overfitting':
    'La pérdida es {trainLoss, number, measured} en las muestras de entrenamiento, pero {testLoss, number, measured} en las reservadas, donde la mejor respuesta constante da {constantTestLoss, number, measured}.',
  'sentence.rate_too_low':
    'En ninguna capa cambiaron los pesos más del {change, number, percent} en el último paso; lo habitual es cerca del 0,1 %. La tasa de aprendizaje es {rate, number, typed}.',
  'sentence.underfitting':
    'La pérdida de entrenamiento es {trainLoss, number, measured} frente a {constantLoss, number, measured}, {epochs, plural, one {# época} other {{epochs, number, integer} épocas}} después del último cambio.',
  'sentence.always_on':
    '{layers, plural, one {Capa {first}} other {Capas {first} a {last}}}: con estas muestras ninguna neurona de la capa {layer} se apaga, así que la capa es una función lineal.',
};
