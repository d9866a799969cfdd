// Finds the very update that killed a unit.
//
// The record of deaths dates one to a check, some hundred milliseconds of training apart. Here the engine lives through the
// stretch before that check once more, with a check after every step; the present is not touched.

/** @import {Run as Handle} from '../engine/run.js' */
/** @import {UnitLife} from '../engine/types.js' */

/**
 * @typedef {object} Death what one update did to a unit's mean pre-activation, as in UnitLife
 * @property {number} step
 * @property {number} bias
 * @property {number} weights
 * @property {number} inputs
 */

/** In one go; a longer stretch is first narrowed down by checks that lie further apart. */
const mostChecks = 4096;
const dead = 1;

/**
 * @param {Pick<Handle, 'checkpoints' | 'replay'>} handle
 * @param {number} unit counted through all layers
 * @param {number} since the step of the check that found it dead
 * @returns {Promise<Death | null>} null where no earlier point is left, or where training on from it does not kill the unit
 */
export async function findDeath(handle, unit, since) {
  let from = (await handle.checkpoints()).filter((step) => step < since).pop();
  let to = since;
  while (from !== undefined) {
    const stride = Math.ceil((to - from) / mostChecks);
    const { units } = await handle.replay(from, to, stride);
    const life = units.find((each) => each.unit === unit);
    const death = life && deathOf(life);
    if (!death || stride === 1) return death ?? null;
    to = death.step;
    from = Math.max(from, to - stride);
  }
  return null;
}

/**
 * @param {UnitLife} life
 * @returns {Death | null}
 */
function deathOf({ state, since, deaths, bias, weights, inputs }) {
  if (state !== dead || deaths === 0) return null;
  if (bias === null || weights === null || inputs === null) return null;
  return { step: since, bias, weights, inputs };
}
