// The room of the loss: its curves over the run, earlier runs among them, and the timeline that leads back.
//
// How the loss is recorded, and how earlier states come back, is in state.
import './loss-chart.css';
import './loss-chart.js';

/** @typedef {import('./timeline.js').Timeline} Timeline */

export { crowd, timeline } from './loss-chart.js';
