// The room of the goal that an author sets for a reader. Fetched only where there is one.
//
// What a goal is and whether it is reached is in address/goal.js, state/measures.js and state/goal.
import './goal.js';

export { keepGoal as prepare } from '../../state/goal/goal-keeper.js';
