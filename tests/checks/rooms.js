// Checks who uses whom in the JavaScript: the rules are in dependency-cruiser.cjs.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { report } from './report.js';
import { root } from './source-files.js';

/** @import {ICruiseResult, IConfiguration} from 'dependency-cruiser' */

/** @type {IConfiguration} */
const { forbidden, options } = createRequire(import.meta.url)('./dependency-cruiser.cjs');

/** @typedef {{rule: string, from: string, to: string}} Violation */

/**
 * What breaks a rule today and is known, from file to file below web/, by rule. The list may only become shorter: a line that is no
 * longer needed is a fault.
 *
 * @type {Record<string, [from: string, to: string][]>}
 */
const known = {
  // What is fetched past the table of parts.
  'on-demand': [['engine/host.js', 'engine/costs.js']],
};

/**
 * What breaks a rule.
 *
 * @param {string} folder the project's, or one with a folder web/ like it
 * @returns {Promise<Violation[]>}
 */
export async function violationsIn(folder) {
  const { output } = await cruise(['web'], {
    ...options,
    baseDir: folder,
    ruleSet: { forbidden },
    validate: true,
  });
  const { summary } = /** @type {ICruiseResult} */ (output);
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/**
 * @param {Violation[]} violations
 * @param {typeof known} expected
 * @returns {string[]} what is new, with the rule that it breaks, and what is listed and is not there
 */
export function faultsOf(violations, expected) {
  const listed = Object.entries(expected).flatMap(([rule, pairs]) =>
    pairs.map(([from, to]) => ({ rule, from: `web/${from}`, to: `web/${to}` })),
  );
  /** @type {(a: Violation, b: Violation) => boolean} */
  const same = (a, b) => a.rule === b.rule && a.from === b.from && a.to === b.to;
  /** @param {string} name */
  const reason = (name) => forbidden?.find((rule) => rule.name === name)?.comment ?? '';
  return [
    ...violations
      .filter((each) => !listed.some((other) => same(each, other)))
      .map(({ rule, from, to }) => `${rule}: ${from} → ${to}\n    ${reason(rule)}`),
    ...listed
      .filter((each) => !violations.some((other) => same(each, other)))
      .map(
        ({ rule, from, to }) => `listed in rooms.js, but no longer so: ${rule}: ${from} → ${to}`,
      ),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  report(
    'Who may use whom stands in web/README.md and, as rules, in tests/checks/dependency-cruiser.cjs.',
    faultsOf(await violationsIn(root), known),
  );
}
