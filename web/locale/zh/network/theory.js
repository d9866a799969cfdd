// What theory says of networks before training, beside what is measured, in Simplified Chinese.

export default {
  intro:
    '训练之前这个网络是什么样，训练又改变了什么？在第 0 步，圆点应落在阴影范围内，因为这个网络就是其中之一。之后如果离开这个范围，就是训练改变了网络。',
  now: '圆点：这个网络，第 {step} 步',
  line: '无限宽，第 0 步',
  'line.legend': '虚线：各层无限宽时的理论值，第 0 步',
  band: '阴影：{n} 个设置相同的随机网络，第 0 步；约 95% 落在其中（均值 ± 2 σ）',
  'band.measuring':
    '阴影：设置相同的随机网络，第 0 步；约 95% 落在其中（均值 ± 2 σ）。已测 {n} / {planned}',
  measuring: '正在计算……',
  failed: '无法算出理论值：{reason}',
  'silence.weights': '理论针对随机的初始权重。这个实验的权重是给定的，所以理论在这里没有预测。',
  'silence.zeros': '理论针对随机的初始权重。这里的权重都从 0 开始，所以理论没有预测。',
  'silence.kind': '这里的理论只针对全连接层，而这些层并非都是全连接层。',
  'silence.no_layers': '没有隐藏层，理论也就没有什么可预测。',
  lost: '在 {n} 个随机网络中，有 {lost} 个没有任何梯度到达第 1 层；它们不计入梯度的范围。',
  dead: '含有{layers, plural, other {这 # 个 ReLU 层}}的随机网络，对一个给定样本失效的概率为 {share}：某一层的所有神经元都关闭。',
  summary: '公式与来源',
  explained:
    '在权重随机、偏置为 0 的无限宽网络中，预激活值服从均值为 0 的正态分布，其方差 q 由上一层逐层推出，每个训练样本单独计算。输入的均方为 {square}，由样本和输入测得。',
  symbols:
    'n：输入数；N：一层的神经元数；σ²：该层权重的方差；z：标准正态变量，E：对它取平均；f：激活函数；g：梯度的 RMS。',
  'line.explained':
    '梯度的虚线从输出层开始，取随机网络的 RMS。虚线是均方根，范围的中心是几何平均：在窄而深的网络中，这个中心位于虚线之下。',
  'band.explained':
    '随机网络的设置和数据与此相同，种子从 1 开始各不相同。σ 是它们的标准差，对梯度则是其对数的标准差；范围不超出这些数可能取的值。训练会使网络偏离这一切。',
  sources:
    'Schoenholz 等 2017，Deep information propagation；He 等 2015（ReLU）；Klambauer 等 2017（SELU）；Lu 等 2019（ReLU 死亡）。',
  output: '输出',
  'spread.mean': 'a 的均值',
  'spread.deviation': 'a 的标准差',
  'table.summary': '表格',
  'table.moving': '暂停运行后，这里显示它的数值。',
  'table.caption': '当前值、第 0 步的无限宽网络，以及第 0 步 {n} 个随机网络 ± 2 σ 的两端',
  'table.layer': '层',
  'table.head': '{number}，{what}',
  'table.mean': 'a 的均值',
  'table.deviation': 'a 的标准差',
  'table.gradient': '∂L/∂z 的 RMS',
  'table.now': '当前',
  'table.expected': '理论',
  'table.low': '− 2 σ',
  'table.high': '+ 2 σ',
};
