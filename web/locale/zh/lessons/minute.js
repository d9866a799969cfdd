// 引导的第一分钟：四步，每步说明要看什么、按钮，以及结果。

export default {
  name: '第一分钟',
  progress: '第 {step} 步，共 {steps} 步',
  skip: '跳过',
  next: '下一步',
  wait: '训练中……',
  'dies.title': '一个神经元死亡',
  'dies.text': '六层 ReLU 已经学会区分两个月牙，但学习率过大。看看接下来的几次更新会发生什么。',
  'dies.act': '继续训练',
  'dies.done':
    '死亡神经元：{units, number, integer} 个中有 {dead, number, integer} 个。它们在所有样本上斜率都是 0，损失传不到它们的权重。',
  'revives.title': '它复活了',
  'revives.text': 'ReLU 斜率为 0 的地方，Leaky ReLU 的斜率是 0.01。保留全部权重，只换激活函数。',
  'revives.act': '换成 Leaky ReLU',
  'revives.done':
    '死亡神经元：{units, number, integer} 个中有 {dead, number, integer} 个。百分之一的斜率，就足以让损失重新传到它们的权重。',
  'fades.title': '八层 sigmoid，梯度消失',
  'fades.text':
    '梯度从输出往回传，每层都要乘以激活函数的斜率。sigmoid 的斜率最多四分之一，这里连续有八层。',
  'fades.act': '测一测',
  'fades.done': '第 1 层得到的梯度只有第 8 层的 {ratio, number, measured}，几乎学不到东西。',
  'yours.title': '现在由你来',
  'yours.text': '选择数据、层和激活函数，然后训练。课程从这里继续；撤销可以恢复一切。',
  'yours.act': '开始',
};
