// What the guided first minute says, in Simplified Chinese: four steps, each with what it shows, the button that shows it, and what came
// of it.

export default {
  name: '一分钟上手',
  progress: '{step} / {steps}',
  skip: '跳过',
  next: '下一步',
  wait: '训练中…',
  'dies.title': '神经元死亡',
  'dies.text':
    '点“继续训练”，会打开六层 ReLU：它们已经学会分开两弯月牙，但学习率远远偏大；再看接下来的更新会怎样。',
  'dies.act': '继续训练',
  'dies.done':
    '{units, number, integer} 个神经元中死了 {dead, number, integer} 个。它们的导数在每个样本上都为 0，损失对它们权重的梯度因此也为 0。',
  'revives.title': '它复活了',
  'revives.text': '在 0 以下，ReLU 的斜率是 0，Leaky ReLU 是 0.01。权重全部保留，只换激活函数。',
  'revives.act': '换成 Leaky ReLU',
  'revives.done':
    '{units, number, integer} 个神经元中，现在死亡的有 {dead, number, integer} 个。斜率只有 0.01，也足以让梯度重新到达它们的权重。',
  'fades.title': '八层 sigmoid，梯度消失',
  'fades.text':
    '梯度从输出往回传，每过一层都要乘以权重和激活函数的导数。sigmoid 的导数至多为四分之一；点“测一测”，会打开连着的八层。',
  'fades.act': '测一测',
  'fades.done': '第 1 层得到的梯度只有第 8 层的 {ratio, number, measured} 倍，几乎学不动。',
  'yours.title': '轮到你了',
  'yours.text': '选好数据、层和激活函数，就可以训练。接下来可以学课程；点“撤销”可恢复一切。',
  'yours.act': '开始',
};
