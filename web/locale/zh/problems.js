// Settings of an experiment that could not be used, in Simplified Chinese and in ICU's MessageFormat, by the engine's codes:
// cpp/experiment/problem.h and cpp/data/packing/packing.h list them. `outcome` is `used` where {used} is in force instead,
// `ignored` where the setting is, and `refused` where the whole experiment is.

export default {
  unknown_field:
    '没有“{field}”这项设置{outcome, select, refused {；可用的有：{allowed}。} other {，已忽略。}}',
  duplicate:
    '{field} 出现了两次{outcome, select, refused {；可用：{allowed}。} other {，以第一次为准。}}',
  not_a_number:
    '{field}：“{value}”不是数；可用：{allowed}。{outcome, select, used {现用 {used}。} ignored {已忽略。} other {}}',
  not_an_integer:
    '{field}：{value} 不是整数；可用：{allowed}。{outcome, select, used {现用 {used}。} ignored {已忽略。} other {}}',
  out_of_range:
    '{field}：{value} 超出范围；可用：{allowed}。{outcome, select, used {现用 {used}。} ignored {已忽略。} other {}}',
  unknown_name:
    '{field}：没有“{value}”；可用的有：{allowed}。{outcome, select, used {现用 {used}。} ignored {已忽略。} other {}}',
  own_missing:
    '{field}：“{value}”需要一条自己的公式（own=…），而这里没有可用的。{outcome, select, used {现用 {used}。} ignored {已忽略。} other {}}',
  too_many:
    '{field}：数量过多；可用：{allowed}。{outcome, select, used {现用 {used}。} ignored {已忽略。} other {}}',
  missing_value:
    '{field} 没有值；可用：{allowed}。{outcome, select, used {现用 {used}。} ignored {已忽略。} other {}}',
  bad_parameter:
    '{field}：“{value}”不能用；可用：{allowed}。{outcome, select, used {现用 {used}。} ignored {已忽略。} other {}}',
  not_available:
    '{field}：{value} 在此不可用；可用：{allowed}。{outcome, select, used {现用 {used}。} ignored {已忽略。} other {}}',
  more: '{allowed}。',

  // What the page itself refuses in an address.
  newer: 'v={value}：此链接需要更新版本的页面。现按 v={used} 读取。',
  unknown_language: '{field}：本页面没有语言“{value}”，现用英文。',
  unreachable:
    '{field}：“{value}”永远无法达到：数据没有类别，也就没有准确率。可用：{allowed}。请改用损失，例如 loss<=0.05，或选择有类别的数据。',
  no_goal: '{field}：“{value}”不能用；可用：{allowed}。各条件须同时满足，因此没有设目标。',
  other:
    '{field}：“{value}”不能用；可用：{allowed}。{outcome, select, used {现用 {used}。} ignored {已忽略。} other {}}',

  'allowed.number': '{min, number, typed} 到 {max, number, typed}',
  'allowed.number_above': '大于 {min, number, typed}，至多 {max, number, typed}',
  'allowed.whole': '整数，{min, number, typed} 到 {max, number, typed}',
  'allowed.units': '神经元个数为整数，{min, number, typed} 到 {max, number, typed}',
  'allowed.copies': '相同层的个数为整数，{min, number, typed} 到 {max, number, typed}',
  'allowed.names': '{names}',
  'allowed.value': '{field}=…',
  'allowed.field_once': '每项设置一次',
  'allowed.feature_once': '每个特征一次',
  'allowed.layer': '神经元数:激活函数，例如 8:relu',
  'allowed.parameters': '{name} 之后{count, plural, =0 {不带参数} other {带 # 个参数}}',
  'allowed.layers': '最多 {most, plural, other {# 个隐藏层}}',
  'allowed.steps': '步数为整数，0 到 {max, number, typed}',
  'allowed.parameter_count': '最多 {most, number, typed} 个参数',
  'allowed.weight_count':
    '{count, number, typed} 个数，网络的每个参数一个；这里有 {found, number, typed} 个',
  'allowed.digest': '8 位十六进制数字，0-9 和 a-f',
  'allowed.points_field': '须同时有 points=…',
  'allowed.points_data': 'data=points',
  'allowed.losses_for_regression': '回归可用 {names}',
  'allowed.features_of_line': '一维数据只能用 x1 的特征',
  'allowed.more': '{more, plural, other {还有 # 项，以现在的写法不能用}}',
  'allowed.scale': '数据的一列，写作“名称:中心:尺度”；x1 是第一个输入，y 是要学的值，尺度须大于 0',
  'allowed.drawn_data': '生成的数据；自己的数据保持原样',
  'allowed.packed_samples':
    '完整打包的样本；{fault, select, compressed {这里是压缩过的，且已损坏、被截断或过长} too_long {这里的过长} other {这里的已损坏或被截断}}',
  'allowed.packed_numbers':
    '完整打包的有限数；{fault, select, compressed {这里是压缩过的，且已损坏、被截断或过长} too_long {这里的过长} other {这里的已损坏或被截断}}',
  'allowed.point_kinds':
    '两个类别、2 到 {most, number, typed} 个类别，或回归；这里{task, select, neither {都不是} other {是 {task}，{classes, plural, other {# 个类别}}}}',
  'allowed.point_inputs':
    '{min, number, typed} 到 {max, number, typed} 个输入；这里有 {found, number, typed} 个',
  'allowed.point_samples':
    '{min, number, typed} 到 {max, number, typed} 个样本；这里有 {found, number, typed} 个',
  'allowed.own_name': '{names}；第 {at, number, typed} 个字符处不认识“{found}”：是不是“{meant}”？',
  'allowed.own_unknown': '{names}；第 {at, number, typed} 个字符处不认识“{found}”',
  'allowed.own_operand':
    '第 {at, number, typed} 个字符处应为数字、z、常数、函数或括号，而不是“{found}”',
  'allowed.own_operator': '第 {at, number, typed} 个字符处应为运算符或结束，而不是“{found}”',
  'allowed.own_expected': '第 {at, number, typed} 个字符处应为“{expected}”，而不是“{found}”',
  'allowed.own_power': '第 {at, number, typed} 个字符处应为 −16 到 16 的整数次幂，而不是“{found}”',
  'allowed.own_end': '写完的公式；这一个在第 {at, number, typed} 个字符处就结束了',
  'allowed.own_constants':
    '最多 {most, number, typed} 个常数；第 {at, number, typed} 个字符处的“{found}”多了一个',
  'allowed.own_constant':
    '常数写作 a=值:最小:最大，例如 a=0.1:0:1，值须在两端之间，而不是“{found}”',
  'allowed.own_too_long': '最多 {most, number, typed} 个字符',
  'allowed.own_too_deep': '括号最多嵌套 {most, number, typed} 层',
  'allowed.own_too_large': '更短的公式；这一个及其导数的运算太多',
  'allowed.own_unread': '可以读取的公式',
  'allowed.own_constant_name':
    '每个常数为 a 到 y 的一个字母（e 和 x 除外），只出现一次且用在公式中，代替“{found}”',
  'allowed.own_damaged': '完整的公式；此公式在传送中被截断或损坏：请重新索取链接，或重新输入公式',
  'allowed.own_nowhere': '在 −20 到 20 之间某处给出数值的公式',

  // What the page's own settings may be.
  'allowed.goal':
    '{measure, select, accuracy {accuracy>= 后接 0 到 1 或 0% 到 100% 的比例} dead {dead<= 后接 0 到 1 或 0% 到 100% 的比例} loss {loss<= 后接不小于 0 的数} epoch {epoch<= 后接大于 0 的数} other {accuracy>=…、loss<=…、dead<=…、epoch<=… 和 changed，例如 accuracy>=0.95, dead<=5%, changed}}',
  'allowed.percent': '{min} 到 {max}',
  'allowed.some_parts': '至少留下其中一个：{names}',
  'allowed.speed': '每秒 {min, number, typed} 到 {max, number, typed} 步，或 max',
};
