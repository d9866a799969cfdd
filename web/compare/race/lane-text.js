// What lanes have otherwise than the run on screen, from the address: fields `lane2.net=8:tanh`, which the engine reads on top of the run's
// experiment, so that what is wrong with them is told as of any other field.

import { changesText } from '../../address/address-parts.js';
import { laneKeys, laneText } from '../../state/race/lanes.js';

/** @import {Engine} from '../../engine/client.js' */
/** @import {Edited, Problem} from '../../engine/types.js' */

/** @typedef {Record<string, string>} LaneChanges what a lane has otherwise, by key */

/**
 * @typedef {object} LanePlan
 * @property {number} number from 2
 * @property {LaneChanges} changes
 */

/**
 * @param {string} text
 * @returns {{lanes: LanePlan[], problems: Problem[]}} in ascending order; a field that no lane can have is a problem
 */
export function readLanes(text) {
  /** @type {Map<number, LaneChanges>} */
  const lanes = new Map();
  /** @type {Problem[]} */
  const problems = [];
  for (const field of text.split('&').filter((each) => each !== '')) {
    const at = field.indexOf('=');
    const [name, value] = at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
    const number = Number(name[4]);
    const key = name.slice(6);
    const known = lanes.get(number);
    if (!laneKeys.includes(key)) problems.push(problem(name, value, 'unknown_field', laneKeys));
    else if (known && key in known) problems.push(problem(name, value, 'duplicate'));
    else lanes.set(number, { ...known, [key]: value });
  }
  const plans = [...lanes].map(([number, changes]) => ({ number, changes }));
  return { lanes: plans.sort((a, b) => a.number - b.number), problems };
}

/** @param {readonly LanePlan[]} lanes */
export function lanesText(lanes) {
  return lanes.map(({ number, changes }) => laneText(number, changes)).join('&');
}

/**
 * The experiment of a lane, and its changes as far as they can be used.
 *
 * @param {Pick<Engine, 'edit'>} engine
 * @param {string} text of the run on screen
 * @param {LanePlan} lane
 * @returns {Promise<{experiment: Edited, changes: LaneChanges, problems: Problem[]}>}
 */
export async function laneExperiment(engine, text, { number, changes }) {
  const edited = await engine.edit(text, changesText({ ...changes, at: '', check: '' }));
  // A layer of `net` is named by its number.
  const keyOf = (/** @type {string} */ field) => (field.startsWith('net') ? 'net' : field);
  const own = edited.problems.filter(({ field }) => keyOf(field) in changes);
  // The shortest text of the same layers; none where they are the standard ones.
  const kept = { ...changes };
  if ('net' in kept) kept.net = valueIn(edited.text, 'net') || kept.net;
  for (const { field, used } of own) {
    if (field.startsWith('net')) continue;
    if (used === '') delete kept[field];
    else kept[field] = used;
  }
  const problems = own.map((each) => ({ ...each, field: `lane${number}.${each.field}` }));
  return { experiment: { ...edited, problems: [] }, changes: kept, problems };
}

/**
 * @param {string} text of an experiment
 * @param {string} key
 */
function valueIn(text, key) {
  const field = text.split('&').find((each) => each.startsWith(`${key}=`));
  return field?.slice(key.length + 1) ?? '';
}

/**
 * @param {string} field
 * @param {string} value
 * @param {string} code
 * @param {readonly string[]} [names] that there are
 * @returns {Problem}
 */
function problem(field, value, code, names) {
  /** @type {Problem['allowed']} */
  const allowed = names
    ? { code: 'names', values: { names: names.join(', ') } }
    : { code: 'field_once', values: {} };
  return { field, value, code, allowed, used: '' };
}
