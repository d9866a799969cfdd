// The room of the vital signs: a row for each hidden layer, and the gradient flow beside them or over time.
//
// What ails a layer is said in panels/story; the values come in frames, their history from state/vital-history.js.
import './vitals.css';
import './vitals.js';

export { gradientHistory, slopesView } from './vitals.js';
