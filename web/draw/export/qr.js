// QR codes of links, as a path of one square a module.

import qrcode from 'qrcode-generator';

/** The most bytes that a QR code holds. */
export const mostQrBytes = 2953;

/** Up to this many modules a side the more robust coding is used; beyond, the one that keeps modules large. */
const robustModules = 57;

/** Around it stays this much free, in modules. */
export const quietZone = 4;

/**
 * @param {string} text
 * @returns {{size: number, path: string} | null} modules along a side without the quiet zone; null where it is too long
 */
export function qrPath(text) {
  for (const level of /** @type {const} */ (['Q', 'M', 'L'])) {
    const code = qrcode(0, level);
    code.addData(text);
    try {
      code.make();
    } catch {
      // It does not fit with this much correction of errors.
      continue;
    }
    const size = code.getModuleCount();
    if (size > robustModules && level !== 'L') continue;
    return { size, path: pathOf(size, (row, column) => code.isDark(row, column)) };
  }
  return null;
}

/**
 * @param {number} size
 * @param {(row: number, column: number) => boolean} isDark
 */
function pathOf(size, isDark) {
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let length = 0;
      while (column + length < size && isDark(row, column + length)) length++;
      if (length > 0) path += `M${column} ${row}h${length}v1h-${length}z`;
      column += length;
    }
  }
  return path;
}
