// What people repeat about activation functions, in Spanish: each claim with what was not tested, and the words of its parts.
// What came of the runs is in compare/claims/results.json, by the same names.

export default {
  heading: 'Afirmaciones a prueba',
  sentence:
    'Lo que se repite sobre las funciones de activación. Cómo se prueba cada afirmación se escribió antes de ejecutarla: qué se mide, la menor diferencia que importa y la regla del veredicto.',
  'verdict.holds': 'se cumple',
  'verdict.does_not_hold': 'no se cumple aquí',
  'verdict.not_told': 'sin decidir',
  'verdict.of_part': '{part}: {verdict}',
  'verdict.in_part':
    '{verdict}: {holding, plural, one {se cumple {holding} de {parts} partes} other {se cumplen {holding} de {parts} partes}}',
  'why.reversed': 'Es al revés.',
  'why.small': 'El efecto existe, pero es menor que la diferencia fijada.',
  'why.none': 'No hay ninguna diferencia que importe.',
  'rule.more':
    'Se cumple si todo el intervalo está por encima de {margin}, lo mínimo que importa; no se cumple si todo el intervalo está por debajo.',
  'rule.less':
    'Se cumple si todo el intervalo está por debajo de −{margin}, lo mínimo que importa; no se cumple si todo el intervalo está por encima.',
  'rule.same':
    'Se cumple si todo el intervalo está dentro de ±{margin}; no se cumple si todo el intervalo está fuera.',
  'rule.exact': 'Se cumple si está por encima de {margin}; no se cumple si está por debajo.',
  'rule.parts':
    'Una afirmación se cumple si se cumplen todas sus partes, y no se cumple si falla una.',

  part: 'parte',
  result: 'resultado',
  verdict: 'veredicto',
  common: 'con una misma tasa, {rate}',
  interval: '{low} a {high}',
  'side.net':
    '{layers, plural, one {# capa} other {# capas}} de {units, plural, one {# neurona} other {# neuronas}}, {activation}',
  'side.clipped': 'la norma del gradiente limitada a {norm}',
  'side.unclipped': 'sin recorte',
  'sides.two': '{measure}: {first} menos {second}',
  'sides.one': '{measure} ({first}), menos {against}',
  'sides.alone': '{measure} ({first})',
  'sides.ratio': '{measure}: {first} como múltiplo de {second}',
  'runs.of':
    '{runs, plural, one {# ejecución} other {# ejecuciones}}: {seeds, plural, one {# semilla} other {# semillas}} en {strata, plural, one {# configuración} other {# configuraciones}}{sides, plural, one {} other { por cada lado}}{tuning, plural, =0 {} other {, y # más con las que se halló la mejor tasa de aprendizaje de cada lado, entre {rates}, con otras semillas}}.',
  'runs.counted':
    '{counted, plural, one {# semilla tiene} other {# semillas tienen}} algo que medir en todas las configuraciones, y solo {counted, plural, one {esa cuenta} other {esas cuentan}}.',
  'runs.none': 'Calculado exactamente; nada depende del azar.',
  'runs.timed':
    '{runs, plural, one {# ejecución} other {# ejecuciones}}, cronometradas por turnos en un mismo equipo.',
  'figure.what': '{what}:',
  'figure.means': '; {means}',
  'figure.common': '; {what}: {result} [{interval}], {said}',
  means: 'medias {first} y {second}',
  points: '{value} puntos porcentuales',
  varied: 'Configuraciones: {settings}.',
  setting: '{name} {values}',
  'setting.two': '{first}; {second}',
  'setting.matched': 'adecuados a la activación',
  'setting.net': 'capas ocultas × neuronas',
  'setting.scale': '{name} × {scale}',
  'setting.layers': '{count} × {units} {activation}',
  'setting.epochs':
    '{epochs, plural, =0 {sin entrenar} one {# época de entrenamiento} other {# épocas de entrenamiento}}',
  level:
    'Entre corchetes: intervalos del {level, number, typed} %, tan anchos que, con un 95 % de confianza, todos los de esta afirmación aciertan a la vez.',
  'untested.heading': 'No se probó:',
  rerun: 'Ejecutarlo de nuevo:',
  'rerun.plan': '{data}, {layers}',
  'rerun.network': '{setting}, {side}',
  'rerun.networks': 'Abrir sus redes:',
  'picture.key':
    'Punto: lo medido; barra: su intervalo; línea discontinua: lo mínimo que importa; sombreado: donde la parte se cumple.',
  'picture.scales': 'Cada fila tiene su propia escala.',
  'picture.scale': 'Todas las filas tienen la misma escala.',
  'picture.least': 'mínimo que importa: {margin}',
  'picture.part': '{part}: {said}',
  page: 'Esta afirmación como página',
  'page.lessons': 'La lección sobre ello:',
  'page.back': 'Todas las afirmaciones',
  'page.open': 'Abrir el playground',

  'measure.accuracy': 'exactitud de prueba',
  'measure.gain': 'exactitud de prueba por encima de la mejor respuesta constante',
  'measure.epochs': 'épocas hasta la meta',
  'measure.first_gradient': 'tamaño de ∂L/∂z en la capa 1 antes de entrenar',
  'measure.diverged': 'parte de las ejecuciones que divergen',
  'measure.dead': 'parte de las neuronas ocultas muertas al final',
  'measure.revived': 'parte de las neuronas muertas que reviven',
  'measure.zeros_at_start': 'parte de las salidas que son exactamente 0 antes de entrenar',
  'measure.zeros_at_end': 'parte de las salidas que son exactamente 0 al final',
  'measure.slope_change': 'cambio RMS de las pendientes aprendidas',
  'measure.unit_spread': 'mayor diferencia entre los pesos de dos neuronas al final',
  'measure.excess_over_least_squares':
    'pérdida de entrenamiento por encima de la de mínimos cuadrados',
  'measure.slope_at_two': 'pendiente en ±2, como parte de la mayor',
  'measure.step_time': 'tiempo de un paso de entrenamiento',

  'linear-regression.title': 'Sin activaciones una red es regresión lineal',
  'linear-regression.text':
    'Las capas de pesos sin activaciones entre ellas forman una sola función lineal. Entrenada con lotes completos, una red así llega a la pérdida del ajuste de mínimos cuadrados en forma cerrada.',
  'linear-regression.untested':
    'Lotes pequeños, que mantienen los pesos en movimiento alrededor del mínimo; pérdidas distintas del error cuadrático medio.',
  'vanishing-gradients.title':
    'El gradiente de la sigmoide y la tanh se desvanece con la profundidad',
  'vanishing-gradients.text':
    'Ocho capas ocultas frente a una, antes de entrenar, con los pesos iniciales adecuados a la activación. Desvanecido significa: a la primera capa llega como mucho un décimo.',
  'vanishing-gradients.untested':
    'Otros pesos iniciales, capas más anchas, gradientes durante el entrenamiento.',
  'decent-slopes.title': 'La sigmoide y la tanh tienen una pendiente decente de −2 a 2',
  'decent-slopes.text':
    'Decente significa: en ±2 la pendiente es al menos un cuarto de la mayor. La sigmoide conserva ahí el 42 %; la tanh, el 7 %.',
  'decent-slopes.untested':
    'Dónde están realmente las preactivaciones: se ve en los histogramas de la página.',
  'cheaper-step.title': 'Un paso con ReLU es más barato',
  'cheaper-step.text':
    'El tiempo de un paso de entrenamiento de una red con dos capas ocultas de 8 neuronas, en este motor, fuera del navegador y en un solo núcleo.',
  'cheaper-step.untested':
    'Otros motores, procesadores y capas más grandes, donde los productos de matrices pesan más que cualquier activación.',
  'fewer-epochs.title': 'ReLU llega a una meta en menos épocas que la sigmoide y la tanh',
  'fewer-epochs.text':
    'La meta es la mitad de la pérdida de prueba de la mejor respuesta constante; importa una diferencia de cinco épocas, de 60.',
  'fewer-epochs.untested': 'Redes más anchas, otros optimizadores que Adam, imágenes.',
  'beats-predecessors.title': 'ReLU aprende mejor que la sigmoide y la tanh',
  'beats-predecessors.text':
    'Exactitud de prueba tras 60 épocas; importan dos puntos porcentuales.',
  'beats-predecessors.untested':
    'Redes más anchas, entrenamiento más largo, otros optimizadores que Adam, imágenes.',
  'sparse.title': 'La mitad de las salidas de ReLU son exactamente 0',
  'sparse.text':
    'Al principio, y todavía tras 100 épocas, con un margen de cinco puntos porcentuales.',
  'sparse.untested': 'Otros optimizadores y tasas; datos que no estén en torno a 0.',
  'exploding-gradients.title': 'El gradiente de ReLU explota más que el de otras',
  'exploding-gradients.text':
    'En dos sentidos: el gradiente que llega a la capa 1 de ocho capas cuyos pesos iniciales son el doble de los adecuados a cada activación, y la parte de las ejecuciones que divergen con una tasa de 0,3 en regresión, donde las neuronas que murieron frenan a ReLU. Al principio el plan daba a tanh los pesos iniciales de He, que son los de ReLU; se corrigió tras esa ejecución y ningún veredicto cambió.',
  'exploding-gradients.untested': 'Redes recurrentes, de donde viene la frase.',
  'dying.title': 'Con tasas altas las neuronas ReLU mueren, las Leaky ReLU no',
  'dying.text':
    'Descenso de gradiente estocástico con una tasa de 1. La segunda parte es cierta por definición: una pendiente que nunca es 0 no puede morir.',
  'dying.untested':
    'Tasas más bajas, con las que también mueren neuronas ReLU; neuronas Leaky que en la práctica se saturan, con pendientes demasiado pequeñas para importar.',
  'dead-forever.title': 'Las neuronas ReLU muertas nunca se recuperan',
  'dead-forever.text':
    'De las neuronas muertas al final de alguna época, la parte que vive en una posterior. Muerta significa: ninguna muestra de entrenamiento la activa. Las neuronas reviven cuando las capas anteriores cambian lo que les dan, o cuando las mueve el momento.',
  'dead-forever.untested':
    'Una sola capa oculta sin momento, cuyas entradas nunca cambian: ahí es cierto.',
  'leaky-is-better.title': 'Leaky ReLU es mejor que ReLU',
  'leaky-is-better.text':
    'En redes habituales y en estrechas: capas de tres neuronas, donde una muerta es un tercio de la capa. Importa un punto porcentual de exactitud de prueba.',
  'leaky-is-better.untested':
    'Gradientes dispersos por otras causas, y redes antagónicas, donde Leaky ReLU es popular.',
  'slope-matters.title': 'La pendiente de Leaky ReLU importa: 0,3 da mejor resultado que 0,01',
  'slope-matters.text': 'Importa un punto porcentual de exactitud de prueba.',
  'slope-matters.untested':
    'Pendientes intermedias, redes más profundas, imágenes, para las que primero se recomendaron pendientes mayores.',
  'prelu-learns.title': 'PReLU aprende pendientes distintas de la inicial',
  'prelu-learns.text': 'Cada pendiente empieza en 0,25; importa un cambio de 0,05 en promedio.',
  'prelu-learns.untested': 'Si las otras pendientes sirven de algo.',
  'elu-is-better.title': 'ELU converge antes que ReLU y termina con más exactitud',
  'elu-is-better.text':
    'La meta es la mitad de la pérdida de prueba de la mejor respuesta constante: importa una diferencia de cinco épocas, de 60, hasta ella, o de un punto porcentual de exactitud de prueba. α es 1; se rechaza α igual o menor que 0.',
  'elu-is-better.untested':
    'Imágenes y redes convolucionales profundas, para las que se afirmó; otros valores de α.',
  'he-initialisation.title': 'La inicialización de He importa para ReLU en redes profundas',
  'he-initialisation.text':
    'Frente a las de Glorot y LeCun, cuyos pesos son aquí menores por un factor de √2, en seis y diez capas ocultas; importan dos puntos porcentuales de exactitud de prueba.',
  'he-initialisation.untested':
    'Treinta capas, para las que se halló; el descenso de gradiente simple, que perdona menos que Adam.',
  'deep-without-pretraining.title': 'Con ReLU las redes profundas se entrenan sin preentrenamiento',
  'deep-without-pretraining.text':
    'Seis y diez capas ocultas, entrenadas a partir de pesos al azar: ReLU es más exacta que la sigmoide y claramente mejor que la mejor respuesta constante.',
  'deep-without-pretraining.untested': 'El preentrenamiento mismo, que no está aquí para comparar.',
  'clipping.title': 'Las actualizaciones grandes se desbordan, y el recorte ayuda',
  'clipping.text':
    'Regresión con una tasa de aprendizaje de 1: la parte de las ejecuciones cuyos números dejan de ser finitos, sin recorte y con la norma del gradiente limitada a 1.',
  'clipping.untested': 'Si las ejecuciones con recorte aprenden bien con una tasa así.',
  'equal-weights.title': 'Las neuronas que empiezan con pesos iguales siguen iguales',
  'equal-weights.text':
    'Todos los pesos de cada capa empiezan con el mismo valor. Se aprenda lo que se aprenda, las neuronas de la capa siguen siendo copias unas de otras.',
  'equal-weights.untested': 'El dropout, que rompe la simetría.',

  'part.sigmoid': 'sigmoide',
  'part.tanh': 'tanh',
  'part.elu': 'ELU',
  'part.leaky_relu': 'Leaky ReLU',
  'part.relu': 'ReLU',
  'part.same_line': 'el mismo ajuste',
  'part.start': 'al principio',
  'part.later': 'tras 100 épocas',
  'part.gradient_tanh': 'gradiente, frente a tanh',
  'part.gradient_leaky_relu': 'gradiente, frente a Leaky ReLU',
  'part.gradient_elu': 'gradiente, frente a ELU',
  'part.diverged_tanh': 'divergencia, frente a tanh',
  'part.diverged_leaky_relu': 'divergencia, frente a Leaky ReLU',
  'part.diverged_elu': 'divergencia, frente a ELU',
  'part.sgd': 'descenso de gradiente, tasa 0,3',
  'part.adam': 'Adam, tasa 0,03',
  'part.usual': 'redes habituales',
  'part.sparse_gradients': 'capas estrechas',
  'part.slope': 'pendiente',
  'part.slopes': 'pendientes',
  'part.epochs': 'más rápida',
  'part.accuracy': 'más exacta',
  'part.glorot': 'frente a Glorot',
  'part.lecun': 'frente a LeCun',
  'part.learns': 'aprende',
  'part.blow_up': 'las actualizaciones grandes se desbordan',
  'part.clipping': 'el recorte ayuda',
};
