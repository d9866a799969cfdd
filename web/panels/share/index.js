// The room of sharing: the dialog with an address, an iframe or files to hand on, and opening files that come in.
//
// Addresses are made in address, packages and snippets in embed/authoring, models in models.
export { openDroppedFiles } from './dropped-files.js';

/** The dialog; it comes on demand. */
export const loadShare = () => import('./share.js');
