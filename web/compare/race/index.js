// The room of the race: two to four runs side by side, at the same step.
//
// The lanes of a race are text in the page's state (state/race/lanes.js) and in the address; here they become runs. What a race is for, and how one
// begins, is said where one sets out from: a layer's dialog, a remedy, the dialog of comparisons.
import './race.css';
import './race-sizes.css';
import './race.js';

export { films, picture, tables } from './offer.js';
