// Texts of what readers do with data of their own, in Spanish: placing points, reading and saving CSV.

export default {
  kind: 'Qué poner',
  'kind.classes': 'clases',
  'kind.classes.hint': 'Puntos del plano que pertenecen cada uno a una clase.',
  'kind.values': 'valores',
  'kind.values.hint': 'Puntos del plano que tienen cada uno un número.',
  'kind.curve': 'curva',
  'kind.curve.hint': 'Puntos (x, y) de una curva: la red aprende y a partir de x.',
  'surface.classes':
    'Plano para poner puntos. Las flechas mueven la cruz, Intro añade un punto, Supr quita el más cercano, las cifras eligen la clase.',
  'surface.values':
    'Plano para poner puntos. Las flechas mueven la cruz, Intro añade un punto con el valor elegido, Supr quita el más cercano.',
  'surface.curve':
    'Plano para poner puntos de una curva. Las flechas mueven la cruz, Intro añade un punto, Supr quita el más cercano.',
  'surface.empty': 'Un clic pone un punto; arrastrar pinta.',
  'surface.locked': 'Los datos están bloqueados.',
  tool: 'Lo que se pone',
  'tool.class': 'Clase {name}',
  'tool.class.hint': 'Se ponen puntos de la clase {name} (tecla {key}).',
  'tool.more': 'Otra clase',
  'tool.value': 'Valor',
  'tool.value.hint': 'El número de los próximos puntos.',
  'tool.erase': 'borrar',
  'tool.erase.hint':
    'Quita los puntos en los que se hace clic o por los que se pasa. El botón derecho lo hace con cualquier herramienta.',
  copy: 'Copiar los datos actuales',
  'copy.hint': 'Pone aquí las muestras en uso, para partir de ellas.',
  clear: 'vaciar',
  'clear.hint': 'Quita todos los puntos. La red conserva los que tiene hasta que haya dos.',
  use: 'Entrenar con estos puntos',
  count: '{n, plural, one {# punto} other {# puntos}}',
  'note.few': 'La red aprende los datos anteriores hasta que haya dos puntos.',
  'note.live': 'Se pueden añadir puntos durante el entrenamiento; los pesos se conservan.',
  'table.place': 'Colocar puntos en su lugar',
  'table.place.hint':
    'A partir del segundo punto ocupan el lugar de la tabla; deshacer la devuelve.',
  'note.table':
    '{inputs, plural, one {# entrada} other {# entradas}}, que ningún plano puede mostrar: {names}. De ellas se aprende: {label}.',
  'note.table.unnamed':
    '{inputs, plural, one {# entrada} other {# entradas}}, que ningún plano puede mostrar.',
  crosshair: '{x1}, {x2}',
  'crosshair.on': '{x1}, {x2}: sobre un punto, {label}',
  added: 'Añadido: {label} en {x1}, {x2}. {n, plural, one {# punto} other {# puntos}}.',
  removed: 'Quitado: {label}. {n, plural, one {# punto} other {# puntos}}.',
  none: 'No hay ningún punto cerca.',
  chosen: 'Ahora: {label}.',
  'label.class': 'clase {name}',
  'label.value': 'valor {value}',
  'label.curve': 'y = {value}',
  'csv.open': 'Importar CSV …',
  'csv.save': 'Exportar CSV',
  'csv.save.hint':
    'Guarda como tabla todas las muestras en uso: en cada línea, las entradas y la etiqueta de una.',
  'csv.sandboxed': 'Desde este marco no se puede guardar {name}. Su contenido:',
  'csv.heading': 'Datos desde CSV',
  'csv.sentence': 'una muestra por línea: sus entradas y lo que se aprende',
  'csv.rules':
    'Hasta 64 MB. De más de 10 000 filas se sortean 10 000. Se aprende la columna llamada label, class o target, o «y» si ninguna se llama «x»; si no, la última. Todas las demás son entradas: números, o texto, del que cada valor se convierte en una. Cómo se lee se puede cambiar abajo.',
  'csv.text': 'Pegar aquí',
  'csv.example': 'x1,x2,label\n0.5,1.2,rojo\n-1.1,0.3,azul',
  'csv.choose': 'Elegir un archivo',
  'csv.drop': 'o soltarlo en esta ventana',
  'csv.reads': 'Leyendo …',
  'size.bytes': '{n, number, integer} B',
  'size.kilobytes': '{n, number, integer} KB',
  'size.megabytes': '{n} MB',
  'csv.failed': 'No se pudo leer: {reason}',
  'csv.file': '{name}, {size}',
  'csv.file.encoded': '{name}, {size}, leído como {encoding}',
  'csv.tooLarge': '{name} tiene {size}; se leen como máximo 64 MB.',
  'csv.unreadable': 'No se pudo leer {name}.',
  'csv.classes':
    '{n, plural, one {# muestra} other {# muestras}} con {inputs, plural, one {# entrada} other {# entradas}} ({inputNames}); {label} es una de {classes, plural, one {# clase} other {# clases}}: {classNames}.',
  'csv.values':
    '{n, plural, one {# muestra} other {# muestras}} con {inputs, plural, one {# entrada} other {# entradas}} ({inputNames}); {label} es un número.',
  'csv.scaled':
    'La red ve (valor − centro) ÷ escala de estas columnas: {columns}. Lo que se lee en un punto, las tablas y los archivos siguen en las unidades de la tabla.',
  'csv.scaled.present':
    'Estas columnas se escalan como las conoce la red que se entrena: {columns}.',
  'csv.stray':
    'La red que se entrena conoce otros valores de {columns}: estos quedan a más de diez veces la escala. Por eso las columnas se escalan de nuevo y lo aprendido no les va bien; con «Reiniciar» se empieza con pesos nuevos.',
  'csv.stray.present':
    'Estos valores de {columns} están a más de diez veces la escala de todo lo que conoce la red que se entrena, así que sus salidas y pérdidas pueden ser enormes. Con «las columnas que lo necesitan» se escalan de nuevo.',
  'csv.constant':
    '{n, plural, one {Esta columna es igual} other {Estas columnas son iguales}} en todas las filas, lo que no dice nada sobre {label}: {columns}.',
  'csv.reading': 'Cómo se lee la tabla',
  'csv.header': 'Primera fila',
  'csv.header.yes': 'nombres de las columnas',
  'csv.header.no': 'una muestra',
  'csv.label': 'Se aprende',
  'csv.learned': 'como',
  'csv.learned.classes': 'clases',
  'csv.learned.numbers': 'números',
  'csv.decimal': 'Signo decimal',
  'csv.decimal.point': 'punto (1234.5)',
  'csv.decimal.comma': 'coma (1.234,5)',
  'csv.decimal.ask': 'por elegir',
  'csv.missing':
    '{n, plural, one {Omitir la fila en la que falta un valor} other {Omitir las # filas en las que falta un valor}}',
  'csv.scale': 'Escalado',
  'csv.scale.each': 'las columnas que lo necesitan',
  'csv.scale.none': 'ninguno: tal como son',
  'csv.scale.present': 'como para la red que se entrena',
  'csv.rows': 'Las primeras muestras, tal como se leen',
  'csv.rows.more': '{n, plural, other {y # más}}',
  'csv.raw':
    'La red que se entrena recibió valores tal como son, así que estos tampoco se escalan.',
  'csv.scaled.column': '{name} ({centre} ± {spread})',
  'csv.plane': 'Están en un plano, así que la salida se dibuja.',
  'csv.table':
    'Más de dos entradas no caben en un plano: la salida enumera las muestras y da la matriz de confusión.',
  'csv.problems': 'No se ha cambiado nada. Por corregir:',
  'csv.use': '{n, plural, one {Entrenar con esta muestra} other {Entrenar con estas # muestras}}',
  'csv.use.none': 'Entrenar con estas muestras',
  'csv.cancel': 'Cancelar',

  // What files are that cannot be opened, and what to save instead. The command line takes these sentences, too.
  'file.empty': 'Está vacío: no contiene nada que abrir.',

  // Tables.
  'file.excel':
    'Es un libro de Excel. Hay que guardar la hoja como CSV («CSV UTF-8») y abrir ese archivo.',
  'file.spreadsheet':
    'Es una hoja de cálculo. Hay que exportar la hoja como CSV y abrir ese archivo.',
  'file.office':
    'Es un documento de ofimática. Hay que guardar su tabla como CSV y abrir ese archivo.',
  'file.parquet':
    'Es una tabla en formato Parquet, Arrow o Feather. Hay que guardarla como CSV, por ejemplo con to_csv("table.csv", index=False) de pandas, y abrir ese archivo.',
  'file.numpy':
    'Contiene arrays de NumPy. Hay que guardar la tabla como CSV, por ejemplo con numpy.savetxt("table.csv", table, delimiter=","), y abrir ese archivo.',
  'file.matlab':
    'Es un archivo de MATLAB. Hay que guardar la tabla como CSV con writetable y abrir ese archivo.',
  'file.database':
    'Es una base de datos SQLite. Hay que exportar la tabla como CSV y abrir ese archivo.',

  // Networks.
  'file.keras':
    'Es un modelo de Keras. Hay que exportarlo con model.export("model.onnx", format="onnx"), o convertirlo con tensorflowjs_converter, y abrir el resultado.',
  'file.hdf5':
    'Es un archivo HDF5, como los que Keras usaba para guardar modelos. Hay que exportar el modelo como ONNX, o como layers model de TensorFlow.js con tensorflowjs_converter, y abrir el resultado.',
  'file.pytorch':
    'Es un archivo de PyTorch. Hay que exportar el modelo con torch.onnx.export(model, example, "model.onnx") y abrir ese archivo.',
  'file.safetensors':
    'Contiene pesos (safetensors) sin la red a la que pertenecen. Hay que exportar el modelo como ONNX y abrir ese archivo.',
  'file.weights':
    'Contiene pesos sin la red a la que pertenecen. Hay que soltar a la vez su model.json.',
  'file.tflite':
    'Es un modelo de TensorFlow Lite. Hay que exportar el modelo de origen como ONNX, o como layers model de TensorFlow.js, y abrir el resultado.',
  'file.savedModel':
    'Es parte de un SavedModel de TensorFlow. Hay que convertirlo con tf2onnx, o el modelo de Keras con tensorflowjs_converter, y abrir el resultado.',
  'file.network': 'Es una red en formato ONNX, no una tabla. Las tablas se leen como CSV.',

  // Anything else.
  'file.pickle':
    'Es un pickle de Python, que solo Python puede leer. Hay que guardar una tabla como CSV, o un modelo como ONNX, y abrir ese archivo.',
  'file.notebook':
    'Es un cuaderno de Jupyter. Hay que guardar su tabla como CSV, o el modelo como ONNX, y abrir ese archivo.',
  'file.json':
    'Es JSON, pero ni un experimento guardado aquí ni el model.json de TensorFlow.js. Las tablas se leen como CSV.',
  'file.picture':
    'Es una imagen. Se pueden abrir tablas como CSV, experimentos guardados aquí y redes como ONNX o TensorFlow.js.',
  'file.media':
    'Es una grabación. Se pueden abrir tablas como CSV, experimentos guardados aquí y redes como ONNX o TensorFlow.js.',
  'file.pdf': 'Es un documento PDF. Hay que guardar su tabla como CSV y abrir ese archivo.',
  'file.archive': 'Es un archivo comprimido. Hay que descomprimirlo y abrir el que contiene.',
  'file.page':
    'Es una página web. Si llegó de una descarga, quizá hacía falta iniciar sesión: hay que descargar el archivo mismo.',
};
