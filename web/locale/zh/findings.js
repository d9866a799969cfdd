// What is wrong with a network, in Simplified Chinese and in ICU's MessageFormat, by the engine's codes: cpp/diagnosis/diagnosis.h lists
// them with their numbers. `layers` counts the layers concerned, from {first} to {last}.

export default {
  quiet:
    '第 {epoch} 轮，第 {step} 步：训练损失 {trainLoss, number, measured}，测试损失 {testLoss, number, measured}。',
  also: '另外：{title}。',
  'remedy.set': '把{field}设为 {value}',
  'remedy.use': '改用 {name}',
  'remedy.init': '初始权重改用 {name}',
  'remedy.init.auto': '改用匹配的初始权重',
  'remedy.everywhere': '所有层改用 {activation}',
  'remedy.some': '{n, plural, =1 {第 {first} 层} other {第 {first}～{last} 层}}改用 {activation}',
  'remedy.these': '第 {layers} 层改用 {activation}',
  'remedy.net': '隐藏层改为 {layers}',
  'remedy.layers': '{n} × {layer}',
  'remedy.startOver': '换成 {layers} 重新开始',
  'remedy.startOver.hint': '{changes}。{restart}',
  'remedy.hint': '更改实验，并从当前权重继续训练。',
  'remedy.restart': '更改实验，并从新的初始权重开始训练。',
  'field.lr': '学习率',
  'field.l2': 'L2 正则化',
  'field.l1': 'L1 正则化',
  'field.drop': ' Dropout ',
  'field.clip': '梯度裁剪',
  hinders:
    '训练损失为 {trainLoss, number, measured}，最佳常数预测的损失为 {constantLoss, number, measured}。',
  unhelped: '试过的办法里，最好的也只在 {helped, number, percent} 的运行中奏效。',
  'title.no_number': '公式得不到数值',
  'title.overflow': '有权重过大',
  'title.diverged': '训练发散',
  'title.symmetric': '神经元完全相同',
  'title.no_slope': '梯度无法通过',
  'title.penalty_too_strong': '正则项压过了损失',
  'title.exploding_gradient': '梯度爆炸',
  'title.rate_too_high': '更新量过大',
  'title.dead_units': '{dead, plural, other {{dead, number, integer} 个死亡神经元}}',
  'title.vanishing_gradient': '{hinders, plural, =0 {梯度偏小} other {梯度消失}}',
  'title.saturated': '神经元饱和',
  'title.linear': '这个网络是线性的',
  'title.overfitting': '过拟合',
  'title.rate_too_low': '更新量过小',
  'title.underfitting': '几乎不优于常数预测',
  'title.always_on': '神经元从不关闭',
  'sentence.no_number':
    '第 {layer} 层的公式对它收到的某些值得不到有限的数，输出和损失因此无从得知。请修改公式，或撤销。',
  'sentence.overflow':
    '第 {layer} 层有一个权重的绝对值达 {largestWeight, number, measured}。含有它的加权和超出了可计算的最大数，输出和损失因此无从得知。请改小权重，或撤销。',
  'sentence.diverged':
    '第 {step, number, integer} 步之后，数值将不再有限。{own, plural, =0 {学习率为 {rate, number, typed}，更新量已超过权重本身。} other {学习率为 {rate, number, typed}：更新量超过了权重本身，或者某个公式得不到有限的数。}}',
  'sentence.symmetric':
    '{layers, plural, =1 {第 {first} 层} other {第 {first}～{last} 层}}：第 {layer} 层的 {units, number, integer} 个神经元权重全都相同。{dropout, plural, =0 {得到的梯度也相同，所以会一直相同。} other {只有 Dropout 能让它们变得不同。}}',
  'sentence.no_slope':
    '{layers, plural, =1 {第 {first} 层} other {第 {first}～{last} 层}}：第 {layer} 层激活函数的导数处处为 0，损失的梯度传不到该层及其之前的权重。',
  'sentence.penalty_too_strong':
    '正则项（L1 {l1, number, typed}，L2 {l2, number, typed}）对权重的拉力是损失的 {ratio, number, measured} 倍。',
  'sentence.exploding_gradient':
    '{layers, plural, =1 {第 {first} 层} other {第 {first}～{last} 层}}：第 {layer} 层的梯度是最后一个隐藏层的 {ratio, number, measured} 倍。',
  'sentence.rate_too_high':
    '第 {layer} 层一步就改变了权重的 {change, number, percent}，通常约为 0.1%。当前学习率为 {rate, number, typed}。',
  'sentence.dead_units':
    '{layers, plural, =1 {第 {first} 层} other {第 {first}～{last} 层（其中第 {layer} 层 {layerUnits, number, integer} 个中有 {layerDead, number, integer} 个）}}：在这 {samples, number, integer} 个样本上，损失对{dead, plural, =1 {它} other {它们}}权重的梯度为 0。{forGood, plural, =0 {只有输入改变，或正则项、权重衰减、动量移动了权重，才会复活。} other {这里没有别的因素能移动权重，所以不会再复活。}}',
  'sentence.vanishing_gradient':
    '{layers, plural, =1 {第 {first} 层} other {第 {first}～{last} 层}}得到的梯度很少：第 {layer} 层只有第 {lastLayer} 层的 {ratio, number, measured} 倍。其激活函数的导数从不超过 {steepest, number, measured}。',
  'sentence.saturated':
    '{layers, plural, =1 {第 {first} 层} other {第 {first}～{last} 层}}：在第 {layer} 层，{share, number, percent} 的神经元与样本组合落在激活函数几乎平坦之处。{throughout, plural, =0 {} other {{units, number, integer} 个神经元中有 {throughout, number, integer} 个，在每个样本上导数都不超过最大值的 5%。}}',
  'sentence.linear': '在这些样本上没有一个神经元使函数弯折，网络只能画出直线。',
  'sentence.overfitting':
    '训练样本上的损失是 {trainLoss, number, measured}，测试样本上却是 {testLoss, number, measured}；在测试样本上，最佳常数预测的损失为 {constantTestLoss, number, measured}。',
  'sentence.rate_too_low':
    '最近一步，各层权重的变化都不超过 {change, number, percent}，通常约为 0.1%。当前学习率为 {rate, number, typed}。',
  'sentence.underfitting':
    '距上次更改已{epochs, plural, other { {epochs, number, integer} 轮}}，训练损失 {trainLoss, number, measured}，而最佳常数预测的损失为 {constantLoss, number, measured}。',
  'sentence.always_on':
    '{layers, plural, =1 {第 {first} 层} other {第 {first}～{last} 层}}：在这些样本上，第 {layer} 层没有一个神经元关闭，这一层就是线性函数。',
};
