// What a run is asked that is neither training nor a frame, loaded when the first of it is wanted.

export { GoalWatch } from '../goal-watch.js';
export { lookAhead } from './next-batch.js';
