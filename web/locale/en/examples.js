// Texts of the examples in English.

export default {
  heading: 'Examples',
  sentence: 'Each opens at a moment worth seeing. Undo brings your own experiment back.',
  'spiral.title': 'A spiral with ReLU',
  'spiral.text':
    'Straight pieces bend into two spirals. A unit or two die on the way: see the rings.',
  'dying.title': 'Dying ReLU',
  'dying.text':
    'All is learned, then one leap too large: a whole layer goes dead, and no gradient passes it.',
  'leaky.title': 'The same with Leaky ReLU',
  'leaky.text': 'Same data, same random draw, same leaps. A slope of 0.01 keeps every unit alive.',
  'sigmoid.title': 'Sigmoid, eight layers deep',
  'sigmoid.text':
    'The gradient shrinks from layer to layer until nothing is left for the first. Try the remedy.',
  'exploding.title': 'Weights that explode',
  'exploding.text':
    'Initial weights three times too large: signals grow in each layer. Press play.',
  'linear.title': 'No activation at all',
  'linear.text': 'Three layers without a bend are one straight line: the line of least squares.',
  'corners.title': 'ReLU draws with corners',
  'corners.text': 'A sine wave out of straight pieces. Compare it with the next one.',
  'smooth.title': 'ELU draws smoothly',
  'smooth.text': 'The same start with ELU: with this seed its curve comes closer. Try other seeds.',
  'zeros.title': 'All weights zero',
  'zeros.text': 'Units that start alike stay alike: eight of them do the work of one.',
  'glyphs.title': 'Images of digits',
  'glyphs.text': '144 pixels in, ten digits out: pictures need units that bend.',
  'waves.title': 'Sounds of four timbres',
  'waves.text': 'Sine, square, saw and triangle, told apart whatever their pitch.',

  'page.open': 'Open this experiment at step {step, number, integer}',
  'page.moment': 'At step {step, number, integer}',
  'page.accuracy': 'Held-out accuracy: {share, number, percent}.',
  'page.setting':
    'Data: {data}. Hidden layers: {layers}. Optimiser: {optimiser}, learning rate {rate, number, typed}, seed {seed}.',
  'page.picture':
    'Left: for each hidden layer the activation’s curve with the histogram of its pre-activations; below, the gradient (RMS of ∂L/∂z) from layer to layer on a log scale. Right: {kind, select, plane {the output over the plane, with training samples} line {the fitted curve, with training samples} other {samples of the data}}.',
};
