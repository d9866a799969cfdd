// What is wrong with a network, in English and in ICU's MessageFormat, by the engine's codes: cpp/diagnosis/diagnosis.h lists
// them with their numbers. `layers` counts the layers concerned, from {first} to {last}.

export default {
  also: 'Also: {title}.',
  'remedy.set': 'set the {field} to {value}',
  'remedy.use': 'use {name}',
  'remedy.init': 'use {name} for the initial weights',
  'remedy.init.auto': 'use matching initial weights',
  'remedy.everywhere': 'use {activation} in all layers',
  'remedy.some':
    'use {activation} in {n, plural, one {layer {first}} other {layers {first}–{last}}}',
  'remedy.these': 'use {activation} in layers {layers}',
  'remedy.net': 'use hidden layers of {layers}',
  'remedy.layers': '{n} × {layer}',
  'remedy.hint': 'Changes the experiment and trains on with the present weights.',
  'remedy.restart': 'Changes the experiment and starts it from new initial weights.',
  'field.lr': 'learning rate',
  'field.l2': 'L2 penalty',
  'field.l1': 'L1 penalty',
  'field.drop': 'dropout',
  'field.clip': 'gradient clipping',
  'title.overflow': 'A weight is too large',
  'title.diverged': 'Training diverged',
  'title.symmetric': 'All units are alike',
  'title.no_slope': 'No gradient passes',
  'title.exploding_gradient': 'Gradients explode',
  'title.rate_too_high': 'The learning rate is too high',
  'title.dead_units': 'Units are dead',
  'title.vanishing_gradient': 'Gradients vanish',
  'title.saturated': 'Units are saturated',
  'title.linear': 'The network is one linear function',
  'title.overfitting': 'Samples are learned by heart',
  'title.rate_too_low': 'The learning rate is too low',
  'title.underfitting': 'Little has been learned',
  'title.always_on': 'Units never switch off',
  'sentence.overflow':
    'A weight of layer {layer} has the size {largestWeight, number, measured}. Sums with it exceed the largest number that the network can compute with, so its output and loss are unknown. Set smaller weights, or undo.',
  'sentence.diverged':
    'After step {step, number, integer} the numbers would no longer have been finite. At a learning rate of {rate, number, typed} the updates outgrew the weights.',
  'sentence.symmetric':
    '{layers, plural, one {Layer {first}} other {Layers {first} to {last}}}: all {units, number, integer} units of layer {layer} have the same weights. They get the same gradients, so they stay one unit.',
  'sentence.no_slope':
    '{layers, plural, one {Layer {first}} other {Layers {first} to {last}}}: the slope of the activation is 0 everywhere, so nothing up to there learns.',
  'sentence.exploding_gradient':
    '{layers, plural, one {Layer {first}} other {Layers {first} to {last}}}: the gradient of layer {layer} is {ratio, number, measured} times that of the last hidden layer; more than {threshold, number, measured} is too much.',
  'sentence.rate_too_high':
    'Layer {layer} changed by {change, number, percent} of its weights in one step; about 0.1 % is usual. The learning rate is {rate, number, typed}.',
  'sentence.dead_units':
    '{layers, plural, one {Layer {first}} other {Layers {first} to {last}}}: {dead, number, integer} of {units, number, integer} units {dead, plural, one {is} other {are}} off for every sample. Their gradient is 0, so they cannot recover.{layers, plural, one {} other { In layer {layer} it is {layerDead, number, integer} of {layerUnits, number, integer}.}}',
  'sentence.vanishing_gradient':
    '{layers, plural, one {Layer {first} barely learns} other {Layers {first} to {last} barely learn}}: the gradient of layer {layer} is {ratio, number, measured} of the last hidden layer’s. Its activation is nowhere steeper than {steepest, number, measured}.',
  'sentence.saturated':
    '{layers, plural, one {Layer {first}} other {Layers {first} to {last}}}: in layer {layer} the activation is almost flat for {share, number, percent} of units and samples.',
  'sentence.linear':
    'No unit bends the function on this data, so the network can only draw a straight line. The training loss is {trainLoss, number, measured}.',
  'sentence.overfitting':
    'The loss is {trainLoss, number, measured} on the training samples but {testLoss, number, measured} on those held out.',
  'sentence.rate_too_low':
    'No layer changed by more than {change, number, percent} of its weights in the last step; about 0.1 % is usual. The learning rate is {rate, number, typed}.',
  'sentence.underfitting':
    'After {epochs, number, integer} epochs the training loss is {trainLoss, number, measured}; always giving the same answer has {silentLoss, number, measured}.',
  'sentence.always_on':
    '{layers, plural, one {Layer {first}} other {Layers {first} to {last}}}: no unit of layer {layer} ever switches off, so the layer is a linear function.',
};
