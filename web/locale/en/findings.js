// What is wrong with a network, in English and in ICU's MessageFormat, by the engine's codes: cpp/diagnosis/diagnosis.h lists
// them with their numbers. `layers` counts the layers concerned, from {first} to {last}.

export default {
  quiet:
    'Epoch {epoch}, step {step}: training loss {trainLoss, number, measured}, test loss {testLoss, number, measured}.',
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
  'remedy.startOver': 'Start over with {layers}',
  'remedy.startOver.hint': '{changes}. {restart}',
  'remedy.hint': 'Changes the experiment and trains on with the present weights.',
  'remedy.restart': 'Changes the experiment and starts it from new initial weights.',
  'field.lr': 'learning rate',
  'field.l2': 'L2 penalty',
  'field.l1': 'L1 penalty',
  'field.drop': 'dropout',
  'field.clip': 'gradient clipping',
  hinders:
    'The training loss is {trainLoss, number, measured}; the best constant answer scores {constantLoss, number, measured}.',
  unhelped: 'Nothing tried here helped in more than {helped, number, percent} of runs.',
  'title.no_number': 'A formula gives no number',
  'title.overflow': 'A weight is too large',
  'title.diverged': 'Training diverged',
  'title.symmetric': 'Identical units',
  'title.no_slope': 'No gradient passes',
  'title.penalty_too_strong': 'The penalty outweighs the loss',
  'title.exploding_gradient': 'Gradients explode',
  'title.rate_too_high': 'Very large updates',
  'title.dead_units':
    '{dead, plural, one {# dead unit} other {{dead, number, integer} dead units}}',
  'title.vanishing_gradient': '{hinders, plural, =0 {Small gradients} other {Gradients vanish}}',
  'title.saturated': 'Saturated units',
  'title.linear': 'This network is linear',
  'title.overfitting': 'Overfitting',
  'title.rate_too_low': 'Very small updates',
  'title.underfitting': 'Barely better than a constant answer',
  'title.always_on': 'Units never switch off',
  'sentence.no_number':
    'Layer {layer}’s formula gives no finite number for some of the values it gets, so output and loss are unknown. Change the formula, or undo.',
  'sentence.overflow':
    'A weight of layer {layer} has the size {largestWeight, number, measured}. Sums with it exceed the largest number that the network can compute with, so its output and loss are unknown. Set smaller weights, or undo.',
  'sentence.diverged':
    'After step {step, number, integer} the numbers would no longer have been finite. {own, plural, =0 {At a learning rate of {rate, number, typed} the updates outgrew the weights.} other {At a learning rate of {rate, number, typed} the updates outgrew the weights, or a formula gave no finite number.}}',
  'sentence.symmetric':
    '{layers, plural, one {Layer {first}} other {Layers {first} to {last}}}: all {units, number, integer} units of layer {layer} have the same weights. {dropout, plural, =0 {They get the same gradients, so they stay identical.} other {Only dropout can make them differ.}}',
  'sentence.no_slope':
    '{layers, plural, one {Layer {first}} other {Layers {first} to {last}}}: the slope of layer {layer}’s activation is 0 everywhere, so the loss sends the weights up to there no gradient.',
  'sentence.penalty_too_strong':
    'The penalty (L1 {l1, number, typed}, L2 {l2, number, typed}) pulls {ratio, number, measured} times as hard on the weights as the loss does.',
  'sentence.exploding_gradient':
    '{layers, plural, one {Layer {first}} other {Layers {first} to {last}}}: the gradient of layer {layer} is {ratio, number, measured} times that of the last hidden layer.',
  'sentence.rate_too_high':
    'Layer {layer} changed by {change, number, percent} of its weights in one step; about 0.1 % is usual. The learning rate is {rate, number, typed}.',
  'sentence.dead_units':
    '{layers, plural, one {Layer {first}} other {Layers {first} to {last} ({layerDead, number, integer} of {layerUnits, number, integer} in layer {layer})}}: on these {samples, number, integer} samples the loss sends {dead, plural, one {its} other {their}} weights no gradient. {forGood, plural, =0 {{dead, plural, one {It comes back only if its inputs change, or a penalty, weight decay or momentum moves it.} other {They come back only if their inputs change, or a penalty, weight decay or momentum moves them.}}} other {{dead, plural, one {Nothing else moves it here, so it never comes back.} other {Nothing else moves them here, so they never come back.}}}}',
  'sentence.vanishing_gradient':
    '{layers, plural, one {Layer {first} gets little gradient} other {Layers {first} to {last} get little gradient}}: layer {layer} has {ratio, number, measured} times that of layer {lastLayer}. The slope of its activation never exceeds {steepest, number, measured}.',
  'sentence.saturated':
    '{layers, plural, one {Layer {first}} other {Layers {first} to {last}}}: in layer {layer} the activation is almost flat for {share, number, percent} of units and samples.{throughout, plural, =0 {} one { One of its {units, number, integer} units has at most 5 % of its largest slope on every sample.} other { {throughout, number, integer} of its {units, number, integer} units have at most 5 % of their largest slope on every sample.}}',
  'sentence.linear':
    'No unit bends the function on these samples, so the network can only draw a straight line.',
  'sentence.overfitting':
    'The loss is {trainLoss, number, measured} on the training samples but {testLoss, number, measured} on those held out, where the best constant answer scores {constantTestLoss, number, measured}.',
  'sentence.rate_too_low':
    'No layer changed by more than {change, number, percent} of its weights in the last step; about 0.1 % is usual. The learning rate is {rate, number, typed}.',
  'sentence.underfitting':
    'The training loss is {trainLoss, number, measured} against {constantLoss, number, measured}, {epochs, plural, one {# epoch} other {{epochs, number, integer} epochs}} after the last change.',
  'sentence.always_on':
    '{layers, plural, one {Layer {first}} other {Layers {first} to {last}}}: on these samples no unit of layer {layer} switches off, so the layer is a linear function.',
};
