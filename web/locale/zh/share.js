// Texts of sharing, and of opening files, in Simplified Chinese.

export default {
  heading: '分享',
  'tab.link': '链接',
  'tab.embed': '嵌入',
  'tab.code': '代码',
  'tab.results': '结果',
  'tab.files': '文件',
  copy: '复制',
  copied: '已复制 ✓',
  'copied.not': '此处不允许复制：请按 Ctrl+C 或 ⌘C。',

  'exact.at': '打开时到当前步（{step}），并核对运行是否完全一致',
  'exact.weights': '附上当前权重',
  'exact.weights.note': '途中改过权重或设置，仅凭设置到不了这里。附上权重后，步数从 0 算起。',
  'exact.weights.none': '权重已不是有限的数，无法分享。',

  lesson: '连同打开的课程',
  'lesson.label': '此课程的链接',
  'lesson.note': '拿到链接的人会从第一节打开整课，运行完全相同。你的作答只留在本设备上。',
  'lesson.long':
    '超过 {most, plural, other {# 个字符}}：有些邮件程序和服务器会截断这样的链接。请发送课程文件，或把它放到服务器上。',

  'link.label': '此实验的链接',
  'link.note': '拿到链接的人会得到同样的数据和初始权重，以及这些设置由此产生的训练过程。',
  'link.length': '{n, plural, other {# 个字符}}',
  'link.long':
    '超过 {most, plural, other {# 个字符}}：有些邮件程序和服务器会截断这样的链接。用文件更稳妥。',
  'link.toFile': '存为文件',
  'link.send': '发送…',
  'qr.name': '链接的二维码',
  'qr.tooLong': '太长，放不进二维码：二维码约可容纳 {most, plural, other {# 个字符}}。',

  'code.note': '此网络及其第 {step} 步的权重，可直接运行。',
  'code.label': '{library} 代码',
  'code.library': '库',
  'code.form': '激活函数',
  'code.form.own': '单独成层',
  'code.form.inside': '写在全连接层里',
  'code.string': '用名称指定',
  'code.inside': '写在全连接层里',
  'code.custom': '自定义对象',
  'code.saving': '保存与加载',
  'code.version': '版本',
  'code.keras.string':
    'activation="leaky_relu" 的斜率是 0.2，即该函数的默认值；LeakyReLU 层不写参数时是 0.3；Keras 2 则报错“Unknown activation function: leaky_relu”。所以请写出层和斜率，在 Dense 里也一样。',
  'code.keras.inside':
    'Dense 接受名称、函数，或层（层也是函数）。PReLU 有权重，即它的斜率，所以这里仍单独成层。',
  'code.keras.custom':
    '保存的模型只记类名，load_model 要能找到这些类。Keras 自带的能自动找到；用 register_keras_serializable 标记过的，导入其文件后也能找到。其余的要传进去：load_model("model.keras", custom_objects=dict(MyLayer=MyLayer))。',
  'code.keras.saving':
    'model.save("model.keras") 保存结构和权重，keras.models.load_model("model.keras") 读回：见代码末尾。',
  'code.keras.version':
    '适用于 Keras 3，已对照 Keras 3.15 的源码检查。在 Keras 2 中，hard_sigmoid 是另一个函数，negative_slope 叫 alpha。',
  'code.pytorch.string':
    'PyTorch 用模块，不用名称。nn.LeakyReLU() 不写参数时斜率是 0.01，与 Keras 不同。',
  'code.pytorch.inside': 'nn.Linear 不带激活函数：在 PyTorch 中，激活函数总是单独的模块或函数。',
  'code.pytorch.custom': '不需要：state_dict 里只有数，类由加载它的代码提供。',
  'code.pytorch.saving':
    'torch.save(model.state_dict(), "model.pt") 保存权重，load_state_dict 把它们放进 build() 建好的网络：见代码末尾。',
  'code.pytorch.version': '适用于 PyTorch 1.12 及以上；测试本页面时用 1.13 运行过。',
  'code.tfjs.string':
    'TensorFlow.js 没有 leaky_relu 这个名称，全连接层用它会报错。它的 leakyReLU 用 alpha 而不是 negative_slope，不写时是 0.3。',
  'code.tfjs.inside': '全连接层只接受名称。带参数的函数，以及那里没有名称的函数，都单独成层。',
  'code.tfjs.custom':
    'tf.serialization.registerClass 相当于 Keras 的 custom_objects：保存的模型只记类名，加载时按名称查找。',
  'code.tfjs.saving':
    'model.save(地址) 保存结构和权重，tf.loadLayersModel(地址) 读回：见代码末尾。',
  'code.tfjs.version': '适用于 TensorFlow.js 4；测试本页面时用 4.22 运行过。',
  'qr.tooFine':
    '二维码会有 {modules} × {modules} 个小方块，在此屏幕上太密。请放大窗口，或用文件传递实验。',

  'embed.show': '显示',
  'embed.lock': '锁定',
  'embed.lock.hint': '读者能看到，但不能更改。',
  'part.transport': '控制栏',
  'part.diagnosis': '诊断',
  'part.data': '数据',
  'part.network': '网络',
  'part.output': '输出',
  'part.loss': '损失曲线',
  'part.vitals': '生命体征',
  'lock.data': '数据',
  'lock.network': '网络',
  'lock.training': '训练',
  'lock.seed': '种子',
  'embed.size': '大小',
  'size.small': '500 × 300',
  'size.large': '800 × 600',
  'size.full': '全宽',
  'size.custom': '自定',
  'size.width': '宽',
  'size.height': '高',
  'embed.theme': '配色',
  'embed.theme.reader': '随读者',
  'embed.lang': '语言',
  'embed.lang.reader': '随读者',
  'embed.speed': '速度',
  'embed.speed.usual': '默认',
  'embed.speed.steps': '{n, plural, other {# 步/秒}}',
  'embed.speed.max': '全速',
  'embed.crowd': '与本次运行并列的其他种子',
  'embed.crowd.none': '无',
  'embed.keys': '在演示区内点击后，按键仍归幻灯片',
  'embed.title': 'Activation Playground：{data}',
  'embed.preview': '预览',
  'embed.preview.none': '从本地文件打开时不能预览：请先把页面放到网站服务器上。',
  'embed.format': '粘贴到',
  'embed.code': '要粘贴的代码',
  'format.html': '网页',
  'format.html.where': '粘贴到网页 HTML 中要显示的位置。',
  'format.element': '网页（自定义元素）',
  'format.element.where': '粘贴到网页的 HTML 中；网页的脚本可以与该元素通信。',
  'format.myst': 'MyST（mystmd）、Jupyter Book 2',
  'format.myst.where':
    '粘贴到 Markdown 文件的两段之间。Sphinx 没有这个指令：在那里请用 Sphinx 的写法。',
  'format.sphinx': 'Sphinx 与 MyST、Jupyter Book 1',
  'format.sphinx.where':
    '粘贴到 Markdown 文件的两段之间。在 reStructuredText 中写“.. raw:: html”，空一行，再缩进写入这些行。',
  'format.quarto': 'Quarto',
  'format.quarto.where': '粘贴到 .qmd 文件的两段之间。',
  'format.reveal': 'reveal.js',
  'format.reveal.where': '粘贴到其他 section 之间：它自成一页。导出 PDF 时，该处是链接。',
  'format.moodle': 'Moodle',
  'format.moodle.where': '在 Moodle 编辑器中选“工具 › 源代码”，粘贴并保存。',
  'format.canvas': 'Canvas',
  'format.canvas.where': '在 Canvas 编辑器中切换到 HTML 视图 </>，粘贴进去。',

  'files.open': '打开',
  'files.open.button': '打开文件…',
  'files.open.note':
    '保存过的实验，或 ONNX、TensorFlow.js 格式的全连接网络（model.json 及其权重，或两者的压缩包）。也可以拖到页面任意处。',
  'files.save': '保存',
  'files.save.experiment': '实验',
  'files.save.experiment.note':
    '设置、全部权重和损失曲线，逐位无损。步数也保存，除非途中有过更改：那样打开后步数从 0 算起。',
  'files.save.csv': '数据（CSV）',
  'files.save.csv.note': '样本，每行一个',
  'files.save.single': '单个 HTML 文件',
  'files.save.single.note': '此实验及其所需的一切，可离线使用',
  'files.save.scorm': 'SCORM 包',
  'files.save.scorm.note': '用于教学平台；达成目标时上报，并从上次离开处继续',
  goal: '目标',
  'goal.measure': '衡量什么',
  'goal.value': '数值',
  'goal.accuracy': '测试准确率',
  'goal.loss': '测试损失',
  'goal.dead': '死亡神经元',
  'goal.epoch': '轮次',
  'goal.least': '不低于',
  'goal.most': '不高于',
  'goal.add': '设定目标',
  'goal.and': '并且……',
  'goal.remove': '移除：{measure}',
  'goal.changed': '须由读者自己作出更改之后',
  'goal.note': '各条件须同时满足，在一轮结束时，或读者暂停、单步到达之处判断。',
  'goal.doubt.none': '这些数据没有类别，也就没有准确率：该目标永远无法达到。请改用损失。',
  'assignment.paused': '暂停状态开始',
  'assignment.findings': '隐藏诊断发现与补救办法',
  'files.scorm': '用于 SCORM 包',
  'files.scorm.noGoal': '不设目标时，读者有过按键、点击或滚动，且训练满一轮，即算完成。',

  'files.models': '保存训练好的网络',
  'files.kindNotExpressible': '第 {layer} 层属于 {kind} 类，没有哪种格式有这样的层。',
  'files.featuresNotExpressible':
    '此格式不能由表格的缩放列生成 x₁² 这类特征。请只用 x₁ 和 x₂，或存为 Keras、PyTorch。',
  'files.precisionNotExpressible':
    '此格式用单精度计算，区分不了表格中的值：相对其大小，差别太小。请存为 ONNX、Keras 或 PyTorch。',
  'files.notExpressible': '没有 {activation} 对应的层（第 {layer} 层）。',
  'files.sandboxed': '此内嵌页面可能不允许保存 {name}。如果没有保存成功，请从这里复制。',
  'files.sandboxed.binary':
    '此内嵌页面可能不允许保存 {name}。如果没有保存成功，请先在单独的页面中打开此实验。',
  'files.content': '文件内容',
  'files.failed': '无法保存：{reason}',

  'open.tables': '没有打开任何文件：{name} 是几个表格。请一次打开一个。',
  'open.locked': '此处不能打开文件：数据、网络、训练或种子已锁定。',
  'open.weights':
    '已打开，并载入“{name}”的权重。它是在第 {step} 步手动更改后保存的；步数重新从 0 算起。',
  'open.otherWeights':
    '“{name}”中的权重，与其实验训练 {step, plural, other {# 步}}得到的不一致。现在显示的是实验本身，未载入这些权重。',
  'open.network': '已打开“{name}”的网络，数据不变。它的权重作为初始权重；“重置”会回到这里。',
  'open.reading': '正在读取“{name}”…',
  'open.stop': '停止',
  'open.network.plain':
    '已打开“{name}”的网络。它使用原值，所以表格不再缩放{plane, select, yes {，超出 −3 到 3 的部分在图外} other {}}。它的权重作为初始权重；“重置”会回到这里。',
  'open.network.scaled':
    '已打开“{name}”的网络。表格现按该文件缩放。它的权重作为初始权重；“重置”会回到这里。',
  'open.problem': '“{name}”未能打开。',
  'open.field': '{field}：“{value}”不能用。可用：{allowed}。',
  'open.nothing': '无',
  megabytes: '{n} MB',
  'allowed.size': '最多 {most}',
  'allowed.json': '完整的 JSON、ONNX 文件、TensorFlow.js 模型的 zip，或名称以 .csv 结尾的表格',
  'allowed.nesting': '列表嵌套不超过 {most} 层',
  'allowed.object': '由命名字段组成的对象',
  'allowed.format': '“{format}”',
  'allowed.version': '{version}',
  'allowed.text': '实验的文本，不含步数和状态',
  'allowed.step': '整数，0 到 {most}',
  'allowed.digest': '十六进制数字，至少 8 位',
  'allowed.flag': 'true 或 false',
  'allowed.base64': 'base64 编码的单精度数',
  'allowed.finite': '有限的数',
  'allowed.lists': '数的列表，至多 {most} 个，各列表等长',
  'allowed.number': '不为负的数；步数须为整数',
  'allowed.ascending': '大于前一个步数',
  'allowed.engine': '计算引擎认识的内容',

  'import.at': '“{place}”处：{message}',
  'import.notModel':
    '这不是 TensorFlow.js 的 layers-model，也不是 ONNX 文件，或已损坏。请重新保存，或导出为 ONNX。',
  'import.graphModel':
    '这是 TensorFlow.js 的 graph-model，其中已没有层。请用 --output_format=tfjs_layers_model 转换 Keras 模型，或导出为 ONNX。',
  'import.several': '“{first}”和“{second}”是两个模型。请一次打开一个，连同它的文件。',
  'import.unknownLayer':
    '不支持“{name}”{name, select, hard_sigmoid {：在 TensorFlow.js 和 Keras 2 中它的斜率是 0.2，在 Keras 3 和本页面中是 1/6} exponential {：本页面没有哪个激活函数像它那样增长} other {}}。可用：全连接层，其后至多接一个本页面有的激活函数。请在制作模型的地方替换它，再重新导出。',
  'import.formula':
    '两个全连接层之间的“{name}”不是本页的激活函数。只有由本页写出且未经改动的文件才带有公式。请在制作模型处替换它并重新导出；或在此把它写成自定义激活函数，重新训练。',
  'import.setting':
    '“{name}”：不支持 {field} {value}。{field, select, max_value {可用：6，或不设。} threshold {可用：0。} negative_slope {{name, select, ReLU {与 max_value 同用时可用：0。} other {}}} other {}}请在制作模型的地方更改，再重新导出。',
  'import.tooLong': '内容超出本页面的模型可能需要的量：最多 1,000,000 个权重。',
  'import.archive': '压缩包超过 {most} MB，或文件太多。请只放入模型及其权重。',
  'import.tooSlow': '读取超过 {seconds, plural, other {# 秒}}，已放弃。',
  'import.branches':
    '网络在“{name}”处分叉。可用：一层接一层，每层只用一次。请导出其中这样的一条链。',
  'import.noDense': '其中没有全连接层。可用：全连接层，其间为激活函数。',
  'import.tooMany': '其中的全连接层太多。可用：{most} 层。',
  'import.sizes': '“{name}”处的大小对不上。可用：每个样本是一行数，权重个数与两侧的层相符。',
  'import.fileSize':
    '“{name}”有 {found, plural, other {# 字节}}，而模型要求 {wanted}。两者不配套，或其中一个被截断：请重新复制。',
  'import.numbers': '权重必须是有限的数，各列的缩放系数不能为 0。',
  'import.numberType':
    '“{name}”的数据类型是 {type}。可用：单精度、双精度或半精度浮点数，TensorFlow.js 还可用量化到 8 位或 16 位的权重。请用 float32 权重保存模型。',
  'import.missingWeights': '缺少权重“{name}”。请把模型和它的所有文件一起选择或拖入，或打成压缩包。',
  'import.outputActivation':
    '输出层以 {activation} 结尾。可用：无激活函数、sigmoid、softmax。请去掉激活函数，再重新导出模型。',
  'import.twoActivations': '“{name}”接在另一个激活函数之后。可用：一个全连接层后接一个激活函数。',
  'open.note.rounded': '它的权重位数超出单精度，已舍入。',
  'open.note.half': '它是为半精度制作的。这里用单精度计算，所以输出可能从第三位数字起不同。',
  'open.note.oneOutput': '它的两个输出合为一个，即第二个减第一个，两个概率不变。',
  'open.note.oneOutputOfLogits':
    '它的两个输出视为两个类别的 logit，并合为一个，即第二个减第一个，两个概率不变。',
  'fit.own': '文件中的公式“{name}”与各层的计算不符。请重新导出模型。',
  'fit.inputs':
    '它有 {found, plural, other {# 个输入}}，当前网络有 {wanted} 个。请先选{found, plural, =1 {正弦这类曲线数据} =2 {平面数据，且只用输入 x₁ 和 x₂} other {最后一列之前有 # 列的表格}}，再打开它。',
  'fit.outputs':
    '它有 {found, plural, other {# 个输出}}，当前数据需要 {wanted} 个。请先选{found, plural, =1 {两个类别的数据，或要学一个数的数据} =2 {两个类别的数据} other {# 个类别的数据，例如 blobs，或最后一列有 # 个类别的表格}}，再打开它。',
  'fit.scale': '它会先缩放表格的列再使用。请先打开有这些列的表格，再打开模型。',
  'fit.ending':
    '它以 {found} 结尾，与当前任务（{wanted}）不符。请先选{found, select, sigmoid {两个类别的数据} other {多于两个类别的数据}}，再打开它。',
  'goal.doubt.locked': '全部锁定：读者什么都不能更改，因此该目标永远无法达到。',
  'goal.doubt.nought': '用这种损失，测试损失几乎不可能为 0。请改用较小的数值，例如 0.05。',
  'goal.changed.note':
    '对实验的任何更改都算：设置、新种子、另一个数据集、另一种激活函数，或手动设置的权重。重置、速度和已撤销的更改不算。',
  'goal.easier': '数据未锁定：读者可以改选更容易的数据集来达到目标。',
  'goal.lock': '锁定数据',
  'assignment.findings.note':
    '此时诊断栏只显示轮数、步数和损失，不提哪里有问题、死亡神经元或梯度。',
  'files.rested': '训练已在第 {step} 步暂停，以便所有文件都来自同一步。',
};
