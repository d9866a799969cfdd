// What is said of many runs, in English and in ICU's MessageFormat, by the engine's codes: cpp/study/sentence.h lists them with
// their values. {name}, {failure}, {figures} and {basis} are messages of their own, with the same values. What the fields of a
// study's plan may be is beside them: cpp/study/plan_text.h lists these codes. Their problems are in problems.js.

export default {
  name: '{measure, select, accuracy {held-out accuracy} loss {held-out loss} train_accuracy {training accuracy} train_loss {training loss} epochs {number of epochs to the target} other {number of steps to the target}}',
  failure: '{kind, select, metric {diverged} other {did not reach the target}}',
  figures:
    'The interquartile mean of the {name} is {mean, number, measured} with {value} and {firstMean, number, measured} with {first}, a difference of {difference, number, measured} ({level, number, typed}% interval: {low, number, measured} to {high, number, measured}); {failed, number, percent} and {firstFailed, number, percent} of their runs {failure}.',
  basis:
    '{seeds, plural, one {# seed} other {# seeds}}, {runs, plural, one {# run} other {# runs}}{factor, select, none {} other {; varied: {factor}}}{stratum, select, one {, with {second} at {at}} all {, over all values of {second}} other {}}{fixed, select, yes {; on this one draw of the data} other {}}.',
  'sentence.better': '{value} does better than {first}. {figures} {basis}',
  'sentence.worse': '{value} does worse than {first}. {figures} {basis}',
  'sentence.better_but_fails_more':
    '{value} cannot be called better than {first}: its interquartile mean is better, but more of its runs {failure}. {figures} {basis}',
  'sentence.worse_but_fails_less':
    '{value} cannot be called worse than {first}: its interquartile mean is worse, but fewer of its runs {failure}. {figures} {basis}',
  'sentence.no_difference':
    'No difference between {value} and {first} can be told with {seeds, plural, one {# seed} other {# seeds}}. {figures}{needs, select, yes { To see a difference as large as this one, about {needed, number, integer} seeds would be needed.} other {}} {basis}',
  'sentence.all_diverged': 'All runs of {value} and {first} diverged. {basis}',
  'sentence.none_reaches':
    'No run of {value} or {first} reaches the target within {end, number, integer} {unit, select, steps {{end, plural, one {step} other {steps}}} other {{end, plural, one {epoch} other {epochs}}}}. {basis}',
  'sentence.too_few_seeds':
    'Too few seeds for a verdict on {value} against {first}: from 20 on there are intervals. The median of the {name} is {reached, select, no {not reached} other {{median, number, measured}}} with {value} and {firstReached, select, no {not reached} other {{firstMedian, number, measured}}} with {first}. {basis}',
  'sentence.incomplete':
    'No verdict on the {name} of {value} against {first} yet: {seeds, number, integer} of {planned, plural, one {# seed} other {# seeds}} are finished for all values. {basis}',
  'sentence.alone':
    '{interval, select, yes {The interquartile mean of the {name} is {mean, number, measured} ({level, number, typed}% interval: {low, number, measured} to {high, number, measured})} other {The median of the {name} is {reached, select, no {not reached} other {{median, number, measured}}}}}; {failed, number, percent} of the runs {failure}. {basis}',

  'allowed.seeds':
    'A-B, two whole numbers from 0 to {max, number, typed}, the first at most the second',
  'allowed.runs':
    'at most {most, number, typed} runs; do more seeds in several studies, or vary less',
  'allowed.instead': '{field}, which says it in a study',
  'allowed.fixed_data':
    'with vary.dataseed=0 beside it; otherwise a study’s seed draws the data, too',
  'allowed.hidden_layers': 'a network with hidden layers, net=8:relu for example',
  'allowed.same_kind': 'data that is all classes or all regression',
  'allowed.combinations': 'at most {most, number, typed} pairs of values of two factors',
  'allowed.factors': 'at most {most, number, typed} factors',
};
