// Names of classes, in their order, in Simplified Chinese.

export default {
  'waves.0': '正弦波',
  'waves.1': '方波',
  'waves.2': '锯齿波',
  'waves.3': '三角波',
  'other.0': 'A',
  'other.1': 'B',
  'other.2': 'C',
  'other.3': 'D',
  'other.4': 'E',
  'other.5': 'F',
};
