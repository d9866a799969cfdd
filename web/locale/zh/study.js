// What is said of many runs, in Simplified Chinese and in ICU's MessageFormat, by the engine's codes: cpp/study/sentence.h lists them with
// their values. {factorName} and {secondName} are what whoever asks calls the factors; {name}, {what}, {against}, {failure}, {failures},
// {figures} and {basis} are messages of their own, with the same values. What the fields of a study's plan may be is beside them:
// cpp/study/plan_text.h lists these codes. Their problems are in problems.js.

export default {
  name: '{measure, select, accuracy {测试准确率} loss {测试损失} train_accuracy {训练准确率} train_loss {训练损失} epochs {达到目标所需的轮数} other {达到目标所需的步数}}',
  what: '{factor, select, none {} activation {{value}} data {{value}} init {{value}} loss {{value}} opt {{value}} other {{factorName} = {value}}}',
  against:
    '{factor, select, none {} activation {{first}} data {{first}} init {{first}} loss {{first}} opt {{first}} other {{factorName} = {first}}}',
  failure: '{kind, select, metric {发散} other {未达到目标}}',
  failures:
    '{anyFailed, select, no {{kind, select, metric {两者都没有发散的运行} other {两者的运行都达到了目标}}} other {两者分别有 {failed, number, percent} 和 {firstFailed, number, percent} 的运行{failure}}}',
  figures:
    '{name}的四分位均值：{what} 为 {mean, number, figure}，{against} 为 {firstMean, number, figure}，相差 {difference, number, figure}（{level, number, typed}% 区间：{low, number, figure} 到 {high, number, figure}）；{failures}。{hollow, select, yes {两个均值都不优于同样数据上的最佳常数预测。} other {}}',
  basis:
    '{seeds, plural, other {# 个种子}}，{runs, plural, other {# 次运行}}{factor, select, none {} other {；变化的是{factorName}}}{stratum, select, one {，{secondName} = {at}} all {，涵盖{secondName}的所有取值} other {}}{fixed, select, yes {；只针对这一份数据} other {}}。',
  'sentence.better':
    '{kind, select, metric {{what} 优于 {against}} other {{what} 比 {against} 更早达到目标}}。{figures}{basis}',
  'sentence.worse':
    '{kind, select, metric {{what} 不如 {against}} other {{what} 比 {against} 更晚达到目标}}。{figures}{basis}',
  'sentence.better_but_fails_more':
    '不能说 {what} 比 {against} {kind, select, metric {更好} other {更快}}：它的四分位均值更优，但有更多的运行{failure}。{figures}{basis}',
  'sentence.worse_but_fails_less':
    '不能说 {what} 比 {against} {kind, select, metric {更差} other {更慢}}：它的四分位均值较差，但{failure}的运行更少。{figures}{basis}',
  'sentence.fails_more':
    '{failure}的运行占比，{what} 高于 {against}，相差 {failedDifference, number, percent}（{level, number, typed}% 区间：{failedLow, number, percent} 到 {failedHigh, number, percent}）；四分位均值看不出差别。{figures}{basis}',
  'sentence.fails_less':
    '{failure}的运行占比，{what} 低于 {against}，相差 {failedDifference, number, percent}（{level, number, typed}% 区间：{failedLow, number, percent} 到 {failedHigh, number, percent}）；四分位均值看不出差别。{figures}{basis}',
  'sentence.no_difference':
    '用 {seeds, plural, other {# 个种子}}看不出 {what} 与 {against} 在{name}上的差别。{figures}{needs, select, yes {要看出这么大的差别，约需 {needed, number, integer} 个种子。} many {要看出这么小的差别，需要一百万个以上的种子。} other {}}{basis}',
  'sentence.all_diverged': '{what} 和 {against} 的所有运行都发散了。{basis}',
  'sentence.none_reaches':
    '{what} 和 {against} 没有一次运行在 {end, number, integer} {unit, select, steps {{end, plural, other {步}}} other {{end, plural, other {轮}}}}内达到目标。{basis}',
  'sentence.too_few_seeds':
    '种子太少，无法比较 {what} 与 {against}：至少 20 个才有区间。{name}的中位数：{what} {reached, select, no {未达到} other {为 {median, number, figure}}}，{against} {firstReached, select, no {未达到} other {为 {firstMedian, number, figure}}}。{basis}',
  'sentence.incomplete':
    '{what} 与 {against} 的{name}尚无结论：{planned, plural, other {# 个种子}}中，所有取值都已跑完的有 {seeds, number, integer} 个。{basis}',
  'sentence.alone':
    '{failed, plural, =1 {{kind, select, metric {所有运行都发散了。} other {没有一次运行在 {end, number, integer} {unit, select, steps {{end, plural, other {步}}} other {{end, plural, other {轮}}}}内达到目标。}}} other {{interval, select, yes {{name}的四分位均值为 {mean, number, figure}（{level, number, typed}% 区间：{low, number, figure} 到 {high, number, figure}）} other {{name}的中位数{reached, select, no {未达到} other {为 {median, number, figure}}}}}；{anyFailed, select, no {{kind, select, metric {没有运行发散} other {所有运行都达到了目标}}} other {{failed, number, percent} 的运行{failure}}}。{hollow, select, yes {这并不优于同样数据上最佳常数预测的均值。} other {}}}}{basis}',

  'allowed.seeds': 'A-B，两个整数，0 到 {max, number, typed}，前者不大于后者',
  'allowed.runs': '最多 {most, number, typed} 次运行；种子太多可分成几次，或减少变化的取值',
  'allowed.instead': '{field}，在比较中由它指定',
  'allowed.fixed_data': '须同时有 vary.dataseed=0；否则种子也决定数据',
  'allowed.hidden_layers': '有隐藏层的网络，例如 net=8:relu',
  'allowed.one_loss': '有类别的数据，比较准确率；不同种类的损失无法比较',
  'allowed.one_map':
    '在页面上，页面会为每个激活函数绘制一张分布图；这里每个激活函数各用一个研究，在 net 中写明',
  'allowed.same_kind': '全是分类或全是回归的数据',
  'allowed.value_once': '每个值一次',
  'allowed.combinations': '最多 {most, number, typed} 对两个因素的取值',
  'allowed.factors': '最多 {most, number, typed} 个因素',
};
