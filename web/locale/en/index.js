// English as a whole: every room with its texts. The page loads each with what says it; this file is for types, for tests and for the
// table of the command line. Texts are messages in ICU's MessageFormat; *z* in them is set as a mathematical symbol.

import activations from './activations.js';
import boot from './boot.js';
import claims from './compare/claims.js';
import classes from './classes.js';
import compare from './compare/compare.js';
import csvProblems from './csv-problems.js';
import examples from './examples.js';
import fetching from './fetching.js';
import findings from './findings.js';
import healthy from './healthy.js';
import inspector from './inspector.js';
import layer from './layer.js';
import lessons from './lessons/lessons.js';
import loading from './loading.js';
import messages from './messages.js';
import minute from './lessons/minute.js';
import output from './output.js';
import own from './network/own.js';
import ownData from './own-data.js';
import page from './page.js';
import panelTools from './panel-tools.js';
import problems from './problems.js';
import map from './compare/map.js';
import race from './compare/race.js';
import guide from './teach/guide.js';
import results from './teach/results.js';
import share from './share.js';
import study from './study.js';
import task from './task.js';
import terms from './terms.js';
import theory from './network/theory.js';
import time from './time.js';
import vitals from './vitals.js';

export default {
  activations,
  boot,
  claims,
  classes,
  compare,
  'csv-problems': csvProblems,
  examples,
  fetching,
  findings,
  healthy,
  inspector,
  layer,
  lessons,
  loading,
  messages,
  minute,
  output,
  own,
  'own-data': ownData,
  page,
  'panel-tools': panelTools,
  problems,
  map,
  race,
  guide,
  results,
  share,
  study,
  task,
  terms,
  theory,
  time,
  vitals,
};
