// Texts of the examples in Simplified Chinese.

export default {
  heading: '示例',
  sentence: '每个示例都从值得一看的时刻打开。点“撤销”可回到自己的实验。',
  'spiral.title': 'ReLU 学螺旋',
  'spiral.text': '一段段直线折出两条螺旋。途中会死掉一两个神经元，看看圆环。',
  'dying.title': '死亡 ReLU',
  'dying.text': '本来全学会了，却有一步迈得过大：整层死亡，梯度再也过不去。',
  'leaky.title': '换成 Leaky ReLU',
  'leaky.text': '同样的数据、同样的随机数、同样的大步。0.01 的斜率让每个神经元都活着。',
  'sigmoid.title': '八层 sigmoid',
  'sigmoid.text': '梯度逐层缩小，到第一层已所剩无几。试试页面给出的建议。',
  'exploding.title': '爆炸的权重',
  'exploding.text': '初始权重是合适大小的三倍，信号逐层放大。点“开始训练”看看。',
  'linear.title': '没有激活函数',
  'linear.text': '三层都不弯，合起来只是一条直线，就是最小二乘给出的那条。',
  'corners.title': 'ReLU 画出棱角',
  'corners.text': '用直线段拼出正弦波。可与下一个示例对照。',
  'smooth.title': 'ELU 画得平滑',
  'smooth.text': '同样的起点换成 ELU：在这个种子下，曲线更接近。换几个种子试试。',
  'zeros.title': '权重全为零',
  'zeros.text': '起点相同的神经元一直相同：八个只顶一个用。',
  'glyphs.title': '识别数字',
  'glyphs.text': '输入 144 个像素，分辨十个数字：认图要靠会弯的神经元。',
  'waves.title': '四种音色',
  'waves.text': '正弦波、方波、锯齿波、三角波，不论音高都能分辨。',

  'page.open': '从第 {step, number, integer} 步打开这个实验',
  'page.moment': '第 {step, number, integer} 步',
  'page.accuracy': '测试准确率：{share, number, percent}。',
  'page.setting':
    '数据：{data}。隐藏层：{layers}。优化器：{optimiser}，学习率 {rate, number, typed}，种子 {seed}。',
  'page.picture':
    '左：各隐藏层的激活函数曲线及其预激活值的直方图；其下是各层的梯度（∂L/∂z 的均方根），对数刻度。右：{kind, select, plane {平面上的输出与训练样本} line {拟合曲线与训练样本} other {数据中的样本}}。',
};
