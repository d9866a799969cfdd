// Text of the vital signs, with the gradient flow over time and the learned slopes, in English.

export default {
  'vitals.heading': 'Vital signs',
  'vitals.sentence': 'where on its curve does each layer live?',
  'vitals.life': 'samples by *z*, under *f*',
  'vitals.key.flows': 'gradient flows',
  'vitals.key.still': 'flat: nothing flows',
  'vitals.key.f': '*f*',
  'vitals.key.df': '*f*′',
  'vitals.activations': 'activations *a*',
  'vitals.gradients': '|∂*L*/∂*z*|, log scale',
  'vitals.output': 'Output',
  'vitals.picture.life': '{share} of samples lie where {activation} is flat.',
  'vitals.picture.activations':
    'Histogram of activations: {mean} on average, standard deviation {deviation}.',
  'vitals.picture.gradients':
    'Histogram of gradients: {share} are exactly zero; root mean square {gradient}.',
  'vitals.sparsity': 'sparsity',
  'vitals.sparsity.hint':
    'Share of outputs that are exactly 0, over all units and training samples.',
  'vitals.dead': 'dead units',
  'vitals.dead.hint':
    'Units whose slope is 0 on every sample looked at: the loss sends their weights no gradient.',
  'vitals.dead.value': '{n} of {units}',
  'vitals.flat': 'in flat zone',
  'vitals.flat.hint':
    'Share of samples where the curve is flat: slope 0, or below 5 % of its largest on smooth curves.',
  'vitals.gradient': 'gradient RMS',
  'vitals.gradient.hint': 'Typical size (root mean square) of ∂L/∂z in this layer.',
  'vitals.update': 'update ÷ weight',
  'vitals.update.hint':
    'Size of the last update compared with the weights. Around 10⁻³ (the line) is the usual guide: far below is slow, far above is unstable.',
  'vitals.activation': 'activation',
  'vitals.activation.value': '{mean} ± {deviation}',
  'vitals.activation.hint': 'Mean and standard deviation of the layer’s outputs.',
  'vitals.always': 'always on',
  'vitals.always.hint': 'Units that every training sample activates: on this data they are linear.',
  'vitals.fold.hint': 'Collapse this row to one line, or expand it.',
  'vitals.foldAll': 'collapse all',
  'vitals.unfoldAll': 'expand all',
  'vitals.flow.byLayer': 'by layer',
  'vitals.flow.overTime': 'over time',
  'vitals.flow': 'Gradient flow',
  'vitals.flow.byLayer.note': 'RMS of ∂*L*/∂*z*; ×n = change from the next layer',
  'vitals.flow.overTime.note': 'RMS of ∂*L*/∂*z* of each layer by epoch',
  'vitals.flow.activations': 'activations',
  'vitals.flow.activations.note': 'mean and standard deviation of *a* in hidden layers',
  'vitals.flow.activations.picture':
    'Activations by layer: mean {means}; standard deviation {deviations}.',
  'vitals.flow.theory': 'theory',
  'vitals.flow.theory.hint':
    'Shows beside the measurements, here and in the gradient strip under the network, what the theory of infinitely wide networks says of this one before training, and how far 200 random ones differ.',
  'vitals.flow.picture': 'Size of the gradient by layer: {list}.',
  'vitals.none': 'Without hidden layers there is no activation to watch.',

  'history.cursor': 'Size of the gradient over the run',
  'history.at': 'epoch {epoch}, step {step}',
  'history.text': '{at}: {values}',
  'history.value': '{name} {value}',
  'history.values': 'RMS of ∂L/∂z by layer at the line: hover or arrow keys move it',
  'history.table': 'RMS of ∂L/∂z by epoch and layer',
  'history.epoch': 'epoch',
  'history.layer': 'layer {layer}',
  'history.output': 'output',
  'history.waiting': 'Lines appear as soon as training has made a few steps.',
  'slopes.heading': 'learned slopes',
  'slopes.start': 'start {slope}',
  'slopes.picture':
    'The slopes for negative *z* of {n, plural, one {# unit} other {# units}} run from {least} to {most}; all started at {start}.',
  'layers.heading': 'Layers',
  'layers.sentence': 'where the samples of each lie on its curve, and the gradient that reaches it',
  'network.units': '{n, plural, one {# unit} other {# units}}',
  'life.saturated': 'saturated',
  'network.dead': '{n, plural, other {# dead}}',
  'network.sample':
    '{set, select, training {training sample} other {held-out sample}} {n, number, integer}',
};
