// The texts of the goal that an author sets, in Simplified Chinese.
export default {
  name: '目标',
  accuracy: '测试准确率不低于 {bound}',
  loss: '测试损失不高于 {bound}',
  dead: '死亡神经元不超过 {bound}',
  epoch: '不晚于第 {bound} 轮',
  changed: '在你自己作出更改之后',
  holds: '已满足',
  open: '未满足',
  none: '用这些数据无法达到：数据没有类别，也就没有准确率',
  reached: '第 {epoch} 轮达成。',
};
