// What the network panel can do without until the page is idle: what is said of the part that is pointed at, with its links, the door to
// formulas, and the update in slow motion, whose button stands in the transport.

import './own/door.js';
import './slowly/slow-batch.js';

export { besidePointed, paintPointed } from './pointed.js';
export { unitLinks } from './unit-links.js';
