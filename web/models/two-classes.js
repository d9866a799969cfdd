// Two outputs for two classes are one: a softmax of two values is the logistic function of their difference.

/** @import {ImportedNetwork} from './import.js' */

/**
 * The same network with one output, the second class's logit less the first one's.
 *
 * @param {ImportedNetwork} network with two outputs, and a softmax or nothing after them
 * @returns {ImportedNetwork} with one output and a sigmoid; its last weights are rounded once
 */
export function asOneOutput(network) {
  const { hidden, inputs, parameters, ending } = network;
  const width = hidden.length > 0 ? hidden[hidden.length - 1].units : inputs;
  const start = parameters.length - 2 * (width + 1);
  const result = parameters.slice(0, start + width + 1);
  for (let i = 0; i < width; i++)
    result[start + i] = parameters[start + width + i] - parameters[start + i];
  const biases = start + 2 * width;
  result[start + width] = parameters[biases + 1] - parameters[biases];
  const note = ending === 'softmax' ? 'oneOutput' : 'oneOutputOfLogits';
  return {
    ...network,
    outputs: 1,
    ending: 'sigmoid',
    parameters: result,
    notes: [...network.notes, note],
  };
}
