// Text of the inspector in Spanish; marks as in page.js.

export default {
  close: 'Cerrar el inspector',
  resize: 'Altura del inspector',
  'resize.hint': 'Arrastrar, o usar las flechas, para hacer el inspector más alto o más bajo.',

  'sample.group': 'Muestra',
  'sample.previous': 'Muestra anterior',
  'sample.next': 'Muestra siguiente',
  'sample.hint':
    'Lo que recibe la red. Un clic en una muestra o en cualquier lugar de la salida elige otra.',
  'sample.training': 'muestra de entrenamiento {n} de {count}',
  'sample.test': 'muestra reservada {n} de {count}',
  'sample.point': 'punto {name1} {x1}, {name2} {x2}',
  'sample.line': 'punto {name1} {x1}',
  'sample.target': 'objetivo',
  'sample.negative': 'naranja',
  'sample.positive': 'azul',
  'sample.class': 'clase {name}',
  'sample.loss': 'pérdida',
  'sample.answer': 'respuesta',

  'sum.heading': 'La suma',
  'sum.sentence': 'cada entrada × su peso, todo sumado',
  'sum.input': 'entrada',
  'sum.value': 'valor',
  'sum.weight': 'peso',
  'sum.product': 'producto',
  'sum.gradient': 'gradiente',
  'sum.gradient.hint':
    'Cómo cambia la pérdida de esta muestra con el peso, el sesgo o la pendiente de esta fila (∂L/∂w, ∂L/∂b, ∂L/∂s): una actualización lo mueve en sentido contrario.',
  'sum.bias': 'sesgo',
  'sum.slope': 'pendiente para *z* < 0',
  'sum.scaled':
    'Las entradas son columnas de la tabla, escaladas: (valor − centro) ÷ escala. Al apuntar a una se ve su valor en la tabla.',
  'sum.scaled.input': 'En la tabla: {value}. La red ve ({value} − {centre}) ÷ {spread}.',
  'sum.scaled.target':
    'La red responde en valores escalados: {name} es *a* × {spread} + {centre} = {value}.',
  'sum.rest': '{n, plural, other {y # más}}',
  'sum.moreTerms': '{n, plural, other {Mostrar # más}}',
  'sum.fewer': 'Mostrar solo los mayores',
  'sum.look': 'Ver {name}',

  'parameter.weight': 'Peso desde {name}',
  'parameter.bias': 'Sesgo',
  'parameter.slope': 'Pendiente para z < 0',
  'parameter.hint':
    'Escribir un número, arrastrar hacia un lado o usar las flechas. Con Mayús avanza diez veces más; con Alt, la décima parte. Escape lo deja como estaba.',
  'parameter.not_a_number': '{field}: «{value}» no es un número; se permite: {min} a {max}.',
  'parameter.out_of_range': '{field}: {value} está fuera del rango; se permite: {min} a {max}.',

  'curve.heading': 'Su lugar en la curva',
  'curve.picture':
    'En la curva de {activation}: z es {z}, f(z) es {a}, la pendiente f′(z) es {slope}.',
  'curve.handle': 'Lugar en su curva',
  'curve.handle.value': 'Sesgo {bias}. {place}',
  'curve.handle.hint': 'Arrastrar hacia un lado o usar las flechas: eso es el sesgo.',
  'curve.spread':
    'Marcas: *z* de {n, plural, one {# muestra} other {# muestras}} de entrenamiento.',
  'curve.slope.zero': 'Aquí la pendiente es 0: no pasa gradiente.',
  'curve.slope.flat': 'Aquí es plana: el {share} de la mayor pendiente.',
  'curve.slope.flows': 'El gradiente se multiplica por esta pendiente.',

  'life.heading': 'Su historia',
  'life.working': 'Normal: activa en el {share} de las muestras de entrenamiento.',
  'life.always_on':
    'Siempre activa: lo está en todas las muestras de entrenamiento, así que actúa como neurona lineal.',
  'life.saturated':
    'Saturada: en todas las muestras de entrenamiento examinadas, como máximo el 5 % de su mayor pendiente.',
  'life.dead.start':
    'Muerta: su pendiente es 0 en todas las muestras de entrenamiento examinadas, desde el primer control.',
  'life.dead':
    'Muerta: su pendiente es 0 en todas las muestras de entrenamiento examinadas. Se encontró muerta en el paso {step}.',
  'life.output': 'Una neurona de salida: estas no pueden morir.',
  'life.revived':
    '{deaths, plural, one {Murió una vez y revivió; vuelve a funcionar desde el paso {step}.} other {Murió # veces y revivió; vuelve a funcionar desde el paso {step}.}}',
  'life.find': 'Buscar la actualización que la mató',
  'life.find.hint':
    'Vuelve al último momento guardado antes, entrena paso a paso hasta que la neurona muere y regresa al presente.',
  'life.finding': 'Recorriendo su pasado …',
  'life.died': 'Murió en el paso {step}.',
  'life.died.lowered': 'Esa sola actualización bajó su *z* media en {total}:',
  'life.died.raised': 'Esa sola actualización subió su *z* media en {total}:',
  'life.between':
    'Entre el control anterior y el que la encontró muerta, su *z* media se movió en {total}:',
  'life.bias': 'por su sesgo',
  'life.weights': 'por sus pesos',
  'life.inputs': 'por sus entradas',
  'life.unexplained':
    'Ninguna actualización lo hizo: murió por un cambio a mano, o hace demasiado para volver atrás.',

  'ledger.heading': 'La regla de la cadena',
  'ledger.sentence': 'desde la pérdida hacia atrás, multiplicada capa por capa',
  'ledger.layer': 'capa',
  'ledger.typical': 'capa entera',
  'ledger.typical.hint':
    'Media cuadrática entre las neuronas de una capa, para esta muestra. Cada fila es la de arriba multiplicada por sus dos factores.',
  'ledger.path': 'camino más fuerte',
  'ledger.path.hint':
    'De todos los caminos de la salida a la neurona, el que más aporta: el producto de sus pesos y pendientes.',
  'ledger.weights': '*W*ᵀ',
  'ledger.slope': '*f*′',
  'ledger.gradient': '∂*L*/∂*z*',
  'ledger.unit': 'neurona',
  'ledger.weight': '*w*',
  'ledger.product': 'producto',
  'ledger.output': 'Salida',
  'ledger.smallest': 'menor factor',
  'ledger.share.path':
    'Este camino por sí solo da {part}; todos juntos dan {name} ∂*L*/∂*z* = {all}.',
  'ledger.share.output': 'Aquí empieza el gradiente: ∂*L*/∂*z* = {all}.',
  'ledger.share.flat': 'A {name} no le llega gradiente: su propia pendiente es 0 aquí.',
  'ledger.share.none':
    'A {name} no le llega gradiente: todo camino desde la salida tiene antes un factor 0.',
};
