// The room of the inspector: one unit and one sample, looked at closely. Fetched when something is first selected.
//
// What is selected is in state; the curve of the unit is drawn by draw/charts.
import './inspector.js';
