// The reader's own activation, for exports that write its formula out.

/** @import {OwnActivation} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */

/** In place of any other. @type {OwnActivation} */
export const anyFormula = {
  text: 'z',
  formula: 'z',
  constants: [],
  learned: 'no',
  f: 'z',
  slope: '1',
  facts: null,
  problems: [],
};

/**
 * @param {Run} run
 * @returns {Promise<OwnActivation | null>} null where no layer has it
 */
export async function ownOf(run) {
  const { own } = run.experiment.fields;
  const isUsed = run.description.layers.some(({ activation }) => activation === 'own');
  return isUsed ? run.engine.ownActivation(own) : null;
}
