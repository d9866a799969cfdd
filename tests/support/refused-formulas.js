// Formulas that are refused, and what the command line says of each.

/** Kind of problem, what is allowed, an experiment, and the sentence. @type {[string, string, string, string][]} */
export const refusedFormulas = [
  [
    'bad_parameter',
    'own_name',
    'own=z + sinh(z)',
    'own: “z + sinh(z)” cannot be used; allowed: min, max, abs, exp, log, sqrt, tanh, sigmoid, softplus, sin, cos, erf, sign; at 5, “sinh” is not known: did you mean “sin”?.',
  ],
  [
    'bad_parameter',
    'own_unknown',
    'own=alert(1)',
    'own: “alert(1)” cannot be used; allowed: min, max, abs, exp, log, sqrt, tanh, sigmoid, softplus, sin, cos, erf, sign; at 1, “alert” is not known.',
  ],
  [
    'bad_parameter',
    'own_operand',
    'own=z * )',
    'own: “z * )” cannot be used; allowed: a number, z, a constant, a function or a bracket at 5, in place of “)”.',
  ],
  [
    'bad_parameter',
    'own_operator',
    'own=z 2',
    'own: “z 2” cannot be used; allowed: an operation or the end at 3, in place of “2”.',
  ],
  [
    'bad_parameter',
    'own_expected',
    'own=exp z',
    'own: “exp z” cannot be used; allowed: “(” at 5, in place of “z”.',
  ],
  [
    'bad_parameter',
    'own_power',
    'own=z^0.5',
    'own: “z^0.5” cannot be used; allowed: a whole number from −16 to 16 as the power at 3, in place of “0.5”.',
  ],
  [
    'bad_parameter',
    'own_end',
    'own=z +',
    'own: “z +” cannot be used; allowed: a formula that goes on at 4, where this one ends too soon.',
  ],
  [
    'bad_parameter',
    'own_constants',
    'own=a+b+c+d+f',
    'own: “a+b+c+d+f” cannot be used; allowed: at most 4 constants; “f” at 9 is one more.',
  ],
  [
    'bad_parameter',
    'own_constant',
    'own=a z;a=2:0:1',
    'own: “a z;a=2:0:1” cannot be used; allowed: constants as a=value:min:max, for example a=0.1:0:1, with the value between the ends, in place of “a=2:0:1”.',
  ],
  [
    'bad_parameter',
    'own_nowhere',
    'own=log(-1-z^2)',
    'own: “log(-1-z^2)” cannot be used; allowed: a formula that gives a number somewhere from −20 to 20.',
  ],
  [
    'bad_parameter',
    'own_constant_name',
    'own=a z;a=1:0:2;z=1:0:2',
    'own: “a z;a=1:0:2;z=1:0:2” cannot be used; allowed: one letter from a to y for each constant, without e and x, once and used in the formula, in place of “z=1:0:2”.',
  ],
  [
    'bad_parameter',
    'own_damaged',
    'own=A21heCh6LCBhIHopO2E9',
    'own: “A21heCh6LCBhIHopO2E9” cannot be used; allowed: a whole formula; this one was cut off or damaged on its way: ask for the link again, or write the formula anew.',
  ],
  ...[
    ['own_too_long', 'z'.repeat(301), 'at most 300 characters'],
    ['own_too_deep', '('.repeat(250), 'at most 40 brackets within each other'],
    [
      'own_too_large',
      Array.from({ length: 60 }, (_, i) => `z^2/${i}`)
        .join('+')
        .slice(0, 299),
      'a shorter formula; this one and its derivative have too many operations',
    ],
  ].map(
    ([code, formula, sentence]) =>
      /** @type {[string, string, string, string]} */ ([
        'bad_parameter',
        code,
        `own=${formula}`,
        `own: “${formula.slice(0, 40)}…” cannot be used; allowed: ${sentence}.`,
      ]),
  ),
];
