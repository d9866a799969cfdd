// What the guided first minute says, in Simplified Chinese: four steps, each with what it shows, the button that shows it, and what came
// of it.

export default {
  name: '一分钟上手',
  progress: '{step} / {steps}',
  skip: '跳过',
  next: '下一步',
  wait: '训练中…',
  'dies.title': '一个神经元死亡',
  'dies.text': '六层 ReLU 已经学会分开两弯月牙，但学习率实在太大。看看接下来几次更新会怎样。',
  'dies.act': '继续训练',
  'dies.done':
    '{units, number, integer} 个神经元中死了 {dead, number, integer} 个。它们在每个样本上导数都为 0，损失因此不给它们的权重任何梯度。',
  'revives.title': '它复活了',
  'revives.text': '在 0 以下，ReLU 的斜率是 0，Leaky ReLU 是 0.01。权重全部保留，只换激活函数。',
  'revives.act': '换成 Leaky ReLU',
  'revives.done':
    '{units, number, integer} 个神经元中还有 {dead, number, integer} 个死亡。百分之一的斜率，就足以让损失重新作用到权重。',
  'fades.title': '八层 sigmoid，梯度消失',
  'fades.text':
    '梯度从输出往回传，每过一层都要乘以激活函数的导数。sigmoid 的导数至多四分之一，这里连着八层。',
  'fades.act': '测一测',
  'fades.done': '第 1 层得到的梯度只有第 8 层的 {ratio, number, measured} 倍，几乎学不动。',
  'yours.title': '轮到你了',
  'yours.text': '选数据、选层、选激活函数，然后训练。想继续学，有课程；撤销可以恢复一切。',
  'yours.act': '开始',
};
