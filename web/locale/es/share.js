// Texts of sharing, and of opening files, in Spanish.

export default {
  heading: 'Compartir',
  'tab.link': 'Enlace',
  'tab.embed': 'Insertar',
  'tab.code': 'Código',
  'tab.results': 'Resultados',
  'tab.files': 'Archivos',
  copy: 'Copiar',
  copied: 'Copiado ✓',
  'copied.not': 'Aquí no se permite: Ctrl+C o ⌘C.',

  'exact.at': 'Abrir en este paso ({step}) y verificar que la ejecución coincide exactamente',
  'exact.weights': 'Con estos pesos',
  'exact.weights.note':
    'Un peso o un ajuste se cambió por el camino, así que los ajustes solos no llevan hasta aquí. Con los pesos, los pasos se cuentan desde 0.',
  'exact.weights.none': 'Los pesos ya no son finitos: no se pueden compartir.',

  lesson: 'Con la lección abierta',
  'lesson.label': 'Enlace a esta lección',
  'lesson.note':
    'Con este enlace se abre la lección entera, desde el primer paso y con las mismas ejecuciones. Las respuestas se quedan en este dispositivo.',
  'lesson.long':
    'Tiene más de {most, plural, one {# carácter} other {# caracteres}}: algunos programas de correo y servidores cortan enlaces así. Es mejor entregar el archivo de la lección o ponerlo en un servidor.',

  'link.label': 'Enlace a este experimento',
  'link.note':
    'Quien tenga este enlace obtiene los mismos datos, los mismos pesos iniciales y la ejecución a la que llevan estos ajustes.',
  'link.length': '{n, plural, one {# carácter} other {# caracteres}}',
  'link.long':
    'Más de {most, plural, one {# carácter} other {# caracteres}}: algunos programas de correo y servidores cortan enlaces así. Un archivo es más seguro.',
  'link.toFile': 'Guardar como archivo',
  'link.send': 'Enviar …',
  'qr.name': 'Código QR del enlace',
  'qr.tooLong':
    'Demasiado largo para un código QR, que admite unos {most, plural, one {# carácter} other {# caracteres}}.',

  'code.note': 'Esta red con sus pesos del paso {step}, lista para ejecutar.',
  'code.label': 'Código para {library}',
  'code.library': 'Biblioteca',
  'code.form': 'Activación',
  'code.form.own': 'como capa propia',
  'code.form.inside': 'dentro de la capa densa',
  'code.string': 'La activación por su nombre',
  'code.inside': 'Dentro de la capa densa',
  'code.custom': 'Objetos propios',
  'code.saving': 'Guardar y cargar',
  'code.version': 'Versión',
  'code.keras.string':
    'activation="leaky_relu" toma la pendiente 0.2, la predeterminada de esa función. La capa LeakyReLU toma 0.3 si no se dice nada, y Keras 2 falla con “Unknown activation function: leaky_relu”. Por eso conviene escribir la capa con su pendiente, también dentro de Dense.',
  'code.keras.inside':
    'Dense acepta un nombre, una función o una capa, que también es una función. PReLU tiene pesos, sus pendientes: aquí se queda como capa propia.',
  'code.keras.custom':
    'Un modelo guardado lleva los nombres de sus clases, y load_model tiene que encontrarlas. Las de Keras las encuentra solo, y las marcadas con register_keras_serializable, una vez importado su archivo. Las demás se le entregan: load_model("model.keras", custom_objects=dict(MyLayer=MyLayer)).',
  'code.keras.saving':
    'model.save("model.keras") conserva estructura y pesos; keras.models.load_model("model.keras") los recupera: al final del código.',
  'code.keras.version':
    'Para Keras 3, comprobado con las fuentes de Keras 3.15. En Keras 2 hard_sigmoid es otra función, y negative_slope se llama alpha.',
  'code.pytorch.string':
    'PyTorch tiene módulos en lugar de nombres. nn.LeakyReLU() toma la pendiente 0.01 si no se dice nada, que no es la de Keras.',
  'code.pytorch.inside':
    'nn.Linear no acepta activación: en PyTorch esta es siempre un módulo o una función aparte.',
  'code.pytorch.custom':
    'No hacen falta: un state_dict solo lleva números, y el código que los carga trae las clases.',
  'code.pytorch.saving':
    'torch.save(model.state_dict(), "model.pt") conserva los pesos, y load_state_dict los pone en lo que crea build(): al final del código.',
  'code.pytorch.version':
    'Para PyTorch 1.12 y posteriores; ejecutado con 1.13 al probar esta página.',
  'code.tfjs.string':
    'TensorFlow.js no conoce el nombre leaky_relu: una capa densa con él falla. Su leakyReLU recibe alpha, no negative_slope, y toma 0.3 si no se dice nada.',
  'code.tfjs.inside':
    'Las capas densas solo aceptan nombres. Las funciones con un número propio, y las que allí no tienen nombre, se quedan como capas propias.',
  'code.tfjs.custom':
    'tf.serialization.registerClass es lo que custom_objects en Keras: un modelo guardado lleva los nombres de sus clases, y al cargarlo se buscan.',
  'code.tfjs.saving':
    'model.save(address) conserva estructura y pesos; tf.loadLayersModel(address) los recupera: al final del código.',
  'code.tfjs.version': 'Para TensorFlow.js 4; ejecutado con 4.22 al probar esta página.',
  'qr.tooFine':
    'El código QR tendría {modules} × {modules} módulos, demasiado finos para esta pantalla. Conviene agrandar la ventana o pasar el experimento como archivo.',

  'embed.show': 'Mostrar',
  'embed.lock': 'Bloquear',
  'embed.lock.hint': 'Los lectores lo ven, pero no lo pueden cambiar.',
  'part.transport': 'controles',
  'part.diagnosis': 'diagnóstico',
  'part.data': 'datos',
  'part.network': 'red',
  'part.output': 'salida',
  'part.loss': 'curva de pérdida',
  'part.vitals': 'signos vitales',
  'lock.data': 'datos',
  'lock.network': 'red',
  'lock.training': 'entrenamiento',
  'lock.seed': 'semilla',
  'embed.size': 'Tamaño',
  'size.small': '500 × 300',
  'size.large': '800 × 600',
  'size.full': 'todo el ancho',
  'size.custom': 'otro',
  'size.width': 'Ancho',
  'size.height': 'Alto',
  'embed.theme': 'Colores',
  'embed.theme.reader': 'los del lector',
  'embed.lang': 'Idioma',
  'embed.lang.reader': 'el del lector',
  'embed.speed': 'Velocidad',
  'embed.speed.usual': 'la habitual',
  'embed.speed.steps': '{n, plural, one {# paso/s} other {# pasos/s}}',
  'embed.speed.max': 'máxima',
  'embed.crowd': 'Otras semillas junto a la ejecución',
  'embed.crowd.none': 'ninguna',
  'embed.keys': 'Tras un clic en el playground, las teclas siguen siendo de las diapositivas',
  'embed.title': 'Activation Playground: {data}',
  'embed.preview': 'Vista previa',
  'embed.preview.none':
    'Sin vista previa desde un archivo: antes hay que poner la página en un servidor web.',
  'embed.format': 'Pegar en',
  'embed.code': 'Código para pegar',
  'format.html': 'Página web',
  'format.html.where': 'Se pega en el HTML de la página, donde deba aparecer el playground.',
  'format.element': 'Página web (elemento propio)',
  'format.element.where':
    'Se pega en el HTML de la página; sus scripts pueden entonces hablar con el elemento.',
  'format.myst': 'MyST (mystmd), Jupyter Book 2',
  'format.myst.where':
    'Se pega entre dos párrafos de un archivo Markdown. Sphinx no tiene esa directiva: para él, las líneas de Sphinx.',
  'format.sphinx': 'Sphinx con MyST, Jupyter Book 1',
  'format.sphinx.where':
    'Se pega entre dos párrafos de un archivo Markdown. En reStructuredText se escribe “.. raw:: html”, una línea vacía y debajo estas líneas con sangría.',
  'format.quarto': 'Quarto',
  'format.quarto.where': 'Se pega entre dos párrafos de un archivo .qmd.',
  'format.reveal': 'reveal.js',
  'format.reveal.where':
    'Se pega entre las demás secciones: es una diapositiva propia. En un PDF de las diapositivas su lugar lleva el enlace.',
  'format.moodle': 'Moodle',
  'format.moodle.where':
    'En el editor de Moodle, Herramientas › Código fuente; se pega allí y se guarda.',
  'format.canvas': 'Canvas',
  'format.canvas.where': 'En el editor de Canvas, la vista HTML </>; se pega allí.',

  'files.open': 'Abrir',
  'files.open.button': 'Abrir un archivo …',
  'files.open.note':
    'Un experimento guardado, o una red densa como ONNX o TensorFlow.js (model.json con sus pesos, o ambos en un zip). También se puede soltar en cualquier lugar de la página.',
  'files.save': 'Guardar',
  'files.save.experiment': 'Experimento',
  'files.save.experiment.note':
    'ajustes, todos los pesos y la curva de pérdida, hasta el último bit. También el paso, salvo si algo se cambió por el camino: entonces, al abrirlo, los pasos se cuentan desde 0.',
  'files.save.csv': 'Datos como CSV',
  'files.save.csv.note': 'las muestras, una por línea',
  'files.save.single': 'Un solo archivo HTML',
  'files.save.single.note': 'este experimento con todo lo que necesita; funciona sin conexión',
  'files.save.scorm': 'Paquete SCORM',
  'files.save.scorm.note':
    'para plataformas de aprendizaje; informa cuando se alcanza el objetivo y continúa donde el lector lo dejó',
  goal: 'Objetivo',
  'goal.measure': 'Qué se mide',
  'goal.value': 'Valor',
  'goal.accuracy': 'exactitud de prueba',
  'goal.loss': 'pérdida de prueba',
  'goal.dead': 'neuronas muertas',
  'goal.epoch': 'época',
  'goal.least': 'al menos',
  'goal.most': 'como máximo',
  'goal.add': 'Poner un objetivo',
  'goal.and': 'y …',
  'goal.remove': 'Quitar: {measure}',
  'goal.changed': 'solo tras un cambio hecho por quien lee',
  'goal.note':
    'Las condiciones tienen que cumplirse a la vez, al final de una época o donde se pausa o hasta donde se avanza.',
  'goal.doubt.none':
    'Estos datos no tienen clases y, por tanto, tampoco exactitud: este objetivo nunca se puede alcanzar. Conviene pedir una pérdida.',
  'assignment.paused': 'Empezar en pausa',
  'assignment.findings': 'Ocultar hallazgos y remedios',
  'files.scorm': 'Para el paquete SCORM',
  'files.scorm.noGoal':
    'Sin objetivo, se completa cuando el lector ha pulsado algo o se ha desplazado y se ha entrenado una época.',

  'files.models': 'Guardar la red entrenada',
  'files.kindNotExpressible':
    'La capa {layer} es del tipo {kind}, para el que ningún formato tiene capa.',
  'files.featuresNotExpressible':
    'Este formato no puede formar entradas como x₁² de las columnas escaladas de una tabla. Hay que usar solo x₁ y x₂, o guardar como Keras o PyTorch.',
  'files.precisionNotExpressible':
    'Este formato calcula en precisión simple, que no distingue algunos valores de la tabla: difieren demasiado poco para su tamaño. Hay que guardar como ONNX, Keras o PyTorch.',
  'files.notExpressible': 'No hay capa para {activation} (capa {layer}).',
  'files.sandboxed':
    'Quizá este marco no tenga permiso para guardar {name}. Si no se guardó nada, se puede copiar desde aquí.',
  'files.sandboxed.binary':
    'Quizá este marco no tenga permiso para guardar {name}. Si no se guardó nada, hay que abrir antes el experimento en una página propia.',
  'files.content': 'Contenido del archivo',
  'files.failed': 'No se pudo guardar: {reason}',

  'open.tables': 'No se abrió nada: {name} son varias tablas. Hay que abrirlas de una en una.',
  'open.locked':
    'Aquí no se pueden abrir archivos: los datos, la red, el entrenamiento o la semilla están bloqueados.',
  'open.weights':
    'Abierto con los pesos de «{name}». Se guardó tras cambios a mano en el paso {step}; los pasos vuelven a contarse desde 0.',
  'open.otherWeights':
    'Los pesos de «{name}» no son aquellos a los que lleva su experimento en {step, plural, one {# paso} other {# pasos}}. Se muestra el experimento sin ellos.',
  'open.network':
    'Se abrió la red de «{name}» con los datos actuales. Sus pesos son los iniciales; Reiniciar los recupera.',
  'open.reading': 'Leyendo «{name}» …',
  'open.stop': 'Detener',
  'open.network.plain':
    'Se abrió la red de «{name}». Se hizo para valores tal como son, así que la tabla ya no se escala{plane, select, yes { y lo que está más allá de −3 a 3 queda fuera de la imagen} other {}}. Sus pesos son los iniciales; Reiniciar los recupera.',
  'open.network.scaled':
    'Se abrió la red de «{name}». La tabla se escala ahora como dice ese archivo. Sus pesos son los iniciales; Reiniciar los recupera.',
  'open.problem': '«{name}» no se abrió.',
  'open.field': '{field}: «{value}» no se puede usar. Se permite: {allowed}.',
  'open.nothing': 'nada',
  megabytes: '{n} MB',
  'allowed.size': 'como máximo {most}',
  'allowed.json':
    'JSON completo, un archivo ONNX, un zip de un modelo de TensorFlow.js o una tabla cuyo nombre acabe en .csv',
  'allowed.nesting': 'listas dentro de listas hasta una profundidad de {most}',
  'allowed.object': 'un objeto con campos con nombre',
  'allowed.format': '«{format}»',
  'allowed.version': '{version}',
  'allowed.text': 'el texto de un experimento sin paso ni estado',
  'allowed.step': 'un número entero de 0 a {most}',
  'allowed.digest': 'cifras hexadecimales, 8 o más',
  'allowed.flag': 'true o false',
  'allowed.base64': 'números de precisión simple en base64',
  'allowed.finite': 'números finitos',
  'allowed.lists': 'una lista de números, {most} como máximo, todas las listas igual de largas',
  'allowed.number': 'un número no negativo; los pasos son enteros',
  'allowed.ascending': 'más que el paso anterior',
  'allowed.engine': 'lo que el motor conoce',

  'import.at': 'En «{place}»: {message}',
  'import.notModel':
    'Esto no es un layers-model de TensorFlow.js ni un archivo ONNX, o está dañado. Hay que guardarlo de nuevo o exportarlo como ONNX.',
  'import.graphModel':
    'Esto es un graph model de TensorFlow.js, que ya no tiene capas. Hay que convertir el modelo de Keras con --output_format=tfjs_layers_model o exportarlo como ONNX.',
  'import.several':
    '«{first}» y «{second}» son dos modelos. Hay que abrirlos de uno en uno, con los archivos que les corresponden.',
  'import.unknownLayer':
    '«{name}» no se admite{name, select, hard_sigmoid {: con este nombre TensorFlow.js y Keras 2 designan una función de pendiente 0.2; Keras 3 y el playground, una de pendiente 1/6} exponential {: ninguna activación del playground crece como ella} other {}}. Posible: capas densas, cada una seguida como máximo de una activación del playground. Hay que sustituirla donde se hizo el modelo y exportarlo de nuevo.',
  'import.formula':
    '«{name}» entre dos capas densas no es ninguna función de activación del playground. Una fórmula solo viene en los archivos que escribió el playground y nadie cambió. Sustitúyela donde se hizo el modelo y expórtalo de nuevo; o escríbela aquí como función de activación propia y entrena de nuevo.',
  'import.setting':
    '«{name}»: {field} {value} no se admite.{field, select, max_value { Posible: 6, o ninguno.} threshold { Posible: 0.} negative_slope {{name, select, ReLU { Posible junto a max_value: 0.} other {}}} other {}} Hay que cambiarlo donde se hizo el modelo y exportarlo de nuevo.',
  'import.tooLong':
    'Contiene más de lo que puede necesitar un modelo del tamaño del playground: como máximo 1.000.000 de pesos.',
  'import.archive':
    'El archivo comprimido contiene más de {most} MB o demasiados archivos. Debe llevar solo el modelo y sus pesos.',
  'import.tooSlow':
    'Leerlo llevó más de {seconds, plural, one {# segundo} other {# segundos}} y se abandonó.',
  'import.branches':
    'En «{name}» la red se ramifica. Posible: capas una tras otra, cada una usada una vez. Hay que exportar la parte que es una cadena así.',
  'import.noDense':
    'No contiene ninguna capa densa. Posible: capas densas con activaciones entre ellas.',
  'import.tooMany': 'Contiene demasiadas capas densas. Posible: {most}.',
  'import.sizes':
    'Los tamaños en «{name}» no encajan. Posible: una fila de números por muestra, y tantos pesos como necesitan las capas de ambos lados.',
  'import.fileSize':
    '«{name}» tiene {found, plural, one {# byte} other {# bytes}}; el modelo dice {wanted}. No van juntos, o uno llegó cortado: hay que copiar ambos de nuevo.',
  'import.numbers':
    'Los pesos deben ser números finitos, y las columnas escalarse con números distintos de 0.',
  'import.numberType':
    '«{name}» lleva números del tipo {type}. Posible: números de coma flotante de precisión simple, doble o media, y en TensorFlow.js pesos cuantizados a 8 o 16 bits. Hay que guardar el modelo con pesos float32.',
  'import.missingWeights':
    'Faltan los pesos «{name}». Hay que elegir o soltar a la vez el modelo y todos sus archivos, o comprimirlos en un zip.',
  'import.outputActivation':
    'La capa de salida termina en {activation}. Posible: nada, sigmoid, softmax. Hay que quitar la activación y exportar el modelo de nuevo.',
  'import.twoActivations':
    '«{name}» sigue a otra activación. Posible: una activación después de una capa densa.',
  'open.note.rounded':
    'Sus pesos tenían más cifras de las que caben en precisión simple; se redondearon.',
  'open.note.half':
    'Se hizo para precisión media. Aquí calcula en precisión simple, así que sus respuestas pueden diferir en la tercera cifra.',
  'open.note.oneOutput':
    'Sus dos salidas pasaron a ser una, la segunda menos la primera, que da las mismas dos probabilidades.',
  'open.note.oneOutputOfLogits':
    'Sus dos salidas se toman por los logits de las dos clases. Pasaron a ser una, la segunda menos la primera, que da las mismas dos probabilidades.',
  'fit.own':
    'La fórmula «{name}» del archivo no es lo que calculan sus capas. Exporta el modelo de nuevo.',
  'fit.inputs':
    'Recibe {found, plural, one {# entrada} other {# entradas}}; la red actual, {wanted}. Antes hay que elegir {found, plural, =1 {una curva como el seno} =2 {datos en el plano, solo con las entradas x₁ y x₂,} other {una tabla con # columnas antes de la última}} y abrirla de nuevo.',
  'fit.outputs':
    'Da {found, plural, one {# salida} other {# salidas}}; los datos actuales necesitan {wanted}. Antes hay que elegir {found, plural, =1 {datos con dos clases o con un número que aprender} =2 {datos con dos clases} other {datos con # clases, como las manchas, o una tabla cuya última columna nombre # clases,}} y abrirla de nuevo.',
  'fit.scale':
    'Escala las columnas de una tabla antes de usarlas. Hay que abrir primero una tabla con esas columnas y después el modelo.',
  'fit.ending':
    'Termina en {found}, que no va con la tarea actual ({wanted}). Antes hay que elegir {found, select, sigmoid {datos con dos clases} other {datos con más de dos clases}} y abrirla de nuevo.',
  'goal.doubt.locked':
    'Todo está bloqueado: quien lee no puede cambiar nada, así que este objetivo nunca se puede alcanzar.',
  'goal.doubt.nought':
    'Con esta pérdida casi nunca se alcanza una pérdida de prueba de 0. Conviene pedir un valor pequeño, como 0.05.',
  'goal.changed.note':
    'Cuenta cualquier cambio en el experimento: un ajuste, una semilla nueva, otros datos, otra activación o un peso puesto a mano. No cuentan reiniciar, la velocidad ni lo que se deshizo.',
  'goal.easier':
    'Los datos no están bloqueados: se podrían elegir unos más fáciles y alcanzar así el objetivo.',
  'goal.lock': 'Bloquear los datos',
  'assignment.findings.note':
    'El diagnóstico dice entonces solo la época, el paso y las pérdidas: nada de lo que falla, de neuronas muertas ni del gradiente.',
  'files.rested':
    'El entrenamiento se ha pausado en el paso {step}, para que todos los archivos sean del mismo paso.',
};
