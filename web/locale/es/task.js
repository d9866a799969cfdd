// The texts of the goal that an author sets, in Spanish.
export default {
  name: 'Objetivo',
  accuracy: 'exactitud de prueba: al menos {bound}',
  loss: 'pérdida de prueba: como máximo {bound}',
  dead: 'neuronas muertas: como máximo {bound}',
  epoch: 'época {bound} o antes',
  changed: 'tras un cambio propio',
  holds: 'se cumple',
  open: 'todavía no',
  none: 'nunca con estos datos: no tienen clases y, por tanto, tampoco exactitud',
  reached: 'Alcanzado en la época {epoch}.',
};
