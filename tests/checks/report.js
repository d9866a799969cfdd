// How a check of this folder ends: what was found, a line each, and the count that tests/run.js reads.

/**
 * @param {string} rule what was checked, for the reader of a failure
 * @param {string[]} faults
 */
export function report(rule, faults) {
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) console.log(rule);
  console.log(faults.length > 0 ? '0 passed, 1 failed' : '1 passed, 0 failed');
  process.exitCode = faults.length > 0 ? 1 : 0;
}
