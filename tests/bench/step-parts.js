// The parts that a training step is taken apart into.

/** The parts in their order within a step: the method of parts.cpp, and what it is called in the report. */
export const stepParts = /** @type {const} */ ([
  ['order', 'order of samples'],
  ['gather', 'gather'],
  ['forwardProducts', 'forward products'],
  ['activations', 'activations'],
  ['loss', 'loss'],
  ['weightGradients', 'weight gradients'],
  ['backwardProducts', 'backward products'],
  ['slopes', 'slopes'],
  ['optimizer', 'optimiser'],
]);
