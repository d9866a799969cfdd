// Text of what is loaded for a closer look at gradients and at learned slopes, in English.

export default {
  'course.cursor': 'Size of the gradient over the run',
  'course.at': 'epoch {epoch}, step {step}',
  'course.text': '{at}: {values}',
  'course.value': '{name} {value}',
  'course.values': 'RMS of ∂L/∂z by layer at the line: hover or arrow keys move it',
  'course.table': 'RMS of ∂L/∂z by epoch and layer',
  'course.epoch': 'epoch',
  'course.layer': 'layer {layer}',
  'course.output': 'output',
  'course.waiting': 'Lines appear as soon as training has made a few steps.',
  'slopes.heading': 'learned slopes',
  'slopes.start': 'start {slope}',
  'slopes.picture':
    'The slopes for negative *z* of {n, plural, one {# unit} other {# units}} run from {least} to {most}; all started at {start}.',
};
