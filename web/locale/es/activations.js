// What the card of an activation says beside its numbers, in Spanish: its other names, where it comes from and why it was made,
// and what there is to know of its parameter. The page's sources for each are the papers named; *z* is set as a mathematical symbol.

export default {
  'range.f': 'rango de *f*',
  'course.f': 'forma de *f*',
  'range.slope': 'rango de *f*′',
  'course.slope': 'forma de *f*′',
  steepest: 'mayor pendiente',
  left: 'lo que queda en *z* = −2 y 2',
  'left.value': '{below} y {above}',
  'left.none': 'nada: es 0 en todas partes',
  weights: 'pesos iniciales',
  parameter: 'parámetro',
  'parameter.none': 'ninguno: su forma es fija',
  'parameter.fixed': '{name}, fijo durante el entrenamiento',
  'parameter.learned': 'pendiente, aprendida, una por neurona',
  'numbers.of': 'Los números son los de {name} {value}.',

  interval: '{lo} a {hi}',
  straight: 'una recta',
  piecewise: 'tramos rectos',
  smooth: 'suave',
  jump: 'dos niveles',
  rising: 'nunca baja',
  falling: 'sube y baja',
  constant: 'constante',
  'turn.rises': 'sube hasta *z* = {z}',
  'turn.falls': 'baja hasta *z* = {z}',
  'only.rises': 'nunca baja',
  'only.falls': 'nunca sube',
  'last.rises': 'después sube',
  'last.falls': 'después baja',
  waves: 'sube y baja una y otra vez',

  'place.everywhere': '{size} en todas partes',
  'place.nowhere': '0: plana en todas partes',
  'place.points': '{size} en *z* = {z}, donde *a* = {a}',
  'place.waves': '{size} en *z* = {z} (*a* = {a}) y una y otra vez',
  'place.above': '{size} para *z* > {z}, donde *a* > {a}',
  'place.from': '{size} para *z* ≥ {z}, donde *a* ≥ {a}',
  'place.between': '{size} para *z* de {z} a {end}, donde *a* va de {a} a {most}',
  'place.far': 'se acerca a {size} cuando *z* crece',

  names: 'Otros nombres',
  origin: 'Primera fuente',
  why: 'Hecha para',
  note: 'Conviene saber',
  libraries: 'En otras bibliotecas',
  'libraries.read':
    'Según lo leído o ejecutado el {date}. Los valores predeterminados difieren: conviene escribir el valor.',
  'libraries.none': 'ninguna',
  'libraries.value': '{call}, {name} {value}',
  'libraries.input': '{call}, {name} es una entrada',
  'plot.name': '{name} y, discontinua, su pendiente, para z de {from} a {to}.',

  'identity.names': 'activación lineal',
  'identity.year': '1960',
  'identity.source': 'Widrow y Hoff 1960, «Adaptive Switching Circuits» (ADALINE).',
  'identity.why':
    'Aprender de la suma misma, antes de su umbral: ese error tiene gradiente; el que está detrás de un umbral, no.',

  'sigmoid.names': 'función logística, sigmoide logística, σ',
  'sigmoid.year': '1838',
  'sigmoid.source':
    'Verhulst 1838, llamada logística en 1845. En redes entrenadas por retropropagación: Rumelhart, Hinton y Williams 1986, «Learning Representations by Back-Propagating Errors».',
  'sigmoid.why':
    'Poblaciones cuyo crecimiento se frena hacia un límite. Las redes la tomaron como umbral suave: la retropropagación necesita una pendiente, y un escalón no la tiene.',

  'tanh.names': 'tangente hiperbólica',
  'tanh.year': '1992',
  'tanh.source':
    'Usada ya antes; defendida por Kalman y Kwasny 1992, «Why Tanh: Choosing a Sigmoidal Function».',
  'tanh.why':
    'Mejor entrenamiento que con otras curvas sigmoides. Proponen tanh(1,5 *z*), que además iguala el ritmo de las capas.',

  'relu.names':
    'unidad lineal rectificada, rectificador, parte positiva, función rampa, rectificación de media onda',
  'relu.year': '1969',
  'relu.source':
    'Fukushima 1969, «Visual Feature Extraction by a Multilayered Network of Analog Threshold Elements». Antes: Householder 1941, para fibras nerviosas. Después: Hahnloser et al. 2000, en un modelo de corteza en silicio; Nair y Hinton 2010, «Rectified Linear Units Improve Restricted Boltzmann Machines».',
  'relu.why':
    'Elementos que responden en proporción a lo que supera un umbral. Nair y Hinton querían neuronas que conservaran las intensidades relativas a través de varias capas, que las binarias pierden.',
  'relu.note':
    'En *z* = 0, donde la pendiente salta, este motor toma la de la izquierda: *f*′(0) = 0.',

  'leaky_relu.names': 'LReLU, rectificador con fuga',
  'leaky_relu.year': '2013',
  'leaky_relu.source':
    'Maas, Hannun y Ng 2013, «Rectifier Nonlinearities Improve Neural Network Acoustic Models», con pendiente 0,01.',
  'leaky_relu.why':
    'Un gradiente para neuronas apagadas: una ReLU que nunca se enciende nunca se ajusta.',
  'leaky_relu.note':
    'Habitual en las GAN: un generador aprende solo del gradiente que le devuelve su discriminador, y las ReLU apagadas lo hacen disperso. DCGAN (Radford et al. 2015) tiene pendiente 0,2 en su discriminador. Aquí la pendiente va de 0 a 1: con 0 esto es ReLU, con 1 la identidad; por debajo de 0, *f* bajaría a la izquierda e invertiría el signo del gradiente. La capa de Keras también rechaza pendientes menores que 0.',

  'prelu.names': 'ReLU paramétrica',
  'prelu.year': '2015',
  'prelu.source':
    'He, Zhang, Ren y Sun 2015, «Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification».',
  'prelu.why':
    'Un ajuste mejor que con pendiente fija, casi sin más cálculo y con poco riesgo de sobreajuste.',
  'prelu.note':
    'La pendiente inicial va de 0 a 1; el entrenamiento puede llevarla adonde sea. PyTorch tiene una para toda la capa si no se le dice el número de neuronas.',

  'elu.names': 'unidad lineal exponencial',
  'elu.year': '2015',
  'elu.source':
    'Clevert, Unterthiner y Hochreiter 2015, «Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs)».',
  'elu.why':
    'Activaciones medias más cerca de 0, lo que acelera el aprendizaje, y un lado izquierdo que se satura, para que el ruido no pase por ahí.',
  'elu.note':
    '*α* tiene que ser mayor que 0: con 0 esto es ReLU, y por debajo de 0 el lado izquierdo bajaría de |*α*| a 0. Salvo que *α* sea 1, la pendiente salta en 0.',

  'selu.names': 'unidad lineal exponencial escalada',
  'selu.year': '2017',
  'selu.source':
    'Klambauer, Unterthiner, Mayr y Hochreiter 2017, «Self-Normalizing Neural Networks».',
  'selu.why':
    'Redes densas profundas cuyas activaciones convergen a media 0 y varianza 1 sin normalización por lotes.',
  'selu.note': '*λ* y *α* no son ajustes: salen de ese punto fijo.',

  'celu.names': 'ELU de derivada continua',
  'celu.year': '2017',
  'celu.source': 'Barron 2017, «Continuously Differentiable Exponential Linear Units».',
  'celu.why':
    'La pendiente de ELU salta en 0 salvo que *α* sea 1. Aquí nunca salta ni pasa de 1, y *α* es más fácil de ajustar.',
  'celu.note':
    '*α* tiene que ser mayor que 0: hacia 0 esto se convierte en ReLU y, cuando *α* crece, en la identidad. Con 0 dividiría entre 0; por debajo, el lado izquierdo caería exponencialmente.',

  'relu6.names': 'ReLU-6, ReLU con tope',
  'relu6.year': '2010',
  'relu6.source': 'Krizhevsky 2010, «Convolutional Deep Belief Networks on CIFAR-10».',
  'relu6.why':
    'Características dispersas: con el tope, sus redes las aprendieron antes. Se conserva para la aritmética con pocos bits, donde ayuda un rango conocido.',

  'softplus.names': 'SmoothReLU',
  'softplus.year': '2000',
  'softplus.source':
    'Dugas, Bengio, Bélisle, Nadeau y Garcia 2000, «Incorporating Second-Order Functional Knowledge for Better Option Pricing».',
  'softplus.why':
    'Precios de opciones de compra, que nunca decrecen en dos de sus argumentos y son convexos en uno: softplus es positiva, y también lo son su primera y su segunda derivada.',

  'softsign.names': 'función de Elliott, ElliotSig',
  'softsign.year': '1993',
  'softsign.source':
    'Elliott 1993, «A Better Activation Function for Artificial Neural Networks». Como softsign: Bergstra et al. 2009, «Quadratic Polynomials Learn Better Image Features».',
  'softsign.why':
    'Muchas menos operaciones que las curvas con exponenciales. Su pendiente cae como 1/z², no exponencialmente: se acerca a sus límites mucho más despacio que tanh.',

  'hard_sigmoid.names': 'sigmoide lineal a trozos',
  'hard_sigmoid.year': '2015',
  'hard_sigmoid.source':
    'Courbariaux et al. 2015, «BinaryConnect», con pendiente 1/2. Con pendiente 1/6: Howard et al. 2019, «Searching for MobileNetV3».',
  'hard_sigmoid.why':
    'Una sigmoide sin la exponencial, para teléfonos y para hardware hecho para redes.',
  'hard_sigmoid.note':
    'La pendiente 1/6 es la de PyTorch y Keras 3. TensorFlow.js y ONNX tienen 0,2 de forma predeterminada: allí el mismo nombre es otra función.',

  'hard_tanh.names': 'hardtanh, identidad recortada',
  'hard_tanh.year': '1942',
  'hard_tanh.source':
    'Pitts 1942, «The Linear Theory of Neuron Networks: The Static Problem», con 0 en lugar de −1.',
  'hard_tanh.why':
    'Fibras nerviosas inactivas hasta un umbral, que después responden en proporción y son constantes desde un límite superior. Hoy, un sustituto más barato de tanh.',

  'hard_swish.names': 'h-swish, hard SiLU',
  'hard_swish.year': '2019',
  'hard_swish.source': 'Howard et al. 2019, «Searching for MobileNetV3».',
  'hard_swish.why':
    'Swish sin la exponencial, para teléfonos: está hecha de ReLU6, que casi todos calculan rápido.',

  'gelu.names': 'unidad lineal de error gaussiano',
  'gelu.year': '2016',
  'gelu.source': 'Hendrycks y Gimpel 2016, «Gaussian Error Linear Units (GELUs)».',
  'gelu.why':
    'Ponderar las entradas por su valor en lugar de filtrarlas por su signo, como hace ReLU.',
  'gelu.note':
    'Algunos programas la aproximan con tanh. Aquí es exacta, lo predeterminado en PyTorch y Keras.',

  'silu.names': 'swish, unidad lineal sigmoide, unidad lineal ponderada por sigmoide',
  'silu.year': '2016',
  'silu.source':
    'Con este nombre, Hendrycks y Gimpel 2016. Elfwing, Uchibe y Doya 2017, para aprendizaje por refuerzo. Como swish: Ramachandran, Zoph y Le 2017, «Searching for Activation Functions».',
  'silu.why':
    'Mejores resultados que ReLU en redes profundas: como swish la encontró una búsqueda automática de tales funciones.',

  'mish.names': 'ninguno en uso',
  'mish.year': '2019',
  'mish.source': 'Misra 2019, «Mish: A Self Regularized Non-Monotonic Activation Function».',
  'mish.why':
    'Una pariente de swish, propuesta por sus resultados en clasificación de imágenes y detección de objetos.',

  'sine.names': 'sinusoide; con un factor antes de *z*, SIREN',
  'sine.year': '2017',
  'sine.source':
    'Antes, en usos especiales; Parascandolo, Huttunen y Virtanen 2017, «Taming the Waves», muestran por qué es difícil de entrenar. Sitzmann et al. 2020, «Implicit Neural Representations with Periodic Activation Functions».',
  'sine.why': 'Señales con detalle fino, como imágenes y sonido, junto con sus derivadas.',

  'gaussian.names': 'campana, función de base radial de una variable',
  'gaussian.year': '1988',
  'gaussian.source':
    'Broomhead y Lowe 1988, de una distancia (funciones de base radial). De una suma ponderada: Ramasinghe y Lucey 2021, «Beyond Periodicity».',
  'gaussian.why':
    'Neuronas que responden solo cerca de un lugar, para interpolar. Después: señales con detalle fino, con menos dependencia de los pesos iniciales que el seno.',

  'step.names': 'función de Heaviside, unidad de umbral, escalón binario',
  'step.year': '1943',
  'step.source':
    'McCulloch y Pitts 1943, «A Logical Calculus of the Ideas Immanent in Nervous Activity». Con una regla de aprendizaje: Rosenblatt 1958, el perceptrón.',
  'step.why': 'Células nerviosas como enunciados lógicos: disparan o no disparan.',
};
