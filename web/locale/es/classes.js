// Names of classes, in their order.

export default {
  'waves.0': 'sine',
  'waves.1': 'square',
  'waves.2': 'saw',
  'waves.3': 'triangle',
  'other.0': 'A',
  'other.1': 'B',
  'other.2': 'C',
  'other.3': 'D',
  'other.4': 'E',
  'other.5': 'F',
};
