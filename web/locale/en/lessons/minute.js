// What the guided first minute says: four steps, each with what it shows, the button that shows it, and what came of it.

export default {
  name: 'A first minute',
  progress: '{step} of {steps}',
  skip: 'Skip',
  next: 'Next',
  wait: 'Training …',
  'dies.title': 'A neuron dies',
  'dies.text':
    '“Train on” opens six layers of ReLU that have learned to tell two moons apart, with a learning rate that is far too large, and shows what the next updates do.',
  'dies.act': 'Train on',
  'dies.done':
    'Dead units: {dead, number, integer} of {units, number, integer}. Their slope is 0 on every sample, so the loss sends their weights no gradient.',
  'revives.title': 'It revives',
  'revives.text':
    'Leaky ReLU has a slope of 0.01 where ReLU has 0. Keep every weight, and change the activation alone.',
  'revives.act': 'Use Leaky ReLU',
  'revives.done':
    'Dead units: {dead, number, integer} of {units, number, integer}. A hundredth of a slope is enough for the loss to reach their weights again.',
  'fades.title': 'Eight sigmoids fade',
  'fades.text':
    'The gradient comes back from the output, times the weights and the slope of each layer. The slope of a sigmoid is at most a quarter; “Measure it” opens eight in a row.',
  'fades.act': 'Measure it',
  'fades.done':
    'Layer 1 gets {ratio, number, measured} of the gradient of layer 8, so it hardly learns.',
  'yours.title': 'It is yours',
  'yours.text':
    'Choose data, layers and activations, and train. Lessons go on from here; undo brings everything back.',
  'yours.act': 'Begin',
};
