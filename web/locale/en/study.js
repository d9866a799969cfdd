// What is said of many runs, in English and in ICU's MessageFormat, by the engine's codes: cpp/study/sentence.h lists them with
// their values. {figures} and {basis} are messages of their own, with the same values.

export default {
  measure:
    '{measure, select, accuracy {held-out accuracy} loss {held-out loss} train_accuracy {training accuracy} train_loss {training loss} epochs {number of epochs to the target} other {number of steps to the target}}',
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
  'sentence.none_reaches':
    'No run of {value} or {first} reaches the target within {end, number, integer} {unit, select, steps {{end, plural, one {step} other {steps}}} other {{end, plural, one {epoch} other {epochs}}}}. {basis}',
  'sentence.too_few_seeds':
    'Too few seeds for a verdict on {value} against {first}: from 20 on there are intervals. The median of the {name} is {reached, select, no {not reached} other {{median, number, measured}}} with {value} and {firstReached, select, no {not reached} other {{firstMedian, number, measured}}} with {first}. {basis}',
  'sentence.incomplete':
    'No verdict on the {name} of {value} against {first} yet: {seeds, number, integer} of {planned, plural, one {# seed} other {# seeds}} are finished for all values. {basis}',
  'sentence.alone':
    'The interquartile mean of the {name} is {mean, number, measured}{interval, select, yes { ({level, number, typed}% interval: {low, number, measured} to {high, number, measured})} other {}}; {failed, number, percent} of the runs {failure}. {basis}',
};
