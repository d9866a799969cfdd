// What is said of many runs, in English and in ICU's MessageFormat, by the engine's codes: cpp/study/sentence.h lists them with their
// values. {factorName} and {secondName} are what whoever asks calls the factors; {name}, {what}, {against}, {failure}, {failures}, {figures}
// and {basis} are messages of their own, with the same values. What the fields of a study's plan may be is beside them:
// cpp/study/plan_text.h lists these codes. Their problems are in problems.js.

export default {
  name: '{measure, select, accuracy {held-out accuracy} loss {held-out loss} train_accuracy {training accuracy} train_loss {training loss} epochs {number of epochs to the target} other {number of steps to the target}}',
  what: '{factor, select, none {} activation {{value}} data {{value}} init {{value}} loss {{value}} opt {{value}} other {{factorName} = {value}}}',
  against:
    '{factor, select, none {} activation {{first}} data {{first}} init {{first}} loss {{first}} opt {{first}} other {{factorName} = {first}}}',
  failure: '{kind, select, metric {diverged} other {did not reach the target}}',
  failures:
    '{anyFailed, select, no {{kind, select, metric {none of their runs diverged} other {all of their runs reached the target}}} other {{failed, number, percent} and {firstFailed, number, percent} of their runs {failure}}}',
  figures:
    'The interquartile mean of the {name} is {mean, number, figure} with {what} and {firstMean, number, figure} with {against}, a difference of {difference, number, figure} ({level, number, typed}% interval: {low, number, figure} to {high, number, figure}); {failures}.{hollow, select, yes { Neither mean is better than that of the best constant answers to the same data.} other {}}',
  basis:
    '{seeds, plural, one {# seed} other {# seeds}}, {runs, plural, one {# run} other {# runs}}{factor, select, none {} other {; varied: {factorName}}}{stratum, select, one {, with {secondName} = {at}} all {, over all values of {secondName}} other {}}{fixed, select, yes {; on this one draw of the data} other {}}.',
  'sentence.better':
    '{kind, select, metric {{what} does better than {against}} other {{what} reaches the target sooner than {against}}}. {figures} {basis}',
  'sentence.worse':
    '{kind, select, metric {{what} does worse than {against}} other {{what} reaches the target later than {against}}}. {figures} {basis}',
  'sentence.better_but_fails_more':
    '{what} cannot be called {kind, select, metric {better} other {faster}} than {against}: its interquartile mean is better, but more of its runs {failure}. {figures} {basis}',
  'sentence.worse_but_fails_less':
    '{what} cannot be called {kind, select, metric {worse} other {slower}} than {against}: its interquartile mean is worse, but fewer of its runs {failure}. {figures} {basis}',
  'sentence.fails_more':
    'More of the runs with {what} {failure} than of those with {against}, a difference of {failedDifference, number, percent} of the runs ({level, number, typed}% interval: {failedLow, number, percent} to {failedHigh, number, percent}); between their interquartile means no difference can be told. {figures} {basis}',
  'sentence.fails_less':
    'Fewer of the runs with {what} {failure} than of those with {against}, a difference of {failedDifference, number, percent} of the runs ({level, number, typed}% interval: {failedLow, number, percent} to {failedHigh, number, percent}); between their interquartile means no difference can be told. {figures} {basis}',
  'sentence.no_difference':
    'No difference between {what} and {against} in the {name} can be told with {seeds, plural, one {# seed} other {# seeds}}. {figures}{needs, select, yes { To see a difference as large as this one, about {needed, number, integer} seeds would be needed.} many { To see a difference as small as this one, more than a million seeds would be needed.} other {}} {basis}',
  'sentence.all_diverged': 'All runs with {what} and with {against} diverged. {basis}',
  'sentence.none_reaches':
    'No run with {what} or with {against} reaches the target within {end, number, integer} {unit, select, steps {{end, plural, one {step} other {steps}}} other {{end, plural, one {epoch} other {epochs}}}}. {basis}',
  'sentence.too_few_seeds':
    'Too few seeds for a verdict on {what} against {against}: from 20 on there are intervals. The median of the {name} is {reached, select, no {not reached} other {{median, number, figure}}} with {what} and {firstReached, select, no {not reached} other {{firstMedian, number, figure}}} with {against}. {basis}',
  'sentence.incomplete':
    'No verdict on the {name} of {what} against {against} yet: {seeds, number, integer} of {planned, plural, one {# seed} other {# seeds}} are finished for all values. {basis}',
  'sentence.alone':
    '{failed, plural, =1 {{kind, select, metric {All runs diverged.} other {No run reaches the target within {end, number, integer} {unit, select, steps {{end, plural, one {step} other {steps}}} other {{end, plural, one {epoch} other {epochs}}}}.}}} other {{interval, select, yes {The interquartile mean of the {name} is {mean, number, figure} ({level, number, typed}% interval: {low, number, figure} to {high, number, figure})} other {The median of the {name} is {reached, select, no {not reached} other {{median, number, figure}}}}}; {anyFailed, select, no {{kind, select, metric {no run diverged} other {all runs reached the target}}} other {{failed, number, percent} of the runs {failure}}}.{hollow, select, yes { That is no better than the mean of the best constant answers to the same data.} other {}}}} {basis}',

  'allowed.seeds':
    'A-B, two whole numbers from 0 to {max, number, typed}, the first at most the second',
  'allowed.runs':
    'at most {most, number, typed} runs; do more seeds in several studies, or vary less',
  'allowed.instead': '{field}, which says it in a study',
  'allowed.fixed_data':
    'with vary.dataseed=0 beside it; otherwise a study’s seed draws the data, too',
  'allowed.hidden_layers': 'a network with hidden layers, net=8:relu for example',
  'allowed.one_loss':
    'data with classes, whose accuracy is compared; losses of different kinds cannot be',
  'allowed.one_map':
    'on the page, which draws a map for each; here each activation has a study of its own, with that activation in net',
  'allowed.same_kind': 'data that is all classes or all regression',
  'allowed.value_once': 'each value once',
  'allowed.combinations': 'at most {most, number, typed} pairs of values of two factors',
  'allowed.factors': 'at most {most, number, typed} factors',
};
