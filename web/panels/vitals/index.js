// The room of the vital signs: a row for each hidden layer, and the gradient flow beside them or over time.
//
// What ails a layer is said in panels/story; the values come in frames, their history from state/vital-history.js. The first screen tells
// how the layers are in panels/network, so all of this comes after it.
import { Fetchable } from '../../kit/on-demand.js';

export { gradientHistory, slopesView, theory } from './closer.js';

export const vitals = new Fetchable('vitals', () => import('./vitals.js'));
