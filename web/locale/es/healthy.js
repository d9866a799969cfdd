// How far a network is that nothing is wrong with, by the engine's code, in Spanish. It comes with the first picture; all other
// findings are in findings.js.

export default {
  heading: '{title}.',
  'title.healthy': 'Entrenamiento normal',
  'title.partial': 'Aprendido en parte',
  'title.early': 'Aún no supera a una respuesta constante',
  'title.untrained': 'Ningún paso todavía',
  'sentence.healthy':
    'Pérdida de entrenamiento {trainLoss, number, measured}, de prueba {testLoss, number, measured}; las mejores respuestas constantes (la misma para todas las muestras) dan {constantLoss, number, measured} y {constantTestLoss, number, measured}.',
  'sentence.partial':
    'Pérdida de entrenamiento {trainLoss, number, measured}, de prueba {testLoss, number, measured}; las mejores respuestas constantes (la misma para todas las muestras) dan {constantLoss, number, measured} y {constantTestLoss, number, measured}.',
  'sentence.early':
    'La pérdida de entrenamiento es {trainLoss, number, measured}; la mejor respuesta constante (la misma para todas las muestras) da {constantLoss, number, measured}.',
  'sentence.untrained':
    'La pérdida de entrenamiento es {trainLoss, number, measured}; la mejor respuesta constante (la misma para todas las muestras) da {constantLoss, number, measured}.',
};
