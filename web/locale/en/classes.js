// Names of classes, in their order, separated by spaces.

export default {
  glyphs: '0 1 2 3 4 5 6 7 8 9',
  waves: 'sine square saw triangle',
  other: 'A B C D E F',
};
