// Where the editor of the reader's own activation comes from when it is first opened.

import { Fetchable } from '../../../kit/on-demand.js';

export const ownEditor = new Fetchable('own', () => import('./own-editor.js'));
