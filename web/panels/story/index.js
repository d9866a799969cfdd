// The room of what is said about the run in sentences: the diagnosis with its remedies, and messages on the address and on divergence.
//
// Findings are the engine's; here they become words. Numbers of layers belong to panels/vitals.
import './diagnosis.css';
import './diagnosis.js';

/** Messages; most runs have none, so they come on demand. */
export const loadMessages = () => import('./messages.js');
