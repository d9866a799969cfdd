// What can be asked of the module of studies, wherever it runs: in a worker of the pool or on the page.

/** @import {Runner} from './runner.js' */
/** @import {StudyCall, StudyModule, StudyTally} from './types.js' */

/**
 * @param {StudyModule} module
 * @param {Runner} runner
 * @param {() => Promise<boolean>} turn see runner.js
 * @param {StudyCall} call
 * @returns {Promise<any>}
 */
export async function dispatch(module, runner, turn, call) {
  switch (call.method) {
    case 'plan':
      return module.plan(call.values[0]);
    case 'planWith':
      return module.planWith(...call.values);
    case 'experiment':
      return module.experiment(...call.values);
    case 'activationCost':
      return module.cost(...call.values);
    case 'stepCost':
      return module.stepCost(...call.values);
    case 'meanField':
      return module.meanField(call.values[0]);
    case 'place':
      return module.place(...call.values);
    case 'rows':
      return runner.rows(...call.values, turn);
    case 'endings':
      return runner.endings(...call.values, turn);
    case 'cost':
      return runner.cost(...call.values);
    case 'theory':
      return runner.theory(...call.values, turn);
    case 'judge':
      return tallied(module, call.values, (tally) => tally.judge());
    case 'sound':
      return tallied(module, call.values, (_, sound) => sound);
    case 'crowdSeeds':
      return module.crowdSeeds(...call.values);
    case 'crowd':
      return runner.crowd.open(...call.values);
    case 'crowdTrain':
      return runner.crowd.train(...call.values, turn);
    case 'crowdDigest':
      return runner.crowd.digest(...call.values);
    case 'crowdBands':
      return runner.crowd.bands(...call.values);
    default:
      throw new Error(`There is no call “${call.method}”.`);
  }
}

/**
 * @template Answer
 * @param {StudyModule} module
 * @param {[plan: string, lines: string[]]} rows in any order
 * @param {(tally: StudyTally, sound: string[]) => Answer} answer `sound` are the lines that are rows of the plan
 */
function tallied(module, [plan, lines], answer) {
  const tally = new module.Tally(plan);
  try {
    const sound = lines.filter((line) => tally.add(line));
    return answer(tally, sound);
  } finally {
    tally.delete();
  }
}
