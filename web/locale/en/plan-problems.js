// What the fields of a study’s plan may be, in English and in ICU's MessageFormat: cpp/study/plan_text.h lists the codes with
// their values. The problems themselves are those of an experiment, in problems.js.

export default {
  'allowed.seeds':
    'A-B, two whole numbers from 0 to {max, number, typed}, the first at most the second',
  'allowed.runs':
    'at most {most, number, typed} runs; do more seeds in several studies, or vary less',
  'allowed.instead': '{field}, which says it in a study',
  'allowed.fixed_data':
    'with vary.dataseed=0 beside it; otherwise a study’s seed draws the data, too',
  'allowed.hidden_layers': 'a network with hidden layers, net=8:relu for example',
  'allowed.same_kind': 'data that is all classes or all regression',
  'allowed.factors': 'at most {most, number, typed} factors',
};
