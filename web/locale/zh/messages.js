// What the reader must know about the run, in Simplified Chinese.

export default {
  link: '{n, plural, other {链接中有 # 项设置已更改或忽略：}}',
  dismiss: '知道了',
  'goal.running': '正在训练到{from, select, file {文件} other {链接}}指定的第 {step} 步…',
  'goal.reached': '已到{from, select, file {文件} other {链接}}指定的第 {step} 步。',
  'goal.reproduced': '逐位复现 ✓ 第 {step} 步，状态 {digest}。',
  'goal.different':
    '本次运行与{from, select, file {文件} other {链接}}中的不一致：第 {step} 步的状态是 {digest}，{from, select, file {文件} other {链接}}中为 {check}。',
  diverged: '第 {step} 步之后训练发散：有权重溢出。现在显示的是最后一个有限的状态。',
  'diverged.remedy': '学习率除以 10 并重置',
  'diverged.no_number':
    '第 {step} 步之后训练停止：有公式得不到有限的数。现在显示的是最后一个有限的状态。',
  'diverged.overflow':
    '第 {step} 步之后训练停止：有权重大到无法计算。现在显示的是最后一个有限的状态。',
  'engine.ended': '计算引擎{how, select, silent {没有响应} other {出错了}}，正在重启…',
  'engine.restarted':
    '计算引擎{how, select, silent {没有响应} other {出错了}}，已用第 {step} 步的权重重启；此后的训练结果已丢失。训练已暂停，之前的更改仍可撤销。',
  'engine.lost': '计算引擎出错，且无法重启：{reason}',
  'engine.again': '重启引擎',
  weightsLost: '设置已恢复。当时的权重没有保留，因此训练从头开始。',
};
