// The page for teachers, in Simplified Chinese. What stands between asterisks is a link.
export default {
  title: '教师指南',
  lead: '展示什么、按什么顺序、需要多久，怎样放进课程或幻灯片，以及怎样收集学生的结果。',
  minutes: '约 {n, plural, other {# 分钟}}',
  'show.heading': '展示什么',
  'show.lesson': '{title}：{what}',
  'show.one-neuron': '加权和，再由激活函数弯曲。',
  'show.why-bend': '没有激活函数，多层也只是一条直线。',
  'show.vanishing-gradients': '八层 sigmoid，第一层的 ∂L/∂z 还剩多少。',
  'show.dying-relu': '看神经元死去，再用斜率救活它们。',
  'show.more': '每节课都先让学生预测，再运行。*所有课程*都有可打印为练习单的页面。',
  'show.others': '另有*示例*，每个一页，以及逐条检验的*流行说法*。',
  'task.heading': '怎样布置任务',
  'task.open': '设好学生开始时的实验。',
  'task.goal':
    '在“分享”的“嵌入”里设定目标，例如测试准确率不低于 95 %，锁定不许更改的部分；若要学生自己找出问题，就隐藏诊断发现与补救办法。',
  'task.changed':
    '勾选“须由读者自己作出更改之后”：这样放着不管的运行不会通过。对实验的任何更改都算，包括新种子和另一个数据集：请锁定数据，以免读者改选更容易的数据集。',
  'embed.heading': '怎样嵌入',
  'embed.page':
    '课程网页：复制“分享”的“嵌入”里的代码。普通 iframe 就够了；无需账号，也不上传任何东西。',
  'embed.slides': '幻灯片：选择 reveal.js，并勾选“在演示区内点击后，按键仍归幻灯片”。',
  'embed.scorm': '学习平台：在“分享”的“文件”里保存 SCORM 包。达成目标即通过，下次从离开处继续。',
  'embed.offline': '没有网络：把页面保存为单个 HTML 文件。',
  'collect.heading': '怎样收集结果',
  'collect.hand':
    '学生在“分享”的“结果”里复制链接，或在目标旁点“复制结果”，作为消息提交；太长时提交文件。',
  'collect.verify':
    '把所有链接粘贴到那里的“验证结果”，每行一个，旁边写名字，并在下面填写任务链接。每个结果都重新运行：一致、在某处更改时不一致，或无法读取。',
  'collect.table': '把表格保存为 CSV，或显示某次运行，看看是怎样做到的。',
  'collect.proves': '通过验证的结果能证明这次运行，但不能证明是谁做的。',
};
