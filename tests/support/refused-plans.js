// What a study's plan may not say, one for each code of what may be, with the sentence of the command line.

/** What a plan may not say, and the sentence. @type {[string, string, string][]} */
export const refusedPlans = [
  [
    'seeds',
    'seeds=9-3',
    'seeds: 9-3 is out of range; allowed: A-B, two whole numbers from 0 to 4294967295, the first at most the second.',
  ],
  [
    'runs',
    'seeds=1-20000000',
    'seeds: more than there may be; allowed: at most 10000000 runs; do more seeds in several studies, or vary less.',
  ],
  ['instead', 'seed=5', 'seed: 5 is not available here; allowed: seeds, which says it in a study.'],
  [
    'fixed_data',
    'dataseed=5',
    'dataseed: 5 is not available here; allowed: with vary.dataseed=0 beside it; otherwise a study’s seed draws the data, too.',
  ],
  [
    'hidden_layers',
    'net=none&vary.units=3',
    'vary.units: 3 is not available here; allowed: a network with hidden layers, net=8:relu for example.',
  ],
  [
    'same_kind',
    'vary.data=xor,sine',
    'vary.data: sine is not available here; allowed: data that is all classes or all regression.',
  ],
  ['value_once', 'vary.lr=0.1,0.10', 'vary.lr is given twice; allowed: each value once.'],
  [
    'one_map',
    'net=8:relu&maps=relu,tanh',
    'maps: relu,tanh is not available here; allowed: on the page, which draws a map for each; here each activation has a study of its own, with that activation in net.',
  ],
  [
    'one_loss',
    'data=sine&vary.loss=mse,huber',
    'vary.loss: mse,huber is not available here; allowed: data with classes, whose accuracy is compared; losses of different kinds cannot be.',
  ],
  [
    'combinations',
    'vary.lr=0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,1,2&vary.batch=1,2,3,4,5,6,7,8,9,10',
    'vary.batch: more than there may be; allowed: at most 100 pairs of values of two factors.',
  ],
  [
    'factors',
    'vary.lr=1&vary.l1=0&vary.l2=0',
    'vary.l2: more than there may be; allowed: at most 2 factors.',
  ],
];
