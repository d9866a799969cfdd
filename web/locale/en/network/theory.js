// What theory says of networks before training, beside what is measured, in English.

export default {
  intro:
    'How was this network before training, and what has training changed? At step 0 the points should lie in the band, because this network is one of those. Where they leave it later, training has changed the network.',
  now: 'Points: this network at step {step}',
  line: 'infinitely wide, at step 0',
  'line.legend': 'Dashed line: what theory expects of infinitely wide layers, at step 0',
  band: 'Band: {n} random networks with the same settings, at step 0; about 95 % of them lie in it (mean ± 2 σ)',
  'band.measuring':
    'Band: random networks with the same settings, at step 0; about 95 % of them lie in it (mean ± 2 σ). Measured so far: {n} of {planned}',
  measuring: 'Computing …',
  failed: 'What theory says could not be computed: {reason}',
  'silence.weights':
    'Theory speaks of random initial weights. The weights of this experiment are given, so it says nothing here.',
  'silence.zeros':
    'Theory speaks of random initial weights. Here they all begin at 0, so it says nothing.',
  'silence.kind': 'Theory speaks of dense layers here, and not all of these are.',
  'silence.no_layers': 'Without hidden layers there is nothing for theory to say.',
  lost: 'In {lost} of {n} random networks no gradient at all reaches layer 1; they count in no band of gradients.',
  dead: 'A random network with {layers, plural, one {this ReLU layer} other {these # ReLU layers}} is dead for a given sample with probability {share}: all units of some layer are off.',
  summary: 'Formulas and sources',
  explained:
    'In an infinitely wide network with random weights and biases of 0, pre-activations are normal with mean 0 and a variance q that follows from layer to layer, for each training sample by itself. The mean square of the inputs is {square}, measured over samples and inputs.',
  symbols:
    'n: inputs; N: units of a layer; σ²: variance of its weights; z: standard normal, E: mean over it; f: activation; g: RMS of the gradient.',
  'line.explained':
    'The dashed line of the gradient starts at the output with the RMS over the random networks. It is a root mean square, the middle of the band a geometric mean: in narrow, deep networks that middle lies below the line.',
  'band.explained':
    'Random networks have the same settings and data, and seeds of their own from 1 on. σ is their standard deviation, for gradients that of the logarithm; the band ends where no such number can be. Training moves a network away from all of this.',
  sources:
    'Schoenholz et al. 2017, Deep information propagation; He et al. 2015 (ReLU); Klambauer et al. 2017 (SELU); Lu et al. 2019 (dying ReLU).',
  output: 'output',
  'spread.mean': 'mean of a',
  'spread.deviation': 'standard deviation of a',
  'table.summary': 'Table',
  'table.moving': 'Pause the run to see its numbers here.',
  'table.caption':
    'At present, infinitely wide at step 0, and the ends of ± 2 σ of {n} random networks at step 0',
  'table.layer': 'layer',
  'table.head': '{number}, {what}',
  'table.mean': 'mean of a',
  'table.deviation': 'deviation of a',
  'table.gradient': 'RMS of ∂L/∂z',
  'table.now': 'now',
  'table.expected': 'theory',
  'table.low': '− 2 σ',
  'table.high': '+ 2 σ',
};
