// Text of the inspector in English; marks as in page.js.

export default {
  close: 'Close the inspector',
  resize: 'Height of the inspector',
  'resize.hint': 'Drag, or use the arrow keys, to make the inspector higher or lower.',

  'sample.group': 'Sample',
  'sample.previous': 'Previous sample',
  'sample.next': 'Next sample',
  'sample.hint':
    'What the network is given. Click a sample or any place in the output to choose another.',
  'sample.training': 'training sample {n} of {count}',
  'sample.test': 'held-out sample {n} of {count}',
  'sample.point': 'point {name1} {x1}, {name2} {x2}',
  'sample.line': 'point {name1} {x1}',
  'sample.target': 'target',
  'sample.negative': 'orange',
  'sample.positive': 'blue',
  'sample.class': 'class {name}',
  'sample.loss': 'loss',
  'sample.answer': 'answer',

  'sum.heading': 'The sum',
  'sum.sentence': 'each input × its weight, added up',
  'sum.input': 'input',
  'sum.value': 'value',
  'sum.weight': 'weight',
  'sum.product': 'product',
  'sum.gradient': 'gradient',
  'sum.gradient.hint':
    'How the loss of this sample changes with the weight, the bias or the slope in this row (∂L/∂w, ∂L/∂b, ∂L/∂s): an update moves it the other way.',
  'sum.bias': 'bias',
  'sum.slope': 'slope for *z* < 0',
  'sum.scaled':
    'The inputs are columns of the table, scaled: (value − centre) ÷ spread. Point at one for its value in the table.',
  'sum.scaled.input': 'In the table: {value}. The network sees ({value} − {centre}) ÷ {spread}.',
  'sum.scaled.target':
    'The network answers in scaled values: {name} is *a* × {spread} + {centre} = {value}.',
  'sum.rest': '{n, plural, other {and # more}}',
  'sum.moreTerms': '{n, plural, other {Show # more}}',
  'sum.fewer': 'Show the largest only',
  'sum.look': 'Look at {name}',

  'parameter.weight': 'Weight from {name}',
  'parameter.bias': 'Bias',
  'parameter.slope': 'Slope for z < 0',
  'parameter.hint':
    'Type a number, drag sideways, or use the arrow keys. Shift goes ten times as far, Alt a tenth. Escape takes back.',
  'parameter.not_a_number': '{field}: “{value}” is not a number; allowed: {min} to {max}.',
  'parameter.out_of_range': '{field}: {value} is out of range; allowed: {min} to {max}.',

  'curve.heading': 'Its place on the curve',
  'curve.picture':
    'On the curve of {activation}: z is {z}, f(z) is {a}, the slope f′(z) is {slope}.',
  'curve.handle': 'Place on its curve',
  'curve.handle.value': 'Bias {bias}. {place}',
  'curve.handle.hint': 'Drag sideways, or press the arrow keys: that is the bias.',
  'curve.spread': 'Ticks: *z* of {n, plural, one {# training sample} other {# training samples}}.',
  'curve.slope.zero': 'The slope is 0 here: no gradient passes.',
  'curve.slope.flat': 'Flat here: {share} of the largest slope.',
  'curve.slope.flows': 'The gradient is multiplied by this slope.',

  'life.heading': 'Its history',
  'life.working': 'Working: active for {share} of the training samples.',
  'life.always_on': 'Always on: active for every training sample, so it acts as a linear unit.',
  'life.saturated':
    'Saturated: at most 5 % of its largest slope on every training sample looked at.',
  'life.dead.start':
    'Dead: its slope is 0 on every training sample looked at, from the first check on.',
  'life.dead':
    'Dead: its slope is 0 on every training sample looked at. Found dead at step {step}.',
  'life.output': 'An output unit: output units cannot die.',
  'life.revived':
    '{deaths, plural, one {It died once and came back; working again since step {step}.} other {It died # times and came back; working again since step {step}.}}',
  'life.find': 'Find the update that killed it',
  'life.find.hint':
    'Goes back to the last point kept before, trains step by step until the unit dies, and returns to the present.',
  'life.finding': 'Going through its past …',
  'life.died': 'Died at step {step}.',
  'life.died.lowered': 'That one update lowered its mean *z* by {total}:',
  'life.died.raised': 'That one update raised its mean *z* by {total}:',
  'life.between':
    'From the check before to the one that found it dead, its mean *z* moved by {total}:',
  'life.bias': 'by its bias',
  'life.weights': 'by its weights',
  'life.inputs': 'by its inputs',
  'life.unexplained':
    'No update did it: it died by a change made by hand, or too long ago to go back.',

  'ledger.heading': 'The chain rule',
  'ledger.sentence': 'from the loss back, multiplied layer by layer',
  'ledger.layer': 'layer',
  'ledger.typical': 'whole layer',
  'ledger.typical.hint':
    'Root mean square over the units of a layer, for this sample. Each row is the row above times its two factors.',
  'ledger.path': 'strongest path',
  'ledger.path.hint':
    'Of all ways from the output to the unit, the one that contributes most: the product of its weights and slopes.',
  'ledger.weights': '*W*ᵀ',
  'ledger.slope': '*f*′',
  'ledger.gradient': '∂*L*/∂*z*',
  'ledger.unit': 'unit',
  'ledger.weight': '*w*',
  'ledger.product': 'product',
  'ledger.output': 'Output',
  'ledger.smallest': 'smallest factor',
  'ledger.share.path':
    'This path alone gives {part}; all paths together give {name} ∂*L*/∂*z* = {all}.',
  'ledger.share.output': 'Here the gradient starts: ∂*L*/∂*z* = {all}.',
  'ledger.share.flat': 'No gradient reaches {name}: its own slope is 0 here.',
  'ledger.share.none':
    'No gradient reaches {name}: every way from the output has a factor 0 before it.',
};
