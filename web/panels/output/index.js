// The room of the output panel: what the network answers over the plane, on a line, or for each sample, with the folds it is made of.
//
// The chart of the loss below it is a panel of its own (panels/loss). Maps, points and lines are drawn by draw/plane.
import './output.css';
import './output.js';

export { classView, inputPicker, lineView, linearFit, probeView, samplesView } from './output.js';
