// What the tests of the inspector share: how it is opened, and the engine's numbers behind what it shows.
import assert from 'node:assert/strict';
import { nothingRequested } from '../../../web/engine/request.js';
import { openHost } from '../../support/engine.js';

/** @import {Locator, Page} from 'playwright-core' */
/** @import {Trace, TraceRequest} from '../../../web/engine/types.js' */

export const text = 'v=1&data=xor&net=4:tanh,5:relu&opt=adam&lr=0.01';
export const path = `/#${text}&at=60`;

/**
 * The button of a unit; column 0 holds the inputs.
 *
 * @param {Page} page
 * @param {number} column
 * @param {number} index
 */
export function tile(page, column, index) {
  return page.locator(`.tile[data-column="${column}"][data-index="${index}"]`);
}

/**
 * @param {Page} page
 * @param {string} name
 */
export async function shows(page, name) {
  await page.locator('#inspector-heading', { hasText: name }).waitFor();
  await page.locator('.terms').waitFor();
}

/**
 * The exact numbers behind what is shown.
 *
 * @param {Locator} rows
 * @param {string} name of the data attribute
 */
export function numbers(rows, name) {
  return rows.evaluateAll(
    (all, attribute) => all.map((row) => Number(row.getAttribute(`data-${attribute}`))),
    name,
  );
}

/**
 * The engine at the same step, in this process.
 *
 * @param {string} experiment
 * @param {number} step
 * @param {TraceRequest} request
 * @param {(host: import('../../support/only-run.js').OnlyRun) => void} [change]
 */
export async function engineAt(experiment, step, request, change = () => {}) {
  const host = await openHost();
  try {
    const { description } = host.open(experiment);
    await host.run(step);
    change(host);
    const frame = host.frame({ ...nothingRequested, parameters: true, trace: request });
    return { ...frame, trace: /** @type {Trace} */ (frame.trace), description };
  } finally {
    host.terminate();
  }
}

/**
 * @param {number} actual
 * @param {number} wanted
 */
export function near(actual, wanted) {
  const difference = Math.abs(actual - wanted);
  assert.ok(difference <= 1e-5 * Math.max(1e-3, Math.abs(wanted)), `${actual} is not ${wanted}`);
}
