// What is wrong with a CSV text, in English and in ICU's MessageFormat, by the engine's codes: cpp/data/csv/csv.h lists them.

export default {
  // Where it is: in a line, in one of its cells, in a whole column, or in the text as a whole.
  'at.line': 'Line {line, number, typed}: {problem}',
  'at.cell':
    'Line {line, number, typed}, column {column, number, typed}{named, select, yes { ("{name}")} other {}}: {problem}',
  'at.column':
    'Column {column, number, typed}{named, select, yes { ("{name}")} other {}}: {problem}',
  'at.text': '{problem}',

  too_large:
    'The text has {bytes, number, typed} bytes; at most {most, number, typed} (64 MB) are allowed.',
  nul_byte:
    'byte {byte, number, typed} of it is NUL, which no text has: the file is damaged, or not text.',
  encoding: 'The text is not UTF-8; save it as CSV in UTF-8.',
  no_data: 'The text is empty.',
  unclosed_quote: 'the quoted cell has no closing quote.',
  text_after_quote:
    'text follows the closing quote; a quote within a quoted cell is written twice.',
  too_many_columns: 'there are more than {most, number, typed} columns.',
  too_few_columns:
    'there is one column only; at least one for an input and one for the label are needed, separated by commas, semicolons or tabs.',
  ragged_row:
    'the number of cells is {cells, number, typed}, but the first line has {expected, number, typed}.',
  missing_value: 'the value is missing: "{cell}".',
  decimal_comma:
    '"{cell}" has a comma. If it is a decimal comma, write {number}, or all numbers with decimal commas; if it groups thousands, leave it out.',
  not_finite: '"{cell}" is not a finite number.',
  not_a_number: '"{cell}" is not a number; numbers look like 3, -0.5 or 1e-5.',
  not_numbers:
    '{cells, number, typed} cells are not numbers: "{cell}" is the first (lines {lines} and on). Numbers look like 3, -0.5 or 1e-5.',
  unclear_comma:
    '"{cell}" may be {whole} or {number}. If its comma stands between thousands, choose the decimal point; if it is a decimal comma, choose that.',
  no_inputs:
    'No column is left as an input: row numbers, dates, and text that hardly repeats are left out.',
  out_of_range: '"{cell}" is too large; numbers lie between -3.4e38 and 3.4e38.',
  too_few_samples:
    'There are too few samples: {samples, number, typed}; at least {least, number, typed} are needed.',
  no_such_column:
    'no column is called "{cell}"; allowed is a name in the first row, or a number from 1 to {columns, number, typed}.',
  one_class: 'all labels are "{label}"; there is nothing to tell apart.',
  too_many_classes:
    'there are more than {most, number, typed} different labels; at most {most, number, typed} classes, or numbers to be predicted, are allowed.',

  // What of a column the network does not see.
  merged:
    '{distinct, number, typed} different values become {kept, number, typed} in single precision: {first} and {second} are the same to the network.{scaled, select, could { Scaled, more of them stay apart.} other {}}',
  outlier:
    '{rows, plural, one {1 row has} other {{rows, number, typed} rows have}} {cell}, so far from the others ({low} to {high}) that {scaled, select, yes {these become almost the same number} other {beside it these hardly differ}}. If it stands for a missing value, leave those rows out.',
  unscaled:
    'it is not scaled: the network is given values from {low} to {high}. Networks train best on values around 0, about 1 apart.',
  digits:
    '{cell} is read as {number}: no number here has more than about 16 digits, or is nearer to 0 than 1e-280.',

  // What may have been meant otherwise.
  same_name:
    'several columns are called "{cell}" ({columns}); say by its number which one is to be learned.',
  same_names: 'Several columns are called "{cell}" ({columns}); the last of them is learned.',
  unclear_point:
    '"{cell}" is read with a decimal point. If the point stands between thousands, so that it is {number}, choose the decimal comma.',
  row_numbers:
    'it only counts the rows, and is an input all the same. Where the rows are in some order, a network learns that order from it; leave the column out.',
  row_numbers_left_out:
    'it only counts the rows, and is left out: where rows are in some order, a network would learn that order from it.',
  first_learned:
    'as the only one with words ({classes, number, typed} different ones), it is what is learned. If that is another column, choose it.',
  first_has_words:
    'it is the only one with words ({classes, number, typed} different ones), and an input. If it is what is to be learned, choose it.',
  thousands: 'Commas between thousands are left out: "{cell}" is read as {number}.',

  // What becomes of columns of text, and what is not taken.
  one_hot:
    'it has text, so each of its {inputs, plural, one {value} other {{inputs, number, typed} values}} is an input: 1 in rows with that value, 0 in others.',
  one_hot_part:
    'it has text of {distinct, number, typed} different values. {inputs, plural, one {The most frequent one is an input} other {The {inputs, number, typed} most frequent ones are inputs}}: 1 in rows with that value, 0 in others. {rows, plural, one {# row has} other {{rows, number, typed} rows have}} another value, and so only zeros there.',
  names_left_out:
    'it has text that hardly repeats, as names do ({more, select, yes {more than } other {}}{distinct, number, typed} different values, such as "{cell}"), and is left out.',
  dates_left_out:
    'it has dates, which are left out. To use them as inputs, write numbers: days since the first one, or the month.',
  empty_left_out: 'it has no value in any row, and is left out.',
  rows_left_out:
    '{rows, plural, one {1 row with a missing value is left out (line {lines}).} other {{rows, number, typed} rows with missing values are left out, the first of them in lines {lines}.}}',
  rows_drawn:
    'The table has {rows, number, typed} rows, of which {taken, number, typed} are taken: drawn at random, the same ones every time, and kept in their order.',
  left_out:
    '{lines, plural, one {The line “{cell}” above the table is} other {{lines, number, typed} lines above the table, from “{cell}” on, are}} left out.',
};
