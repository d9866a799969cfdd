// Settings of an experiment that could not be used, in English and in ICU's MessageFormat, by the engine's codes:
// cpp/experiment/problem.h and cpp/data/packing/packing.h list them. `outcome` is `used` where {used} is in force instead,
// `ignored` where the setting is, and `refused` where the whole experiment is.

export default {
  unknown_field:
    '“{field}” is not a setting{outcome, select, refused {; there are {allowed}.} other {; it is ignored.}}',
  duplicate:
    '{field} is given twice{outcome, select, refused {; allowed: {allowed}.} other {; the first counts.}}',
  not_a_number:
    '{field}: “{value}” is not a number; allowed: {allowed}.{outcome, select, used { In use: {used}.} ignored { It is ignored.} other {}}',
  not_an_integer:
    '{field}: {value} is not a whole number; allowed: {allowed}.{outcome, select, used { In use: {used}.} ignored { It is ignored.} other {}}',
  out_of_range:
    '{field}: {value} is out of range; allowed: {allowed}.{outcome, select, used { In use: {used}.} ignored { It is ignored.} other {}}',
  unknown_name:
    '{field}: “{value}” is unknown; there are {allowed}.{outcome, select, used { In use: {used}.} ignored { It is ignored.} other {}}',
  own_missing:
    '{field}: “{value}” needs a formula of its own (own=…), and there is none here that can be used.{outcome, select, used { In use: {used}.} ignored { It is ignored.} other {}}',
  too_many:
    '{field}: more than there may be; allowed: {allowed}.{outcome, select, used { In use: {used}.} ignored { It is ignored.} other {}}',
  missing_value:
    '{field} has no value; allowed: {allowed}.{outcome, select, used { In use: {used}.} ignored { It is ignored.} other {}}',
  bad_parameter:
    '{field}: “{value}” cannot be used; allowed: {allowed}.{outcome, select, used { In use: {used}.} ignored { It is ignored.} other {}}',
  not_available:
    '{field}: {value} is not available here; allowed: {allowed}.{outcome, select, used { In use: {used}.} ignored { It is ignored.} other {}}',
  more: '{allowed}.',

  // What the page itself refuses in an address.
  newer: 'v={value}: this link needs a newer version of the playground. It is read as v={used}.',
  unknown_language: '{field}: this page does not speak “{value}”; it is in English.',
  unreachable:
    '{field}: “{value}” can never be reached: these data have no classes, so there is no accuracy. Allowed: {allowed}. Ask for a loss instead, such as loss<=0.05, or choose data with classes.',
  no_goal:
    '{field}: “{value}” cannot be used; allowed: {allowed}. There is no goal, since all its conditions count together.',
  other:
    '{field}: “{value}” cannot be used; allowed: {allowed}.{outcome, select, used { In use: {used}.} ignored { It is ignored.} other {}}',

  'allowed.number': '{min, number, typed} to {max, number, typed}',
  'allowed.number_above': 'above {min, number, typed}, up to {max, number, typed}',
  'allowed.whole': 'a whole number, {min, number, typed} to {max, number, typed}',
  'allowed.units': 'a whole number of units, {min, number, typed} to {max, number, typed}',
  'allowed.copies': 'a whole number of equal layers, {min, number, typed} to {max, number, typed}',
  'allowed.names': '{names}',
  'allowed.value': '{field}=…',
  'allowed.field_once': 'each field once',
  'allowed.feature_once': 'each feature once',
  'allowed.layer': 'units:activation, for example 8:relu',
  'allowed.parameters':
    '{count, plural, =0 {no parameter} one {# parameter} other {# parameters}} after {name}',
  'allowed.layers': 'at most {most, plural, one {# hidden layer} other {# hidden layers}}',
  'allowed.steps': 'a whole number of steps, 0 to {max, number, typed}',
  'allowed.parameter_count': 'at most {most, number, typed} parameters',
  'allowed.weight_count':
    '{count, number, typed} numbers, one a parameter of the network; these are {found, number, typed}',
  'allowed.digest': '8 hexadecimal digits, 0-9 and a-f',
  'allowed.points_field': 'points=… beside it',
  'allowed.points_data': 'data=points',
  'allowed.losses_for_regression': '{names} for regression',
  'allowed.features_of_line': 'features of x1 for one-dimensional data',
  'allowed.more':
    '{more, plural, one {And # more that cannot be used as it stands} other {And # more that cannot be used as they stand}}',
  'allowed.scale':
    'a column of the data as name:centre:spread, x1 for the first input and y for the values to be learned, with a spread above 0',
  'allowed.drawn_data': 'drawn data; data of one’s own is as it is',
  'allowed.packed_samples':
    'samples packed whole; {fault, select, compressed {these are compressed, and are damaged, cut off or too long} too_long {these are too long} other {these are damaged or cut off}}',
  'allowed.packed_numbers':
    'finite numbers packed whole; {fault, select, compressed {these are compressed, and are damaged, cut off or too long} too_long {these are too long} other {these are damaged or cut off}}',
  'allowed.point_kinds':
    'two classes, 2 to {most, number, typed} classes or regression; these are {task, select, neither {neither} other {{task} with {classes, plural, one {# class} other {# classes}}}}',
  'allowed.point_inputs':
    '{min, number, typed} to {max, number, typed} inputs; these have {found, number, typed}',
  'allowed.point_samples':
    '{min, number, typed} to {max, number, typed} samples; these have {found, number, typed}',

  'allowed.own_name':
    '{names}; at {at, number, typed}, “{found}” is not known: did you mean “{meant}”?',
  'allowed.own_unknown': '{names}; at {at, number, typed}, “{found}” is not known',
  'allowed.own_operand':
    'a number, z, a constant, a function or a bracket at {at, number, typed}, in place of “{found}”',
  'allowed.own_operator': 'an operation or the end at {at, number, typed}, in place of “{found}”',
  'allowed.own_expected': '“{expected}” at {at, number, typed}, in place of “{found}”',
  'allowed.own_power':
    'a whole number from −16 to 16 as the power at {at, number, typed}, in place of “{found}”',
  'allowed.own_end': 'a formula that goes on at {at, number, typed}, where this one ends too soon',
  'allowed.own_constants':
    'at most {most, number, typed} constants; “{found}” at {at, number, typed} is one more',
  'allowed.own_constant':
    'constants as a=value:min:max, for example a=0.1:0:1, with the value between the ends, in place of “{found}”',
  'allowed.own_too_long': 'at most {most, number, typed} characters',
  'allowed.own_too_deep': 'at most {most, number, typed} brackets within each other',
  'allowed.own_too_large':
    'a shorter formula; this one and its derivative have too many operations',
  'allowed.own_unread': 'a formula that can be read',
  'allowed.own_constant_name':
    'one letter from a to y for each constant, without e and x, once and used in the formula, in place of “{found}”',
  'allowed.own_damaged':
    'a whole formula; this one was cut off or damaged on its way: ask for the link again, or write the formula anew',
  'allowed.own_nowhere': 'a formula that gives a number somewhere from −20 to 20',

  // What the page's own settings may be.
  'allowed.goal':
    '{measure, select, accuracy {accuracy>= a share, 0 to 1 or 0% to 100%} dead {dead<= a share, 0 to 1 or 0% to 100%} loss {loss<= a number, 0 or above} epoch {epoch<= a number above 0} other {accuracy>=…, loss<=…, dead<=…, epoch<=… and changed, for example accuracy>=0.95, dead<=5%, changed}}',
  'allowed.percent': '{min} to {max}',
  'allowed.some_parts': 'what leaves at least one of {names}',
  'allowed.speed': '{min, number, typed} to {max, number, typed} steps a second, max',
};
