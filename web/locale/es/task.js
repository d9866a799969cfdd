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
  copy: 'Copiar resultado',
  'copy.hint': 'Copia un enlace que contiene la ejecución con sus cambios, para entregarlo.',
  copied: 'Copiado ✓',
  'copied.told': 'El resultado está copiado: hay que pegarlo donde se entrega.',
  saved: 'Guardado en un archivo ✓',
  'saved.told':
    'El resultado es demasiado largo para un mensaje y se ha guardado como archivo: hay que entregar el archivo.',
  'copy.by.hand':
    'Aquí no se permite copiar ni guardar: el resultado para entregar se puede copiar de este campo.',
  locked: 'nunca: todo está bloqueado y no se puede cambiar nada',
  nought: 'casi nunca: solo una pérdida hinge llega a ser exactamente 0',
};
