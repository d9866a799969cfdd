// What the terms of the page mean, in Simplified Chinese: for each a title and a paragraph. *z* is set as a mathematical symbol. Their
// formulas are in panels/glossary/glossary.js.

export default {
  'card.close': '关闭',
  'card.all': '全部术语',
  'card.teachers': '教师指南',
  'card.see': '另见',
  'card.setting.lr': '学习率',
  'card.setting.batch': '批量大小',
  'card.setting.l1': 'L1 正则化',
  'card.setting.l2': 'L2 正则化',
  'card.setting.drop': 'Dropout',
  'card.setting.clip': '梯度裁剪',
  'card.parameter': '{name}，常取 {value}',
  'card.parameter.range': '{min} 到 {max}',
  'card.parameter.open': '大于 {min}，至多 {max}',

  'unit.title': '神经元（单元）',
  'unit.text':
    '神经元把每个输入乘以一个权重，相加，再加上偏置，然后把得到的和送进激活函数。全连接网络所做的一切都由此构成。它与神经细胞的相似之处仅限于：多个输入、一个输出、有阈值。神经细胞发放的是随时间变化的脉冲，也没有证据表明它们靠反向传播学习。',
  'weight.title': '权重与偏置',
  'weight.text':
    '训练要改变的数。权重表示一个输入有多重要、往哪个方向起作用；偏置使加权和整体平移。每个神经元都有自己的偏置；有些教材给整层只画一个偏置。蓝色连线是正权重，橙色是负权重。',
  'pre_activation.title': '预激活值 *z*',
  'pre_activation.text':
    '神经元各输入的加权和再加偏置，尚未经过激活函数。*z* 落在曲线的什么位置，决定了神经元输出什么，也决定了梯度能否通过。',
  'activation.title': '激活值 *a* 与激活函数 *f*',
  'activation.text':
    '神经元的输出，即激活函数 *f* 作用于 *z* 的结果。如果函数不弯，所有层合起来只是一个线性函数。这里的均值和标准差，是对该层全部神经元和训练样本计算的。',
  'derivative.title': '激活函数的导数 *f*′',
  'derivative.text':
    '*z* 稍有变化时，*a* 变化多少。梯度在往回传的路上都要乘以它：*f*′ 大的地方神经元在学习（紫色），为 0 的地方什么也过不去（灰色）。在折点或跳跃处，本引擎取左导数，其他程序可能取别的值。',
  'dead.title': '死亡神经元',
  'dead.text':
    '在检查过的每个训练样本（至多 1024 个）上导数都为 0 的神经元，损失对它权重的梯度因此为 0。只有输入改变，或者正则项、权重衰减、动量移动了它的权重，它才会复活。有一些死亡神经元，网络照样能学。学习率过高常会使 ReLU 神经元死亡；左侧留一点斜率的激活函数可以避免。',
  'always_on.title': '始终激活',
  'always_on.text':
    '激活函数本可以把它关闭，但它对每个样本都激活。它只用到曲线的一段直线，因此是线性的：它的折痕落在没有数据的地方。',
  'saturation.title': '平坦区与饱和',
  'saturation.text':
    '分段线性函数在导数为 0 处平坦，其他函数在导数低于最大值 5% 处算作平坦：梯度在那里过不去，或几乎过不去。sigmoid 和 tanh 两侧都饱和，ReLU 左侧平坦；Leaky ReLU 不平坦，因为左侧的斜率虽小，却不为 0。这里的数字是落在平坦区的神经元与样本组合的比例。如果一个神经元在每个样本上都落在那里而导数又不为 0，它就是完全饱和的。',
  'sparsity.title': '稀疏度',
  'sparsity.text':
    '该层全部神经元与训练样本中，输出恰好为 0 的比例。ReLU 使网络稀疏：对每个样本只有一部分神经元作出反应。平滑函数几乎不会恰好输出 0。',
  'gradient.title': '梯度 ∂*L*/∂*z*',
  'gradient.text':
    '*z* 稍微增大时，损失会怎样变化。反向传播从输出往回逐层计算它：乘以权重，再乘以激活函数的导数。它指明每个权重该往哪个方向移动。',
  'gradient_rms.title': '梯度均方根',
  'gradient_rms.text':
    '一层梯度的典型大小：先求该层神经元与训练样本上梯度平方的均值，再开方；每个样本的梯度来自它自己的损失。各层的值相近，学习快慢也就相近。',
  'gradient_factor.title': '梯度倍数',
  'gradient_factor.text':
    '一层的梯度均方根，除以靠近输出一侧相邻层的梯度均方根。小于 1，梯度在往回传时缩小；大于 1，则放大。倍数会连乘：每层 0.25，八层之后只剩 1/65536。',
  'vanishing.title': '梯度消失',
  'vanishing.text':
    '往回传时，导数与权重连乘。如果每层只传回去一部分，最前面的几层就几乎得不到梯度，也几乎学不动。sigmoid 的导数至多四分之一。改用更陡的激活函数或匹配的初始权重，或减少层数，都有帮助。',
  'exploding.title': '梯度爆炸',
  'exploding.text':
    '与梯度消失相反：每层传回去的比得到的多，最前面的几层梯度极大，更新过头，训练变得不稳定甚至发散。减小初始权重、降低学习率或裁剪梯度会有帮助。',
  'update_ratio.title': '更新量 ÷ 权重',
  'update_ratio.text':
    '一层权重最近一次的更新量，与权重本身相比。每步约千分之一是不错的参考：远低于它，学得慢；远高于它，一步就忘掉学到的东西。',
  'step.title': '步',
  'step.text':
    '全部权重更新一次：对一个批量的样本做前向传播，计算损失，反向传播梯度，再由优化器把梯度变成更新量。',
  'epoch.title': '轮（epoch）',
  'epoch.text':
    '把全部训练样本过一遍。样本先打乱，再分成若干批量，最后一个可能较小；每个批量走一步。',
  'batch.title': '批量',
  'batch.text':
    '一次更新所用的样本，梯度对它们取平均。批量小，更新次数多而噪声大；批量大，更新次数少而平稳。噪声有助于逃离不好的极小值。',
  'learning_rate.title': '学习率 *η*',
  'learning_rate.text':
    '每次更新时，权重沿梯度的反方向走多远。太小，训练极慢；太大，更新过头、神经元死亡或训练发散。出了问题，首先该试的就是它。',
  'loss.title': '损失 *L*',
  'loss.text':
    '用一个数表示预测错得多厉害，取各样本的平均。训练让它在训练样本上变小；测试损失则说明，对没见过的样本是否同样如此。“自动”在分类时取交叉熵，在回归时取均方误差。',
  'loss.cross_entropy.title': '交叉熵',
  'loss.cross_entropy.text':
    '分类任务常用的损失。先把输出变成概率，再取正确类别概率的负对数：越自信的错误，代价越大。即使预测错得离谱，它的梯度也不会减弱。',
  'loss.mse.title': '均方误差',
  'loss.mse.text':
    '输出与目标 *t* 之差的平方，对输出和样本取平均。回归任务常用的损失。有些教材再除以 2，这里不除。平方使大误差的影响格外大，所以个别离群点拉力很强。',
  'loss.huber.title': 'Huber 损失',
  'loss.huber.text': '离目标近时是平方，远时是直线：离群点的拉力并不比其他大误差更强。',
  'loss.hinge.title': '合页损失',
  'loss.hinge.text':
    '只要求每个样本落在自己那一侧，并留出 1 的间隔。做到的样本，损失和梯度都为 0；分界由其余样本决定。',
  'accuracy.title': '准确率',
  'accuracy.text':
    '分对类别的样本所占的比例。它只看结论，损失还看把握有多大。两类样本一样多时，瞎猜就有 50%。两类之间恰好为 0 的输出，对哪一类都不算分对。',
  'held_out.title': '训练样本与测试样本',
  'held_out.text':
    '网络只从训练样本中学习。其余样本留作测试，用来看它对没见过的样本表现如何：这就是测试损失和测试准确率。',
  'l1.title': 'L1 正则化',
  'l1.text':
    '在损失上加上全部权重的绝对值之和。每一步都把每个权重向 0 拉近同样的量，用不着的权重因此恰好或几乎变为 0。偏置不受影响。',
  'l2.title': 'L2 正则化',
  'l2.text':
    '在损失上加上全部权重平方和的一半。每一步都把每个权重按其大小成比例地向 0 拉近，使函数保持平滑。偏置不受影响。',
  'clip.title': '梯度裁剪',
  'clip.text':
    '全部参数的梯度合在一起，如果范数超过 *c*，就缩小到 *c*，方向不变。这样，一个糟糕的批量就不会把权重甩得太远。设为 0 则不裁剪。',
  'dropout.title': 'Dropout',
  'dropout.text':
    '也译丢弃法、暂退法。每个训练步中，每个隐藏神经元以概率 *p* 被丢弃，留下的按比例放大作为补偿。这样，哪个神经元都不能依赖另一个特定的神经元。测试时所有神经元都在。',
  'initializer.title': '初始权重（初始化）',
  'initializer.text':
    '权重从随机数开始：一开始相等的，会一直相等。随机数的分布有多宽，决定了信号和梯度能否逐层保持大小。“自动”为每一层选择适合其激活函数的方法。',
  'initializer.he.title': 'He 初始化',
  'initializer.he.text':
    '为 ReLU 一类函数设计：ReLU 使一半输入归零，所以权重的方差加倍。*s* 是 *z* 为负时激活函数的斜率，*n*ᵢₙ 是神经元的输入个数。均匀分布的版本方差相同。',
  'initializer.glorot.title': 'Glorot（Xavier）初始化',
  'initializer.glorot.text':
    '为 tanh 这类中间最陡的函数设计：一种折中，让激活值在前向、梯度在反向都大致保持大小。',
  'initializer.lecun.title': 'LeCun 初始化',
  'initializer.lecun.text': '使 *z* 的方差与输入的方差相等。SELU 要靠它才能自归一化。',
  'optimizer.title': '优化器',
  'optimizer.text':
    '把梯度 *g* 变成更新量的规则。SGD 直接沿负梯度方向走；其余的会记住以往的梯度，以便在稳定的方向上走得更快，或让每个权重有自己的步长。',
  'optimizer.sgd.title': 'SGD',
  'optimizer.sgd.text':
    '随机梯度下降：每个权重沿负梯度方向移动，梯度在一个批量上计算。简单，但对学习率敏感。',
  'optimizer.momentum.title': '动量法',
  'optimizer.momentum.text':
    '更新量是梯度的累积，好比一个重球的速度：稳定的方向不断叠加，来回变号的相互抵消。*m* 是每步保留的速度比例。有些教材把 *g* 乘以 1 − *m*，这里与 PyTorch 一样，整个加上。',
  'optimizer.nesterov.title': 'Nesterov 动量',
  'optimizer.nesterov.text': '会向前看的动量：在速度之上再计一次梯度，因此能早一步修正方向。',
  'optimizer.adagrad.title': 'AdaGrad',
  'optimizer.adagrad.text':
    '每个梯度除以迄今平方和的平方根：很少得到梯度的权重，步子更大。平方和只增不减，所以步子越来越小。',
  'optimizer.rmsprop.title': 'RMSprop',
  'optimizer.rmsprop.text':
    '会遗忘的 AdaGrad：梯度除以其平方的滑动平均的平方根。无论梯度多小，每个权重的步长都差不多。',
  'optimizer.adam.title': 'Adam',
  'optimizer.adam.text':
    '动量法与 RMSprop 的结合：梯度的滑动平均，除以梯度平方的滑动平均的平方根。两者都修正了从 0 开始带来的偏差。小梯度会被放大，所以它会掩盖梯度消失。',
  'optimizer.adamw.title': 'AdamW',
  'optimizer.adamw.text':
    '在 Adam 中，把权重衰减 *λ* 放在梯度之外而不是梯度之中，于是所有权重以同样的比例缩小。',
  'seed.title': '随机种子',
  'seed.text':
    '一次运行的全部随机性都出自这个数：初始权重、批量顺序、Dropout。种子相同，在任何浏览器中运行结果都逐位相同。样本另有自己的种子。',
  'digest.title': '状态',
  'digest.text': '全部权重的指纹。同一个实验走同样多步，指纹就相同；哪怕只差一位，指纹也会不同。',
  'fold.title': '折痕',
  'fold.text':
    '神经元的 *z* 正好处在激活函数折点（ReLU 一类为 0）的那条线。神经元在此切换，输出曲面在此有一道折痕。死亡神经元的折痕落在没有数据的地方。',
  'region.title': '线性区域',
  'region.text':
    '平面上没有神经元切换的一块：在其中，整个网络就是一个线性函数。层数多，平面被折的次数就可能更多，形成的区域也就可能比同样多的神经元放在一层时更多。',
  'least_squares.title': '最小二乘',
  'least_squares.text':
    '最好的线性拟合，不靠训练，一次就能精确算出。没有激活函数的网络至多能做到这一步。',
  'linear.title': '线性网络',
  'linear.text': '线性函数接线性函数，还是线性函数。没有会弯的激活函数，十层也不比一层能做得更多。',
  'checkpoint.title': '检查点',
  'checkpoint.text':
    '一次运行在某一步的完整状态：权重、优化器的内部状态和随机数序列。从它继续训练，与原来的过程完全一样。',
  'ledger.title': '链式法则',
  'ledger.text':
    '前面某层的梯度是一个乘积，途中每层贡献两个因子：一个来自权重，一个来自激活函数的导数。这张表把它们连同数值逐一列出，梯度丢在哪里一目了然。',
  'overfitting.title': '过拟合',
  'overfitting.text':
    '网络把训练样本连同噪声一起背了下来：训练损失下降，测试损失却不降反升，或停住不动。增加数据、减少神经元、加正则项或用 Dropout，都有帮助。',
  'underfitting.title': '欠拟合',
  'underfitting.text': '网络几乎不比最佳常数预测好：它太小，步数太少，或者梯度传不到。',
  'symmetric.title': '完全相同的神经元',
  'symmetric.text':
    '同一层中权重相等的神经元，计算相同，得到的梯度也相同，于是一直相同，除非 Dropout 把它们区分开：整层只顶一个神经元用。随机的初始权重使它们各不相同。',
  'diverged.title': '发散',
  'diverged.text': '更新过头，误差一步比一步大，最后数值溢出。训练停在最后一个有限的状态。',
  'healthy.title': '健康的网络',
  'healthy.text':
    '各层得到的梯度大小相近，更新量约为权重的千分之一，死亡神经元很少，多数样本落在曲线有斜率的地方。',
  'noise.title': '噪声',
  'noise.text': '样本偏离规律的程度。把噪声也拟合进去，就是过拟合。',
  'feature.title': '输入（特征）',
  'feature.text': '第一层的输入。如果其中有乘积和平方，线性网络也能画出曲线：输入本身已经弯了。',

  'activation.identity.title': '恒等',
  'activation.identity.text':
    '恒等函数，等于没有激活函数：输出就是加权和。这样的层再多，能做的也不比一层多。',
  'activation.sigmoid.title': 'Sigmoid',
  'activation.sigmoid.text':
    '把任何数压缩到 0 与 1 之间。两侧都饱和，输出从不为负，即使在中间导数也小：在深层网络中梯度会消失。',
  'activation.tanh.title': 'tanh',
  'activation.tanh.text':
    '从 −1 到 1 的 S 形曲线，以 0 为中心，中间的斜率是 sigmoid 的四倍。两侧仍会饱和。',
  'activation.relu.title': 'ReLU',
  'activation.relu.text':
    '正数原样通过，其余归零。计算简单，输出稀疏，激活时导数恰好为 1。对所有样本都不激活的神经元就是死亡的。',
  'activation.leaky_relu.title': 'Leaky ReLU',
  'activation.leaky_relu.text':
    '左侧带有小而固定的斜率 *s* 的 ReLU：只要 *s* 大于 0，总有梯度通过，神经元不会死亡。',
  'activation.prelu.title': 'PReLU',
  'activation.prelu.text': '斜率 *s* 由学习得到的 Leaky ReLU；每个神经元一个，与权重一样。',
  'activation.elu.title': 'ELU',
  'activation.elu.text': '右侧同 ReLU，左侧平滑地弯向 −*α*。输出的均值更接近 0。在左侧远处会饱和。',
  'activation.selu.title': 'SELU',
  'activation.selu.text':
    '按比例放大的 ELU：配合 LeCun 初始权重，激活值逐层自动回到均值 0、方差 1。',
  'activation.celu.title': 'CELU',
  'activation.celu.text': '没有折点的 ELU：无论 *α* 取何值，导数在 0 处都不跳跃。',
  'activation.relu6.title': 'ReLU6',
  'activation.relu6.text': '到 6 为止的 ReLU。两侧都平坦。',
  'activation.softplus.title': 'Softplus',
  'activation.softplus.text': '把尖角磨圆的 ReLU。输出恒为正，中间没有平坦处；导数就是 sigmoid。',
  'activation.softsign.title': 'Softsign',
  'activation.softsign.text': '类似 tanh，但趋近 −1 和 1 的速度慢，导数衰减也更缓。',
  'activation.hard_sigmoid.title': 'Hard Sigmoid',
  'activation.hard_sigmoid.text':
    '由三段直线组成的 sigmoid：计算简单，但在 −3 到 3 之外导数恰好为 0。',
  'activation.hard_tanh.title': 'Hard Tanh',
  'activation.hard_tanh.text': '由三段直线组成的 tanh：在 −1 到 1 之外导数恰好为 0。',
  'activation.hard_swish.title': 'Hard Swish',
  'activation.hard_swish.text':
    '用易于计算的几段拼成的 SiLU，适合小型设备。先降到 0 以下，再上升。',
  'activation.gelu.title': 'GELU',
  'activation.gelu.text':
    '把 *z* 乘以“标准正态随机数小于 *z*”的概率。平滑，在 0 以下有一处凹陷；常用于 Transformer。',
  'activation.silu.title': 'SiLU（swish）',
  'activation.silu.text':
    '把 *z* 乘以它自己的 sigmoid。平滑，在 0 以下有一处凹陷，*z* 大时几乎是直线。',
  'activation.mish.title': 'Mish',
  'activation.mish.text': '类似 SiLU，门控由 tanh 和 softplus 构成：凹陷略深，在 0 处略陡。',
  'activation.sine.title': '正弦',
  'activation.sine.text':
    '正弦函数，周期性的：不会一直饱和，但许多不同的 *z* 给出同样的输出。擅长精细的花纹，权重大时难以训练。',
  'activation.gaussian.title': '高斯',
  'activation.gaussian.text':
    '高斯函数，钟形曲线：神经元只在平面上某条直线附近有反应，离得远导数就趋于 0。',
  'activation.own.title': '自定义激活函数',
  'activation.own.text':
    '自己写的公式 *f*(*z*)，或自己弯折的曲线。引擎按微积分的规则求导，训练时与其他激活函数没有区别；在折点处取左侧的导数。它会怎样，例如 *f*′ 在哪里为 0，编辑器在训练之前就会说明。',
  'activation.step.title': '阶跃',
  'activation.step.text':
    '阶跃函数：要么关，要么开，与感知机相同。导数处处为 0，梯度无法通过，它之前的层都无法这样训练。',

  // In the formulas of terms.
  'word.every_sample': '对每个样本',
  'word.or': '或',
  'word.sparsity': '稀疏度',
  'word.zeros': '为 0 的输出个数',
  'word.outputs': '输出总数',
  'word.every_layer': '每层都如此',
  'word.steps_in_epoch': '每轮步数',
  'word.training_samples': '训练样本数',
  'word.batch_size': '批量大小',
  'word.two_classes': '（两个类别），',
  'word.more_classes': '（更多类别）',
  'word.right_samples': '分对的样本数',
  'word.samples': '样本总数',
  'word.with_probability': '以概率',
  'word.otherwise': '其他情况',
  'word.random': '随机，均值',
  'word.made_of': '优化器处理后的',
  'word.gives': '则',
};
