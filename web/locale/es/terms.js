// What the terms of the page mean, in Spanish: for each a title and a paragraph. *z* is set as a mathematical symbol. Their
// formulas are in panels/glossary/glossary.js.

export default {
  'card.close': 'Cerrar',
  'card.all': 'Todos los términos',
  'card.teachers': 'Para docentes',
  'card.see': 'Véase también',
  'card.setting.lr': 'tasa de aprendizaje',
  'card.setting.batch': 'tamaño de lote',
  'card.setting.l1': 'penalización L1',
  'card.setting.l2': 'penalización L2',
  'card.setting.drop': 'dropout',
  'card.setting.clip': 'recorte del gradiente',
  'card.parameter': '{name}, normalmente {value}',
  'card.parameter.range': '{min} a {max}',
  'card.parameter.open': 'más de {min}, hasta {max}',

  'unit.title': 'Neurona (unidad)',
  'unit.text':
    'Una neurona multiplica cada una de sus entradas por un peso, suma un sesgo y pasa el resultado por su función de activación. Todo lo que hace una red densa está hecho de esto. La comparación con la célula nerviosa llega hasta aquí: muchas entradas, una salida y un umbral; las células nerviosas envían impulsos en el tiempo, y no consta que aprendan por retropropagación.',
  'weight.title': 'Peso y sesgo',
  'weight.text':
    'Los números que el entrenamiento cambia. Un peso dice cuánto cuenta una entrada y en qué sentido; el sesgo desplaza la suma. Cada neurona tiene su propio sesgo; algunos textos dibujan uno para toda la capa. Las conexiones azules son pesos positivos; las naranjas, negativos.',
  'pre_activation.title': 'Preactivación *z*',
  'pre_activation.text':
    'La suma ponderada de las entradas de una neurona más su sesgo, antes de la función de activación. El lugar de *z* en la curva decide qué responde la neurona y si el gradiente la atraviesa.',
  'activation.title': 'Activación *a* y función de activación *f*',
  'activation.text':
    'La salida de una neurona: su función de activación *f* aplicada a *z*. Sin una función que doble, todas las capas juntas serían una sola función lineal. La media y la desviación estándar que se ven son las de todas las neuronas de la capa, con las muestras de entrenamiento.',
  'derivative.title': 'Pendiente de la activación, *f*′',
  'derivative.text':
    'Cuánto cambia *a* cuando *z* cambia un poco. En el camino de vuelta todo gradiente se multiplica por ella: donde *f*′ es grande la neurona aprende (violeta); donde es 0 no pasa gradiente (gris). En un quiebre o un salto este motor toma la pendiente de la izquierda; otros programas pueden tomar otra.',
  'dead.title': 'Neurona muerta',
  'dead.text':
    'Una neurona cuya pendiente es 0 en todas las muestras de entrenamiento examinadas (1024 como máximo), de modo que la pérdida no envía gradiente a sus pesos. Solo revive si cambian sus entradas, o si una penalización, el decaimiento de pesos o el momento mueven sus pesos. Las redes aprenden con algunas neuronas muertas. Una tasa de aprendizaje demasiado alta suele matar neuronas ReLU; una activación con una pequeña pendiente a la izquierda las mantiene vivas.',
  'always_on.title': 'Siempre activa',
  'always_on.text':
    'Una neurona cuya activación podría apagarla, pero que está activa en todas las muestras. Vive en un solo tramo recto de su curva y por eso es lineal: su pliegue está donde no hay datos.',
  'saturation.title': 'Zona plana, saturación',
  'saturation.text':
    'Una función hecha de tramos rectos es plana donde su pendiente es 0; cualquier otra, donde su pendiente baja del 5 % de la mayor: ahí no pasa gradiente, o apenas. La sigmoide y la tanh se saturan por ambos lados, ReLU es plana a la izquierda; Leaky ReLU no: su pendiente ahí es pequeña, pero no 0. El número es la parte de todas las neuronas y muestras que están ahí. Una neurona que lo está en todas las muestras, sin que su pendiente sea 0, está saturada del todo.',
  'sparsity.title': 'Dispersión',
  'sparsity.text':
    'La parte de las salidas que son exactamente 0, entre todas las neuronas de la capa y todas las muestras de entrenamiento. ReLU hace dispersas las redes: a cada muestra responden solo algunas neuronas. Las funciones suaves casi nunca dan exactamente 0.',
  'gradient.title': 'Gradiente ∂*L*/∂*z*',
  'gradient.text':
    'Cómo cambiaría la pérdida si *z* fuera un poco mayor. La retropropagación lo calcula desde la salida hacia atrás, capa por capa: multiplica por los pesos y por la pendiente de la activación. Dice hacia dónde debe ir cada peso.',
  'gradient_rms.title': 'RMS del gradiente',
  'gradient_rms.text':
    'El tamaño típico de los gradientes de una capa: la raíz de la media de sus cuadrados, entre neuronas y muestras de entrenamiento, cada una con el gradiente de su propia pérdida. Las capas aprenden a un ritmo parecido cuando es parecido en todas.',
  'gradient_factor.title': 'Factor del gradiente',
  'gradient_factor.text':
    'El RMS del gradiente de una capa, dividido entre el de la siguiente hacia la salida. Por debajo de 1 el gradiente se reduce en el camino de vuelta; por encima, crece. Los factores se multiplican: 0,25 en ocho capas deja 1/65.536.',
  'vanishing.title': 'Desvanecimiento del gradiente',
  'vanishing.text':
    'Las pendientes y los pesos se multiplican en el camino de vuelta. Cuando cada capa deja pasar solo una parte, a las primeras no les llega casi nada y apenas aprenden. La sigmoide deja pasar como mucho un cuarto. Ayudan activaciones con más pendiente, pesos iniciales adecuados o menos capas.',
  'exploding.title': 'Explosión del gradiente',
  'exploding.text':
    'Lo contrario del desvanecimiento: cada capa deja pasar más de lo que recibe, así que las primeras reciben gradientes enormes, las actualizaciones se pasan de largo y el entrenamiento se vuelve inestable o diverge. Ayudan pesos iniciales menores, una tasa de aprendizaje más baja o el recorte.',
  'update_ratio.title': 'Cambio ÷ peso',
  'update_ratio.text':
    'El tamaño de la última actualización de los pesos de una capa, comparado con los pesos mismos. Cerca de una milésima por paso es buena referencia: muy por debajo, la capa aprende despacio; muy por encima, olvida en un paso lo que había aprendido.',
  'step.title': 'Paso',
  'step.text':
    'Una actualización de todos los pesos: propagación hacia adelante con las muestras de un lote, la pérdida, retropropagación de los gradientes y el cambio en que el optimizador los convierte.',
  'epoch.title': 'Época',
  'epoch.text':
    'Una pasada por todas las muestras de entrenamiento. Se barajan y se reparten en lotes, el último quizá más pequeño, y cada lote es un paso.',
  'batch.title': 'Lote',
  'batch.text':
    'Las muestras sobre las que se promedia una actualización. Los lotes pequeños dan muchas actualizaciones con ruido; los grandes, pocas y estables. El ruido puede ayudar a salir de malos mínimos.',
  'learning_rate.title': 'Tasa de aprendizaje *η*',
  'learning_rate.text':
    'Cuánto mueve cada actualización los pesos en contra del gradiente. Si es demasiado pequeña, el entrenamiento tarda mucho; si es demasiado grande, las actualizaciones se pasan de largo, mueren neuronas o el entrenamiento diverge. Es el primer ajuste que conviene probar cuando algo va mal.',
  'loss.title': 'Pérdida *L*',
  'loss.text':
    'Un número que dice cuánto se equivocan las respuestas: la media de todas las muestras. El entrenamiento la reduce en las muestras de entrenamiento; la pérdida de prueba dice si eso vale para muestras que la red no ha visto. «auto» es entropía cruzada para clases y error cuadrático medio para valores.',
  'loss.cross_entropy.title': 'Entropía cruzada',
  'loss.cross_entropy.text':
    'La pérdida habitual para clases. La salida se convierte en una probabilidad, y la pérdida es menos el logaritmo de la probabilidad de la clase correcta: estar seguro y equivocarse sale caro. Su gradiente no se apaga cuando la respuesta está muy lejos.',
  'loss.mse.title': 'Error cuadrático medio',
  'loss.mse.text':
    'El cuadrado de la distancia entre la salida y el objetivo *t*, promediado entre salidas y muestras. La pérdida habitual para valores. Algunos textos la dividen entre dos; aquí no. Los errores grandes cuentan más, así que un solo valor atípico tira con fuerza.',
  'loss.huber.title': 'Pérdida de Huber',
  'loss.huber.text':
    'Cuadrática cerca del objetivo y lineal más lejos: los valores atípicos no tiran más que cualquier otro error grande.',
  'loss.hinge.title': 'Pérdida bisagra',
  'loss.hinge.text':
    'Solo pide que cada muestra esté en su lado con un margen de 1. Las que cumplen tienen pérdida y gradiente 0; la frontera la hacen las demás.',
  'accuracy.title': 'Exactitud',
  'accuracy.text':
    'La parte de las muestras que reciben la clase correcta. Solo cuenta decisiones; la pérdida ve además lo seguras que son. Con dos clases del mismo tamaño, adivinar llega al 50 %. Una salida de exactamente 0 queda entre dos clases y no cuenta como acierto de ninguna.',
  'held_out.title': 'Muestras de entrenamiento y de prueba',
  'held_out.text':
    'La red aprende solo con las muestras de entrenamiento. Las demás se reservan y dicen qué tal le va con lo que no ha visto: eso miden la pérdida y la exactitud de prueba.',
  'l1.title': 'Penalización L1',
  'l1.text':
    'Suma a la pérdida los tamaños de todos los pesos. Cada paso acerca a 0 todos los pesos en la misma cantidad, así que los que no hacen falta llegan a 0 exactamente o casi. Los sesgos no se tocan.',
  'l2.title': 'Penalización L2',
  'l2.text':
    'Suma a la pérdida la mitad de los cuadrados de todos los pesos. Cada paso acerca a 0 todos los pesos en proporción a su tamaño, lo que mantiene suave la función. Los sesgos no se tocan.',
  'clip.title': 'Recorte del gradiente',
  'clip.text':
    'Cuando el gradiente de todos los parámetros juntos es más largo que *c*, se acorta a esa longitud. Su dirección se conserva. Así, un solo lote malo no puede lanzar los pesos lejos. Con 0 no se recorta.',
  'dropout.title': 'Dropout',
  'dropout.text':
    'En cada paso de entrenamiento cada neurona oculta se omite con probabilidad *p*, y las que quedan se escalan para compensarlo. Ninguna puede depender de otra en particular. Al probar la red están todas.',
  'initializer.title': 'Pesos iniciales (inicialización)',
  'initializer.text':
    'Los pesos empiezan al azar: si fueran iguales, seguirían iguales. Con qué amplitud se sortean decide si las señales y los gradientes conservan su tamaño de capa en capa. «auto» toma para cada capa lo adecuado a su activación.',
  'initializer.he.title': 'Inicialización de He',
  'initializer.he.text':
    'Hecha para ReLU y sus parientes: como ReLU silencia la mitad de sus entradas, los pesos se sortean con el doble de varianza. *s* es la pendiente de la activación para *z* negativo, *n*ᵢₙ el número de entradas de una neurona. Los pesos uniformes tienen la misma varianza.',
  'initializer.glorot.title': 'Inicialización de Glorot (Xavier)',
  'initializer.glorot.text':
    'Hecha para funciones con la mayor pendiente en el centro, como tanh: un compromiso que conserva el tamaño de las activaciones hacia adelante y el de los gradientes hacia atrás.',
  'initializer.lecun.title': 'Inicialización de LeCun',
  'initializer.lecun.text':
    'Mantiene la varianza de *z* igual a la de las entradas. SELU la necesita para normalizarse sola.',
  'optimizer.title': 'Optimizador',
  'optimizer.text':
    'La regla que convierte el gradiente *g* en una actualización. SGD sigue el gradiente sin más; los otros recuerdan gradientes anteriores, para ir más rápido en direcciones constantes o para dar a cada peso su propio tamaño de paso.',
  'optimizer.sgd.title': 'SGD',
  'optimizer.sgd.text':
    'Descenso de gradiente estocástico: cada peso se mueve contra su gradiente, medido en un lote. Sencillo, y sensible a la tasa de aprendizaje.',
  'optimizer.momentum.title': 'Momento',
  'optimizer.momentum.text':
    'La actualización es una suma acumulada de gradientes, como la velocidad de una bola pesada: las direcciones constantes se suman y las que cambian de signo se cancelan. *m* es la parte de la velocidad que se conserva. Algunos textos multiplican *g* por 1 − *m*; aquí se suma entero, como en PyTorch.',
  'optimizer.nesterov.title': 'Momento de Nesterov',
  'optimizer.nesterov.text':
    'Un momento que mira adelante: el gradiente cuenta una vez más sobre la velocidad, lo que corrige el rumbo un paso antes.',
  'optimizer.adagrad.title': 'AdaGrad',
  'optimizer.adagrad.text':
    'Divide cada gradiente entre la raíz de la suma de sus cuadrados hasta ahora: los pesos que rara vez reciben gradiente dan pasos mayores. La suma solo crece, así que los pasos son cada vez menores.',
  'optimizer.rmsprop.title': 'RMSprop',
  'optimizer.rmsprop.text':
    'Un AdaGrad que olvida: los gradientes se dividen entre la raíz de una media móvil de sus cuadrados, de modo que todos los pesos dan pasos de tamaño parecido, por pequeño que sea su gradiente.',
  'optimizer.adam.title': 'Adam',
  'optimizer.adam.text':
    'Momento y RMSprop juntos: la media móvil del gradiente, dividida entre la raíz de la media móvil de su cuadrado. Ambas se corrigen por haber empezado en 0. Esconde el desvanecimiento, porque agranda los gradientes pequeños.',
  'optimizer.adamw.title': 'AdamW',
  'optimizer.adamw.text':
    'Adam con decaimiento de pesos *λ* aparte del gradiente en lugar de dentro, para que todos los pesos se encojan al mismo ritmo.',
  'seed.title': 'Semilla',
  'seed.text':
    'Un número del que sale todo el azar de una ejecución: pesos iniciales, orden de los lotes, dropout. Con la misma semilla la ejecución es la misma, hasta el último bit, en cualquier navegador. Las muestras tienen su propia semilla.',
  'digest.title': 'Estado',
  'digest.text':
    'Una huella de todos los pesos. Dos ejecuciones del mismo experimento muestran la misma tras el mismo número de pasos; un solo bit distinto la cambiaría.',
  'fold.title': 'Pliegue',
  'fold.text':
    'La línea en la que *z* de una neurona está en un quiebre de su activación: 0 en ReLU y sus parientes. Ahí la neurona cambia de tramo, y la superficie tiene un doblez. El pliegue de una neurona muerta está donde no hay datos.',
  'region.title': 'Región lineal',
  'region.text':
    'Un trozo del plano en el que ninguna neurona cambia de tramo: ahí toda la red es una función lineal. Más capas pliegan el plano más veces, y así pueden crear más regiones que esas neuronas en una sola capa.',
  'least_squares.title': 'Mínimos cuadrados',
  'least_squares.text':
    'El mejor ajuste recto, calculado exactamente de una vez en lugar de entrenar. Una red sin activaciones puede llegar a esto y a nada mejor.',
  'linear.title': 'Red lineal',
  'linear.text':
    'Varias funciones lineales seguidas son otra vez una función lineal. Sin una activación que doble, diez capas no pueden hacer más que una.',
  'checkpoint.title': 'Punto de control',
  'checkpoint.text':
    'El estado completo de una ejecución en un paso: los pesos, la memoria del optimizador y las secuencias aleatorias. Desde ahí el entrenamiento sigue exactamente como la primera vez.',
  'ledger.title': 'Regla de la cadena',
  'ledger.text':
    'El gradiente de una de las primeras capas es un producto con dos factores por cada capa del camino: lo que hacen los pesos y lo que hace la pendiente de la activación. Aquí se escriben con sus números, para ver dónde se perdió el gradiente.',
  'overfitting.title': 'Sobreajuste',
  'overfitting.text':
    'La red memoriza las muestras de entrenamiento, con ruido y todo: la pérdida de entrenamiento baja mientras la de prueba se queda o sube. Ayudan más datos, menos neuronas, una penalización o dropout.',
  'underfitting.title': 'Subajuste',
  'underfitting.text':
    'La red apenas supera a la mejor respuesta constante: es demasiado pequeña, ha dado pocos pasos o no le llegan los gradientes.',
  'symmetric.title': 'Neuronas idénticas',
  'symmetric.text':
    'Las neuronas de una capa con los mismos pesos calculan lo mismo, reciben el mismo gradiente y siguen idénticas, salvo que el dropout las distinga: la capa vale por una sola neurona. Los pesos iniciales al azar las separan.',
  'diverged.title': 'Divergencia',
  'diverged.text':
    'Las actualizaciones se pasan de largo, los errores crecen de paso en paso y al final los números se desbordan. El entrenamiento se detiene en el último estado finito.',
  'healthy.title': 'Una red sana',
  'healthy.text':
    'A todas las capas llegan gradientes de tamaño parecido, las actualizaciones son cerca de una milésima de los pesos, hay pocas neuronas muertas y la mayoría de las muestras está donde la curva tiene pendiente.',
  'noise.title': 'Ruido',
  'noise.text':
    'Cuánto se apartan las muestras del patrón. Cuando la red aprende también ese ruido, hay sobreajuste.',
  'feature.title': 'Entradas (características)',
  'feature.text':
    'Lo que recibe la primera capa. Con productos y cuadrados entre ellas hasta una red lineal puede trazar curvas: las entradas ya doblan.',

  'activation.identity.title': 'Identidad',
  'activation.identity.text':
    'Ninguna activación: la salida es la suma. Las capas con ella no añaden nada a lo que puede hacer una.',
  'activation.sigmoid.title': 'Sigmoide',
  'activation.sigmoid.text':
    'Comprime todo número entre 0 y 1. Se satura por ambos lados, sus salidas nunca son negativas y su pendiente es pequeña hasta en el centro: en redes profundas el gradiente se desvanece.',
  'activation.tanh.title': 'tanh',
  'activation.tanh.text':
    'Una sigmoide de −1 a 1, centrada en 0 y con el cuádruple de pendiente en el centro. Aun así se satura por ambos lados.',
  'activation.relu.title': 'ReLU',
  'activation.relu.text':
    'Deja pasar los números positivos y silencia los demás. Barata, dispersa, y con pendiente exactamente 1 donde está activa. Una neurona apagada en todas las muestras está muerta.',
  'activation.leaky_relu.title': 'Leaky ReLU',
  'activation.leaky_relu.text':
    'ReLU con una pequeña pendiente fija *s* a la izquierda: mientras *s* sea mayor que 0 siempre pasa algo de gradiente y ninguna neurona muere.',
  'activation.prelu.title': 'PReLU',
  'activation.prelu.text':
    'Leaky ReLU cuya pendiente *s* se aprende, una por neurona, como un peso.',
  'activation.elu.title': 'ELU',
  'activation.elu.text':
    'ReLU a la derecha y una curva suave hacia −*α* a la izquierda. Las salidas están en promedio más cerca de 0. Muy a la izquierda se satura.',
  'activation.selu.title': 'SELU',
  'activation.selu.text':
    'ELU escalada de modo que, con los pesos iniciales de LeCun, las activaciones vuelven por sí solas a media 0 y varianza 1, capa tras capa.',
  'activation.celu.title': 'CELU',
  'activation.celu.text': 'ELU sin quiebre: su pendiente no salta en 0, sea cual sea *α*.',
  'activation.relu6.title': 'ReLU6',
  'activation.relu6.text': 'ReLU que se detiene en 6. Es plana por ambos lados.',
  'activation.softplus.title': 'Softplus',
  'activation.softplus.text':
    'ReLU con la esquina redondeada. Siempre positiva, nunca plana en el centro; su pendiente es la sigmoide.',
  'activation.softsign.title': 'Softsign',
  'activation.softsign.text':
    'Como tanh, pero se acerca despacio a −1 y 1, así que su pendiente se apaga con más suavidad.',
  'activation.hard_sigmoid.title': 'Hard Sigmoid',
  'activation.hard_sigmoid.text':
    'La sigmoide en tres tramos rectos: barata, pero fuera de −3 a 3 su pendiente es exactamente 0.',
  'activation.hard_tanh.title': 'Hard Tanh',
  'activation.hard_tanh.text':
    'La tanh en tres tramos rectos: fuera de −1 a 1 su pendiente es exactamente 0.',
  'activation.hard_swish.title': 'Hard Swish',
  'activation.hard_swish.text':
    'SiLU en tramos baratos, para dispositivos pequeños. Baja por debajo de 0 antes de subir.',
  'activation.gelu.title': 'GELU',
  'activation.gelu.text':
    'Pondera *z* con la probabilidad de que una variable normal estándar sea menor que *z*. Suave, con un valle por debajo de 0; habitual en los transformers.',
  'activation.silu.title': 'SiLU (swish)',
  'activation.silu.text':
    'Pondera *z* con su propia sigmoide. Suave, con un valle por debajo de 0 y casi recta para *z* grande.',
  'activation.mish.title': 'Mish',
  'activation.mish.text':
    'Como SiLU, con una compuerta hecha de tanh y softplus: un valle algo más hondo y más pendiente en 0.',
  'activation.sine.title': 'Seno',
  'activation.sine.text':
    'Periódica: nunca se queda saturada, pero la misma salida viene de muchos valores de *z*. Buena con patrones finos, difícil de entrenar con pesos grandes.',
  'activation.gaussian.title': 'Gaussiana',
  'activation.gaussian.text':
    'Una campana: la neurona responde solo cerca de una recta del plano. Lejos de ella la pendiente es 0.',
  'activation.own.title': 'Una activación propia',
  'activation.own.text':
    'Una fórmula *f*(*z*) escrita por quien lee, o una curva que se dobla. El motor la deriva con las reglas del cálculo y entrena con ella como con cualquier otra; en un quiebre toma la pendiente a su izquierda. Qué cabe esperar de ella, como dónde *f*′ es 0, lo dice su editor antes de entrenar.',
  'activation.step.title': 'Escalón',
  'activation.step.text':
    'Apagada o encendida, como en el perceptrón. Su pendiente es 0 en todas partes, así que no pasa gradiente y nada de lo que está antes se puede entrenar así.',

  // In the formulas of terms.
  'word.every_sample': 'en cada muestra',
  'word.or': 'o',
  'word.sparsity': 'dispersión',
  'word.zeros': 'salidas iguales a 0',
  'word.outputs': 'salidas',
  'word.every_layer': 'capa tras capa',
  'word.steps_in_epoch': 'pasos de una época',
  'word.training_samples': 'muestras de entrenamiento',
  'word.batch_size': 'tamaño de lote',
  'word.two_classes': 'para dos clases,',
  'word.more_classes': 'para más clases',
  'word.right_samples': 'muestras acertadas',
  'word.samples': 'muestras',
  'word.with_probability': 'con probabilidad',
  'word.otherwise': 'en otro caso',
  'word.random': 'aleatorio, de media',
  'word.made_of': 'lo que el optimizador hace con',
  'word.gives': 'implica',
};
