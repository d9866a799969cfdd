// The rows of a study as files, in the bytes that the command line writes: see cpp/study/row.h.

/**
 * Lines of JSON that `playground study merge` reads: the plan, then its rows.
 *
 * @param {{text: string, runs: number}} plan
 * @param {readonly string[]} rows
 * @returns {string}
 */
export function jsonLines({ text, runs }, rows) {
  // Whether a digest is known makes no other study.
  const plan = text.replace(/&check=[^&]*/, '');
  return [`{"plan":"${plan}","runs":${runs}}`, ...rows, ''].join('\n');
}

/** A name and its value in a row; no name and no value has a comma or a quote. */
const cells = /"([^"]+)":(?:"([^"]*)"|([^,}]*))/g;

/**
 * @param {readonly string[]} rows lines of JSON, one at least
 * @returns {string}
 */
export function csv(rows) {
  const head = [...rows[0].matchAll(cells)].map(([, name]) => name).join(',');
  const lines = rows.map((row) =>
    [...row.matchAll(cells)]
      .map(([, , quoted, plain]) => quoted ?? (plain === 'null' ? '' : plain))
      .join(','),
  );
  return [head, ...lines, ''].join('\n');
}
