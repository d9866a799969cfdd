// The room of what is said about the run in sentences: the diagnosis with its remedies, and messages on the address and on divergence.
//
// Findings are the engine's; here they become words. Numbers of layers belong to panels/vitals.
import './diagnosis.css';
import './diagnosis.js';
import { Fetchable } from '../../kit/on-demand.js';

export { findingWords } from './diagnosis.js';

/** Most runs have none. */
export const messages = new Fetchable('messages', () => import('./messages.js'));
