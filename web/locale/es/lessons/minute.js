// What the guided first minute says, in Spanish: four steps, each with what it shows, the button that shows it, and what came
// of it.

export default {
  name: 'El primer minuto',
  progress: '{step} de {steps}',
  skip: 'Omitir',
  next: 'Siguiente',
  wait: 'Entrenando …',
  'dies.title': 'Una neurona muere',
  'dies.text':
    '«Seguir entrenando» abre seis capas de ReLU que aprendieron a distinguir dos lunas, con una tasa de aprendizaje excesiva, y muestra qué hacen las próximas actualizaciones.',
  'dies.act': 'Seguir entrenando',
  'dies.done':
    'Neuronas muertas: {dead, number, integer} de {units, number, integer}. Su pendiente es 0 en todas las muestras, así que la pérdida no envía gradiente a sus pesos.',
  'revives.title': 'Revive',
  'revives.text':
    'Leaky ReLU tiene pendiente 0,01 donde ReLU tiene 0. Se conservan todos los pesos y se cambia solo la activación.',
  'revives.act': 'Usar Leaky ReLU',
  'revives.done':
    'Neuronas muertas: {dead, number, integer} de {units, number, integer}. Una centésima de pendiente basta para que el gradiente vuelva a llegar a sus pesos.',
  'fades.title': 'El gradiente se apaga',
  'fades.text':
    'El gradiente vuelve desde la salida, multiplicado por los pesos y la pendiente de cada capa. La de una sigmoide es como mucho un cuarto; «Medirlo» abre ocho seguidas.',
  'fades.act': 'Medirlo',
  'fades.done':
    'La capa 1 recibe {ratio, number, measured} veces el gradiente de la capa 8, así que apenas aprende.',
  'yours.title': 'Todo listo para probar',
  'yours.text':
    'Elegir datos, capas y activaciones, y entrenar. Las lecciones siguen desde aquí; Deshacer lo recupera todo.',
  'yours.act': 'Empezar',
};
