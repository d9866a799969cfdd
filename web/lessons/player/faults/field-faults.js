// Fields of experiments and plans that the engine does not take, as faults of a lesson: what is written there, what may be, and what to
// write instead where that is known.

import { allowedText } from '../../../format/problem-text.js';
import { numberOf, withPoints } from '../../format/fields.js';

/** @import {Problem} from '../../../engine/types.js' */
/** @import {Faults} from '../../format/faults.js' */

/** What is between two numbers, or is one of several names. */
const plain = ['number', 'number_above', 'whole', 'units', 'names', 'percent'];

/**
 * @param {readonly Problem[]} problems
 * @param {string} text of the experiment, the plan or the change, as it is written
 * @param {number} line of the file
 * @param {'experiment' | 'plan'} code
 * @param {Faults} faults
 */
export function addFieldFaults(problems, text, line, code, faults) {
  const layers = layersIn(text);
  let isCompleted = false;
  for (const { field, value, allowed, code: problem } of problems) {
    const isLayer = field.startsWith('net');
    const comma = isLayer ? cutParameter(layers, value) : withPoints(value);
    if (comma !== value && (isLayer || endsInNumber(comma))) {
      const key = isLayer ? 'net' : field;
      faults.add('decimalComma', line, `${key}=${isLayer ? withComma(comma) : value}`, [
        `${key}=${comma}`,
      ]);
    } else if (problem === 'missing_value' && isLayer) {
      // One line mends all layers of a network.
      if (!isCompleted)
        faults.add('noActivation', line, value, [`net=${completed(layers).join(',')}`]);
      isCompleted = true;
    } else {
      const possible = plain.includes(allowed.code)
        ? Object.values(allowed.values).join('–')
        : allowedText(allowed);
      faults.add(code, line, `${isLayer ? 'net' : field}=${value}`, [possible]);
    }
  }
}

/** @param {string} text @returns {string[]} */
function layersIn(text) {
  const [, net = ''] = /(?:^|[&?#])net=([^&]*)/.exec(text) ?? [];
  return net.split(',').filter(Boolean);
}

/** Whether a setting with a point instead of its comma has a number. @param {string} text */
function endsInNumber(text) {
  return !Number.isNaN(numberOf(text.slice(text.lastIndexOf(':') + 1)));
}

/**
 * The layer of which a decimal comma has cut the end off: leaky_relu:0,01 is read as two.
 *
 * @param {readonly string[]} layers
 * @param {string} value what was read as a layer
 * @returns {string} with a point; the value itself where there is none
 */
function cutParameter(layers, value) {
  const at = layers.indexOf(value);
  const isCut = at > 0 && /^\d+$/.test(value) && /:0$/.test(layers[at - 1]);
  return isCut ? `${layers[at - 1]}.${value}` : value;
}

/** @param {string} text with a point at its end */
const withComma = (text) => text.replace(/\.(?=\d+$)/, ',');

/**
 * @param {readonly string[]} layers
 * @returns {string[]} with an activation each: that of the next layer which has one
 */
function completed(layers) {
  const named = layers.map((layer) => /:.*/.exec(layer)?.[0] ?? '');
  const last = named.filter(Boolean).at(-1) ?? ':relu';
  return layers.map((layer, index) =>
    named[index] === '' ? layer + (named.slice(index).find(Boolean) ?? last) : layer,
  );
}
