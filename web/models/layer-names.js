// Names of layers in exported models: those that they had in the file that a network came from, as far as every format takes them.

const longest = 60;

/** Names that other parts of exported models have. */
const taken = /^(activation_\d+|table_|dense_\d+$)/;

/**
 * @param {string[] | null | undefined} names as a file had them
 * @param {number} count of the layers
 * @returns {string[] | null} letters, digits, points, dashes and low lines, each once; null where the layers have no names of their own
 */
export function exportedNames(names, count) {
  if (names?.length !== count) return null;
  /** @type {string[]} */
  const result = [];
  names.forEach((name, i) => {
    const plain = name.replace(/[^A-Za-z0-9_.-]+/g, '_').slice(0, longest);
    const fits = /[A-Za-z0-9]/.test(plain) && !taken.test(plain) && !result.includes(plain);
    result.push(fits ? plain : `dense_${i + 1}`);
  });
  return result;
}
