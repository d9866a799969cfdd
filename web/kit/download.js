// Hands a file to the browser to be saved.

/**
 * @param {Blob} blob
 * @param {string} name
 */
export function download(blob, name) {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  // The browser has read it long before.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

/** Whether the page is in an iframe with an origin of its own, which may not be allowed to save files, and is not told so. */
export function mayNotSave() {
  return globalThis.origin === 'null' && location.protocol !== 'file:';
}
