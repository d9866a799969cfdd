// What is wrong with a CSV text, in Spanish and in ICU's MessageFormat, by the engine's codes: cpp/data/csv/csv.h lists them.

export default {
  // Where it is: in a line, in one of its cells, in a whole column, or in the text as a whole.
  'at.line': 'Línea {line, number, typed}: {problem}',
  'at.cell':
    'Línea {line, number, typed}, columna {column, number, typed}{named, select, yes { («{name}»)} other {}}: {problem}',
  'at.column':
    'Columna {column, number, typed}{named, select, yes { («{name}»)} other {}}: {problem}',
  'at.text': '{problem}',

  too_large:
    'El texto tiene {bytes, number, typed} bytes; se permiten como máximo {most, number, typed} (64 MB).',
  nul_byte:
    'su byte {byte, number, typed} es NUL, que ningún texto tiene: el archivo está dañado o no es texto.',
  encoding: 'El texto no es UTF-8; hay que guardarlo como CSV en UTF-8.',
  no_data: 'El texto está vacío.',
  unclosed_quote: 'a la celda entre comillas le falta la comilla final.',
  text_after_quote:
    'hay texto después de la comilla final; una comilla dentro de una celda entre comillas se escribe dos veces.',
  too_many_columns: 'hay más de {most, number, typed} columnas.',
  too_few_columns:
    'hay una sola columna; hacen falta al menos una de entrada y una de etiqueta, separadas por comas, puntos y comas o tabuladores.',
  ragged_row:
    'el número de celdas es {cells, number, typed}, pero la primera línea tiene {expected, number, typed}.',
  missing_value: 'falta el valor: «{cell}».',
  decimal_comma:
    '«{cell}» tiene una coma. Si es decimal, hay que escribir {number}, o todos los números con coma decimal; si separa miles, hay que quitarla.',
  not_finite: '«{cell}» no es un número finito.',
  not_a_number: '«{cell}» no es un número; los números son como 3, -0.5 o 1e-5.',
  not_numbers:
    '{cells, number, typed} celdas no son números: «{cell}» es la primera (líneas {lines} y siguientes). Los números son como 3, -0.5 o 1e-5.',
  unclear_comma:
    '«{cell}» puede ser {whole} o {number}. Si su coma separa miles, hay que elegir el punto decimal; si es decimal, la coma.',
  no_inputs:
    'No queda ninguna columna como entrada: los números de fila, las fechas y los textos que apenas se repiten se omiten.',
  out_of_range: '«{cell}» es demasiado grande; los números van de -3.4e38 a 3.4e38.',
  too_few_samples:
    'Hay muy pocas muestras: {samples, number, typed}; hacen falta al menos {least, number, typed}.',
  no_such_column:
    'ninguna columna se llama «{cell}»; se permite un nombre de la primera fila o un número de 1 a {columns, number, typed}.',
  one_class: 'todas las etiquetas son «{label}»; no hay nada que distinguir.',
  too_many_classes:
    'hay más de {most, number, typed} etiquetas distintas; se permiten como máximo {most, number, typed} clases, o números que predecir.',

  // What of a column the network does not see.
  merged:
    '{distinct, number, typed} valores distintos se reducen a {kept, number, typed} en precisión simple: {first} y {second} son lo mismo para la red.{scaled, select, could { Con escalado se distinguen más.} other {}}',
  outlier:
    '{rows, plural, one {1 fila tiene} other {{rows, number, typed} filas tienen}} {cell}, tan lejos de los demás valores ({low} a {high}) que {scaled, select, yes {estos quedan casi en el mismo número} other {a su lado estos apenas se distinguen}}. Si significa que falta el valor, conviene omitir esas filas.',
  unscaled:
    'no está escalada: la red recibe valores de {low} a {high}. Las redes se entrenan mejor con valores en torno a 0 y una desviación cercana a 1.',
  digits:
    '{cell} se lee como {number}: aquí ningún número tiene más de unas 16 cifras ni está más cerca de 0 que 1e-280.',

  // What may have been meant otherwise.
  same_name:
    'varias columnas se llaman «{cell}» ({columns}); hay que decir con su número cuál se aprende.',
  same_names: 'Varias columnas se llaman «{cell}» ({columns}); se aprende la última.',
  unclear_point:
    '«{cell}» se lee con punto decimal. Si el punto separa miles, de modo que es {number}, hay que elegir la coma decimal.',
  row_numbers:
    'solo cuenta las filas y aun así es una entrada. Si las filas tienen un orden, la red lo aprende de ahí; conviene omitir la columna.',
  row_numbers_left_out:
    'solo cuenta las filas y se omite: si las filas tienen un orden, la red lo aprendería de ahí.',
  first_learned:
    'por ser la única con palabras ({classes, number, typed} distintas), es lo que se aprende. Si es otra columna, hay que elegirla.',
  first_has_words:
    'es la única con palabras ({classes, number, typed} distintas), y es una entrada. Si es lo que se aprende, hay que elegirla.',
  thousands: 'Las comas entre miles se quitan: «{cell}» se lee como {number}.',

  // What becomes of columns of text, and what is not taken.
  one_hot:
    'tiene texto, así que cada uno de sus {inputs, plural, one {valores} other {{inputs, number, typed} valores}} es una entrada: 1 en las filas con ese valor, 0 en las demás.',
  one_hot_part:
    'tiene texto con {distinct, number, typed} valores distintos. {inputs, plural, one {El más frecuente es una entrada} other {Los {inputs, number, typed} más frecuentes son entradas}}: 1 en las filas con ese valor, 0 en las demás. {rows, plural, one {# fila tiene} other {{rows, number, typed} filas tienen}} otro valor y, por tanto, solo ceros ahí.',
  names_left_out:
    'tiene texto que apenas se repite, como los nombres ({more, select, yes {más de } other {}}{distinct, number, typed} valores distintos, como «{cell}»), y se omite.',
  dates_left_out:
    'tiene fechas, que se omiten. Para usarlas como entradas hay que escribir números: los días desde la primera, o el mes.',
  empty_left_out: 'no tiene valor en ninguna fila y se omite.',
  rows_left_out:
    '{rows, plural, one {Se omite 1 fila en la que falta un valor (línea {lines}).} other {Se omiten {rows, number, typed} filas en las que falta un valor, las primeras en las líneas {lines}.}}',
  rows_drawn:
    'La tabla tiene {rows, number, typed} filas, de las que se toman {taken, number, typed}: sorteadas, siempre las mismas, y en su orden.',
  left_out:
    '{lines, plural, one {Se omite la línea «{cell}» sobre la tabla.} other {Se omiten {lines, number, typed} líneas sobre la tabla, desde «{cell}».}}',
};
