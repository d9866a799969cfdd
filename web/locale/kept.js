// The language that the reader has chosen on this device. boot.js reads it, too.

const storageKey = 'activation-playground.language';

/** @returns {string[]} its tag, nothing where none was chosen */
export function chosenLanguage() {
  try {
    return [localStorage.getItem(storageKey) ?? []].flat();
  } catch {
    // Sandboxed frames have no storage.
    return [];
  }
}

/**
 * @param {string} tag
 * @returns {boolean} whether it is kept
 */
export function keepLanguage(tag) {
  try {
    localStorage.setItem(storageKey, tag);
    return true;
  } catch {
    return false;
  }
}
