// Settings that could not be used, in English.

export default {
  unknown_field: '“{field}” is not a setting; it is ignored.',
  duplicate: '{field} is given twice; the first counts.',
  not_a_number: '{field}: “{value}” is not a number; allowed: {allowed}.',
  not_an_integer: '{field}: {value} is not a whole number; allowed: {allowed}.',
  out_of_range: '{field}: {value} is out of range; allowed: {allowed}.',
  unknown_name: '{field}: “{value}” is unknown; there are {allowed}.',
  too_many: '{field}: more than there may be; allowed: {allowed}.',
  missing_value: '{field} has no value; allowed: {allowed}.',
  bad_parameter: '{field}: “{value}” has a wrong parameter; allowed: {allowed}.',
  not_available: '{field}: {value} is not available here; allowed: {allowed}.',
  other: '{field}: “{value}” cannot be used; allowed: {allowed}.',
  used: 'In use: {used}.',
};
