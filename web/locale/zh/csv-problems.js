// What is wrong with a CSV text, in Simplified Chinese and in ICU's MessageFormat, by the engine's codes: cpp/data/csv/csv.h lists them.

export default {
  // Where it is: in a line, in one of its cells, in a whole column, or in the text as a whole.
  'at.line': '第 {line, number, typed} 行：{problem}',
  'at.cell':
    '第 {line, number, typed} 行，第 {column, number, typed} 列{named, select, yes {（“{name}”）} other {}}：{problem}',
  'at.column':
    '第 {column, number, typed} 列{named, select, yes {（“{name}”）} other {}}：{problem}',
  'at.text': '{problem}',

  too_large: '文本有 {bytes, number, typed} 字节；最多 {most, number, typed} 字节（64 MB）。',
  nul_byte: '其中第 {byte, number, typed} 字节是 NUL，文本中不会有它：文件已损坏，或不是文本。',
  encoding: '文本不是 UTF-8；请另存为 UTF-8 编码的 CSV。',
  no_data: '文本是空的。',
  unclosed_quote: '单元格的引号没有闭合。',
  text_after_quote: '闭合引号之后还有文字；单元格内的引号要写两遍。',
  too_many_columns: '超过 {most, number, typed} 列。',
  too_few_columns: '只有一列；至少需要一列输入和一列标签，用逗号、分号或制表符隔开。',
  ragged_row: '有 {cells, number, typed} 个单元格，而第一行有 {expected, number, typed} 个。',
  missing_value: '值缺失：“{cell}”。',
  decimal_comma:
    '“{cell}”中有逗号。如果它表示小数点，请写成 {number}，或所有数都用小数逗号；如果是千位分隔，请去掉。',
  not_finite: '“{cell}”不是有限的数。',
  not_a_number: '“{cell}”不是数；数的写法如 3、-0.5 或 1e-5。',
  not_numbers:
    '有 {cells, number, typed} 个单元格不是数：第一个是“{cell}”（第 {lines} 行起）。数的写法如 3、-0.5 或 1e-5。',
  unclear_comma:
    '“{cell}”可能是 {whole}，也可能是 {number}。如果逗号是千位分隔，请选小数点；如果是小数逗号，请选小数逗号。',
  no_inputs: '没有剩下可作输入的列：行号、日期和几乎不重复的文字不作输入。',
  out_of_range: '“{cell}”太大；数须在 -3.4e38 到 3.4e38 之间。',
  too_few_samples:
    '样本太少：只有 {samples, number, typed} 个，至少需要 {least, number, typed} 个。',
  no_such_column:
    '没有名为“{cell}”的列；可以写第一行中的列名，或 1 到 {columns, number, typed} 的列号。',
  one_class: '所有标签都是“{label}”，没有什么可区分的。',
  too_many_classes:
    '不同的标签超过 {most, number, typed} 个；最多 {most, number, typed} 个类别，或者改为预测数值。',

  // What of a column the network does not see.
  merged:
    '{distinct, number, typed} 个不同的值在单精度下变成 {kept, number, typed} 个：{first} 和 {second} 对网络来说是一样的。{scaled, select, could {缩放后能区分更多。} other {}}',
  outlier:
    '{rows, plural, =1 {有 1 行} other {有 {rows, number, typed} 行}}是 {cell}，与其他值（{low} 到 {high}）相距太远，{scaled, select, yes {使其他值几乎变成同一个数} other {与它相比，其他值几乎没有差别}}。如果它代表缺失值，请去掉这些行。',
  unscaled: '未缩放：网络得到的值从 {low} 到 {high}。输入在 0 附近、相差约 1 时，训练效果最好。',
  digits: '{cell} 被读作 {number}：这里的数最多约 16 位有效数字，也不能比 1e-280 更接近 0。',

  // What may have been meant otherwise.
  same_name: '有几列都叫“{cell}”（{columns}）；请用列号指明要学的是哪一列。',
  same_names: '有几列都叫“{cell}”（{columns}）；要学的是其中最后一列。',
  unclear_point: '“{cell}”中的点按小数点读。如果它是千位分隔，本应是 {number}，请选小数逗号。',
  row_numbers:
    '这一列只是行号，却作为输入。如果各行按某种次序排列，网络会从中学到次序；请去掉这一列。',
  row_numbers_left_out: '这一列只是行号，已去掉：如果各行按某种次序排列，网络会从中学到次序。',
  first_learned:
    '只有这一列是文字（{classes, number, typed} 个不同的值），所以把它作为要学的列。如果不是，请另选。',
  first_has_words:
    '只有这一列是文字（{classes, number, typed} 个不同的值），现作为输入。如果它才是要学的列，请选它。',
  thousands: '千位分隔的逗号已去掉：“{cell}”读作 {number}。',

  // What becomes of columns of text, and what is not taken.
  one_hot:
    '这一列是文字，因此它的{inputs, plural, other { {inputs, number, typed} 个值}}各成为一个输入：该行取这个值时为 1，否则为 0。',
  one_hot_part:
    '这一列是文字，有 {distinct, number, typed} 个不同的值。最常见的{inputs, plural, other { {inputs, number, typed} 个}}各成为一个输入：该行取这个值时为 1，否则为 0。{rows, plural, =1 {有 # 行} other {有 {rows, number, typed} 行}}取别的值，因此全是 0。',
  names_left_out:
    '这一列的文字像姓名一样几乎不重复（{more, select, yes {超过 } other {}}{distinct, number, typed} 个不同的值，例如“{cell}”），已去掉。',
  dates_left_out: '这一列是日期，已去掉。要作输入，请写成数：距第一天的天数，或月份。',
  empty_left_out: '这一列每行都没有值，已去掉。',
  rows_left_out:
    '{rows, plural, =1 {有 1 行含缺失值，已去掉（第 {lines} 行）。} other {有 {rows, number, typed} 行含缺失值，已去掉，最前面的在第 {lines} 行。}}',
  rows_drawn:
    '表格有 {rows, number, typed} 行，取其中 {taken, number, typed} 行：随机抽取，每次相同，并保持原来的次序。',
  left_out:
    '{lines, plural, =1 {表格上方的一行“{cell}”} other {表格上方自“{cell}”起的 {lines, number, typed} 行}}已去掉。',
};
