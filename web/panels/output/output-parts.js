// What the output panel needs for some data and some readers only: the readout at a point, the legend of classes, the curve of
// data on a line, and the least-squares fit of a linear network.

import './output-parts.css';
import { LinearFit } from './linear-fit.js';
import { LineView } from './line-view.js';
import { Probe } from './probe.js';

export { paintClasses } from '../../draw/plane/class-map.js';
export { classLegend, paintLegend } from './class-legend.js';

export class OutputParts {
  probe;
  line;
  linear;

  /**
   * @param {() => void} update renders the panel anew
   * @param {() => void} repaint and its pictures too
   */
  constructor(update, repaint) {
    this.probe = new Probe(update);
    this.line = new LineView(repaint);
    this.linear = new LinearFit(repaint);
  }
}
