// Tells what is wrong with settings that stand before the `#` of an address whose experiment stands behind it. They are not used, since
// programs that pass links on put fields of their own there; who has written one wrongly is told all the same.

import { readAddress } from '../../address/address-parts.js';
import { isPlan } from '../../address/plan-text.js';

/** @import {Problem} from '../../engine/types.js' */
/** @import {Store} from '../store.js' */

/** Those that other programs write, too, and those of lanes, which are used wherever they stand. */
const apart = /^(?:v|at|check|lane[2-4])(?:[.=]|$)/;

/**
 * @param {Pick<Store, 'run' | 'addressProblems' | 'emit'>} store
 * @param {string} search the query of the address, from its `?` on
 */
export async function tellQueryFaults(store, search) {
  const faults = await queryFaults(store, search);
  if (faults.length === 0) return;
  store.addressProblems = [...store.addressProblems, ...faults];
  store.emit();
}

/**
 * @param {Pick<Store, 'run'>} store
 * @param {string} search
 * @returns {Promise<Problem[]>}
 */
async function queryFaults({ run }, search) {
  const { experiment } = readAddress(search);
  if (experiment === '' || isPlan(experiment)) return [];
  const fields = experiment.split('&').filter((field) => !apart.test(field));
  if (fields.length === 0) return [];
  const { problems } = await run.engine.edit(run.experiment.text, fields.join('&'));
  const keys = fields.map((field) => field.split('=')[0]);
  return problems.filter(({ field, code }) => code !== 'unknown_field' && keys.includes(field));
}
