// What ails a network, in English. {name} is replaced by a value.

export default {
  layer: 'Layer {first}',
  layers: 'Layers {first} to {last}',
  also: 'Also: {title}.',
  remedy: 'Try: {change}',
  'remedy.hint': 'Changes the experiment and trains on with the present weights.',
  'remedy.restart': 'Changes the experiment and starts it from new first weights.',
  'field.net': 'layers',
  'field.init': 'first weights',
  'field.lr': 'learning rate',
  'field.l2': 'L2',
  'field.l1': 'L1',
  'field.drop': 'dropout',
  'field.opt': 'optimizer',
  'field.clip': 'gradient clipping',
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
  'sentence.diverged':
    'After step {step} the numbers would no longer have been finite. At a learning rate of {rate} the updates outgrew the weights.',
  'sentence.symmetric':
    '{layers}: all {units} units of layer {layer} have the same weights. They get the same gradients, so they stay one unit.',
  'sentence.no_slope':
    '{layers}: the slope of the activation is 0 everywhere, so nothing up to there learns.',
  'sentence.exploding_gradient':
    '{layers}: the gradient of layer {layer} is {ratio} times that of the last hidden layer; more than {threshold} is too much.',
  'sentence.rate_too_high':
    'Layer {layer} changed by {change} of its weights in one step; about 0.1 % is usual. The learning rate is {rate}.',
  'sentence.dead_units':
    '{layers}: {dead} of {units} units are off for every sample. Their gradient is 0, so they cannot recover.',
  'sentence.vanishing_gradient':
    '{layers} barely learn: the gradient of layer {layer} is {ratio} of the last hidden layer’s. Its activation is nowhere steeper than {steepest}.',
  'sentence.saturated':
    '{layers}: in layer {layer} the activation is almost flat for {share} of units and samples.',
  'sentence.linear':
    'No unit bends the function on this data, so the network can only draw a straight line. The training loss is {trainLoss}.',
  'sentence.overfitting':
    'The loss is {trainLoss} on the training samples but {testLoss} on those held out.',
  'sentence.rate_too_low':
    'No layer changed by more than {change} of its weights in the last step; about 0.1 % is usual. The learning rate is {rate}.',
  'sentence.underfitting':
    'After {epochs} epochs the training loss is {trainLoss}; always giving the same answer has {silentLoss}.',
  'sentence.always_on':
    '{layers}: no unit of layer {layer} ever switches off, so the layer is a linear function.',
};
