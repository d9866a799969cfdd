// The room of the examples: the experiments, and the dialog to choose one by its picture. Fetched when the dialog is first opened.
//
// How an example is opened is in state/time-travel.js.
import './examples.js';
