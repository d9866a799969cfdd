// What is said of many runs, in Spanish and in ICU's MessageFormat, by the engine's codes: cpp/study/sentence.h lists them with
// their values. {factorName} and {secondName} are what whoever asks calls the factors; {name}, {what}, {against}, {failure}, {failures},
// {figures} and {basis} are messages of their own, with the same values. What the fields of a study's plan may be is beside them:
// cpp/study/plan_text.h lists these codes. Their problems are in problems.js.

export default {
  name: '{measure, select, accuracy {exactitud de prueba} loss {pérdida de prueba} train_accuracy {exactitud de entrenamiento} train_loss {pérdida de entrenamiento} epochs {cantidad de épocas hasta la meta} other {cantidad de pasos hasta la meta}}',
  what: '{factor, select, none {} activation {{value}} data {{value}} init {{value}} loss {{value}} opt {{value}} other {{factorName} = {value}}}',
  against:
    '{factor, select, none {} activation {{first}} data {{first}} init {{first}} loss {{first}} opt {{first}} other {{factorName} = {first}}}',
  failure: '{kind, select, metric {divergieron} other {no llegaron a la meta}}',
  failures:
    '{anyFailed, select, no {{kind, select, metric {ninguna de sus ejecuciones divergió} other {todas sus ejecuciones llegaron a la meta}}} other {el {failed, number, percent} y el {firstFailed, number, percent} de sus ejecuciones {failure}}}',
  figures:
    'La media intercuartílica de la {name} es {mean, number, figure} con {what} y {firstMean, number, figure} con {against}, una diferencia de {difference, number, figure} (intervalo del {level, number, typed} %: {low, number, figure} a {high, number, figure}); {failures}.{hollow, select, yes { Ninguna de las dos medias supera la de las mejores respuestas constantes a los mismos datos.} other {}}',
  basis:
    '{seeds, plural, one {# semilla} other {# semillas}}, {runs, plural, one {# ejecución} other {# ejecuciones}}{factor, select, none {} other {; se varía: {factorName}}}{stratum, select, one {, con {secondName} = {at}} all {, con todos los valores de {secondName}} other {}}{fixed, select, yes {; con este único sorteo de los datos} other {}}.',
  'sentence.better':
    '{kind, select, metric {{what} da mejor resultado que {against}} other {{what} llega a la meta antes que {against}}}. {figures} {basis}',
  'sentence.worse':
    '{kind, select, metric {{what} da peor resultado que {against}} other {{what} llega a la meta después que {against}}}. {figures} {basis}',
  'sentence.better_but_fails_more':
    'No se puede decir que {what} sea {kind, select, metric {mejor} other {más rápida}} que {against}: su media intercuartílica es mejor, pero más de sus ejecuciones {failure}. {figures} {basis}',
  'sentence.worse_but_fails_less':
    'No se puede decir que {what} sea {kind, select, metric {peor} other {más lenta}} que {against}: su media intercuartílica es peor, pero menos de sus ejecuciones {failure}. {figures} {basis}',
  'sentence.fails_more':
    'Con {what}, más ejecuciones {failure} que con {against}, una diferencia del {failedDifference, number, percent} de las ejecuciones (intervalo del {level, number, typed} %: {failedLow, number, percent} a {failedHigh, number, percent}); entre sus medias intercuartílicas no se aprecia diferencia. {figures} {basis}',
  'sentence.fails_less':
    'Con {what}, menos ejecuciones {failure} que con {against}, una diferencia del {failedDifference, number, percent} de las ejecuciones (intervalo del {level, number, typed} %: {failedLow, number, percent} a {failedHigh, number, percent}); entre sus medias intercuartílicas no se aprecia diferencia. {figures} {basis}',
  'sentence.no_difference':
    'Con {seeds, plural, one {# semilla} other {# semillas}} no se aprecia diferencia entre {what} y {against} en la {name}. {figures}{needs, select, yes { Para ver una diferencia tan grande como esta harían falta cerca de {needed, number, integer} semillas.} many { Para ver una diferencia tan pequeña como esta haría falta más de un millón de semillas.} other {}} {basis}',
  'sentence.all_diverged': 'Todas las ejecuciones con {what} y con {against} divergieron. {basis}',
  'sentence.none_reaches':
    'Ninguna ejecución con {what} ni con {against} llega a la meta en {end, number, integer} {unit, select, steps {{end, plural, one {paso} other {pasos}}} other {{end, plural, one {época} other {épocas}}}}. {basis}',
  'sentence.too_few_seeds':
    'Faltan semillas para un veredicto sobre {what} frente a {against}: desde 20 hay intervalos. La mediana de la {name} es {reached, select, no {inalcanzada} other {{median, number, figure}}} con {what} y {firstReached, select, no {inalcanzada} other {{firstMedian, number, figure}}} con {against}. {basis}',
  'sentence.incomplete':
    'Todavía no hay veredicto sobre la {name} de {what} frente a {against}: han terminado {seeds, number, integer} de {planned, plural, one {# semilla} other {# semillas}} con todos los valores. {basis}',
  'sentence.alone':
    '{failed, plural, =1 {{kind, select, metric {Todas las ejecuciones divergieron.} other {Ninguna ejecución llega a la meta en {end, number, integer} {unit, select, steps {{end, plural, one {paso} other {pasos}}} other {{end, plural, one {época} other {épocas}}}}.}}} other {{interval, select, yes {La media intercuartílica de la {name} es {mean, number, figure} (intervalo del {level, number, typed} %: {low, number, figure} a {high, number, figure})} other {La mediana de la {name} es {reached, select, no {inalcanzada} other {{median, number, figure}}}}}; {anyFailed, select, no {{kind, select, metric {ninguna ejecución divergió} other {todas las ejecuciones llegaron a la meta}}} other {el {failed, number, percent} de las ejecuciones {failure}}}.{hollow, select, yes { Eso no supera la media de las mejores respuestas constantes a los mismos datos.} other {}}}} {basis}',

  'allowed.seeds':
    'A-B, dos números enteros de 0 a {max, number, typed}, el primero no mayor que el segundo',
  'allowed.runs':
    'como máximo {most, number, typed} ejecuciones; hay que repartir las semillas en varios estudios o variar menos',
  'allowed.instead': '{field}, que es lo que lo dice en un estudio',
  'allowed.fixed_data':
    'con vary.dataseed=0 junto a él; si no, la semilla de un estudio sortea también los datos',
  'allowed.hidden_layers': 'una red con capas ocultas, por ejemplo net=8:relu',
  'allowed.one_loss':
    'datos con clases, cuya exactitud se compara; pérdidas de distinto tipo no se pueden comparar',
  'allowed.one_map':
    'en la página, que dibuja un mapa para cada una; aquí cada activación tiene su propio estudio, con esa activación en net',
  'allowed.same_kind': 'datos todos de clases o todos de regresión',
  'allowed.value_once': 'cada valor una vez',
  'allowed.combinations': 'como máximo {most, number, typed} pares de valores de dos factores',
  'allowed.factors': 'como máximo {most, number, typed} factores',
};
