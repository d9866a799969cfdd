// Texts of a layer's dialog, and beside the unit or the link that is pointed at.

export default {
  heading: 'Layer {layer}',
  activation: 'Activation function',
  about: 'About {activation}.',
  own: 'Write your own …',
  'own.edit': 'Change the formula …',
  scope: 'Change',
  'scope.this': 'this layer',
  'scope.all': 'all layers',
  units: 'Units',
  'units.hint': 'Changing the size restarts training.',
  parameter: '{name}, {range}',
  'parameter.hint': 'Takes effect at once, also while the network trains.',
  insert: 'Insert a layer after it',
  remove: 'Remove this layer',
  range: '{min} to {max}',
  'range.open': 'above {min}, up to {max}',
  keep: 'Keep the weights',
  'keep.on':
    'Training goes on from where it is: the same weights under another activation. Changing the size restarts training.',
  'keep.off': 'The run starts anew at step 0, from the initial weights that this seed gives.',

  mean: 'output *a*',
  gradient: 'gradient ∂*L*/∂*z*',
  'mean.value': '{mean} ± {deviation}',
  bias: 'bias',
  strongest: '{n, plural, one {strongest of # weight} other {strongest of # weights}}',
  weights: 'weights',
  'link.name': '{from} → {to}',
  'link.weight': 'weight',
  'link.gradient': 'gradient ∂*L*/∂*w*',
};
