// Texts of a layer's dialog, and beside the unit or the link that is pointed at, in Spanish.

export default {
  heading: 'Capa {layer}',
  activation: 'Función de activación',
  about: 'Sobre {activation}.',
  own: 'Escribir una propia…',
  'own.edit': 'Cambiar la fórmula…',
  scope: 'Cambiar',
  'scope.this': 'esta capa',
  'scope.all': 'todas las capas',
  units: 'Neuronas',
  'units.hint': 'Cambiar el tamaño reinicia el entrenamiento.',
  parameter: '{name}, {range}',
  'parameter.hint': 'Surte efecto enseguida, también mientras la red se entrena.',
  insert: 'Insertar una capa después',
  remove: 'Quitar esta capa',
  range: '{min} a {max}',
  'range.open': 'más de {min}, hasta {max}',
  keep: 'Conservar los pesos',
  'keep.on':
    'El entrenamiento sigue desde donde está: los mismos pesos con otra activación. Cambiar el tamaño reinicia el entrenamiento.',
  'keep.off': 'La ejecución vuelve al paso 0, con los pesos iniciales que da esta semilla.',

  mean: 'salida *a*',
  gradient: 'gradiente ∂*L*/∂*z*',
  'mean.value': '{mean} ± {deviation}',
  bias: 'sesgo',
  strongest: '{n, plural, one {el mayor de # peso} other {los mayores de # pesos}}',
  weights: 'pesos',
  'link.name': '{from} → {to}',
  'link.weight': 'peso',
  'link.gradient': 'gradiente ∂*L*/∂*w*',
};
