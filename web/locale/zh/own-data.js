// Texts of what readers do with data of their own, in Simplified Chinese: placing points, reading and saving CSV.

export default {
  kind: '放置什么',
  'kind.classes': '分类点',
  'kind.classes.hint': '平面上的点，每个属于一个类别。',
  'kind.values': '数值点',
  'kind.values.hint': '平面上的点，每个带一个数。',
  'kind.curve': '曲线',
  'kind.curve.hint': '曲线上的点 (x, y)：网络由 x 学习 y。',
  'surface.classes':
    '放置点的平面。方向键移动十字线，回车键添加点，Delete 键删除最近的点，数字键选择类别。',
  'surface.values':
    '放置点的平面。方向键移动十字线，回车键按所选数值添加点，Delete 键删除最近的点。',
  'surface.curve': '放置曲线上的点的平面。方向键移动十字线，回车键添加点，Delete 键删除最近的点。',
  'surface.empty': '点击放置点，拖动可连续放置。',
  'surface.locked': '数据已锁定。',
  tool: '接下来放置',
  'tool.class': '类别 {name}',
  'tool.class.hint': '接下来放置类别 {name} 的点（{key} 键）。',
  'tool.more': '再加一个类别',
  'tool.value': '数值',
  'tool.value.hint': '接下来放置的点所带的数。',
  'tool.erase': '擦除',
  'tool.erase.hint': '点击或划过即可删除点。用任何工具时，右键也可删除。',
  copy: '复制当前数据',
  'copy.hint': '把正在训练的样本放到这里，在其上继续编辑。',
  clear: '清空',
  'clear.hint': '删除这里的所有点。不足两个点时，网络仍用原来的数据。',
  use: '用这些点训练',
  count: '{n, plural, other {# 个点}}',
  'note.few': '不足两个点时，网络仍学习原来的数据。',
  'note.live': '训练中可以添加点，权重不变。',
  'table.place': '改为放置点',
  'table.place.hint': '从第二个点起，它们会取代表格；撤销可以恢复。',
  'note.table':
    '{inputs, plural, other {# 个输入}}，无法画在平面上：{names}。由它们学习：{label}。',
  'note.table.unnamed': '{inputs, plural, other {# 个输入}}，无法画在平面上。',
  crosshair: '{x1}，{x2}',
  'crosshair.on': '{x1}，{x2}：在一个点上，{label}',
  added: '已在 {x1}，{x2} 添加 {label}。{n, plural, other {共 # 个点}}。',
  removed: '已删除 {label}。{n, plural, other {共 # 个点}}。',
  none: '附近没有点。',
  chosen: '接下来：{label}。',
  'label.class': '类别 {name}',
  'label.value': '数值 {value}',
  'label.curve': 'y = {value}',
  'csv.open': '导入 CSV…',
  'csv.save': '导出 CSV',
  'csv.save.hint': '把正在训练的全部样本存为表格：每行一个样本，含输入和标签。',
  'csv.sandboxed': '此内嵌页面不允许保存 {name}。内容如下：',
  'csv.heading': '从 CSV 读取数据',
  'csv.sentence': '每行一个样本：输入，以及要学的量',
  'csv.rules':
    '最大 64 MB。超过 10,000 行时，随机抽取 10,000 行。要学的是名为 label、class 或 target 的列；如果没有名为 x 的列，也可以是名为 y 的列；都没有，就是最后一列。其余各列都是输入：数，或文字（每个取值成为一个输入）。读法可在下方更改。',
  'csv.text': '粘贴到这里',
  'csv.example': 'x1,x2,label\n0.5,1.2,红\n-1.1,0.3,蓝',
  'csv.choose': '选择文件',
  'csv.drop': '或把文件拖到这个窗口',
  'csv.reads': '正在读取…',
  'size.bytes': '{n, number, integer} B',
  'size.kilobytes': '{n, number, integer} KB',
  'size.megabytes': '{n} MB',
  'csv.failed': '无法读取：{reason}',
  'csv.file': '{name}，{size}',
  'csv.file.encoded': '{name}，{size}，按 {encoding} 读取',
  'csv.tooLarge': '{name} 有 {size}；最多读取 64 MB。',
  'csv.unreadable': '{name} 无法读取。',
  'csv.classes':
    '{n, plural, other {# 个样本}}，{inputs, plural, other {# 个输入}}（{inputNames}）；{label} 分为 {classes, plural, other {# 个类别}}：{classNames}。',
  'csv.values':
    '{n, plural, other {# 个样本}}，{inputs, plural, other {# 个输入}}（{inputNames}）；{label} 是数值。',
  'csv.scaled':
    '对这些列，网络得到的是（值 − 中心）÷ 尺度：{columns}。读数、表格和文件仍用表格原来的单位。',
  'csv.scaled.present': '这些列沿用正在训练的网络的缩放：{columns}。',
  'csv.stray':
    '{columns} 的这些值与正在训练的网络见过的相差十倍尺度以上。因此各列重新缩放，网络已学到的东西不再适用；请点“重置”，用新权重重新开始。',
  'csv.stray.present':
    '{columns} 的这些值与正在训练的网络见过的相差十倍尺度以上，输出和损失可能极大。选“需要的列”可重新缩放。',
  'csv.constant':
    '{n, plural, =1 {这一列} other {这些列}}每行都一样，对预测 {label} 没有用处：{columns}。',
  'csv.reading': '表格的读法',
  'csv.header': '第一行',
  'csv.header.yes': '列名',
  'csv.header.no': '样本',
  'csv.label': '要学的列',
  'csv.learned': '作为',
  'csv.learned.classes': '类别',
  'csv.learned.numbers': '数值',
  'csv.decimal': '小数符号',
  'csv.decimal.point': '点（1234.5）',
  'csv.decimal.comma': '逗号（1.234,5）',
  'csv.decimal.ask': '请选择',
  'csv.missing': '{n, plural, other {去掉缺值的 # 行}}',
  'csv.scale': '缩放',
  'csv.scale.each': '需要的列',
  'csv.scale.none': '不缩放：保持原值',
  'csv.scale.present': '与正在训练的网络一致',
  'csv.rows': '读到的前几个样本',
  'csv.rows.more': '{n, plural, other {还有 # 个}}',
  'csv.raw': '正在训练的网络得到的是原值，所以这里也不缩放。',
  'csv.scaled.column': '{name}（{centre} ± {spread}）',
  'csv.plane': '数据在平面上，所以输出画成图。',
  'csv.table': '输入多于两个，无法画在平面上：输出改为列出样本和混淆矩阵。',
  'csv.problems': '没有任何更改。请修正：',
  'csv.use': '{n, plural, other {用这 # 个样本训练}}',
  'csv.use.none': '用这些样本训练',
  'csv.cancel': '取消',

  // What files are that cannot be opened, and what to save instead. The command line takes these sentences, too.
  'file.empty': '文件是空的，没有可打开的内容。',

  // Tables.
  'file.excel': '这是 Excel 工作簿。请把工作表另存为 CSV（“CSV UTF-8”），再打开。',
  'file.spreadsheet': '这是电子表格。请把工作表导出为 CSV，再打开。',
  'file.office': '这是办公软件的文档。请把其中的表格存为 CSV，再打开。',
  'file.parquet':
    '这是 Parquet、Arrow 或 Feather 格式的表格。请存为 CSV，例如用 pandas 的 to_csv("table.csv", index=False)，再打开。',
  'file.numpy':
    '这是 NumPy 数组。请把表格存为 CSV，例如用 numpy.savetxt("table.csv", table, delimiter=",")，再打开。',
  'file.matlab': '这是 MATLAB 文件。请用 writetable 把表格存为 CSV，再打开。',
  'file.database': '这是 SQLite 数据库。请把表导出为 CSV，再打开。',

  // Networks.
  'file.keras':
    '这是 Keras 模型。请用 model.export("model.onnx", format="onnx") 导出，或用 tensorflowjs_converter 转换，再打开。',
  'file.hdf5':
    '这是 HDF5 文件，Keras 曾用它保存模型。请把模型导出为 ONNX，或用 tensorflowjs_converter 转换成 TensorFlow.js 的 layers-model，再打开。',
  'file.pytorch':
    '这是 PyTorch 文件。请用 torch.onnx.export(model, example, "model.onnx") 导出模型，再打开。',
  'file.safetensors': '其中只有权重（safetensors），没有所属的网络。请把模型导出为 ONNX，再打开。',
  'file.weights': '其中只有权重，没有所属的网络。请把它和 model.json 一起拖进来。',
  'file.tflite':
    '这是 TensorFlow Lite 模型。请把它的原模型导出为 ONNX，或 TensorFlow.js 的 layers-model，再打开。',
  'file.savedModel':
    '这是 TensorFlow SavedModel 的一部分。请用 tf2onnx 转换它，或用 tensorflowjs_converter 转换 Keras 模型，再打开结果。',
  'file.network': '这是 ONNX 格式的网络，不是表格。表格须为 CSV。',

  // Anything else.
  'file.pickle':
    '这是 Python 的 pickle 文件，只有 Python 能读。请把表格存为 CSV，或把模型存为 ONNX，再打开。',
  'file.notebook': '这是 Jupyter 笔记本。请把其中的表格存为 CSV，或把模型存为 ONNX，再打开。',
  'file.json':
    '这是 JSON，但既不是在此保存的实验，也不是 TensorFlow.js 的 model.json。表格须为 CSV。',
  'file.picture':
    '这是图片。可以打开的有：CSV 表格、在此保存的实验，以及 ONNX 或 TensorFlow.js 格式的网络。',
  'file.media':
    '这是录音或录像。可以打开的有：CSV 表格、在此保存的实验，以及 ONNX 或 TensorFlow.js 格式的网络。',
  'file.pdf': '这是 PDF 文档。请把其中的表格存为 CSV，再打开。',
  'file.archive': '这是压缩包。请解压后打开其中的文件。',
  'file.page': '这是网页。如果是下载得到的，下载可能需要登录：请下载文件本身。',
};
