// Settings of an experiment that could not be used, in Spanish and in ICU's MessageFormat, by the engine's codes:
// cpp/experiment/problem.h and cpp/data/packing/packing.h list them. `outcome` is `used` where {used} is in force instead,
// `ignored` where the setting is, and `refused` where the whole experiment is.

export default {
  unknown_field:
    '«{field}» no es un ajuste{outcome, select, refused {; hay {allowed}.} other {; se ignora.}}',
  duplicate:
    '{field} aparece dos veces{outcome, select, refused {; se permite: {allowed}.} other {; vale la primera.}}',
  not_a_number:
    '{field}: «{value}» no es un número; se permite: {allowed}.{outcome, select, used { En uso: {used}.} ignored { Se ignora.} other {}}',
  not_an_integer:
    '{field}: {value} no es un número entero; se permite: {allowed}.{outcome, select, used { En uso: {used}.} ignored { Se ignora.} other {}}',
  out_of_range:
    '{field}: {value} está fuera del rango; se permite: {allowed}.{outcome, select, used { En uso: {used}.} ignored { Se ignora.} other {}}',
  unknown_name:
    '{field}: no se conoce «{value}»; hay {allowed}.{outcome, select, used { En uso: {used}.} ignored { Se ignora.} other {}}',
  own_missing:
    '{field}: «{value}» necesita una fórmula propia (own=…), y aquí no hay ninguna que se pueda usar.{outcome, select, used { En uso: {used}.} ignored { Se ignora.} other {}}',
  too_many:
    '{field}: más de lo que puede haber; se permite: {allowed}.{outcome, select, used { En uso: {used}.} ignored { Se ignora.} other {}}',
  missing_value:
    '{field} no tiene valor; se permite: {allowed}.{outcome, select, used { En uso: {used}.} ignored { Se ignora.} other {}}',
  bad_parameter:
    '{field}: «{value}» no se puede usar; se permite: {allowed}.{outcome, select, used { En uso: {used}.} ignored { Se ignora.} other {}}',
  not_available:
    '{field}: {value} no está disponible aquí; se permite: {allowed}.{outcome, select, used { En uso: {used}.} ignored { Se ignora.} other {}}',
  more: '{allowed}.',

  // What the page itself refuses in an address.
  newer:
    'v={value}: este enlace necesita una versión más nueva del playground. Se lee como v={used}.',
  unknown_language: '{field}: esta página no habla «{value}»; está en inglés.',
  unreachable:
    '{field}: «{value}» nunca se puede alcanzar: estos datos no tienen clases y, por tanto, tampoco exactitud. Se permite: {allowed}. Conviene pedir una pérdida, como loss<=0.05, o elegir datos con clases.',
  no_goal:
    '{field}: «{value}» no se puede usar; se permite: {allowed}. No hay objetivo, porque todas sus condiciones cuentan juntas.',
  other:
    '{field}: «{value}» no se puede usar; se permite: {allowed}.{outcome, select, used { En uso: {used}.} ignored { Se ignora.} other {}}',

  'allowed.number': '{min, number, typed} a {max, number, typed}',
  'allowed.number_above': 'más de {min, number, typed}, hasta {max, number, typed}',
  'allowed.whole': 'un número entero, {min, number, typed} a {max, number, typed}',
  'allowed.units': 'un número entero de neuronas, {min, number, typed} a {max, number, typed}',
  'allowed.copies':
    'un número entero de capas iguales, {min, number, typed} a {max, number, typed}',
  'allowed.names': '{names}',
  'allowed.value': '{field}=…',
  'allowed.field_once': 'cada campo una vez',
  'allowed.feature_once': 'cada entrada una vez',
  'allowed.layer': 'neuronas:activación, por ejemplo 8:relu',
  'allowed.parameters':
    '{count, plural, =0 {ningún parámetro} one {# parámetro} other {# parámetros}} después de {name}',
  'allowed.layers': 'como máximo {most, plural, one {# capa oculta} other {# capas ocultas}}',
  'allowed.steps': 'un número entero de pasos, 0 a {max, number, typed}',
  'allowed.parameter_count': 'como máximo {most, number, typed} parámetros',
  'allowed.weight_count':
    '{count, number, typed} números, uno por parámetro de la red; aquí hay {found, number, typed}',
  'allowed.digest': '8 cifras hexadecimales, 0-9 y a-f',
  'allowed.points_field': 'points=… junto a él',
  'allowed.points_data': 'data=points',
  'allowed.losses_for_regression': '{names} para regresión',
  'allowed.features_of_line': 'entradas de x1 para datos de una dimensión',
  'allowed.more':
    '{more, plural, one {Y # más que no se puede usar tal como está} other {Y # más que no se pueden usar tal como están}}',
  'allowed.scale':
    'una columna de los datos como nombre:centro:escala, x1 para la primera entrada, «y» para los valores que se aprenden, con una escala mayor que 0',
  'allowed.drawn_data': 'datos generados; los datos propios son como son',
  'allowed.packed_samples':
    'muestras empaquetadas enteras; {fault, select, compressed {estas están comprimidas, y están dañadas, cortadas o son demasiado largas} too_long {estas son demasiado largas} other {estas están dañadas o cortadas}}',
  'allowed.packed_numbers':
    'números finitos empaquetados enteros; {fault, select, compressed {estos están comprimidos, y están dañados, cortados o son demasiado largos} too_long {estos son demasiado largos} other {estos están dañados o cortados}}',
  'allowed.point_kinds':
    'dos clases, 2 a {most, number, typed} clases o regresión; aquí {task, select, neither {no hay ninguna de ellas} other {hay {task} con {classes, plural, one {# clase} other {# clases}}}}',
  'allowed.point_inputs':
    '{min, number, typed} a {max, number, typed} entradas; aquí hay {found, number, typed}',
  'allowed.point_samples':
    '{min, number, typed} a {max, number, typed} muestras; aquí hay {found, number, typed}',
  'allowed.own_name': '{names}; en {at, number, typed} no se conoce «{found}»: ¿quizá «{meant}»?',
  'allowed.own_unknown': '{names}; en {at, number, typed} no se conoce «{found}»',
  'allowed.own_operand':
    'un número, z, una constante, una función o un paréntesis en {at, number, typed}, en lugar de «{found}»',
  'allowed.own_operator': 'una operación o el final en {at, number, typed}, en lugar de «{found}»',
  'allowed.own_expected': '«{expected}» en {at, number, typed}, en lugar de «{found}»',
  'allowed.own_power':
    'un número entero de −16 a 16 como potencia en {at, number, typed}, en lugar de «{found}»',
  'allowed.own_end':
    'una fórmula que siga en {at, number, typed}, donde esta termina demasiado pronto',
  'allowed.own_constants':
    'como máximo {most, number, typed} constantes; «{found}» en {at, number, typed} es una más',
  'allowed.own_constant':
    'constantes como a=valor:mín:máx, por ejemplo a=0.1:0:1, con el valor entre los extremos, en lugar de «{found}»',
  'allowed.own_too_long': 'como máximo {most, number, typed} caracteres',
  'allowed.own_too_deep': 'como máximo {most, number, typed} paréntesis unos dentro de otros',
  'allowed.own_too_large':
    'una fórmula más corta; esta y su derivada tienen demasiadas operaciones',
  'allowed.own_unread': 'una fórmula que se pueda leer',
  'allowed.own_constant_name':
    'una letra de la a a la y para cada constante, salvo e y x, una sola vez y usada en la fórmula, en lugar de «{found}»',
  'allowed.own_damaged':
    'una fórmula completa; esta llegó cortada o dañada: conviene pedir de nuevo el enlace o escribir otra vez la fórmula',
  'allowed.own_nowhere': 'una fórmula que dé un número en algún punto de −20 a 20',

  // What the page's own settings may be.
  'allowed.goal':
    '{measure, select, accuracy {accuracy>= una proporción, 0 a 1 o 0% a 100%} dead {dead<= una proporción, 0 a 1 o 0% a 100%} loss {loss<= un número, 0 o más} epoch {epoch<= un número mayor que 0} other {accuracy>=…, loss<=…, dead<=…, epoch<=… y changed, por ejemplo accuracy>=0.95, dead<=5%, changed}}',
  'allowed.percent': '{min} a {max}',
  'allowed.some_parts': 'lo que deja al menos una de {names}',
  'allowed.speed': '{min, number, typed} a {max, number, typed} pasos por segundo, max',
};
