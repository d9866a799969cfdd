// What people repeat about activation functions, in English: each claim with what was not tested, and the words of its parts. What came of
// the runs is in compare/claims/results.json, by the same names.

export default {
  heading: 'Claims, put to the test',
  sentence:
    'What people repeat about activation functions. How each is tested was written down before it was run: what is measured, the smallest difference that matters, and the rule for the verdict.',
  'verdict.holds': 'holds',
  'verdict.does_not_hold': 'does not hold here',
  'verdict.not_told': 'undecided',
  'verdict.of_part': '{part}: {verdict}',
  'verdict.in_part':
    '{verdict}: {holding} of {parts} parts {holding, plural, one {holds} other {hold}}',
  'why.reversed': 'The reverse is so.',
  'why.small': 'The effect is there, but smaller than the difference that was set.',
  'why.none': 'There is no difference that matters.',
  'rule.more':
    'Holds if the whole interval lies above {margin}, the least that matters; does not if the whole interval lies below it.',
  'rule.less':
    'Holds if the whole interval lies below −{margin}, the least that matters; does not if the whole interval lies above it.',
  'rule.same':
    'Holds if the whole interval lies within ±{margin}; does not if the whole interval lies outside.',
  'rule.exact': 'Holds if this is above {margin}; does not if it is below.',
  'rule.parts': 'A claim holds if all of its parts do, and does not hold if one does not.',

  part: 'part',
  result: 'result',
  verdict: 'verdict',
  common: 'at one common rate, {rate}',
  interval: '{low} to {high}',
  'side.net':
    '{layers, plural, one {# layer} other {# layers}} of {units, plural, one {# unit} other {# units}}, {activation}',
  'side.clipped': 'the gradient’s norm kept to {norm}',
  'side.unclipped': 'no clipping',
  'sides.two': '{measure}: {first} minus {second}',
  'sides.one': '{measure} ({first}), minus {against}',
  'sides.alone': '{measure} ({first})',
  'sides.ratio': '{measure}: {first} as a multiple of that of {second}',
  'runs.of':
    '{runs, plural, one {# run} other {# runs}}: {seeds, plural, one {# seed} other {# seeds}} in {strata, plural, one {# setting} other {# settings}}{sides, plural, one {} other { for each side}}{tuning, plural, =0 {} other {, and # more by which each side’s own best learning rate was found, of {rates}, on other seeds}}.',
  'runs.counted':
    '{counted, plural, one {# seed has} other {# seeds have}} something to measure in every setting, and only {counted, plural, one {it counts} other {they count}}.',
  'runs.none': 'Computed exactly; nothing about it is random.',
  'runs.timed': '{runs, plural, one {# run} other {# runs}}, timed on one machine in turns.',
  'figure.what': '{what}:',
  'figure.means': '; {means}',
  'figure.common': '; {what}: {result} [{interval}], {said}',
  means: 'means {first} and {second}',
  points: '{value} percentage points',
  varied: 'Settings: {settings}.',
  setting: '{name} {values}',
  'setting.two': '{first}; {second}',
  'setting.matched': 'matched to the activation',
  'setting.net': 'hidden layers × units',
  'setting.scale': '{name} × {scale}',
  'setting.layers': '{count} × {units} {activation}',
  'setting.epochs':
    '{epochs, plural, =0 {not trained} one {trained for # epoch} other {trained for # epochs}}',
  level:
    'In brackets: {level, number, typed} % intervals, wide enough that, with 95 % confidence, all intervals of this claim are right at once.',
  'untested.heading': 'Not tested:',
  rerun: 'Run it again:',
  'rerun.plan': '{data}, {layers}',
  'rerun.network': '{setting}, {side}',
  'rerun.networks': 'Open its networks:',
  'picture.key':
    'Dot: what was measured; bar: its interval; dashed line: the least that matters; shaded: where the part holds.',
  'picture.scales': 'Each row has its own scale.',
  'picture.scale': 'All rows have the same scale.',
  'picture.least': 'least that matters: {margin}',
  'picture.part': '{part}: {said}',
  page: 'This claim as a page',
  'page.lessons': 'The lesson on it:',
  'page.back': 'All claims',
  'page.open': 'Open the playground',

  'measure.accuracy': 'held-out accuracy',
  'measure.gain': 'held-out accuracy above the best constant answer’s',
  'measure.epochs': 'epochs to the target',
  'measure.first_gradient': 'size of ∂L/∂z in layer 1 before training',
  'measure.diverged': 'share of runs that diverge',
  'measure.dead': 'share of hidden units that are dead at the end',
  'measure.revived': 'share of dead units that come back',
  'measure.zeros_at_start': 'share of outputs that are exactly 0 before training',
  'measure.zeros_at_end': 'share of outputs that are exactly 0 at the end',
  'measure.slope_change': 'RMS change of the learned slopes',
  'measure.unit_spread': 'largest difference of two units’ weights at the end',
  'measure.excess_over_least_squares': 'training loss above that of least squares',
  'measure.slope_at_two': 'slope at ±2, as a share of the largest',
  'measure.step_time': 'time of a training step',

  'linear-regression.title': 'Without activations a network is linear regression',
  'linear-regression.text':
    'Layers of weights without activations between them make one linear function. Trained with full batches, such a network reaches the loss of the closed-form least-squares fit.',
  'linear-regression.untested':
    'Small batches, which keep the weights moving around the minimum; losses other than the mean squared error.',
  'vanishing-gradients.title': 'The gradients of sigmoid and tanh vanish with depth',
  'vanishing-gradients.text':
    'Eight hidden layers against one, before training, with the initial weights that match the activation. Vanished means: at most a tenth arrives at the first layer.',
  'vanishing-gradients.untested': 'Other initial weights, wider layers, gradients while training.',
  'decent-slopes.title': 'Sigmoid and tanh have decent slopes from −2 to 2',
  'decent-slopes.text':
    'Decent means: at ±2 the slope is at least a quarter of the largest. Sigmoid keeps 42 % there, tanh 7 %.',
  'decent-slopes.untested': 'Where pre-activations really lie: see the histograms on the page.',
  'cheaper-step.title': 'A step with ReLU is cheaper',
  'cheaper-step.text':
    'The time of one training step of a network with two hidden layers of 8 units, in this engine, outside a browser, on one core.',
  'cheaper-step.untested':
    'Other engines, processors and larger layers, where the products of matrices outweigh any activation.',
  'fewer-epochs.title': 'ReLU reaches a target in fewer epochs than sigmoid and tanh',
  'fewer-epochs.text':
    'The target is half of the held-out loss of the best constant answer; five epochs of 60 matter.',
  'fewer-epochs.untested': 'Wider networks, other optimisers than Adam, images.',
  'beats-predecessors.title': 'ReLU learns better than sigmoid and tanh',
  'beats-predecessors.text': 'Held-out accuracy after 60 epochs; two percentage points matter.',
  'beats-predecessors.untested':
    'Wider networks, longer training, other optimisers than Adam, images.',
  'sparse.title': 'Half of ReLU’s outputs are exactly 0',
  'sparse.text': 'At the start, and still after 100 epochs, within five percentage points.',
  'sparse.untested': 'Other optimisers and rates; data that do not lie around 0.',
  'exploding-gradients.title': 'ReLU’s gradients explode more than those of others',
  'exploding-gradients.text':
    'Two senses: the gradient that reaches layer 1 of eight layers whose initial weights are twice as large as those that match each activation, and the share of runs that diverge at a rate of 0.3 in regression, where units that have died hold ReLU back. At first the plan gave tanh He’s initial weights, which are ReLU’s; it was corrected after that run, and no verdict changed.',
  'exploding-gradients.untested': 'Recurrent networks, where the phrase comes from.',
  'dying.title': 'ReLU units die at high learning rates, Leaky ReLU’s do not',
  'dying.text':
    'Stochastic gradient descent with a rate of 1. The second part is true by definition: a slope that is never 0 cannot die.',
  'dying.untested':
    'Lower rates, at which ReLU units die as well; Leaky units that saturate in practice, with slopes too small to matter.',
  'dead-forever.title': 'Dead ReLU units never recover',
  'dead-forever.text':
    'Of the units that were dead at the end of some epoch, the share that is alive at a later one. Dead means: no training sample activates it. Units come back when layers before them change what they are given, or when momentum moves them.',
  'dead-forever.untested':
    'A single hidden layer without momentum, whose inputs never change: there it is true.',
  'leaky-is-better.title': 'Leaky ReLU is better than ReLU',
  'leaky-is-better.text':
    'In usual networks, and in narrow ones: layers of three units, where one dead unit is a third of the layer. One percentage point of held-out accuracy matters.',
  'leaky-is-better.untested':
    'Gradients that are sparse for other reasons, and adversarial networks, where Leaky ReLU is popular.',
  'slope-matters.title': 'The slope of Leaky ReLU matters: 0.3 does better than 0.01',
  'slope-matters.text': 'One percentage point of held-out accuracy matters.',
  'slope-matters.untested':
    'Slopes in between, deeper networks, images, for which larger slopes were first recommended.',
  'prelu-learns.title': 'PReLU learns slopes other than the one it starts with',
  'prelu-learns.text': 'Each slope starts at 0.25; a change of 0.05 on average matters.',
  'prelu-learns.untested': 'Whether the other slopes are of any use.',
  'elu-is-better.title': 'ELU converges faster than ReLU and ends more accurate',
  'elu-is-better.text':
    'The target is half of the held-out loss of the best constant answer: five epochs of 60 to it matter, and one percentage point of held-out accuracy. α is 1; α at most 0 is refused.',
  'elu-is-better.untested':
    'Images and deep convolutional networks, for which it was claimed; other values of α.',
  'he-initialisation.title': 'He initialisation matters for ReLU in deep networks',
  'he-initialisation.text':
    'Against Glorot’s and LeCun’s, whose weights are smaller by a factor of √2 here, in six and ten hidden layers; two percentage points of held-out accuracy matter.',
  'he-initialisation.untested':
    'Thirty layers, for which it was found; plain gradient descent, which forgives less than Adam.',
  'deep-without-pretraining.title': 'Rectifiers train deep networks without pre-training',
  'deep-without-pretraining.text':
    'Six and ten hidden layers, trained from random weights: ReLU is more accurate than sigmoid, and clearly better than the best constant answer.',
  'deep-without-pretraining.untested': 'Pre-training itself, which is not there to compare with.',
  'clipping.title': 'Large updates blow up, and clipping helps',
  'clipping.text':
    'Regression with a learning rate of 1: the share of runs that leave the finite numbers, without clipping and with the gradient’s norm kept to 1.',
  'clipping.untested': 'Whether clipped runs learn well at such a rate.',
  'equal-weights.title': 'Units that begin with equal weights stay alike',
  'equal-weights.text':
    'All weights of each layer begin as the same number. Whatever is learned, the units of the layer stay copies of each other.',
  'equal-weights.untested': 'Dropout, which breaks the tie.',

  'part.sigmoid': 'sigmoid',
  'part.tanh': 'tanh',
  'part.elu': 'ELU',
  'part.leaky_relu': 'Leaky ReLU',
  'part.relu': 'ReLU',
  'part.same_line': 'the same fit',
  'part.start': 'at the start',
  'part.later': 'after 100 epochs',
  'part.gradient_tanh': 'gradient, against tanh',
  'part.gradient_leaky_relu': 'gradient, against Leaky ReLU',
  'part.gradient_elu': 'gradient, against ELU',
  'part.diverged_tanh': 'diverging, against tanh',
  'part.diverged_leaky_relu': 'diverging, against Leaky ReLU',
  'part.diverged_elu': 'diverging, against ELU',
  'part.sgd': 'gradient descent, rate 0.3',
  'part.adam': 'Adam, rate 0.03',
  'part.usual': 'usual networks',
  'part.sparse_gradients': 'narrow layers',
  'part.slope': 'slope',
  'part.slopes': 'slopes',
  'part.epochs': 'faster',
  'part.accuracy': 'more accurate',
  'part.glorot': 'against Glorot',
  'part.lecun': 'against LeCun',
  'part.learns': 'learns at all',
  'part.blow_up': 'large updates blow up',
  'part.clipping': 'clipping helps',
};
