// What the card of an activation says beside its numbers, in Simplified Chinese: its other names, where it comes from and why it was made,
// and what there is to know of its parameter. The page's sources for each are the papers named; *z* is set as a mathematical symbol.

export default {
  'range.f': '*f* 的值域',
  'course.f': '*f* 的形状',
  'range.slope': '*f*′ 的值域',
  'course.slope': '*f*′ 的变化',
  steepest: '最大导数',
  left: '在 *z* = −2 和 2 处还剩',
  'left.value': '{below} 和 {above}',
  'left.none': '没有：处处为 0',
  weights: '初始权重',
  parameter: '参数',
  'parameter.none': '无：形状固定',
  'parameter.fixed': '{name}，训练中不变',
  'parameter.learned': '斜率，由学习得到，每个神经元一个',
  'numbers.of': '以上数字对应 {name} = {value}。',

  interval: '{lo} 到 {hi}',
  straight: '一条直线',
  piecewise: '分段直线',
  smooth: '平滑',
  jump: '两个取值',
  rising: '从不下降',
  falling: '有升有降',
  constant: '常数',
  'turn.rises': '上升到 *z* = {z}',
  'turn.falls': '下降到 *z* = {z}',
  'only.rises': '从不下降',
  'only.falls': '从不上升',
  'last.rises': '然后上升',
  'last.falls': '然后下降',
  waves: '反复升降',

  'place.everywhere': '处处为 {size}',
  'place.nowhere': '0：处处平坦',
  'place.points': '{size}，在 *z* = {z} 处，此时 *a* = {a}',
  'place.waves': '{size}，在 *z* = {z}（*a* = {a}）处，并周期重复',
  'place.above': '{size}，当 *z* > {z}，即 *a* > {a}',
  'place.from': '{size}，当 *z* ≥ {z}，即 *a* ≥ {a}',
  'place.between': '{size}，当 *z* 从 {z} 到 {end}，此时 *a* 从 {a} 到 {most}',
  'place.far': '随 *z* 增大趋近 {size}',

  names: '别名',
  origin: '最早出处',
  why: '初衷',
  note: '须知',
  libraries: '在其他库中',
  'libraries.read': '查阅或运行于 {date}。各库默认值不同，请写明参数。',
  'libraries.none': '无',
  'libraries.value': '{call}，{name} 为 {value}',
  'libraries.input': '{call}，{name} 由输入给出',
  'plot.name': '{name}，虚线为其导数，z 从 {from} 到 {to}。',

  'identity.names': 'identity、线性激活函数',
  'identity.year': '1960',
  'identity.source': 'Widrow 与 Hoff 1960，“Adaptive Switching Circuits”（ADALINE）。',
  'identity.why': '从阈值之前的加权和本身学习：那里的误差有梯度，阈值之后的误差没有。',

  'sigmoid.names': 'logistic 函数、对数几率函数、σ',
  'sigmoid.year': '1838',
  'sigmoid.source':
    'Verhulst 1838，1845 年定名 logistic。用于反向传播训练的网络：Rumelhart、Hinton 与 Williams 1986，“Learning Representations by Back-Propagating Errors”。',
  'sigmoid.why':
    '描述增长逐渐放缓、趋于上限的人口。神经网络把它当作平滑的阈值：反向传播需要导数，而阶跃函数没有。',

  'tanh.names': '双曲正切函数',
  'tanh.year': '1992',
  'tanh.source':
    '此前已有使用；Kalman 与 Kwasny 1992 年撰文主张采用，“Why Tanh: Choosing a Sigmoidal Function”。',
  'tanh.why': '训练效果优于其他 S 形曲线。他们建议用 tanh(1.5 *z*)，还能使各层的学习速度更均匀。',

  'relu.names': '修正线性单元、线性整流函数、正部函数、斜坡函数、半波整流',
  'relu.year': '1969',
  'relu.source':
    'Fukushima 1969，“Visual Feature Extraction by a Multilayered Network of Analog Threshold Elements”。更早：Householder 1941，用于神经纤维。之后：Hahnloser 等 2000，用于大脑皮层的硅芯片模型；Nair 与 Hinton 2010，“Rectified Linear Units Improve Restricted Boltzmann Machines”。',
  'relu.why':
    '使元件的反应与超出阈值的部分成正比。Nair 与 Hinton 想要一种能把相对强度逐层保留下来的单元，二值单元做不到。',
  'relu.note': '导数在 *z* = 0 处跳跃，本引擎取左导数：*f*′(0) = 0。',

  'leaky_relu.names': 'LReLU、带泄漏的 ReLU、渗漏整流线性单元',
  'leaky_relu.year': '2013',
  'leaky_relu.source':
    'Maas、Hannun 与 Ng 2013，“Rectifier Nonlinearities Improve Neural Network Acoustic Models”，斜率 0.01。',
  'leaky_relu.why': '让关闭的神经元也有梯度：从不激活的 ReLU 永远得不到调整。',
  'leaky_relu.note':
    '常见于 GAN：生成器只从判别器传回的梯度中学习，而关闭的 ReLU 会使梯度变得稀疏。DCGAN（Radford 等 2015）的判别器取斜率 0.2。这里斜率可取 0 到 1：取 0 就是 ReLU，取 1 就是恒等函数；若小于 0，*f* 在左侧会下降，梯度的符号也会反转。Keras 的对应层同样拒绝负斜率。',

  'prelu.names': '参数化 ReLU、参数化整流线性单元',
  'prelu.year': '2015',
  'prelu.source':
    'He、Zhang、Ren 与 Sun 2015，“Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification”。',
  'prelu.why': '比固定斜率拟合得更好，几乎不增加计算量，过拟合的风险也很小。',
  'prelu.note':
    '初始斜率可取 0 到 1；训练可以把它带到任何值。PyTorch 若不指明神经元个数，则整层共用一个斜率。',

  'elu.names': '指数线性单元',
  'elu.year': '2015',
  'elu.source':
    'Clevert、Unterthiner 与 Hochreiter 2015，“Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs)”。',
  'elu.why': '使激活值的均值更接近 0，从而加快学习；左侧饱和，使那里的噪声传不过去。',
  'elu.note':
    '*α* 必须大于 0：等于 0 就是 ReLU；小于 0，左侧会从 |*α*| 降到 0。除非 *α* 等于 1，否则导数在 0 处跳跃。',

  'selu.names': '缩放的指数线性单元',
  'selu.year': '2017',
  'selu.source':
    'Klambauer、Unterthiner、Mayr 与 Hochreiter 2017，“Self-Normalizing Neural Networks”。',
  'selu.why': '让深层全连接网络的激活值不用批量归一化，也能收敛到均值 0、方差 1。',
  'selu.note': '*λ* 和 *α* 不是可调的设置：由上述不动点推出。',

  'celu.names': '连续可微的 ELU',
  'celu.year': '2017',
  'celu.source': 'Barron 2017，“Continuously Differentiable Exponential Linear Units”。',
  'celu.why':
    '除非 *α* 等于 1，ELU 的导数在 0 处会跳跃。CELU 的导数从不跳跃，也从不超过 1，*α* 更容易调。',
  'celu.note':
    '*α* 必须大于 0：趋近 0 时变成 ReLU，*α* 增大时趋近恒等函数。等于 0 会除以 0；小于 0，左侧会按指数骤降。',

  'relu6.names': '截断的 ReLU',
  'relu6.year': '2010',
  'relu6.source': 'Krizhevsky 2010，“Convolutional Deep Belief Networks on CIFAR-10”。',
  'relu6.why':
    '稀疏的特征：有了上限，他的网络能更早学到。如今用于低位数运算，因为已知的取值范围有好处。',

  'softplus.names': 'SmoothReLU',
  'softplus.year': '2000',
  'softplus.source':
    'Dugas、Bengio、Bélisle、Nadeau 与 Garcia 2000，“Incorporating Second-Order Functional Knowledge for Better Option Pricing”。',
  'softplus.why':
    '为看涨期权定价：价格对其中两个自变量从不下降，对其中一个是凸的；而 softplus 及其一阶、二阶导数恒为正。',

  'softsign.names': 'Elliott 函数、ElliotSig',
  'softsign.year': '1993',
  'softsign.source':
    'Elliott 1993，“A Better Activation Function for Artificial Neural Networks”。以 softsign 为名：Bergstra 等 2009，“Quadratic Polynomials Learn Better Image Features”。',
  'softsign.why':
    '运算量远少于含指数的曲线。它的斜率按 1/z² 而非指数衰减，趋近极限比 tanh 慢得多。',

  'hard_sigmoid.names': '分段线性 sigmoid',
  'hard_sigmoid.year': '2015',
  'hard_sigmoid.source':
    'Courbariaux 等 2015，“BinaryConnect”，斜率 1/2。斜率 1/6：Howard 等 2019，“Searching for MobileNetV3”。',
  'hard_sigmoid.why': '不含指数的 sigmoid，用于手机和神经网络专用硬件。',
  'hard_sigmoid.note':
    'PyTorch 和 Keras 3 的斜率是 1/6。TensorFlow.js 和 ONNX 默认为 0.2：同样的名字，却是另一个函数。',

  'hard_tanh.names': 'hardtanh、截断的恒等函数',
  'hard_tanh.year': '1942',
  'hard_tanh.source':
    'Pitts 1942，“The Linear Theory of Neuron Networks: The Static Problem”，其中下限是 0 而不是 −1。',
  'hard_tanh.why':
    '描述这样的神经纤维：低于阈值不活动，之后按比例反应，超过上限便保持不变。如今用作 tanh 的简便替代。',

  'hard_swish.names': 'h-swish、hard SiLU',
  'hard_swish.year': '2019',
  'hard_swish.source': 'Howard 等 2019，“Searching for MobileNetV3”。',
  'hard_swish.why': '不含指数的 swish，用于手机：它由 ReLU6 构成，几乎所有手机都能快速计算。',

  'gelu.names': '高斯误差线性单元',
  'gelu.year': '2016',
  'gelu.source': 'Hendrycks 与 Gimpel 2016，“Gaussian Error Linear Units (GELUs)”。',
  'gelu.why': '按输入的数值加权，而不像 ReLU 那样按正负开关。',
  'gelu.note': '有些程序用 tanh 近似。这里是精确值，与 PyTorch 和 Keras 的默认一致。',

  'silu.names': 'swish、sigmoid 线性单元、sigmoid 加权线性单元',
  'silu.year': '2016',
  'silu.source':
    'Hendrycks 与 Gimpel 2016 年命名。Elfwing、Uchibe 与 Doya 2017，用于强化学习。以 swish 为名：Ramachandran、Zoph 与 Le 2017，“Searching for Activation Functions”。',
  'silu.why': '在深层网络中效果优于 ReLU：swish 是自动搜索这类函数时找到的。',

  'mish.names': '没有通用的别名',
  'mish.year': '2019',
  'mish.source': 'Misra 2019，“Mish: A Self Regularized Non-Monotonic Activation Function”。',
  'mish.why': 'swish 的近亲，因在图像分类和目标检测上的结果而提出。',

  'sine.names': 'sine；*z* 前带系数时称 SIREN',
  'sine.year': '2017',
  'sine.source':
    '此前有零星使用；Parascandolo、Huttunen 与 Virtanen 2017，“Taming the Waves”，说明了它为何难以训练。Sitzmann 等 2020，“Implicit Neural Representations with Periodic Activation Functions”。',
  'sine.why': '表示图像、声音这类细节丰富的信号，连同它们的导数。',

  'gaussian.names': 'Gaussian、钟形函数、一元径向基函数',
  'gaussian.year': '1988',
  'gaussian.source':
    'Broomhead 与 Lowe 1988，以距离为自变量（径向基函数）。以加权和为自变量：Ramasinghe 与 Lucey 2021，“Beyond Periodicity”。',
  'gaussian.why':
    '使神经元只在一处附近有反应，用来插值。后来：表示细节丰富的信号，比正弦更不依赖初始权重。',

  'step.names': 'step、Heaviside 函数、阈值单元、二值阶跃',
  'step.year': '1943',
  'step.source':
    'McCulloch 与 Pitts 1943，“A Logical Calculus of the Ideas Immanent in Nervous Activity”。带学习规则：Rosenblatt 1958，感知机。',
  'step.why': '把神经细胞看作逻辑命题：要么发放，要么不发放。',
};
