// Texts of the examples in Spanish.

export default {
  heading: 'Ejemplos',
  sentence:
    'Cada uno se abre en un momento que vale la pena ver. Deshacer recupera el experimento propio.',
  'spiral.title': 'Una espiral con ReLU',
  'spiral.text':
    'Tramos rectos se doblan en dos espirales. Alguna neurona muere por el camino: se ve en los anillos.',
  'dying.title': 'ReLU que muere',
  'dying.text':
    'Todo está aprendido; después, un salto demasiado grande: una capa entera muere y ningún gradiente la atraviesa.',
  'leaky.title': 'Lo mismo con Leaky ReLU',
  'leaky.text':
    'Los mismos datos, el mismo sorteo, los mismos saltos. Una pendiente de 0,01 mantiene vivas todas las neuronas.',
  'sigmoid.title': 'Sigmoide en ocho capas',
  'sigmoid.text':
    'El gradiente se reduce de capa en capa hasta que a la primera no le queda nada. El remedio está a un clic.',
  'exploding.title': 'Pesos que explotan',
  'exploding.text':
    'Pesos iniciales que son el triple de lo adecuado: las señales crecen en cada capa. Basta con entrenar.',
  'linear.title': 'Sin ninguna activación',
  'linear.text': 'Tres capas que no doblan nada son una sola recta: la de mínimos cuadrados.',
  'corners.title': 'ReLU dibuja con esquinas',
  'corners.text': 'Una onda senoidal hecha de tramos rectos. Conviene compararla con la siguiente.',
  'smooth.title': 'ELU dibuja con suavidad',
  'smooth.text':
    'El mismo comienzo con ELU: con esta semilla su curva se acerca más. Conviene probar otras semillas.',
  'zeros.title': 'Todos los pesos en cero',
  'zeros.text': 'Las neuronas que empiezan iguales siguen iguales: ocho hacen el trabajo de una.',
  'glyphs.title': 'Imágenes de cifras',
  'glyphs.text':
    'Entran 144 píxeles, salen diez cifras: las imágenes necesitan neuronas que doblen.',
  'waves.title': 'Sonidos de cuatro timbres',
  'waves.text': 'Seno, cuadrada, sierra y triángulo, reconocidos sea cual sea su altura.',

  'page.open': 'Abrir este experimento en el paso {step, number, integer}',
  'page.moment': 'En el paso {step, number, integer}',
  'page.accuracy': 'Exactitud de prueba: {share, number, percent}.',
  'page.setting':
    'Datos: {data}. Capas ocultas: {layers}. Optimizador: {optimiser}, tasa de aprendizaje {rate, number, typed}, semilla {seed}.',
  'page.picture':
    'A la izquierda, la curva de la activación de cada capa oculta con el histograma de sus preactivaciones; debajo, el gradiente (RMS de ∂L/∂z) de capa en capa, en escala logarítmica. A la derecha, {kind, select, plane {la salida sobre el plano, con las muestras de entrenamiento} line {la curva ajustada, con las muestras de entrenamiento} other {muestras de los datos}}.',
};
