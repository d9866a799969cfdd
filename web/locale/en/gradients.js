// Text of what is loaded for a closer look at gradients and at learned slopes, in English.

export default {
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
};
