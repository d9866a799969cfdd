// What the reader must know about the run, in Spanish.

export default {
  link: '{n, plural, one {Un ajuste de este enlace se cambió o se ignoró:} other {# ajustes de este enlace se cambiaron o se ignoraron:}}',
  dismiss: 'Cerrar',
  'goal.running':
    'Entrenando hasta el paso {step}, adonde lleva este {from, select, file {archivo} other {enlace}} …',
  'goal.reached':
    'Este es el paso {step}, adonde lleva el {from, select, file {archivo} other {enlace}}.',
  'goal.reproduced': 'Reproducido bit a bit ✓ Paso {step}, estado {digest}.',
  'goal.different':
    'Esta ejecución no coincide con la del {from, select, file {archivo} other {enlace}}: en el paso {step} su estado es {digest}; el {from, select, file {archivo} other {enlace}} dice {check}.',
  diverged:
    'El entrenamiento divergió tras el paso {step}: los números ya no habrían sido finitos. Se muestra el último estado finito.',
  'diverged.remedy': 'Dividir la tasa de aprendizaje entre 10 y reiniciar',
  'diverged.no_number':
    'El entrenamiento se detuvo tras el paso {step}: una fórmula no da un número finito. Se muestra el último estado finito.',
  'diverged.overflow':
    'El entrenamiento se detuvo tras el paso {step}: un peso es demasiado grande para calcular con él. Se muestra el último estado finito.',
  'engine.ended':
    'El motor {how, select, silent {dejó de responder} other {falló}}. Se está reiniciando …',
  'engine.restarted':
    'El motor {how, select, silent {dejó de responder} other {falló}} y se reinició con los pesos del paso {step}; lo entrenado después se perdió. El entrenamiento está en pausa. Los cambios todavía se pueden deshacer.',
  'engine.lost': 'El motor falló y no se pudo reiniciar: {reason}',
  'engine.again': 'Reiniciar el motor',
  weightsLost:
    'Los ajustes se han restablecido. Los pesos de entonces ya no se conservan, así que el entrenamiento empieza de nuevo.',
};
