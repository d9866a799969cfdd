// The page for teachers, in Spanish. What stands between asterisks is a link.
export default {
  title: 'Para docentes',
  lead: 'Qué mostrar y en qué orden, cuánto dura, cómo se pone en un curso o en una presentación y cómo recoger lo que han hecho los estudiantes.',
  minutes: 'unos {n, plural, one {# minuto} other {# minutos}}',
  'show.heading': 'Qué mostrar',
  'show.lesson': '{title}: {what}',
  'show.one-neuron': 'una suma ponderada que la activación dobla.',
  'show.why-bend': 'sin activación, las capas son una sola recta.',
  'show.vanishing-gradients': 'ocho sigmoides y lo que queda de ∂L/∂z en la primera.',
  'show.dying-relu': 'ver morir neuronas y revivirlas con una pendiente.',
  'show.more':
    'Cada lección pide una predicción antes de ejecutarse. *Todas las lecciones* tienen una página que se imprime como hoja de trabajo.',
  'show.others':
    'También hay *ejemplos*, con una página cada uno, y *afirmaciones* puestas a prueba.',
  'task.heading': 'Cómo plantear una tarea',
  'task.open': 'Preparar el experimento con que empiezan los estudiantes.',
  'task.goal':
    'En Compartir, Insertar, poner un objetivo, como exactitud de prueba al menos 95 %, bloquear lo que no se debe cambiar y ocultar hallazgos y remedios si hay que encontrarlos.',
  'task.changed':
    'Marcar «solo tras un cambio hecho por quien lee»: así no se supera con una ejecución que nadie toca. Cuenta cualquier cambio en el experimento, también una semilla nueva u otros datos: conviene bloquear los datos para que nadie elija unos más fáciles.',
  'embed.heading': 'Cómo insertarlo',
  'embed.page':
    'En la página de un curso: copiar las líneas de Compartir, Insertar. Basta un iframe; sin cuentas y sin subir nada.',
  'embed.slides':
    'En diapositivas: elegir reveal.js y marcar «Tras un clic en el playground, las teclas siguen siendo de las diapositivas».',
  'embed.scorm':
    'En una plataforma: guardar un paquete SCORM en Compartir, Archivos. Se supera al alcanzar el objetivo y continúa donde se dejó.',
  'embed.offline': 'Sin red: guardar la página como un solo archivo HTML.',
  'collect.heading': 'Cómo recoger resultados',
  'collect.hand':
    'Los estudiantes copian su enlace en Compartir, Resultados, o junto al objetivo con «Copiar resultado», y lo entregan en un mensaje; si es largo, como archivo.',
  'collect.verify':
    'Pegar allí todos los enlaces en «Verificar resultados», uno por línea, con los nombres al lado, y el enlace de la tarea debajo. Cada uno se vuelve a ejecutar: igual, difiere en un cambio o ilegible.',
  'collect.table': 'Guardar la tabla como CSV, o mostrar una ejecución para ver cómo se hizo.',
  'collect.proves': 'Un resultado verificado demuestra la ejecución, no quién la hizo.',
};
