// Names of classes, in their order, in Spanish.

export default {
  'waves.0': 'seno',
  'waves.1': 'cuadrada',
  'waves.2': 'sierra',
  'waves.3': 'triángulo',
  'other.0': 'A',
  'other.1': 'B',
  'other.2': 'C',
  'other.3': 'D',
  'other.4': 'E',
  'other.5': 'F',
};
